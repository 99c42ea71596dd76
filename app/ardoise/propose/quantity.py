"""Numbers with their unit in French prose, and other numbers that are not in a text."""

import re
from collections.abc import Iterator

from msgspec import Struct

from ardoise.domain.fold import fold
from ardoise.propose.verbs import finite_forms

_NUMBER = r"\d+(?:[\u00a0\u202f ]\d{3})*(?:,\d+)?(?![\d,])"
__SMALL_WORDS = """
deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente
quarante cinquante soixante cent
"""
_SMALL = tuple(__SMALL_WORDS.split())
_UNIT = r"%|‰|°C|(?:millions?|milliards?)(?: d[’e'] ?[^\W\d_]+)?|[^\W\d_]+(?:-[^\W\d_]+)*"
_QUANTITY = re.compile(
    rf"\b(?P<number>{_NUMBER}|{'|'.join(_SMALL)})[\u00a0\u202f ](?P<unit>{_UNIT})", re.IGNORECASE
)
_OTHER_WORDS = """
h d et ou de du des à en devant sur sous dans par pour avec sans contre entre autres premiers
premières
dernières derniers janvier février mars avril mai juin juillet août septembre octobre novembre
décembre
"""
_NOT_UNITS = frozenset(_OTHER_WORDS.split())
# "une danse en huit indique": forms that are hardly ever nouns.
_VERBS = frozenset(
    form for form in finite_forms() if not form.endswith(("e", "s")) or len(form) > 6
)
SMALL_VALUES = dict(
    zip(
        _SMALL,
        [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 20, 30, 40, 50, 60, 100],
        strict=True,
    )
)


class Quantity(Struct, frozen=True, kw_only=True):
    """A number and its unit in a sentence. `name` is how the text writes both."""

    start: int
    end: int
    name: str
    unit: str
    value: float


def find_quantities(text: str) -> Iterator[Quantity]:
    """The quantities in `text`, in order."""
    for found in _QUANTITY.finditer(text):
        unit = found["unit"]
        if unit.casefold() in _NOT_UNITS or unit[0].isupper() or unit in _VERBS:
            continue
        yield Quantity(
            start=found.start(),
            end=found.end(),
            name=found.group(),
            unit=unit,
            value=_value(found["number"]),
        )


def _value(number: str) -> float:
    if number.casefold() in SMALL_VALUES:
        return float(SMALL_VALUES[number.casefold()])
    return float(re.sub(r"[\u00a0\u202f ]", "", number).replace(",", "."))


def others(quantity: Quantity, text: str, count: int = 3) -> list[tuple[str, float]]:
    """`count` other numbers of the same unit and look, with their values, none of which stands in
    `text`: far enough not to be a misreading, near enough to be believed."""
    folded = f" {fold(text)} "
    found: list[tuple[str, float]] = []
    for factor in (0.75, 1.25, 1.5, 0.5, 2.0, 0.6, 1.75, 3.0):
        made = _like(quantity, factor)
        if made and f" {fold(made[0])} " not in folded and made not in found:
            found.append(made)
        if len(found) == count:
            break
    return found


def _like(quantity: Quantity, factor: float) -> tuple[str, float] | None:
    written = quantity.name[: -len(quantity.unit)].strip(" \u00a0\u202f")
    rest = quantity.name[len(written) :]
    made = quantity.value * factor
    if written.casefold() in SMALL_VALUES:
        words = {value: word for word, value in SMALL_VALUES.items()}
        word = words.get(round(made))
        return (word + rest, round(made)) if word and word != written.casefold() else None
    if quantity.unit in ("%", "‰") and made > 99:
        return None
    decimals = len(written.partition(",")[2])
    if decimals:
        made = round(made, decimals)
    else:
        # As round as the number it stands beside: 1 200 → 900, not 897.
        digits = str(int(quantity.value))
        zeros = len(digits) - len(digits.rstrip("0"))
        made = round(made / 10**zeros) * 10**zeros
    if made in (0, 1, quantity.value):
        return None
    text = f"{made:,.{decimals}f}".replace(",", "\u202f").replace(".", ",")
    grouped = any(space in written for space in "\u202f\u00a0 ")
    if not grouped and made < 10_000:
        text = text.replace("\u202f", "")
    return text + rest, made
