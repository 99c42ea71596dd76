"""Numbers with their unit in French prose, and other numbers that are not in a text."""

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from ardoise.domain.fold import fold
from ardoise.propose.times import MONTH, is_o_clock
from ardoise.propose.verbs import finite_forms

_BLANK = "[\u00a0\u202f ]"
_FIGURES = rf"\d+(?:{_BLANK}\d{{3}})*(?:,\d+)?(?![\d,])"
__SMALL_WORDS = """
deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente
quarante cinquante soixante cent
"""
_SMALL = tuple(__SMALL_WORDS.split())
__LARGE_WORDS = "dix-sept dix-huit dix-neuf quatre-vingt quatre-vingts vingts cents mille"
_WORD = "|".join(sorted((*_SMALL, *__LARGE_WORDS.split(), "un", "une"), key=len, reverse=True))
# "quarante-trois", "deux cent cinquante", "vingt et un", "quatre-vingt-dix-neuf".
_WORDS = rf"(?:{_WORD})(?:(?:-et-|{_BLANK}et{_BLANK}|-|{_BLANK})(?:{_WORD})\b)*"
_COLLECTIVES = {
    "dizaine": 10,
    "douzaine": 12,
    "quinzaine": 15,
    "vingtaine": 20,
    "trentaine": 30,
    "quarantaine": 40,
    "cinquantaine": 50,
    "soixantaine": 60,
    "centaine": 100,
    "millier": 1000,
}
_NUMBER = rf"(?:{_FIGURES}|(?:{_WORDS})\b)"
_OF = r"(?:de |d[’'])"
_UNIT = (
    rf"%|‰|°C|(?:mille )?(?:millions?|milliards?)(?: {_OF}[^\W\d_]+)?"
    r"|[^\W\d_]+[²³]?(?:/[^\W\d_]+)?(?:-[^\W\d_]+)*"
)
QUANTITY = re.compile(
    rf"(?<![\w’-])(?P<about>une (?:{'|'.join(_COLLECTIVES)})|un millier) {_OF}(?P<of>[^\W\d_]+)"
    rf"|(?<![\w,’-])(?:(?P<range>(?:entre|de){_BLANK}(?P<low>{_NUMBER}){_BLANK}(?:à|et){_BLANK}|"
    rf"(?P<low2>{_NUMBER}){_BLANK}(?:à|ou){_BLANK}))?(?P<number>{_NUMBER}){_BLANK}(?P<unit>{_UNIT})",
    re.IGNORECASE,
)
# Adjectives that may stand between a number and what is counted: "deux grands types".
_ADJECTIVES_WORDS = """
grand grande grands grandes petit petite petits petites gros grosse grosses beau beaux belle belles
bon bons bonne bonnes nouveau nouveaux nouvelle nouvelles vieux vieille vieilles jeune jeunes
principal principaux principale principales différents différentes autres longs longues
premiers premières derniers dernières
"""
_ADJECTIVES = frozenset(_ADJECTIVES_WORDS.split())
_OTHER_WORDS = """
partout avant après depuis environ plus moins pendant jusqu puis mais car donc comme selon il elle
ils elles on le la les l un une ce cette ces y n s qu qui que dont où au aux se fois h d et ou
peut-être de du des à en devant sur sous dans par pour avec sans contre entre autres premiers
premières dernières derniers janvier février mars avril mai juin juillet août septembre octobre
novembre décembre vendémiaire brumaire frimaire nivôse pluviôse ventôse germinal floréal prairial
messidor thermidor fructidor
"""
_NOT_UNITS = frozenset(_OTHER_WORDS.split())
# "une danse en huit indique": forms that are hardly ever nouns.
_VERBS = frozenset(
    form for form in finite_forms() if not form.endswith(("e", "s")) or len(form) > 6
)
SMALL_VALUES = dict(
    zip(
        _SMALL,
        [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 20, 30, 40, 50, 60, 100],
        strict=True,
    )
)


class Quantity(Struct, frozen=True, kw_only=True):
    """A number and its unit in a sentence. `name` is how the text writes both."""

    start: int
    end: int
    name: str
    unit: str
    value: float


def find_quantities(text: str) -> Iterator[Quantity]:
    """The quantities in `text`, in order, each whole: a number of several words is one number, and
    two bounds ("de 15 à 20 séismes") or an adjective before the noun make no quantity."""
    for found in QUANTITY.finditer(text):
        unit = found["unit"] or found["of"]
        if found["range"] or not is_unit(unit) or _is_all_day(text, found):
            continue
        if _RANKED.search(text[: found.start()]):
            continue
        if unit in ("heure", "heures") and (
            is_o_clock(text, found.start(), found.end())
            or re.search(r"\b(?:après|avant)[ \u00a0]$", text[: found.start()])
        ):
            continue
        written = found["number"] or found["about"]
        if re.fullmatch(r"1\d{3}|20\d\d", written) and unit.casefold() in finite_forms():
            # "le traité de 1648 donne": the year of a treaty that gives.
            continue
        # "une fois", "un an": an article more often than a number.
        value = number_value(written)
        if value is None or (value == 1 and not written.isdigit()):
            continue
        more = _PLURAL.match(text, found.end()) if unit.endswith("s") and found["unit"] else None
        # "4 centrales nucléaires", "trois mois et demi" are counted whole.
        half = _AND_A_HALF.match(text, found.end())
        adjective = more.group() if more and not _is_verb_or_tool(more["word"]) else ""
        adjective = half.group() if half else adjective
        yield Quantity(
            start=found.start(),
            end=found.end() + len(adjective),
            name=found.group() + adjective,
            unit=unit + adjective,
            value=value + 0.5 if half else value,
        )


