"""Words that rank: ordinals, and numerals in Roman letters."""

import re

from ardoise.quiz.lexicon import NUMBER_WORDS, is_roman, roman_value

CARDINALS: dict[str, dict[str, str]] = {
    "fr": {
        "premier": "un", "premiere": "un", "second": "deux", "seconde": "deux", "unieme": "un",
        "deuxieme": "deux", "troisieme": "trois", "quatrieme": "quatre", "cinquieme": "cinq",
        "sixieme": "six", "septieme": "sept", "huitieme": "huit", "neuvieme": "neuf",
        "dixieme": "dix", "onzieme": "onze", "douzieme": "douze", "treizieme": "treize",
        "quatorzieme": "quatorze", "quinzieme": "quinze", "seizieme": "seize",
        "vingtieme": "vingt", "trentieme": "trente", "quarantieme": "quarante",
        "cinquantieme": "cinquante", "soixantieme": "soixante", "centieme": "cent",
        "millieme": "mille",
    },
    "en": {
        "first": "one", "second": "two", "third": "three", "fourth": "four", "fifth": "five",
        "sixth": "six", "seventh": "seven", "eighth": "eight", "ninth": "nine", "tenth": "ten",
        "eleventh": "eleven", "twelfth": "twelve", "thirteenth": "thirteen",
        "fourteenth": "fourteen", "fifteenth": "fifteen", "sixteenth": "sixteen",
        "seventeenth": "seventeen", "eighteenth": "eighteen", "nineteenth": "nineteen",
        "twentieth": "twenty", "thirtieth": "thirty", "fortieth": "forty", "fiftieth": "fifty",
        "hundredth": "hundred", "thousandth": "thousand",
    },
}  # fmt: skip
"""Ordinals, folded, and the number that each is of."""

_SUFFIX = {"fr": "er|ere|re|nde?|d|i?eme|e", "en": "st|nd|rd|th"}
_DIGITS = {lang: re.compile(rf"(\d+)(?:{ending})") for lang, ending in _SUFFIX.items()}
# The letters of small numbers only: "ce", "de", "la vitamine C" are no numerals.
_ROMAN = {lang: re.compile(rf"([ivx]+)({ending})?") for lang, ending in _SUFFIX.items()}
RANKED = {"siecle", "republique", "arrondissement", "century"}
"""What a number before it tells the rank of."""


def slip_tells_numbers_apart(given: str, expected: str) -> bool:
    """Whether a letter between two folded words makes another number: of Roman letters, of digits,
    of *sixième* and *dixième*; a word of number may be misspelt as one that is none."""
    words = (given, expected)
    if any(is_roman(word) or _figured(word) for word in words):
        return True
    one, other = (_cardinal(word) for word in words)
    return bool(one and other) and one.rstrip("s") != other.rstrip("s")


def figure(word: str, lang: str, *, first: bool = False, after: str = "") -> str:
    """The digits of a numeral in digits with an ending, or in Roman letters; "" for other words."""
    digits = _DIGITS[lang].fullmatch(word)
    if digits:
        return f"{digits[1]}e"
    roman = _ROMAN[lang].fullmatch(word)
    # A word alone may be a name (Xi); "vie" is one in French, but in "VIe siècle".
    if not roman or not is_roman(roman[1]) or (word == "vie" and after not in RANKED | {"siecles"}):
        return ""
    if roman[2]:
        return f"{roman_value(roman[1])}e"
    return "" if first else str(roman_value(roman[1]))


def _figured(word: str) -> bool:
    return any(figure(word, lang, first=True) for lang in _SUFFIX)


def _cardinal(word: str) -> str:
    """The number word that a folded word is or ranks by, "" if it is none."""
    known = next((ranks[word] for ranks in CARDINALS.values() if word in ranks), word)
    return known if any(known in names for names in NUMBER_WORDS.values()) else ""
