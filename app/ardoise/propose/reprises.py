"""What the words of a passage stand for that take up others: asked where several agree."""

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from ardoise.compose.fairness import stands_out
from ardoise.domain.fact import Entity
from ardoise.domain.quote import inner
from ardoise.propose.cast import Cast
from ardoise.propose.designated import find_designated
from ardoise.propose.mention import Mention
from ardoise.propose.register import slug
from ardoise.propose.reprise import ENOUGH, Reprise, at_head, find_pronouns, near, shows
from ardoise.propose.sentence import Sentence
from ardoise.propose.vocabulary import Heard
from ardoise.propose.voiced import find_voiced

MOST = 4
"""Questions of a text that ask so: past them it is always the same question."""


def ask_reprises(cast: Cast, heard: Heard) -> None:
    """Registers what pronouns, and nouns for people, stand for in a few passages of a text, one of
    each paragraph before a second of any."""
    asked: list[tuple[Sentence, Reprise]] = []
    found = sorted(_found(cast, heard), key=lambda one: -near(one[1]))
    for each in (1, 2):
        for sentence, reprise in found:
            beside = [one for one in asked if one[0].paragraph == sentence.paragraph]
            if len(asked) == MOST or len(beside) >= each or not _another(reprise, asked):
                continue
            if _register(cast, sentence, reprise):
                asked.append((sentence, reprise))


def _another(reprise: Reprise, asked: Iterable[tuple[Sentence, Reprise]]) -> bool:
    """Whether a question is not that of another: of the same word for the same, or of a passage
    that begins alike."""
    return not any(
        (one.said == reprise.said and one.key.name == reprise.key.name)
        or one.passage[:_ALIKE] == reprise.passage[:_ALIKE]
        for _, one in asked
    )


_ALIKE = 30
_MOST_WRONG = 4


def _found(cast: Cast, heard: Heard) -> Iterator[tuple[Sentence, Reprise]]:
    carried: Mention | None = None
    for sentence, _, before in heard:
        carried = carried if before else None
        for one in find_pronouns(cast, before, sentence.text, carried):
            yield sentence, one
        for one in find_voiced(cast, before, sentence):
            yield sentence, one
        for one in find_designated(cast, before, sentence.text):
            yield sentence, one
        carried = at_head(cast, before, sentence.text, carried)


def _register(cast: Cast, sentence: Sentence, reprise: Reprise) -> bool:
    cls = f"referent-{slug(f'{reprise.said} {reprise.passage}')}"
    wrong = _offered(reprise)
    if not wrong:
        return False
    people = all(one.human for one in (reprise.key, *wrong))
    passage = cast.register.entity("passage", inner(reprise.passage))
    word = cast.register.entity("reprise", _word(reprise))
    key = _entity(cast, cls, _even(reprise.key, wrong))
    made = cast.register.fact(
        "passage-reprise-qui" if people else "passage-reprise",
        {"passage": (passage.id,), "mot": (word.id,), "referent": (key.id,)},
        _quotes(sentence, reprise.passage),
        sentence.paragraph,
    )
    if made is not None:
        for one in wrong:
            _entity(cast, cls, one)
    return made is not None


def _quotes(sentence: Sentence, passage: str) -> tuple[str, ...]:
    """The words of the text that a passage says: last the sentence of the word that is asked, by
    which it is told what else is asked of that sentence."""
    at = passage.rfind(sentence.text.rstrip(".!? ")[:_ALIKE])
    ahead = re.split(r" ?\[…\] ?", passage[:at].strip())
    return (*(piece for piece in ahead if piece), passage[at:])


def _offered(reprise: Reprise) -> list[Mention]:
    """The wrong answers to offer, those that the passage names first: people beside people where
    there are enough of them."""
    alike = [one for one in reprise.wrong if one.human == reprise.key.human]
    able = alike if len(alike) >= ENOUGH else list(reprise.wrong)
    inside = [one for one in able if shows(reprise.passage, one)]
    if len(inside) >= ENOUGH:
        return inside[:_MOST_WRONG]
    wrong = [*inside, *(one for one in able if one not in inside)][:ENOUGH]
    # Of two, the one must be what a clause speaks of.
    told = len(wrong) >= ENOUGH or any(one.prep != "de" for one in inside)
    return wrong if told else []


def _word(reprise: Reprise) -> str:
    """The word that is asked, in quotation marks, with the words that tell it from others like it
    in the passage."""
    word = reprise.pronoun or reprise.said
    return f"« {word} »" if word == reprise.said else f"« {word} » dans « {reprise.said} »"


def _even(key: Mention, wrong: Sequence[Mention]) -> Mention:
    """The right answer, without what follows its noun where it would be known by its length."""
    long = stands_out(key.name, (one.name for one in wrong))
    return replace(key, name=key.short) if long and key.short else key


def _entity(cast: Cast, cls: str, one: Mention) -> Entity:
    return cast.register.entity(
        cls, one.name, gender=one.gender, number=one.number, article=one.article
    )