# "le numéro trois français de l’acier", "fin mars 1921 près du bourg" count nothing.
_RANKED = re.compile(rf"\b(?:numéro|chapitre|page|article|ligne|volume|tome|top|{MONTH})[ \u00a0]$")
_AND_A_HALF = re.compile(rf"{_BLANK}et{_BLANK}demie?\b")
_PLURAL = re.compile(r" (?P<word>[a-zà-ÿœ-]{4,}[sx])(?=[ ,.]|$)")
_TOOL_WORDS = """
dans sous sans vers très plus puis après mais depuis alors environ chaque moins dès jamais toujours
ailleurs près hors auprès
"""
_TOOLS = frozenset(_TOOL_WORDS.split())


def _is_verb_or_tool(word: str) -> bool:
    if word in ("carrés", "carrées", "cubes"):
        return False
    return word in _TOOLS or word in finite_forms() or bool(re.search(r"(?:é|i|u)e?s$", word))


def _is_all_day(text: str, found: re.Match[str]) -> bool:
    """Whether it is "24 heures sur 24", "7 jours sur 7", which count nothing."""
    return text[found.end() :].startswith(f" sur {found['number']}")


# Symbols of units that a person or a thing has given its name.
_SYMBOLS = frozenset("Hz N J W V A K Pa Wh MW GW MWh GWh Go Mo To L".split())  # noqa: SIM905


def is_unit(unit: str) -> bool:
    """Whether the word after a number is what it counts."""
    lower = unit.casefold()
    return not (
        lower in _NOT_UNITS
        or lower in _ADJECTIVES
        or (unit[0].isupper() and unit not in _SYMBOLS)
        or lower in _VERBS
        or re.fullmatch(_WORDS, lower)
    )


def number_value(written: str) -> float | None:
    """The value of a number in figures or in French words: "1 500", "8,4", "deux cent cinquante",
    "une trentaine". None for what is none."""
    lower = written.casefold()
    if lower[:1].isdigit():
        return float(re.sub(_BLANK, "", lower).replace(",", "."))
    last = lower.split()[-1]
    if last in _COLLECTIVES:
        return float(_COLLECTIVES[last])
    total, group = 0, 0
    for word in re.split(rf"-et-|{_BLANK}et{_BLANK}|-|{_BLANK}", lower):
        if word in ("un", "une"):
            group += 1
        elif word == "mille":
            total, group = total + max(group, 1) * 1000, 0
        elif word in ("cent", "cents"):
            group = max(group, 1) * 100
        elif word in ("vingt", "vingts") and group % 100 == 4:
            group += 76
        elif word in SMALL_VALUES:
            group += SMALL_VALUES[word]
        else:
            return None
    return float(total + group)


_OLDEST = 100
"""Years that a person may have lived: half of them would make a child of a grown-up."""


def others(quantity: Quantity, text: str, count: int = 4) -> list[tuple[str, float]]:
    """`count` other numbers of the same unit and look, with their values, none of which stands in
    `text`: far enough not to be a misreading, near enough to be believed, as many below as above
    where that can be."""
    folded, said = f" {fold(text)} ", _said(text)
    kind = singular(quantity.unit.split(" ")[0])
    found: list[tuple[str, float]] = []
    aged = quantity.unit == "ans" and quantity.value <= _OLDEST
    for factor in (*((0.85, 1.15) if aged else ()), 0.75, 1.25, 0.5, 1.5, 2.0, 0.6, 1.75, 3.0):
        made = near(quantity, factor)
        # "cent habitants" would be read in "deux cents habitants".
        within = made and singular(quantity.name).endswith(f" {singular(made[0])}")
        if made and (within or (made[1], kind) in said or f" {fold(made[0])} " in folded):
            continue
        if made and made not in found:
            found.append(made)
        if len(found) == count:
            break
    return found


@lru_cache(maxsize=16)
def _said(text: str) -> frozenset[tuple[float, str]]:
    """The numbers that a text gives, each with the word after it, in figures or in words: "8
    heures" says eight hours, and so does "huit à dix heures"."""
    return frozenset(
        (value, singular(found["unit"].split(" ")[0]))
        for found in QUANTITY.finditer(text)
        if found["unit"]
        for written in (found["number"], found["low"], found["low2"])
        if written and (value := number_value(written)) is not None
    )


