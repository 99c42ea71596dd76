"""Two bounds of a quantity in French prose: "de 16 à 30 kilogrammes", "entre 80 et 110 euros"."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from ardoise.propose.quantity import (
    QUANTITY,
    Quantity,
    is_unit,
    near,
    number_value,
    say_number,
)

MEASURE = re.compile(r" (?:carrés?|carrées?|cubes?)\b")
"""What goes with the unit before it: "mètres cubes"."""


class Span(Struct, frozen=True, kw_only=True):
    """Two bounds and their unit in a sentence. `name` is how the text writes all of it."""

    start: int
    end: int
    name: str
    unit: str
    low: str
    high: str


def find_spans(text: str) -> Iterator[Span]:
    """The spans in `text`, in order."""
    for found in QUANTITY.finditer(text):
        low = found["low"] or found["low2"]
        unit = found["unit"]
        if not found["range"] or not low or not is_unit(unit):
            continue
        more = MEASURE.match(text, found.end())
        end = more.end() if more else found.end()
        # "de 9 heures à 18 heures" and "2 ou 3 jours" are another matter; so is a fall.
        bounds = number_value(low), number_value(found["number"])
        if bounds[0] is None or bounds[1] is None or bounds[0] >= bounds[1]:
            continue
        yield Span(
            start=found.start(),
            end=end,
            name=text[found.start() : end],
            unit=unit + text[found.end() : end],
            low=low,
            high=found["number"],
        )


def other_spans(name: str, text: str, count: int = 4) -> list[tuple[str, float]]:
    """`count` other spans of the same unit and look that do not stand in `text`, each with the
    value of its lower bound."""
    found: list[tuple[str, float]] = []
    for span in find_spans(name):
        for factor in (1.5, 0.5, 2.0, 3.0, 0.75, 0.25):
            bounds = _next_to(span, factor) or [
                _scaled(written, span.unit, factor) for written in (span.low, span.high)
            ]
            if len(found) == count or None in bounds or not _alike(span, bounds):
                continue
            made = name.replace(span.low, "\0", 1).replace(span.high, "\1", 1)
            made = made.replace("\0", bounds[0] or "").replace("\1", bounds[1] or "")
            value = number_value(bounds[0] or "")
            if value and not re.search(rf"(?<!\w){re.escape(made)}(?!\w)", text):
                found.append((made, value))
    return found


_SIGN = 3


def _next_to(span: Span, factor: float) -> list[str | None]:
    """Two other numbers that follow one another, for two that do: "deux ou trois"."""
    low, high = number_value(span.low), number_value(span.high)
    if low is None or high != low + 1:
        return []
    other = round(low * factor) + (2 if factor > 1 else -1)
    if other < 2:
        return []
    if span.low[:1].isdigit():
        return [str(other), str(other + 1)]
    return [say_number(other), say_number(other + 1)]


def _alike(span: Span, bounds: Sequence[str | None]) -> bool:
    """Whether two other bounds stand as far apart as those of `span`: rounding "de 1 à 1,30" makes
    "de 2 à 1,95"."""
    ours, theirs = (
        [number_value(written or "") or 0.0 for written in pair]
        for pair in ((span.low, span.high), bounds)
    )
    if not 0 < theirs[0] < theirs[1]:
        return False
    if ours[1] - ours[0] == 1 and (
        theirs[1] - theirs[0] != 1 or ours[0] <= theirs[0] <= ours[1] or theirs[1] == ours[0]
    ):
        # Beside "deux ou trois", neither "quatre ou six" nor "trois ou quatre".
        return False
    if ours[1] < 2 <= theirs[1] and len(span.unit) > _SIGN and not span.unit.endswith("s"):
        # "de 1 à 1,30 mètre", but "de 2 à 2,60 mètres".
        return False
    # "de 1 200 à 2 000" stands too far apart beside "de 800 à 1 000".
    most = 3 / 2 if ours[1] - ours[0] == 1 else 5 / 4
    return 1 / most < (theirs[1] / theirs[0]) / (ours[1] / ours[0]) < most


def _scaled(written: str, unit: str, factor: float) -> str | None:
    """A bound as it is written, times a factor; None when that cannot be written likewise."""
    value = number_value(written)
    if value is None:
        return None
    name = f"{written} {unit}"
    made = near(Quantity(start=0, end=len(name), name=name, unit=unit, value=value), factor)
    return made[0].removesuffix(f" {unit}") if made else None
