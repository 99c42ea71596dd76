"""Measures as people write them: "5,80 mètres", "5,8 m", "5 m 80", "16 h 30", "quatre heures"."""

import re
from decimal import Decimal
from functools import lru_cache

from msgspec import Struct

from ardoise.quiz.clean import bare, clean
from ardoise.quiz.number import read_numbers

_UNITS = {
    "m": "m metre metres meter meters",
    "km": "km kms kilometre kilometres kilometer kilometers",
    "cm": "cm centimetre centimetres centimeter centimeters",
    "mm": "mm millimetre millimetres millimeter millimeters",
    "km2": "km2|kilometre carre|kilometres carres|square kilometres|square kilometers",
    "m2": "m2|metre carre|metres carres|square metres|square meters",
    "ha": "ha hectare hectares",
    "kg": "kg kgs kilo kilos kilogramme kilogrammes kilogram kilograms",
    "g": "g gramme grammes gram grams",
    "t": "t tonne tonnes",
    "l": "l litre litres liter liters",
    "h": "h heure heures hour hours",
    "min": "min mn minute minutes",
    "s": "s sec seconde secondes second seconds",
    "euro": "€ eur euro euros",
    "dollar": "$ usd dollar dollars",
    "%": "%|pour cent|pourcent|per cent|percent",
    "degree": "°|°c|° c|degre|degres|degree|degrees|degres celsius|degrees celsius",
}
_NAMES = {
    name: unit
    for unit, names in _UNITS.items()
    for name in (names.split("|") if "|" in names else names.split())
}
_LEAD = re.compile(r"^(?:a|at|en|in|de|of) (?=\S)")
_PARTS = re.compile(r"(\d+) ?(m|metres?|h|heures?|:) ?(\d{2})(?: ?(?:cm|min|minutes?|mn))?")
_PER = {"m": 100, "h": 60, ":": 60}
_BREAK = re.compile(r"(?<=\d)(?=[^\W\d]|[%€$°])")
_HALVES = {" et demie": Decimal("0.5"), " et demi": Decimal("0.5"), " et quart": Decimal("0.25")}


class Measure(Struct, frozen=True):
    """A value and its unit, by the short name that all its spellings share."""

    value: Decimal
    unit: str


@lru_cache(maxsize=4096)
def read_measure(text: str, lang: str) -> Measure | None:
    """The measure that `text` is, and nothing besides; None when it is anything else.

    Hours and minutes make hours, metres and centimetres make metres.
    """
    said = bare(clean(text)).casefold().strip(" .!?")
    said = _LEAD.sub("", said)
    parts = _PARTS.fullmatch(said)
    if parts is not None:
        sign = parts[2] if parts[2] == ":" else parts[2][0]
        least = Decimal(int(parts[3]))
        if least < _PER[sign]:
            return Measure(int(parts[1]) + least / _PER[sign], "m" if sign == "m" else "h")
        return None
    for half, more in _HALVES.items():
        if said.endswith(half):
            whole = _of_one_unit(said.removesuffix(half), lang)
            return Measure(whole.value + more, whole.unit) if whole and whole.unit == "h" else None
    return _of_one_unit(said, lang)


def _of_one_unit(said: str, lang: str) -> Measure | None:
    words = _BREAK.sub(" ", said, count=1).split(" ")
    for size in (1, 2):
        number, unit = " ".join(words[:-size]), " ".join(words[-size:])
        if unit in _NAMES:
            found = read_numbers(number, lang)
            if len(found) == 1 and not found[0].rest and not found[0].vague:
                return Measure(max(found[0].values), _NAMES[unit])
    return None
