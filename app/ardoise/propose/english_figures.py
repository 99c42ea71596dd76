"""Numbers with what they count in English prose, two bounds as one, and others in the same look."""

import re
from collections.abc import Iterator

from msgspec import Struct

_WORD_NAMES = """
two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen twenty
"""
_WORDS = _WORD_NAMES.split()
_TENS = {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80}
_VALUES = {word: n for n, word in enumerate(_WORDS, 2)} | _TENS | {"ninety": 90}
_ONE = rf"(?:\d+(?:,\d{{3}})*(?:\.\d+)?|{'|'.join(sorted(_VALUES, key=len, reverse=True))})"
_UNIT = (
    r"(?:%| per cent| (?:million |billion )?(?:square |cubic )?"
    # "four to six white eggs" are counted with their adjective.
    r"(?:[a-z]+s|[a-z]+ [a-z]+s|[a-z]+)(?![a-z]))"
)
_FIGURE = re.compile(
    rf"(?<![\w.,-])(?P<lead>between |from )?(?P<low>{_ONE})"
    rf"(?:(?P<to> (?:to|or|and) |–)(?P<high>{_ONE}))?(?P<unit>{_UNIT})(?![\w-])"
)
_NO_UNIT_WORDS = """
and or of to in on at by for the a an is was are were has had have who that which as from with into
out other others more less because when while where if than since until after before although though
but so then ago apart away not years-old january february march april may
"""
_NO_UNITS = frozenset(_NO_UNIT_WORDS.split())
_FACTORS = (0.6, 1.4, 2.0, 0.4)


class Figure(Struct, frozen=True, kw_only=True):
    """A number and its unit in a sentence, or two bounds and theirs. `name` is how the text writes
    all of it, `value` the number or the lower bound."""

    start: int
    end: int
    name: str
    unit: str
    value: float


def find_figures(text: str) -> Iterator[Figure]:
    """The figures in `text`, in order."""
    for found in _FIGURE.finditer(text):
        unit = found["unit"].strip()
        value = _value(found["low"])
        joined = (found["to"] or "").strip()
        # "between 33 and 39" bounds; "two and three legs" does not, nor does "from 3 legs".
        if bool(found["lead"]) != (joined == "and") and not (found["lead"] and joined == "to"):
            continue
        if not _NO_UNITS.isdisjoint(unit.split()) or (value < 3 and not found["high"]):
            continue
        yield Figure(
            start=found.start(), end=found.end(), name=found.group(), unit=unit, value=value
        )


def other_figures(name: str) -> Iterator[tuple[str, float]]:
    """Other figures of the same unit and look, with their values, some below and some above."""
    found = _FIGURE.fullmatch(name)
    if found is None:
        return
    for factor in _FACTORS:
        low = _scaled(found["low"], factor)
        high = _scaled(found["high"], factor) if found["high"] else ""
        if low and high is not None and low != high:
            pair = f"{low}{found['to']}{high}" if high else low
            yield f"{found['lead'] or ''}{pair}{found['unit']}", _value(low)


def _value(written: str) -> float:
    if written[0].isdigit():
        return float(written.replace(",", ""))
    return float(_VALUES[written])


def _scaled(written: str, factor: float) -> str | None:
    """A number times `factor` in the same look; None where it cannot be written so."""
    value = _value(written)
    made = round(value * factor)
    if "." in written or made in (value, 0, 1):
        return None
    if not written[0].isdigit():
        return next((word for word, n in _VALUES.items() if n == made), None)
    digits = str(int(value))
    zeros = len(digits) - len(digits.rstrip("0"))
    made = round(made / 10**zeros) * 10**zeros
    if made in (value, 0):
        return None
    return f"{made:,}" if "," in written or made >= 10_000 else str(made)
