"""What comes one after another: steps that a paragraph tells in order, each in a sentence."""

import re
from collections.abc import Sequence
from itertools import pairwise

from ardoise.domain.fact import Entity
from ardoise.propose.article import article_gender, elided, plain
from ardoise.propose.cast import Cast
from ardoise.propose.dependence import leans
from ardoise.propose.quantity import SMALL_VALUES, number_value
from ardoise.propose.register import noun_gender
from ardoise.propose.sentence import Sentence

_FIRST = (
    r"(?:(?:Tout )?[Dd]’abord|(?:Dans un|En) premier (?:temps|lieu)|Premièrement|Pour commencer)"
)
_THEN = (
    r"(?:Ensuite|Puis|Alors|Après cela|(?:Dans un|En) (?:deuxième|second|troisième) (?:temps|lieu)"
    r"|Deuxièmement|Troisièmement)"
)
_LAST = r"(?:Enfin|Finalement|Pour finir|(?:Dans un|En) dernier (?:temps|lieu))"
_MARK = re.compile(rf"(?:(?P<first>{_FIRST})|(?P<then>{_THEN})|(?P<last>{_LAST})),? ")
_MOST_WORDS = 16
# "se déroule en quatre phases": the sentences that follow name them.
_NUMBERS = "|".join(SMALL_VALUES)
_ANNOUNCED = re.compile(
    rf"\b(?P<count>{_NUMBERS}|\d) (?:phases|étapes|stades|périodes|temps)(?:"
    rf" \w+)?\.?$",
    re.IGNORECASE,
)
_PHASE = re.compile(
    rf"(?:{_FIRST},? |{_THEN},? |{_LAST},? )?(?:(?:[Ll]ors|[Aa]u cours) de |[Pp]endant |[Dd]urant"
    rf" )?"
    r"(?P<article>[Ll]e |[Ll]a |[Ll]’)(?P<name>[a-zà-ÿœ-]+)(?=[ ,])"
)


def read_steps(cast: Cast, sentences: Sequence[Sentence]) -> None:
    """Registers the order of the steps that the sentences of one paragraph tell."""
    told = [(one, found) for one in sentences if (found := _MARK.match(one.text))]
    if len(told) >= 3 and told[0][1]["first"] and not any(f["first"] for _, f in told[1:]):
        steps = [_step(cast, sentence, found) for sentence, found in told]
        if all(steps) and _adjoining(sentences, [one for one, _ in told]):
            _chain(cast, [(step, one) for step, (one, _) in zip(steps, told, strict=True) if step])
            return
    for n, sentence in enumerate(sentences):
        announced = _ANNOUNCED.search(sentence.text.rstrip("."))
        if announced:
            _phases(cast, announced["count"], sentences[n + 1 :])


def _adjoining(sentences: Sequence[Sentence], told: Sequence[Sentence]) -> bool:
    places = [n for n, one in enumerate(sentences) if one in told]
    return places == list(range(places[0], places[0] + len(places)))


def _step(cast: Cast, sentence: Sentence, found: re.Match[str]) -> Entity | None:
    """What a step is, without the word that gives its rank; None where it cannot stand alone."""
    words = re.split(r"[ \u00a0][;:] ", sentence.text[found.end() :].rstrip("."))[0]
    whole = f"{words[:1].upper()}{words[1:]}"
    if not 3 <= len(words.split()) <= _MOST_WORDS or leans(f"{whole}.", cast.model):
        return None
    if re.search(r"\d|\b(?:ensuite|puis|enfin|d’abord)\b", words):
        return None
    return cast.register.entity("etape", whole)


def _phases(cast: Cast, count: str, sentences: Sequence[Sentence]) -> None:
    """The phases that as many sentences name, each at its beginning."""
    wanted = int(number_value(count) or 0)
    found = [(one, _PHASE.match(one.text)) for one in sentences[:wanted]]
    if len(found) != wanted or wanted < 3 or not all(match for _, match in found):
        return
    names = [match["name"] for _, match in found if match]
    # Phases of one process are named alike: "prophase, métaphase, anaphase".
    if len(set(names)) != len(names) or len({name[-4:] for name in names}) > 1:
        return
    chain = []
    for (one, match), name in zip(found, names, strict=True):
        article = plain(match["article"]) if match else ""
        gender = article_gender(article) or noun_gender(name)
        phase = cast.register.entity("phase", name, gender=gender, article=elided(article, name))
        chain.append((phase, one))
    _chain(cast, chain)


def _chain(cast: Cast, steps: Sequence[tuple[Entity, Sentence]]) -> None:
    for (one, before), (other, after) in pairwise(steps):
        cast.register.fact(
            "etape",
            {"avant": (one.id,), "apres": (other.id,)},
            (before.text.rstrip("."), after.text.rstrip(".")),
            before.paragraph,
            importance=1,
        )
