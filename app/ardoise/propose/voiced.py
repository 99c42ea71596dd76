"""Whoever a sentence gave the word to, where the next goes on of the same by a pronoun: "Il
espère …", "« … », ajoute-t-elle"."""

import re
from collections.abc import Iterator, Sequence

from ardoise.propose.cast import Cast
from ardoise.propose.mention import Mention
from ardoise.propose.reading import read
from ardoise.propose.referent import acts_alone, is_human_deed
from ardoise.propose.reprise import Reprise, as_asked, kept, named
from ardoise.propose.sentence import Sentence
from ardoise.propose.shown import quoted, shown_with
from ardoise.propose.speaker import inverted_gender, spoken_by, still_speaking
from ardoise.propose.utterance import turned_verb

_HEAD = re.compile(r"(?P<pronoun>Il|Elle) ")
_PRONOUNS = {"m": "il", "f": "elle"}


def find_voiced(cast: Cast, before: Sequence[str], sentence: Sentence) -> Iterator[Reprise]:
    """The pronouns of a sentence for whoever the one before it gave the word to."""
    last = Sentence(paragraph=sentence.paragraph, text=before[-1] if before else "")
    text = sentence.text
    head = _HEAD.match(text)
    if head and is_human_deed(text[head.end() :]) and spoken_by(cast, last.text) is not None:
        gender = "m" if head["pronoun"] == "Il" else "f"
        if not acts_alone(text[head.end() :]) and _tells_of_a_thing(cast, last.text, gender):
            # "« … », assure Léa Roy de la loi. Elle prévoit …": the law, rather.
            return
        yield from _asked(cast, before, text, last, head.span("pronoun"), gender)
    turned = turned_verb().search(text)
    if turned is not None and last.text:
        gender = inverted_gender(turned["verb"])
        yield from _asked(cast, before, text, last, turned.span("verb"), gender)


def _tells_of_a_thing(cast: Cast, words: str, gender: str) -> bool:
    """Whether a sentence names a thing of that gender outside what it quotes."""
    said = words.rfind("»")
    mentions = read(cast, words).mentions
    return any(it.may_be(gender, "s") and not it.human and it.start > said for it in mentions)


def _asked(
    cast: Cast,
    before: Sequence[str],
    text: str,
    last: Sentence,
    span: tuple[int, int],
    gender: str,
) -> Iterator[Reprise]:
    key = _speaker(cast, last, gender)
    if key is None:
        return
    around = (*read(cast, last.text).mentions, *read(cast, text).mentions)
    people = [one for one in around if one.kind == "personne"]
    wrong = tuple(kept((*people, *named(cast, key)), key, gender, "s"))
    passage = wrong and shown_with(cast, (*before, text), span, (key.start, key.end))
    if passage:
        # "a-t-elle ajouté" says more than "a-t-elle".
        said = quoted(passage, text[span[0] :], least=len(text[slice(*span)].split()))
        yield from as_asked(passage, said, key, wrong, _PRONOUNS[gender])


def _speaker(cast: Cast, last: Sentence, gender: str) -> Mention | None:
    one = still_speaking(cast, last, gender) if gender else None
    if one is None or one.cls != "personne":
        return None
    return next((it for it in read(cast, last.text).mentions if it.name == one.name), None)
