"""Periods from one month to another, and shares, with others that a text does not have."""

import re
from collections.abc import Iterator

from msgspec import Struct

from ardoise.compose.french_date import MONTHS
from ardoise.domain.elision import elide
from ardoise.domain.fold import fold

_MONTH = "|".join(MONTHS)
_TIMES = re.compile(
    rf"(?<![\w’-])(?P<open>de |d[’']|entre |du mois de )(?P<low>{_MONTH})(?P<mid> (?:à|et) )"
    rf"(?P<high>{_MONTH})(?![\w-]| \d)",
    re.IGNORECASE,
)
_SEASONS = ("en été", "en hiver", "au printemps", "à l’automne")
_SEASON = re.compile(
    r"(?<![\w’-])(?P<season>en été|en hiver|en automne|au printemps|à l[’']automne)"
    r"(?![\w-]| (?:de|du|et|ou|suivant|\d))",
    re.IGNORECASE,
)
_SHARES = (
    ("un tiers", "un quart", "un cinquième", "un dixième"),
    ("la moitié", "le tiers", "le quart"),
    ("les deux tiers", "les trois quarts", "les quatre cinquièmes"),
    ("deux tiers", "trois quarts", "quatre cinquièmes"),
)
_SHARE = re.compile(
    r"(?<![\w-])(?P<share>"
    + "|".join(sorted({s for row in _SHARES for s in row}, key=len)[::-1])
    + r")(?! (?:de siècle|d[’']heure))(?= (?:de |du |des |d[’'])|$|[,;.]| en )",
    re.IGNORECASE,
)


# More than a quarter is more than a fifth as well.
_BOUNDED = re.compile(r"\b(?:plus|moins) (?:de |d[’'])$", re.IGNORECASE)


# "Neuf Français sur dix".
_COUNTS = ("un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix")
_NUMBER = "|".join(_COUNTS)
_SO_MANY = re.compile(
    rf"(?<![\w-])(?P<count>{_NUMBER}) [^\W\d_]+ sur (?P<all>{_NUMBER})(?![\w-])", re.IGNORECASE
)


class Period(Struct, frozen=True, kw_only=True):
    """A period, a season or a share in a sentence: where it stands, and others like it. `made` is
    False for seasons: there are no others, and a text seldom leaves one of them out."""

    start: int
    end: int
    name: str
    others: tuple[str, ...]
    made: bool = True


def find_periods(text: str, whole: str) -> Iterator[Period]:
    """The periods and shares of `text`, with others that `whole`, the text read, does not have."""
    held = f" {fold(whole)} "
    for found in _TIMES.finditer(text):
        others = tuple(one for one in _months(found) if f" {fold(one)} " not in held)
        if len(others) > 1:
            yield Period(start=found.start(), end=found.end(), name=found.group(), others=others)
    for found in _SEASON.finditer(text):
        said = found["season"].casefold().replace("'", "’").replace("en automne", "à l’automne")
        rest = tuple(one for one in _SEASONS if one != said)
        yield Period(
            start=found.start(), end=found.end(), name=found["season"], others=rest, made=False
        )
    for found in _SO_MANY.finditer(text):
        count, whole_of = (_COUNTS.index(found[one].casefold()) for one in ("count", "all"))
        near = [count - 2, count - 4, count + 2, count + 4]
        counts = [_COUNTS[n] for n in near if 1 <= n < whole_of]
        able = tuple(one for one in counts if f" {one} " not in held)
        if len(able) > 1 and not _BOUNDED.search(text[: found.start()]):
            yield Period(
                start=found.start("count"),
                end=found.end("count"),
                name=found["count"],
                others=able,
            )
    for found in _SHARE.finditer(text):
        row = next(row for row in _SHARES if found["share"].casefold() in row)
        before = text[: found.start()].split()[-1:]
        if before and before[0] in ("à", "de"):
            # "de la moitié", "du tiers" would not read alike.
            continue
        if _BOUNDED.search(text[: found.start()]):
            continue
        elided = text[: found.start()][-2:].replace("'", "’")
        opening = elided if elided == "d’" else ""
        shares = [f"{opening}{one}" for one in row if f" {one.split()[-1]} " not in held]
        if len(shares) < 2:
            continue
        yield Period(
            start=found.start() - len(opening),
            end=found.end(),
            name=f"{opening}{found.group()}",
            others=tuple(shares),
        )


def _months(found: re.Match[str]) -> Iterator[str]:
    low, high = (MONTHS.index(found[name].casefold()) for name in ("low", "high"))
    for shift in (-3, 3, 5):
        one, other = (MONTHS[(month + shift) % 12] for month in (low, high))
        opening = found["open"]
        start = f"{opening}{one}" if opening.startswith("entre") else elide("de", one)
        yield f"{start}{found['mid']}{other}"
