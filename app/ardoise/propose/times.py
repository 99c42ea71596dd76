"""Dates, months, years and centuries in French prose."""

import re
from collections.abc import Iterator

from msgspec import Struct

from ardoise.compose.french_date import MONTHS, WEEKDAYS

MONTH = "|".join(MONTHS)
DAY = "|".join(WEEKDAYS)
# "en 2014, un" gives a year, "3,2014" none.
_OF_OURS = re.compile(r"(?<!\w)(?<!\d,)20[0-4]\d(?!\w|,\d)")


def recent_years(words: str) -> list[int]:
    """The years of our century that words give, in order."""
    return [int(year) for year in _OF_OURS.findall(words)]


# "en 1500 heures" says how long, not in which year.
_COUNTED = (
    r" (?:heures?|minutes?|secondes?|jours?|nuits?|semaines?|mois|ans|années"
    r"|mètres|kilomètres|exemplaires|pages|pas)\b"
)
# What stands before "à 72 heures" where it bounds a time ("de 24 à 72 heures", "de 9 h à 18 h",
# "jusqu’à 18 heures") or says how long something takes ("limité à 3 heures").
_CLOCK = r"(?:\d+|h(?:eures?)?|minutes?|min|midi|minuit|deux|trois|quatre|cinq|six|sept|huit|dix)"
_BOUND = re.compile(
    rf"(?:\b(?:de|entre|dès|depuis)[ \u00a0](?:{_CLOCK}[ \u00a0\u202f]?)+|d[’']une heure "
    r"|\d[ \u00a0\u202f]?|\bjusqu[’']|\bprès )$",
    re.IGNORECASE,
)
_LASTING = re.compile(
    r"\b(?:limit|rédui|ramen|port|pass|allong|prolong|abaiss|augment|estim|évalu|descend|montent"
    r"|raccourci|étend|équiva|correspond|supérieur|inférieur|éga(?:l|ux)|équivalent)\w*"
    r" (?:\w+ ){0,4}?$",
    re.IGNORECASE,
)
_WHEN = re.compile(
    rf"(?P<prep>le |dès le |depuis le |au mois (?:de |d[’'])|en |depuis |dès |au début du "
    rf"|à la fin du |au |vers |à |)(?:(?P<weekday>{DAY}) )?(?:(?P<day>1er|\d{{1,2}})[ \u00a0])?"
    rf"(?:(?P<month>{MONTH})\b(?:[ \u00a0](?P<year>\d{{4}})(?!\d))?"
    rf"|(?P<alone>(?<=en )\d{{4}}|(?<=depuis )\d{{4}})(?![\d\u00a0\u202f]| \d{{3}}|{_COUNTED})"
    rf"|(?P<hour>(?<=à )\d{{1,2}}[ \u00a0\u202f]h(?:eures?)?"
    rf"(?:[ \u00a0\u202f]\d{{2}})?(?!\w|[ \u00a0\u202f]\d| de | d[’'])|midi|minuit)"
    rf"|(?P<century>[IVX]+e siècle(?: avant (?:notre ère|Jésus-Christ|J\.-C\.))?))",
    re.IGNORECASE,
)


def is_o_clock(text: str, start: int, end: int) -> bool:
    """Whether the hours of `text` that stand there are hours of the day, and count nothing."""
    before = text[:start]
    if _FROM.search(before):
        return bool(_TO.match(text, end))
    return bool(_AT.search(before)) and not _LASTING.search(before.removesuffix("à "))


_AT = re.compile(r"(?:^|\W)(?:à|dès|vers|depuis les) $", re.IGNORECASE)
_FROM = re.compile(r"\b(?:de|entre) $", re.IGNORECASE)
_TO = re.compile(r" (?:à|et) (?:\d|midi|minuit)")


class When(Struct, frozen=True, kw_only=True):
    """A time in a sentence: where it stands, preposition included, and what it is.

    `cls` is date, mois, annee, siecle or heure; `name` is how it is displayed ("7 novembre 1867"),
    `value` its ISO value. `preposition` is how the text introduces it.
    """

    start: int
    end: int
    cls: str
    name: str
    value: str
    preposition: str


def find_times(text: str) -> Iterator[When]:
    """The times in `text`, in order."""
    for found in _WHEN.finditer(text):
        inner = found.start() + len(found["prep"])
        if inner and text[inner - 1].isalnum():
            continue
        made = _made(found, inner, text)
        if made is not None:
            yield made


# "en 1824-28": years from the one to the other.
_HALF = re.compile(r"[-–—/]\d")


def _made(found: re.Match[str], inner: int, text: str) -> When | None:
    if _HALF.match(text, found.end()):
        return None
    name = text[inner : found.end()]
    prep = found["prep"].strip().casefold()
    common = {"start": found.start(), "end": found.end(), "name": name, "preposition": prep}
    if found["century"]:
        return When(cls="siecle", value="", **common)  # type: ignore[arg-type]
    if found["hour"]:
        if prep != "à":
            return None
        figures = re.findall(r"\d+", name) or ["12" if name == "midi" else "0"]
        before = text[: found.start()]
        if int(figures[0]) > 23 or _BOUND.search(before) or _LASTING.search(before):
            return None
        value = ":".join(f"{int(figure):02}" for figure in (*figures, "0")[:2])
        return When(cls="heure", value=value, **common)  # type: ignore[arg-type]
    if found["alone"]:
        return When(cls="annee", value=name, **common)  # type: ignore[arg-type]
    month = MONTHS.index(found["month"].casefold()) + 1
    year = found["year"] or "-"
    if found["day"]:
        if prep not in ("le", "dès le", "depuis le"):
            return None
        day = int(found["day"].removesuffix("er"))
        if not 1 <= day <= 31:
            return None
        return When(cls="date", value=f"{year}-{month:02}-{day:02}", **common)  # type: ignore[arg-type]
    if prep not in ("en", "au mois de", "au mois d’", "au mois d'", "depuis"):
        return None
    return When(cls="mois", value=f"{year}-{month:02}", **common)  # type: ignore[arg-type]
