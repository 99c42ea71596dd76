"""Words that join two statements of a text, and tell how one follows from the other or stands
against it: *mais*, *car*, *alors que*, *pourtant*."""

import re
from collections.abc import Iterator

from msgspec import Struct

from ardoise.propose.cast import Cast
from ardoise.propose.explaining import Slot
from ardoise.propose.opposed import surely_opposed
from ardoise.propose.register import slug


class Joint(Struct, frozen=True, kw_only=True):
    """A joining word where it stands in a sentence, and others, of another sense, that could stand
    there by their form alone."""

    start: int
    end: int
    word: str
    others: tuple[str, ...]


_CLAUSE = (
    r"(?=(?:ils?|elles?|on|ce|cela|c[’']|les?|la|l[’']|une?|des|son|sa|ses|leurs?|ces?|cette|cet"
    r"|plusieurs|certaine?s|chaque|[A-ZÀ-ÖØ-Þ])(?:\b|(?<=[’'])))"
)
_SIMPLE = re.compile(rf", (?P<word>mais|car) {_CLAUSE}")
_BY_QUE = re.compile(
    r"(?:,? )(?P<word>(?:parce|alors|tandis|si bien|de sorte)) (?P<que>que |qu[’'])(?=\w)"
)
_ACROSS = re.compile(
    r"(?P<word>Pourtant|Cependant|Toutefois|Néanmoins|En revanche|Au contraire|En effet"
    r"|Par conséquent|De ce fait|En conséquence), "
)
# "ne subsistait alors que dans deux vallées": only there, and no joint.
_ONLY = re.compile(r"\bn(?:e |[’'])(?![^,;:.]*\b(?:pas|plus|jamais|rien|point)\b)[^,;:.]*$")
# "non seulement …, mais …" holds the other half already.
_HALF = re.compile(r"\bnon seulement\b|\bcertes\b|\bd[’']une part\b|\bd[’']abord\b", re.IGNORECASE)

_CAUSE, _AGAINST, _RESULT = "cause", "against", "result"
_SENSES = {
    "mais": _AGAINST,
    "car": _CAUSE,
    "parce": _CAUSE,
    "alors": _AGAINST,
    "tandis": _AGAINST,
    "si bien": _RESULT,
    "de sorte": _RESULT,
    "pourtant": _AGAINST,
    "cependant": _AGAINST,
    "toutefois": _AGAINST,
    "néanmoins": _AGAINST,
    "en revanche": _AGAINST,
    "au contraire": _AGAINST,
    "en effet": _CAUSE,
    "par conséquent": _RESULT,
    "de ce fait": _RESULT,
    "en conséquence": _RESULT,
}
_WITHIN = {_CAUSE: "car", _AGAINST: "mais", _RESULT: "donc"}
_WITH_QUE = {_CAUSE: "parce", _AGAINST: "alors", _RESULT: "si bien"}
_BETWEEN = {_CAUSE: "en effet", _AGAINST: "pourtant", _RESULT: "par conséquent"}


def find_joints(text: str) -> Iterator[Joint]:
    """The joining words of `text`, a sentence without its stop, that may be asked."""
    across = _ACROSS.match(text)
    if across is not None:
        sense = _SENSES[across["word"].casefold()]
        others = tuple(word for one, word in _BETWEEN.items() if one != sense)
        yield _joint(across.start("word"), across["word"], others)
    for found in _SIMPLE.finditer(text):
        if not _HALF.search(text[: found.start()]):
            sense = _SENSES[found["word"]]
            others = tuple(word for one, word in _WITHIN.items() if one != sense)
            yield _joint(found.start("word"), found["word"], others)
    for found in _BY_QUE.finditer(text):
        if found["word"] == "alors" and _ONLY.search(text[: found.start()]):
            continue
        sense = _SENSES[found["word"]]
        if sense == _AGAINST and not surely_opposed(text[: found.start()], text[found.end() :]):
            # "La ville grandit alors que la mer recule" may well be "parce que".
            continue
        que = found["que"].strip()
        others = tuple(f"{word} {que}" for one, word in _WITH_QUE.items() if one != sense)
        yield _joint(found.start("word"), f"{found['word']} {que}", others)


def find_joint_slots(cast: Cast, text: str) -> Iterator[Slot]:
    """The first of these words in `text`, as what may be asked of it, with its wrong answers."""
    for joint in find_joints(text):
        cls = f"sens-lien-{slug(text[joint.start :], 24)}"
        entity = cast.register.entity(cls, joint.word)
        for other in joint.others:
            cast.register.entity(cls, other)
        yield Slot("passage-lien", "lien", entity, joint.start, joint.end, "nom")
        return


def _joint(start: int, word: str, others: tuple[str, ...]) -> Joint:
    return Joint(
        start=start,
        end=start + len(word),
        word=f"{word[0].lower()}{word[1:]}",
        others=others,
    )
