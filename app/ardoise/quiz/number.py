"""Numbers as people write them: in digits, in words, with a unit."""

import re
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from msgspec import Struct
from text_to_num import text2num  # type: ignore[attr-defined]

from ardoise.quiz.clean import bare, clean, without_lead
from ardoise.quiz.lexicon import (
    COPULAS,
    FUNCTION,
    NUMBER_WORDS,
    PRONOUNS,
    is_roman,
    roman_value,
    several,
)
from ardoise.quiz.spelling import word_slips

_PERCENT = re.compile(r"\bpour ?cents?\b|\bper ?cent\b|%")
SPACED_MINUS = re.compile(r"^- (?=\d)")
"""The sign of a number, typed with a space after it."""

_YEAR = re.compile(r"^(?:(?:en |c'est )?l ?'?(?:an|annee) |(?:in )?the year )")
_FRACTION = re.compile(r"\d ?/ ?\d")
_GROUPED = re.compile(r"[-+]?\d{1,3}(?:[.,' ]\d{3})+")
_TOKEN = re.compile(
    # What ranks is no number of things: "3e" is one word.
    r"\d+(?:i?emes?|ers?|eres?|nde?s?|e|st|rd|th)(?!\w)|"
    r"(?<!\w)[-+]?\d+(?:[.,'](?=\d)\d+)*|[^\W\d_]+'?|[%€$£°]"
)
_ROMAN = re.compile(r"[IVX]|[IVXLCDM]{2,}")
SCALES = {
    "mille": 1000,
    "thousand": 1000,
    "million": 10**6,
    "millions": 10**6,
    "milliard": 10**9,
    "milliards": 10**9,
    "billion": 10**9,
}
"""Words that multiply the number before them."""

_HALF = {"fr": (("et", "demi"), ("et", "demie")), "en": (("and", "a", "half"),)}
_HALF_A = re.compile(r"(?<!\w)(?:une? |1 )?demi[- ](?=million|milliard)|half a (?=million|billion)")
_SPELT: dict[str, dict[str, str]] = {
    "fr": {"zero": "zéro", "octante": "huitante", "mil": "mille"},
    "en": {},
}
_LINK = {"fr": "et", "en": "and"}
_ARTICLES = {("un",), ("une",), ("one",)}
_LONGEST_RUN = 16
_MINUS = {"moins", "minus"}
_POINT = {"virgule", "point", "comma"}
ABOUT = several(
    "environ plus moins pres presque quasi quasiment minimum maximum vers autour alentours about "
    "almost nearly over under around approximately roughly least most than circa towards up "
    "jusqu jusque"
)
"""What makes a number another one, or a vague one."""


_LEADING = several("c ce y en a qu que it there they this these it's they're")
_ALIKE = {
    **dict.fromkeys(("environ", "vers", "autour", "alentours"), "about"),
    **dict.fromkeys(("around", "approximately", "roughly", "circa", "towards"), "about"),
    **dict.fromkeys(("presque", "quasi", "quasiment", "almost", "nearly"), "nearly"),
}


def _vagueness(rest: list[str]) -> frozenset[str]:
    """What makes a number vague, the same for words that say the same: "à peu près", "environ"."""
    near = "about" if "peu" in rest else "nearly"
    return frozenset(near if w == "pres" else _ALIKE.get(w, w) for w in rest if w in ABOUT)


class Number(Struct, frozen=True):
    """A number that was read, in each way that its signs allow ("1.234"), and what else was said:
    its other words, and what makes it vague."""

    values: frozenset[Decimal]
    rest: tuple[str, ...] = ()
    vague: frozenset[str] = frozenset()


_ALONE = several(
    "seul seule seuls seules seulement exactement tout total only just exactly altogether all"
)
Found = tuple[int, frozenset[Decimal]]
"""Where a number ends among the words, and its values: none when there is no number."""


@lru_cache(maxsize=4096)
def read_numbers(text: str, lang: str, *, mend: bool = False) -> tuple[Number, ...]:
    """The numbers in `text`, each with all the other words of the text. () when there is none.

    `mend` reads misspelt words of number as these words ("ville" too, as "mille").
    """
    plain = _YEAR.sub("", SPACED_MINUS.sub("-", bare(clean(text)).casefold()))
    if _FRACTION.search(plain):
        return ()
    # As the language writes half of one.
    plain = _HALF_A.sub("0.5 " if lang == "en" else "0,5 ", plain)
    tokens = without_lead(tuple(_TOKEN.findall(_PERCENT.sub(" % ", plain))), lang)
    roman = clean(text).strip(" .")
    named = roman.casefold() in NUMBER_WORDS[lang]  # "DIX"
    if _ROMAN.fullmatch(roman) and is_roman(roman.casefold()) and not named:
        return (Number(frozenset({Decimal(roman_value(roman.casefold()))})),)
    found, rest = _scan([mended(t, lang) for t in tokens] if mend else list(tokens), lang)
    if len(found) > 1:
        # "une équipe de onze joueurs": the article is no number.
        found = [(words, values) for words, values in found if words not in _ARTICLES]
    vague, dull = _vagueness(rest), {word.rstrip("'") for word in FUNCTION[lang]} | ABOUT
    dull |= {"peu"} if vague else set()
    dull |= _ALONE
    dull |= PRONOUNS | COPULAS[lang] | _LEADING
    others = tuple(word for word in rest if word not in dull)
    return tuple(Number(values, others, vague) for _, values in found)


