"""Dates and small numbers in French words."""

import datetime

from ardoise.domain import calendar

MONTHS, WEEKDAYS = calendar.MONTHS["fr"], calendar.WEEKDAYS["fr"]


def spell_date(value: str, *, weekday: bool = False, year: bool = True) -> str:
    """An ISO date, month or year in words: *1er janvier 2026*, *novembre 2025*, *2026*.

    `value` is "2026-01-01", "2026-01", "2026" or, without a year, "--12-19" and "--12".
    `weekday` puts *vendredi* first (needs a year); `year=False` leaves the year out.
    Raises ValueError for anything else, 30 February included.
    """
    number, month, day = parts_of(value)
    if not month:
        return str(number)
    words = [MONTHS[month - 1]]
    if day:
        words.insert(0, "1er" if day == 1 else str(day))
        if weekday and number:
            words.insert(0, WEEKDAYS[datetime.date(number, month, day).weekday()])
    if year and number:
        words.append(str(number))
    return " ".join(words)


def parts_of(value: str) -> tuple[int, int, int]:
    """Year, month and day of an ISO value, 0 for what it leaves out. ValueError for no date."""
    head, *rest = value.removeprefix("-").split("-") if value.startswith("--") else value.split("-")
    if not value or len(rest) > 2 or not all(part.isdigit() for part in (head or "0", *rest)):
        raise ValueError(f"not a date: {value!r}")
    number = int(head or "0")
    month = int(rest[0]) if rest else 0
    day = int(rest[1]) if len(rest) > 1 else 0
    if month or rest:
        # A leap year stands for the unknown one, so that 29 February is a day.
        datetime.date(number or 2000, month, day or 1)
    return number, month, day


_UNDER_TWENTY = """
zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize
dix-sept dix-huit dix-neuf
"""
_UNITS = _UNDER_TWENTY.split()
_TENS = ("", "", "vingt", "trente", "quarante", "cinquante", "soixante", "", "quatre-vingt", "")


def spell_number(number: int, gender: str = "m") -> str:
    """A number under 1 000 in words (*trois*, *quatre-vingts*, *vingt et une*), else in figures
    grouped by U+202F. Traditional spelling: hyphens below a hundred, none around *et*."""
    if not 0 <= number < 1000:
        return f"{number:,}".replace(",", "\u202f").replace("-", "−")
    words = _below_thousand(number)
    feminine = gender == "f" and (words == "un" or words.endswith((" un", "-un")))
    return words + "e" if feminine else words


def _below_thousand(number: int) -> str:
    if number < 100:
        return _below_hundred(number)
    hundreds, rest = divmod(number, 100)
    head = "cent" if hundreds == 1 else f"{_UNITS[hundreds]} cent"
    if not rest:
        return head + ("s" if hundreds > 1 else "")
    return f"{head} {_below_hundred(rest)}"


def _below_hundred(number: int) -> str:
    if number < 20:
        return _UNITS[number]
    tens, unit = divmod(number, 10)
    if tens in (7, 9):
        tens, unit = tens - 1, unit + 10
    if tens == 8 and unit == 0:
        return "quatre-vingts"
    if unit == 0:
        return _TENS[tens]
    if unit in (1, 11) and tens != 8:
        return f"{_TENS[tens]} et {_UNITS[unit]}"
    return f"{_TENS[tens]}-{_UNITS[unit]}"
