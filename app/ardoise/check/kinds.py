"""What an answer is, seen from its words alone: a year, a month, a date, a weekday, a number."""

import re
from collections.abc import Iterable
from functools import lru_cache

from ardoise.check.words import singular
from ardoise.domain.calendar import FOLDED_MONTHS, FOLDED_WEEKDAYS
from ardoise.domain.fold import fold

_NUMBERS = {
    "fr": "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze "
    "seize vingt trente quarante cinquante soixante cent mille",
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty hundred thousand",
}
_VALUES = {
    "fr": [*range(17), 20, 30, 40, 50, 60, 100, 1000],
    "en": [*range(21), 30, 40, 50, 60, 100, 1000],
}
# One of these is a number too: "une heure".
_UNITS = """
seconde minute heure jour journee semaine mois an annee siecle metre kilometre kilo gramme litre
euro franc dollar second hour day week month year century metre pound mile
"""
_UNIT_WORDS = frozenset(_UNITS.split())
_LEAD = {
    "fr": re.compile(r"^(?:(?:en|le|la|l|au|a|depuis|vers|avant|apres|des|mois|annee|de|d) )+"),
    "en": re.compile(r"^(?:(?:in|on|the|since|about|before|after|year|of|month) )+"),
}


Seen = tuple[str, float | None, str]
"""A kind, what orders it among its like, and the unit of a number."""


def kind_of(text: str, lang: str) -> str:
    """ "year", "month", "date", "weekday", "number", or "" for anything else."""
    return _read(text, lang)[0]


def rank(text: str, lang: str) -> float | None:
    """What puts dates, months, years and numbers in order among their like; None for the rest."""
    return _read(text, lang)[1]


def ranks(texts: Iterable[str], lang: str) -> list[float]:
    """The ranks of texts that can be put in one order: all of a kind, numbers of one unit; []
    when they cannot."""
    seen = [_read(text, lang) for text in texts]
    if len({("number" if kind == "year" else kind, unit) for kind, _, unit in seen}) != 1:
        return []
    return [value for _, value, _ in seen if value is not None]


@lru_cache(maxsize=16384)
def _read(text: str, lang: str) -> Seen:
    lang = lang if lang in FOLDED_MONTHS else "fr"
    months, days = FOLDED_MONTHS[lang], FOLDED_WEEKDAYS[lang]
    words = _LEAD[lang].sub("", fold(text)).split()
    if not words:
        return "", None, ""
    if len(words) == 1 and re.fullmatch(r"1\d{3}|20\d{2}", words[0]):
        return "year", float(words[0]), ""
    if words[0] in days:
        if len(words) == 1:
            return "weekday", float(days.index(words[0])), ""
        words = words[1:]
    found = _read_date([w for w in words if w not in ("of", "the")], months)
    return found if found[0] else _read_number(words, text, lang)


def _read_date(words: list[str], months: tuple[str, ...]) -> Seen:
    year = 0.0
    if len(words) > 1 and re.fullmatch(r"1\d{3}|20\d{2}", words[-1]):
        words, year = words[:-1], float(words[-1]) * 400
    if len(words) == 1 and words[0] in months:
        return "month", year + months.index(words[0]) * 32, ""
    day = next((w for w in words if re.fullmatch(r"\d{1,2}(?:er|st|nd|rd|th)?", w)), "")
    month = next((w for w in words if w in months), "")
    if len(words) == 2 and day and month:
        return "date", year + months.index(month) * 32 + int(re.sub(r"\D", "", day)), ""
    return "", None, ""


def _read_number(words: list[str], text: str, lang: str) -> Seen:
    """Digits, or one word of number, with at most two words of unit."""
    digits = re.match(r"\D{0,3}?(-?\d[\d\s]*(?:[.,]\d+)?)\s*([^\d]*)$", text.strip())
    if digits and len(digits[2].split()) <= 2:
        value = float(re.sub(r"\s", "", digits[1]).replace(",", "."))
        return "number", value, singular(fold(digits[2]))
    names = _NUMBERS[lang].split()
    if len(words) == 2 and words[0] in ("un", "une", "one", "an") and words[1] in _UNIT_WORDS:
        return "number", 1.0, words[1]
    if compound := _compound(words, lang):
        return compound
    # "un partenariat" holds an article, not a number.
    if words[0] in names[:1] + names[2:] and len(words) <= 2:
        value = float(_VALUES[lang][names.index(words[0])])
        return "number", value, singular(" ".join(words[1:]))
    return "", None, ""


def _compound(words: list[str], lang: str) -> Seen | None:
    """A number of several words ("soixante-deux personnes"), with at most two words of unit."""
    inner = frozenset((*_NUMBERS[lang].split(), "vingts", "cents", "et", "and"))
    count = next((n for n, word in enumerate(words) if word not in inner), len(words))
    if not 2 <= count <= len(words) <= count + 2:
        return None
    # Loaded here alone: most banks write their numbers in figures.
    from text_to_num import text2num  # type: ignore[attr-defined]

    try:
        value = float(text2num(" ".join(words[:count]), lang))
    except ValueError:
        return None
    return "number", value, singular(" ".join(words[count:]))


_QUANTITY = {
    "fr": re.compile(
        r"\d|\b(?:une?|quatre|vingts?|cents?|aucune?|personne|rien|beaucoup|peu|plusieurs|quelques"
        r"|moitie|tiers|quart|demie?s?|double|triple|tous|toutes|la plupart|(?:dix|douz|quinz|vingt"
        r"|trent|quarant|cinquant|soixant|cent)aines?|milliers?|millions?|milliards?)\b"
    ),
    "en": re.compile(
        r"\d|\b(?:an?|no|none|nobody|nothing|much|many|few|several|some|half|third|quarter|all|most"
        r"|twice|once|dozens?|hundreds?|thousands?|millions?|billions?|twenty|\w+teen|\w+ty)\b"
    ),
}


def tells_quantity(text: str, lang: str) -> bool:
    """Whether `text` holds a number, in digits or in words, or a word of quantity."""
    lang = lang if lang in _NUMBERS else "fr"
    folded = fold(text)
    names = _NUMBERS[lang].split()
    return _QUANTITY[lang].search(folded) is not None or any(w in names for w in folded.split())