@lru_cache(maxsize=4096)
def in_digits(words: tuple[str, ...], lang: str) -> tuple[str, ...]:
    """`words` (folded) with the numbers among them that are spelt out put into digits."""
    if NUMBER_WORDS[lang].isdisjoint(words):
        return words
    out: list[str] = []
    place = 0
    while place < len(words):
        end, values = _number_at(list(words), place, lang)
        out.append(str(max(values)) if values else words[place])
        place = end if values else place + 1
    return tuple(out)


def _scan(
    tokens: list[str], lang: str
) -> tuple[list[tuple[tuple[str, ...], frozenset[Decimal]]], list[str]]:
    """The numbers among the tokens, each with its words, and the tokens that belong to none."""
    found: list[tuple[tuple[str, ...], frozenset[Decimal]]] = []
    rest: list[str] = []
    place = 0
    while place < len(tokens):
        end, values = _number_at(tokens, place, lang)
        if values:
            found.append((tuple(tokens[place:end]), values))
            place = end
        else:
            rest.append(tokens[place].rstrip("'"))
            place += 1
    return found, rest


def _number_at(tokens: list[str], place: int, lang: str) -> Found:
    token = tokens[place]
    if token in _MINUS and place + 1 < len(tokens) and tokens[place + 1] not in _MINUS:
        end, values = _number_at(tokens, place + 1, lang)
        return end, frozenset(-value for value in values)
    if token.lstrip("+-")[:1].isdecimal():
        values, end = _digits(token, lang), place + 1
        while values and end < len(tokens) and tokens[end] in SCALES:
            values = frozenset(value * SCALES[tokens[end]] for value in values)
            end += 1
        return _and_a_half(tokens, end, values, lang)
    return _and_a_half(tokens, *_spelt_at(tokens, place, lang), lang)


def _and_a_half(tokens: list[str], end: int, values: frozenset[Decimal], lang: str) -> Found:
    """The number that ends at `end`, with the half that follows: "trois et demi", "un million et
    demi", "two and a half million"."""
    half = next((h for h in _HALF[lang] if tuple(tokens[end : end + len(h)]) == h), ())
    if not values or not half:
        return end, values
    share = Decimal(SCALES.get(tokens[end - 1], 1)) / 2
    end += len(half)
    scale = SCALES.get(tokens[end], 1) if end < len(tokens) and lang == "en" else 1
    return end + (scale > 1), frozenset((value + share) * scale for value in values)


def _spelt_at(tokens: list[str], place: int, lang: str) -> Found:
    run: list[str] = []
    for offset, token in enumerate(tokens[place : place + _LONGEST_RUN]):
        after = tokens[place + offset + 1 : place + offset + 2]
        followed = bool(after) and after[0] in NUMBER_WORDS[lang]
        if token in NUMBER_WORDS[lang] or (token == _LINK[lang] and run and followed):
            run.append(token)
        elif token == "a" and lang == "en" and followed:
            run.append("one")
        else:
            break
    # "vingt pays et deux" holds two numbers: take the longest run that reads as one.
    for size in range(len(run), 0, -1):
        value = _spelt(tuple(run[:size]), lang)
        if value is not None:
            return _with_decimals(tokens, place + size, value, lang)
    return place, frozenset()


def _with_decimals(tokens: list[str], end: int, value: Decimal, lang: str) -> Found:
    """The number that `value` makes with the decimals spelt out after it ("virgule cinq")."""
    if end + 1 < len(tokens) and tokens[end] in _POINT:
        after, decimals = _spelt_at(tokens, end + 1, lang)
        if decimals and max(decimals) == int(max(decimals)):
            return after, frozenset({Decimal(f"{value}.{int(max(decimals))}")})
    return end, frozenset({value})


def mended(token: str, lang: str) -> str:
    """The word of number that `token` is a misspelling of, itself if there is not just one."""
    if not token.isascii() or not token.isalpha():
        return token
    near = {word for word in NUMBER_WORDS[lang] if word_slips(token, word) is not None}
    # "milion" is near "million" and "millions": one number all the same.
    return min(near) if len({word.rstrip("s") for word in near}) == 1 else token


@lru_cache(maxsize=4096)
def _spelt(run: tuple[str, ...], lang: str) -> Decimal | None:
    value = _read(" ".join(_SPELT[lang].get(word, word) for word in run), lang)
    if value is None and lang == "en" and len(run) in (2, 3):
        # Years go by two: "nineteen eighty-four", "twenty twenty-six".
        high, low = _read(run[0], lang), _read(" ".join(run[1:]), lang)
        if high and low and 10 <= high < 100 and 10 <= low < 100:
            return high * 100 + low
    return value


def _read(text: str, lang: str) -> Decimal | None:
    try:
        return Decimal(text2num(text, lang))
    except ValueError:
        return None


def _digits(token: str, lang: str) -> frozenset[Decimal]:
    """The values of a token of digits. A French comma is decimal and an English one groups; a
    French point may do either, before three digits."""
    token = token.replace("'", "")
    grouped_by_commas = lang == "en" or token.count(",") > 1
    decimal, grouping = (".", ",") if grouped_by_commas else (",", ".")
    readings = {token.replace(grouping, "").replace(decimal, ".")}
    if lang != "en" and "," not in token and token.count(".") == 1:
        if not _GROUPED.fullmatch(token):
            readings = set()
        readings.add(token)
    if lang == "en" and not _GROUPED.match(token) and token.count(",") == 1 and "." not in token:
        readings = {token.replace(",", ".")}
    values: set[Decimal] = set()
    for reading in readings:
        try:
            values.add(Decimal(reading))
        except InvalidOperation:
            continue
    return frozenset(values)
