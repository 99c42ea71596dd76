"""What a question itself says of a time: whoever reads it rules some wrong answers out, and cannot
rule out others.

"De ____ à 1722" leaves no year after 1722, "née en 1802 et morte ____" none before 1802, "entre le
11 et ____" no 5 July; and of what was built "vers 1360", nobody knows that it was not in 1358.
"""

import re

from ardoise.compose.case import Case
from ardoise.compose.french_date import MONTHS
from ardoise.compose.noun import TIMES, class_of
from ardoise.compose.pool import rank
from ardoise.domain.fact import Entity

ROUGHLY = 10
"""How many years apart two years must be where the text gives one of them as about right."""

_FIRST = re.compile(
    r"(?:(?:\bde|\bentre|\bfrom|\bbetween) ____ (?:à|et|to|and) |\(____ ?[-–] ?)(?P<last>\d{3,4})\b"
    r"|\bnée?s? (?:[^;.]* )?____[^;.]*\b(?:mort|décéd)[^;.]*?\b(?P<death>\d{3,4})\b",
    re.IGNORECASE,
)
_LAST = re.compile(
    r"(?:(?:\bde|\bentre|\bfrom|\bbetween) (?P<first>\d{3,4}) (?:à|et|to|and) ____"
    r"|\((?P<open>\d{3,4}) ?[-–] ?____)"
    r"|\bnée?s? [^;.]*?\b(?P<birth>\d{3,4})\b[^;.]*\b(?:mort|décéd)[^;.]* ____",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:vers|environ|autour d[e’]|aux alentours d[e’]|aux environs d[e’]|around|about|circa)"
    r" ?(?:l’an )?____",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\d{3,4}")
_MONTH = "|".join(MONTHS)
_SHOWN = re.compile(
    r"(?:\b(?:en|de|depuis|dès|avant|après|vers|l[’']an|entre|in|since|before|after"
    rf"|{_MONTH}) |\(|d[’'])(?P<year>1\d{{3}}|20[0-4]\d)(?!\d|,\d|[ \u00a0\u202f]\d{{3}})",
    re.IGNORECASE,
)
_SINCE_A_DAY = re.compile(
    rf"\bentre le (?P<day>\d{{1,2}})(?:er)?(?: (?P<month>{_MONTH}))?(?: \d{{4}})? et ____",
    re.IGNORECASE,
)


def fits_in_time(case: Case, candidate: Entity) -> bool:
    """Whether the words of the question neither rule a time out nor leave it as true as the key."""
    if class_of(case.key) not in TIMES:
        return True
    if any(_ends_before(one.name, candidate) for one in case.named):
        return False
    year, key = _year(candidate), _year(case.key)
    if year is None or key is None:
        return True
    judged = case.template.kind == "true_false"
    for one in case.named:
        if any((key < shown) != (year < shown) for shown in _shown(one.name) if shown != key):
            # "le double de 1881", said of 1885, is of no year after it.
            return False
        first, last = _FIRST.search(one.name), _LAST.search(one.name)
        if first and year >= int(first["last"] or first["death"]):
            return False
        if last and year <= int(last["first"] or last["open"] or last["birth"]):
            return False
        if judged and ((first and year < key) or (last and year > key)):
            # What happens between 1967 and 1968 does so between 1962 and 1968.
            return False
        if _ABOUT.search(one.name) and abs(year - key) < ROUGHLY:
            return False
    return True


def _shown(words: str) -> list[int]:
    """The years that the words of a question show."""
    return [int(found["year"]) for found in _SHOWN.finditer(words)]


def _ends_before(words: str, time: Entity) -> bool:
    """Whether a time would be over before it begins: "entre le 11 et le 5 juillet"."""
    found = _SINCE_A_DAY.search(words)
    there = rank(time.value)[-2:]
    if found is None or len(there) < 2:
        return False
    day, month = int(found["day"]), found["month"]
    begun = MONTHS.index(month.casefold()) + 1 if month else there[0]
    return there <= (begun, day)


def _year(time: Entity) -> int | None:
    """The year that a time is in, by its name; None for "le 14 juillet" and for a century."""
    found = _YEAR.search(time.name)
    return int(found.group()) if found else None