# The names of a text are compared with one another over and over.
@lru_cache(maxsize=4096)
def singular(name: str) -> str:
    """The folded words of a name, each without the s of its plural."""
    return " ".join(word.removesuffix("s") for word in fold(name).split())


def near(quantity: Quantity, factor: float) -> tuple[str, float] | None:
    """The same with its number times `factor`, about as round and in the same look, and its value;
    None where there is no such number."""
    written = quantity.name[: -len(quantity.unit)].strip(" \u00a0\u202f")
    about = re.match(r"(?:une \w+|un millier)(?= d)", written, re.IGNORECASE)
    written = about.group() if about else written
    rest = quantity.name[len(written) :]
    made = quantity.value * factor
    if quantity.unit.startswith("degré") or quantity.unit == "°C":
        # A few degrees change everything.
        made = quantity.value * (1 + (factor - 1) / 4)
    if not written[:1].isdigit():
        word = _in_words(written, quantity.value, made)
        if word and _past_the_hour(quantity.unit, quantity.value, word[1]):
            return None
        return (word[0] + rest, word[1]) if word and word[0] != written.casefold() else None
    if quantity.unit in ("%", "‰") and made > 99:
        return None
    decimals = len(written.partition(",")[2])
    if decimals:
        made = round(made, decimals)
        if made == int(made):
            # "4,0 millions" would show that it was made up.
            return None
    else:
        # As round as the number it stands beside: 1 200 → 900, not 897.
        digits = str(int(quantity.value))
        zeros = len(digits) - len(digits.rstrip("0"))
        made = round(made / 10**zeros) * 10**zeros
    if made in (0, 1, quantity.value) or _past_the_hour(quantity.unit, quantity.value, made):
        return None
    text = f"{made:,.{decimals}f}".replace(",", "\u202f").replace(".", ",")
    grouped = any(space in written for space in "\u202f\u00a0 ")
    if not grouped and made < 10_000:
        text = text.replace("\u202f", "")
    return text + _agreeing(rest, quantity.value, made), made


def _agreeing(rest: str, value: float, made: float) -> str:
    """What follows a number, in the plural from two on: "1,7 million", "2,3 millions"."""
    if (value < 2) == (made < 2):
        return rest
    if made < 2:
        return re.sub(r"\b(million|milliard)s\b", r"\1", rest)
    return re.sub(r"\b(million|milliard)\b", r"\1s", rest)


_FULL = 60
"""Minutes of an hour, seconds of a minute: of what is below, no other number is above."""


def _past_the_hour(unit: str, value: float, made: float) -> bool:
    return unit.startswith(("minute", "seconde")) and value < _FULL <= made


_APART = 1.4
"""How far apart two round numbers of persons or things must be: a dozen is about ten."""


def _in_words(written: str, value: float, made: float) -> tuple[str, float] | None:
    """A number near `made`, in words as `written` is: "une trentaine", "deux cent cinquante"."""
    if written.casefold().split()[-1] in _COLLECTIVES:
        near = min(_COLLECTIVES, key=lambda word: abs(_COLLECTIVES[word] - made))
        ratio = _COLLECTIVES[near] / value
        if near == "millier" or 1 / _APART < ratio < _APART:
            return None
        return f"une {near}", float(_COLLECTIVES[near])
    whole = round(made)
    digits = str(int(value))
    zeros = len(digits) - len(digits.rstrip("0")) if value >= 100 else 0
    whole = round(whole / 10**zeros) * 10**zeros
    if whole < 2 or whole == value:
        return None
    return say_number(whole), float(whole)


_UNITS = """
zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize
dix-sept dix-huit dix-neuf
"""
_TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante"}


def say_number(number: int) -> str:
    """A number from 1 to 999 999 in French words."""
    if number >= 1000:
        head = (
            ""
            if number < 2000
            else re.sub(r"(cent|vingt)s$", r"\1", say_number(number // 1000)) + " "
        )
        return f"{head}mille{_after(number % 1000)}"
    if number >= 100:
        head = "" if number < 200 else _below_hundred(number // 100) + " "
        ending = "s" if number >= 200 and number % 100 == 0 else ""
        return f"{head}cent{ending}{_after(number % 100)}"
    return _below_hundred(number)


def _after(rest: int) -> str:
    return f" {say_number(rest)}" if rest else ""


def _below_hundred(number: int) -> str:
    units = _UNITS.split()
    if number < 20:
        return units[number]
    if number >= 80:
        return "quatre-vingts" if number == 80 else f"quatre-vingt-{units[number - 80]}"
    ten = min(number // 10 * 10, 60)
    rest = number - ten
    if rest in (0, 1, 11):
        return _TENS[ten] + (f" et {units[rest]}" if rest else "")
    return f"{_TENS[ten]}-{units[rest]}"
