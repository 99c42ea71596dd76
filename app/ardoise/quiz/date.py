"""Dates as people write them."""

import re
from datetime import date
from functools import lru_cache

from msgspec import Struct, structs

from ardoise.domain.calendar import FOLDED_MONTHS, FOLDED_WEEKDAYS
from ardoise.quiz.clean import bare, clean
from ardoise.quiz.lexicon import FUNCTION, LEADS, several
from ardoise.quiz.number import in_digits
from ardoise.quiz.spelling import word_slips


def _names(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_ORDINALS = {
    "fr": {"premier": "1", "premiere": "1"},
    "en": {
        word: str(number)
        for number, word in enumerate(
            _names(
                "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
                "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth "
                "twentieth"
            ),
            1,
        )
    }
    | {"thirtieth": "30"},
}
_DULL = {
    "fr": several("date jour mois annee an depuis des partir ce cette"),
    "en": several("date day month year since from on"),
}
_ISO = re.compile(r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?!\d)")
_MONTH_YEAR = re.compile(r"(?<!\d)(\d{1,2})[-/.](\d{4})(?!\d)")
_YEAR_MONTH = re.compile(r"(?<!\d)(\d{4})[-/](\d{1,2})(?![-/.]?\d)")
_HOUR = re.compile(r"(?<!\d)\d{1,2} ?(?:h|heures?|am|pm)(?![a-z])(?: ?\d{2}(?!\d))?|\d{1,2}:\d{2}")
_ORDINAL = re.compile(r"(?<!\w)(\d{1,2}) ?(?:er|ere|e|eme|st|nd|rd|th)(?!\w)")
_SEPT = re.compile(r"(?:en |au mois de |le mois de )?sept\.?")
# After a day or before a year, "sept" is a month.
_SEPTEMBER = re.compile(r"(?<=\d )sept(?!\w)|(?<!\w)sept(?=\.? \d{4}(?!\d))")
_WORD = re.compile(r"\d+|[^\W\d_]+'?")


_CENTURIES = (2000, 1900, 1800, 1700)


class When(Struct, frozen=True):
    """What a text says of a date: 0 for a part that it does not say. `weekday` counts from 1 on
    Monday. `rest`: its other words; `slip`: whether a name was misspelt."""

    day: int = 0
    month: int = 0
    year: int = 0
    weekday: int = 0
    rest: tuple[str, ...] = ()
    slip: bool = False

    @property
    def said(self) -> bool:
        """Whether any part of a date is said."""
        return bool(self.day or self.month or self.year or self.weekday)


@lru_cache(maxsize=4096)
def read_dates(text: str, lang: str) -> tuple[When, ...]:
    """Each way to read `text` as a date (an English 3/4 has two, a year of two digits one for each
    century); () when it is none."""
    typed = _as_typed(text, lang)
    if lang != "en" and _SEPT.fullmatch(bare(clean(text)).casefold()):
        # The number, or a month cut short.
        typed += (When(month=9),)
    return tuple(
        structs.replace(when, year=century + when.year) if 0 < when.year < 100 else when
        for when in typed
        for century in (_CENTURIES if 0 < when.year < 100 else (0,))
    )


def _as_typed(text: str, lang: str) -> tuple[When, ...]:
    plain = _HOUR.sub(" heure ", bare(clean(text)).casefold())
    plain = _SEPTEMBER.sub("septembre", _ORDINAL.sub(r"\1", plain))
    for pattern in (_ISO, _NUMERIC, _MONTH_YEAR, _YEAR_MONTH):
        found = pattern.search(plain)
        if found:
            around = plain[: found.start()] + " " + plain[found.end() :]
            beside = _in_words(around, lang)
            if beside is None or beside.day or beside.month or beside.year:
                return ()
            return tuple(
                When(day, month, year, beside.weekday, beside.rest, beside.slip)
                for day, month, year in _numeric(found, lang)
                if 0 <= day <= 31 and 1 <= month <= 12
            )
    when = _in_words(plain, lang)
    return (when,) if when is not None and when.said else ()


def weekday_of(day: int, month: int, year: int) -> int:
    """The weekday of a date, from 1 on Monday; 0 when a part is missing or there is no such day."""
    try:
        return date(year, month, day).isoweekday()
    except ValueError:
        return 0


def _numeric(found: re.Match[str], lang: str) -> list[tuple[int, int, int]]:
    if found.re is _ISO:
        return [(int(found[3]), int(found[2]), int(found[1]))]
    if found.re is _MONTH_YEAR:
        return [(0, int(found[1]), int(found[2]))]
    if found.re is _YEAR_MONTH:
        return [(0, int(found[2]), int(found[1]))]
    one, other, year = int(found[1]), int(found[3]), _year(found[4] or "")
    # The Americans put the month first.
    return [(one, other, year), (other, one, year)] if lang == "en" else [(one, other, year)]


def _year(year: str) -> int:
    return 2000 if year == "00" else int(year or 0)


def _in_words(text: str, lang: str) -> When | None:
    """What the words say; None when their numbers make no one date."""
    words = [_ORDINALS[lang].get(word, word) for word in _WORD.findall(text)]
    words = _without_lead(words, lang)
    month = weekday = before = 0
    slip = False
    numbers: list[str] = []
    rest: list[str] = []
    parts_said = _ordinals_added(in_digits(tuple(words), lang), lang)
    for word in parts_said:
        sort, number, misspelt = _named(word, lang)
        if word == "mar" and lang != "en":
            # Mars, or mardi where the month is another word.
            others = any(_named(one, lang)[0] == "month" for one in parts_said if one != word)
            sort, number = ("weekday", 2) if others else ("month", 3)
        if word.isdecimal():
            numbers.append(word)
        elif sort == "month" and not month:
            month, before, slip = number, len(numbers), slip or misspelt
        elif sort == "weekday" and not weekday:
            weekday, slip = number, slip or misspelt
        elif word not in FUNCTION[lang] and word not in _DULL[lang]:
            rest.append(word.rstrip("'"))
    # "Du 25 au 31 décembre": two days, not a day and its year.
    parts = _shared_out(numbers, month) if before < 2 else None
    if parts is None:
        return None
    day, month, year = parts
    return When(day, month, year, weekday, tuple(rest), slip)


def _without_lead(words: list[str], lang: str) -> list[str]:
    for lead in LEADS[lang]:
        if tuple(words[: len(lead)]) == lead:
            return words[len(lead) :]
    return words


def _ordinals_added(words: tuple[str, ...], lang: str) -> list[str]:
    """English "twenty-first" comes as 20 and 1: one number."""
    out: list[str] = []
    for word in words:
        if lang == "en" and word.isdecimal() and len(word) == 1 and out[-1:] in (["20"], ["30"]):
            out[-1] = str(int(out[-1]) + int(word))
        else:
            out.append(word)
    return out


def _shared_out(numbers: list[str], month: int) -> tuple[int, int, int] | None:
    """Day, month and year among the numbers, in the order of writing."""
    values = [int(n) for n in numbers if len(n) <= 4]
    if len(values) < len(numbers) or len(values) > (2 if month else 3):
        return None
    days = [n for n in values if 1 <= n <= 31]
    years = [n for n, typed in zip(values, numbers, strict=True) if n > 31 and len(typed) > 2]
    if month:
        if len(values) == 2 and len(days) == 2:
            return days[0], month, _year(numbers[1].zfill(2))
        if len(values) == 2 and days == values[:1] and len(numbers[1]) == 2:
            return days[0], month, values[1]
        if len(days) + len(years) < len(values) or len(days) > 1 or len(years) > 1:
            return None
        return (days or [0])[0], month, (years or [0])[0]
    match values:
        case []:
            return 0, 0, 0
        case [one]:
            return (one, 0, 0) if days else (0, 0, one) if years else None
        case [day, number] if days == values and number <= 12:
            return day, number, 0
        case [day, number, year] if 1 <= day <= 31 and 1 <= number <= 12:
            return day, number, _year(numbers[2]) if year else 0
    return None


@lru_cache(maxsize=4096)
def _named(word: str, lang: str) -> tuple[str, int, bool]:
    """What month or weekday `word` names, in full, by three letters or more, or misspelt."""
    tables = (("month", FOLDED_MONTHS[lang]), ("weekday", FOLDED_WEEKDAYS[lang]))
    for sort, names in tables:
        if word in names:
            return sort, names.index(word) + 1, False
    if word in ("sept", "sept."):
        return "month", 9, False
    begun = [
        (sort, place)
        for sort, names in tables
        for place, name in enumerate(names, 1)
        if len(word) >= 3 and name.startswith(word)
    ]
    if len(begun) == 1:
        return *begun[0], False
    near = [
        (sort, place)
        for sort, names in tables
        for place, name in enumerate(names, 1)
        if not begun and word_slips(word, name) is not None
    ]
    return (*near[0], True) if len(near) == 1 else ("", 0, False)
