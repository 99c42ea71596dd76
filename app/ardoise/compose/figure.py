"""Numbers and hours inside a name: what a pupil is to type, and in which other ways it is typed."""

import re

from ardoise.compose.noun import class_of
from ardoise.domain.fact import Entity
from ardoise.domain.fold import fold

_SPACE = "[ \u00a0\u202f]"
_FIGURES = rf"\d+(?:{_SPACE}\d{{3}})*(?:[.,]\d+)?"
_WORDS = """
un une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt
vingts trente quarante cinquante soixante septante huitante nonante cent cents mille
one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand
"""
_WORD = "|".join(sorted(_WORDS.split(), key=len, reverse=True))
_LEADING = re.compile(
    rf"(?:{_FIGURES}|(?:{_WORD})(?:(?:-|{_SPACE}|-et-|{_SPACE}et{_SPACE})(?:{_WORD}))*)(?!\w)",
    re.IGNORECASE,
)
_SCALE = re.compile(rf"{_SPACE}(?:millions?|milliards?|billions?)(?!\w)", re.IGNORECASE)
_HOUR = re.compile(r"([01]?\d|2[0-4]):([0-5]\d)$")


def is_figure(entity: Entity) -> bool:
    """Whether an entity is a number with what it counts: "85 personnes"."""
    return class_of(entity).split(" ")[0] in ("nombre", "number") and number_of(entity.name) != ""


def is_hour(entity: Entity) -> bool:
    """Whether an entity is an hour of the day, by its class and its value ("18:30")."""
    return class_of(entity) in ("heure", "hour", "time") and bool(_HOUR.match(entity.value))


def number_of(name: str) -> str:
    """The number that a name begins with, without its unit: "1 500", "trois cents". "" for none."""
    found = _LEADING.match(name)
    # "une trentaine", "une centaine": an article, not the number one.
    return found.group() if found and found.group().casefold() not in ("un", "une") else ""


def scaled(name: str) -> str:
    """The same with *millions* or *milliards*, where the name says so: "14,6 millions"."""
    number = number_of(name)
    scale = _SCALE.match(name, len(number)) if number else None
    return name[: scale.end()] if scale else number


def counted(name: str) -> str:
    """What a name counts: "personnes", "millions d’euros"; "" when there is no number."""
    number = number_of(name)
    return name[len(number) :].strip(" \u00a0\u202f") if number else ""


_SHORT = {
    "metre": "m",
    "kilometre": "km",
    "centimetre": "cm",
    "millimetre": "mm",
    "metre carre": "m²",
    "kilometre carre": "km²",
    "metre cube": "m³",
    "hectare": "ha",
    "kilo": "kg",
    "kilogramme": "kg",
    "gramme": "g",
    "tonne": "t",
    "litre": "l",
    "euro": "€",
    "minute": "min",
    "heure": "h",
    "seconde": "s",
}


def abbreviated(name: str) -> tuple[str, ...]:
    """The ways in which a measure is typed with the sign of its unit: "5,80 m", "5 m 80"."""
    number = number_of(name)
    unit = " ".join(word.removesuffix("s") for word in fold(counted(name)).split())
    sign = _SHORT.get(unit, "")
    if not sign:
        return ()
    whole, _, parts = number.partition(",")
    halves = (f"{whole} {sign} {parts}",) if len(parts) == 2 and sign in ("m", "€", "h") else ()
    return (f"{number} {sign}", *halves)


def hours(value: str, lang: str) -> tuple[str, ...]:
    """The ways in which an hour is typed: "11 h", "11 heures", "11:00". () when it is none."""
    found = _HOUR.match(value)
    if found is None:
        return ()
    hour, minutes = int(found[1]), found[2]
    if lang != "fr":
        half = "am" if hour < 12 else "pm"
        short = f"{hour % 12 or 12}" + ("" if minutes == "00" else f":{minutes}")
        return tuple(dict.fromkeys((f"{hour}:{minutes}", f"{short} {half}", f"{short}{half}")))
    rest = "" if minutes == "00" else minutes
    noun = "heure" if hour < 2 else "heures"
    ways = [
        f"{hour} h {rest}".strip(),
        f"{hour}h{rest}",
        f"{hour} {noun} {rest}".strip(),
        f"{hour}:{minutes}",
        f"{hour:02}:{minutes}",
        f"{hour:02}h{minutes}",
    ]
    if not rest:
        ways += [{0: "minuit", 12: "midi"}.get(hour, ""), str(hour)]
    return tuple(dict.fromkeys(way for way in ways if way))
