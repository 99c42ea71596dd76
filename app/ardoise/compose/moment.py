"""What a question itself says of a time: whoever reads it rules some wrong answers out, and cannot
rule out others.

"De ____ à 1722" leaves no year after 1722, "née en 1802 et morte ____" none before 1802; and of
what was built "vers 1360", nobody knows that it was not in 1358.
"""

import re

from ardoise.compose.case import Case
from ardoise.compose.noun import TIMES, class_of
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


def fits_in_time(case: Case, candidate: Entity) -> bool:
    """Whether the words of the question neither rule a time out nor leave it as true as the key."""
    if class_of(case.key) not in TIMES:
        return True
    year, key = _year(candidate), _year(case.key)
    if year is None or key is None:
        return True
    for one in case.named:
        first, last = _FIRST.search(one.name), _LAST.search(one.name)
        if first and year >= int(first["last"] or first["death"]):
            return False
        if last and year <= int(last["first"] or last["open"] or last["birth"]):
            return False
        if _ABOUT.search(one.name) and abs(year - key) < ROUGHLY:
            return False
    return True


def _year(time: Entity) -> int | None:
    """The year that a time is in, by its name; None for "le 14 juillet" and for a century."""
    found = _YEAR.search(time.name)
    return int(found.group()) if found else None
