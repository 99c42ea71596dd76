"""Options that have an order of their own: numbers, years, months and dates."""

import re

from ardoise.domain.calendar import FOLDED_MONTHS
from ardoise.domain.fold import fold

_MONTHS = {name: number for names in FOLDED_MONTHS.values() for number, name in enumerate(names, 1)}
_LEAD = {"en", "le", "in", "on", "the", "au", "mois", "de", "l", "an", "annee"}
_UNITS = {"premier": 1, "1er": 1, "1st": 1}


def ordinal(text: str) -> tuple[str, float, float, float] | None:
    """Where `text` stands among its like: its sort (number or date), then year, month, day.

    None when it is neither a bare number nor a date of the form "19 décembre 2025", "décembre".
    """
    words = [word for word in fold(text).split() if word not in _LEAD]
    number = re.fullmatch(r"-?\d+(?:[.,]\d+)?", re.sub(r"(?<=\d)\s(?=\d{3})", "", text.strip()))
    if number:
        return ("number", float(number[0].replace(",", ".")), 0, 0)
    months = [word for word in words if word in _MONTHS]
    others = [_UNITS.get(word) or (int(word) if word.isdecimal() else None) for word in words]
    days = [n for n, word in zip(others, words, strict=True) if word not in _MONTHS]
    if len(months) == 1 and len(days) <= 2 and None not in days:
        known = [n for n in days if n is not None]
        year = max((n for n in known if n > 31), default=0)
        day = min((n for n in known if n <= 31), default=0)
        return ("date", year, _MONTHS[months[0]], day)
    if len(words) == 1 and words[0].isdecimal():
        return ("number", float(words[0]), 0, 0)
    return None
