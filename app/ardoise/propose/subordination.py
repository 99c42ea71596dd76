"""Conjunctions that join a clause to the one it depends on: *parce que*, *alors que*, *même si*,
*bien que*."""

import re
from collections.abc import Iterator

from ardoise.domain.elision import elides
from ardoise.propose.joint import AFTER_WORD, BLANK, WITH_QUE, Joint, joint_at
from ardoise.propose.opposed import surely_opposed
from ardoise.propose.weighing import Weighed, weigh

_QUE = r"(?P<que>que |qu[’'])(?=\w)"
_TELLING = re.compile(
    rf"(?:,? |^)(?P<word>parce|alors même|alors|tandis|si bien|de (?:telle )?sorte) {_QUE}"
    rf"|(?:,? |^)(?P<since>puis){_QUE.replace('que>', 'elided>')}"
)
# "ne subsistait alors que dans deux vallées": only there, and no joint.
_ONLY = re.compile(r"\bn(?:e |[’'])(?![^,;:.]*\b(?:pas|plus|jamais|rien|point)\b)[^,;:.]*$")
_EVEN_IF = re.compile(r",? (?P<word>même s(?:i |[’']))(?=\w)")
# A clause with a subject of its own: "bien que blessé" has none.
_CLAUSE = (
    r"(?=ils?\b|elles?\b|on\b|ce\b|cela\b|l[ae]s?\b|l[’']|une?\b|des\b|ses?\b|sa\b|son\b|leurs?\b"
    r"|ces?\b|cette\b|cet\b|(?-i:[A-ZÀ-ÖØ-Þ]))"
)
_WISHED = re.compile(
    rf"{AFTER_WORD}(?<!si )(?P<word>bien |quoi|afin |à condition )(?P<que>que |qu[’']){_CLAUSE}",
    re.IGNORECASE,
)
_BESIDE = {
    "bien": ("pour", "de peur"),
    "quoi": ("pour", "de peur"),
    "afin": ("bien", "de peur"),
    "à condition": ("bien", "de peur"),
}
_WORTH = {"bien": 7, "quoi": 7, "afin": 4, "à condition": 5}
_OF_CONTRAST = 6
_CLAUSE_END = re.compile(rf"{BLANK}?[;:]{BLANK}|[.!?…]{BLANK}")
_HEAD = re.compile(r"(?:.*[,;:] )?(?P<det>l[ae]s?|l[’']|une?|des) ?(?P<noun>[a-zà-ÿœ-]+)", re.I)


def find_subordinating(text: str) -> Iterator[Joint]:
    """The conjunctions of `text`, a sentence without its stop, that may be asked."""
    yield from _with_indicative(text)
    yield from _even_if(text)
    yield from _with_subjunctive(text)


def _with_indicative(text: str) -> Iterator[Joint]:
    for found in _TELLING.finditer(text):
        word = found["word"] or found["since"]
        if word.startswith("alors") and _ONLY.search(text[: found.start()]):
            continue
        one, other = _sides(text, found)
        if not one:
            continue
        opposed = surely_opposed(one, other)
        alike = word == "tandis" and _other_of_a_kind(one, other)
        if word in ("alors", "tandis") and not (opposed or alike):
            # "La ville grandit alors que la mer recule" may well be "parce que".
            continue
        weighed = weigh(WITH_QUE, word, one, other)
        if alike and not opposed:
            weighed = Weighed(_OF_CONTRAST, WITH_QUE.others(word))
        if weighed is None:
            continue
        que = (found["que"] or found["elided"]).strip()
        others = (one if one.startswith("même") else f"{one} {que}" for one in weighed.others)
        key = f"{word}{que}" if found["since"] else f"{word} {que}"
        start = found.start("word" if found["word"] else "since")
        yield joint_at(start, key, tuple(others), weighed.worth)


def _even_if(text: str) -> Iterator[Joint]:
    for found in _EVEN_IF.finditer(text):
        one, other = _sides(text, found)
        que = "qu’" if elides(other) else "que"
        others = (f"parce {que}", f"si bien {que}")
        if one:
            yield joint_at(found.start("word"), found["word"].strip(), others, _OF_CONTRAST)


def _with_subjunctive(text: str) -> Iterator[Joint]:
    for found in _WISHED.finditer(text):
        word, que = found["word"].strip().casefold(), found["que"].strip()
        key = f"{word}{que}" if word == "quoi" else f"{word} {que}"
        others = tuple(f"{one} {que}" for one in _BESIDE[word])
        yield joint_at(found.start("word"), key, others, _WORTH[word])


def _other_of_a_kind(one: str, other: str) -> bool:
    """Whether two clauses speak of two things in the same way: "Le nord vend, … le sud achète"."""
    first, second = _HEAD.match(one), _HEAD.match(other)
    return (
        first is not None
        and second is not None
        and first["noun"].casefold() != second["noun"].casefold()
        and first["det"].casefold().endswith("s") == second["det"].casefold().endswith("s")
    )


def _sides(text: str, found: re.Match[str]) -> tuple[str, str]:
    """The clauses that a conjunction joins; "" where its own comes first."""
    ahead, after = text[: found.start()], text[found.end() :]
    cut = _CLAUSE_END.search(after)
    begin = max((one.end() for one in _CLAUSE_END.finditer(ahead)), default=0)
    return ahead[begin:].strip(" «“\u00a0\u202f"), after[: cut.start()] if cut else after
