"""Measures as people write them: "5,80 mètres", "5,8 m", "5 m 80", "16 h 30", "quatre heures"."""

import re
from decimal import Decimal
from functools import lru_cache

from msgspec import Struct, structs

from ardoise.quiz.clean import bare, clean
from ardoise.quiz.fraction import read_fraction
from ardoise.quiz.number import in_digits, read_numbers

# By dimension, each unit with what it is worth and its names.
_UNITS = {
    "length": """
        0.001  mm|millimetre|millimetres|millimeter|millimeters
        0.01   cm|centimetre|centimetres|centimeter|centimeters
        0.1    dm|decimetre|decimetres|decimeter|decimeters
        1      m|metre|metres|meter|meters
        1000   km|kms|kilometre|kilometres|kilometer|kilometers
        1609.344  mile|miles
    """,
    "area": """
        1        m2|metre carre|metres carres|square metre|square metres|square meter|square meters
        10000    ha|hectare|hectares
        1000000  km2|kilometre carre|kilometres carres|square kilometres|square kilometers
    """,
    "mass": """
        0.001  mg|milligramme|milligrammes|milligram|milligrams
        1      g|gramme|grammes|gram|grams
        1000   kg|kgs|kilo|kilos|kilogramme|kilogrammes|kilogram|kilograms
        1000000  t|tonne|tonnes
    """,
    "volume": """
        0.001  ml|millilitre|millilitres|milliliter|milliliters
        0.01   cl|centilitre|centilitres|centiliter|centiliters
        0.1    dl|decilitre|decilitres|deciliter|deciliters
        1      l|litre|litres|liter|liters
        100    hl|hectolitre|hectolitres|hectoliter|hectoliters
        1000   m3|metre cube|metres cubes|cubic metre|cubic metres|cubic meter|cubic meters
    """,
    "time": """
        1      s|sec|seconde|secondes|second|seconds
        60     min|mn|minute|minutes
        3600   h|heure|heures|hour|hours
        86400  jour|jours|day|days
        604800 semaine|semaines|week|weeks
    """,
    "calendar": """
        1     mois|month|months
        12    an|ans|annee|annees|year|years
        120   decennie|decennies|decade|decades
        1200  siecle|siecles|century|centuries
    """,
    "speed": """
        1000  km/h|kmh|kph|km par heure|km a l'heure|kilometre par heure|kilometres par heure
        1000  kilometre a l'heure|kilometres a l'heure|kilometre/heure|kilometres/heure|km/heure
        1000  kilometre per hour|kilometres per hour|kilometer per hour|kilometers per hour
        3600  m/s|metre par seconde|metres par seconde|metre per second|metres per second
        3600  meter per second|meters per second
        1609.344  mph|mile per hour|miles per hour
    """,
    "share": """
        1   ‰|pour mille|per mille|per thousand
        10  %|pour cent|pourcent|per cent|percent
    """,
    "euro": """
        1    centime|centimes|centime d'euro|centimes d'euro
        100  €|eur|euro|euros
    """,
    "dollar": "1 $|usd|us$|dollar|dollars|dollar americain|dollars americains|us dollars",
    "pound": "1 £|gbp|pound|pounds|livre sterling|livres sterling|pounds sterling",
    "franc": "1 franc|francs",
    "cfa": "1 fcfa|cfa|franc cfa|francs cfa",
    "yen": "1 ¥|yen|yens",
    "rouble": "1 rouble|roubles|ruble|rubles",
    "celsius": "1 °c|° c|degre|degres|degree|degrees|degres celsius|degrees celsius|°",
    "fahrenheit": "1 °f|° f|degres fahrenheit|degrees fahrenheit",
    "kelvin": "1 kelvin|kelvins",
}
_NAMES = {
    name: (dimension, Decimal(row.split()[0]))
    for dimension, rows in _UNITS.items()
    for row in rows.strip().splitlines()
    for name in row.strip().split(maxsplit=1)[1].strip().split("|")
}
_LONGEST = max(len(name.split()) for name in _NAMES)
_LEAD = re.compile(r"^(?:(?:il est|it is|it's|a|at|en|in|de|of) )+(?=\S)")
_HOUR = Decimal(3600)
_OF_DAY = re.compile(r"^(?:il est|it is|it's|a|at) ")
_PARTS = re.compile(
    r"(\d+) ?(m|metres?|h|heures?|:|€|euros?|\$|dollars?) ?(\d{2})"
    r"(?: ?(?:cm|min|minutes?|mn|centimes?|cents?))?"
)
_ASKED = re.compile(r"(?<!\w)(?:combien d(?:e |')|how many |en |in )((?:[^\W\d][\w']* ?){1,3})")
_BREAK = re.compile(r"(?<=\d)(?=[^\W\d]|[%‰€$£¥°])")
_SIGN_FIRST = re.compile(r"(us ?\$|[$£€¥]) ?(\d.*)")
_MANY = {"k": "mille", "m": "millions", "md": "milliards", "mds": "milliards"}
_SCALE_SIGN = re.compile(r"(?<=\d) ?(mds?|m|k) ?(?=[$£€])")
_SCALE_OF = re.compile(r"(?<!\w)(millions?|milliards?|billions?) (?:d'|de |of )")
# "une demi-heure", "un quart d'heure", "half an hour".
_PART_OF = re.compile(r"(.+?) ?(?:d'une? |d'|de |of an? |of | an? |-| )(.+)")
_LATE = {"du soir", "de l'apres-midi", "pm", "p.m", "in the afternoon", "in the evening"}
_EARLY = {"du matin", "am", "a.m", "in the morning"}
_HALF_DAY = re.compile(rf" ?(?<![^\W\d])({'|'.join(map(re.escape, sorted(_LATE | _EARLY)))})$")
_GAP = re.compile(r"(?<=[^\W\d])-(?=[^\W\d])| ")
_HOURS = {"midi": "12 h", "minuit": "0 h", "noon": "12 h", "midnight": "0 h"}
_NAMED_HOUR = re.compile(rf"^(?:{'|'.join(_HOURS)})(?!\w)")
WHOLE = Decimal(1000)
"""What a fraction is a share of, in thousandths."""

_HALVES = {
    " et demie": Decimal("0.5"),
    " et demi": Decimal("0.5"),
    " et quart": Decimal("0.25"),
    " moins le quart": Decimal("-0.25"),
}
_HALF_BEFORE = re.compile(r"(.+) (?:and a half|et demie?) (.+)")


class Measure(Struct, frozen=True):
    """So much of a dimension, in its least unit; `unit` is what the unit that is written is worth.
    `clock`: an hour of the day may be meant, which no number of minutes is. `slip`: the unit does
    not agree with its number ("une semaines")."""

    amount: Decimal
    dimension: str
    unit: Decimal
    clock: bool = False
    slip: bool = False

    def equals(self, other: "Measure") -> bool:
        """Whether both are as much of the same, be it in two units."""
        return (self.amount, self.dimension) == (other.amount, other.dimension)


@lru_cache(maxsize=4096)
def read_measure(text: str, lang: str) -> Measure | None:
    """The measure that `text` is, and nothing besides; None when it is anything else.

    Hours and minutes make hours ("du soir" counts from noon), metres and centimetres make metres,
    euros and centimes euros; a fraction is a share.
    """
    said = _spelt_out(bare(clean(text)).casefold().strip(" .!?"))
    part_of_day = _HALF_DAY.search(said)
    if part_of_day is not None:
        before = said[: part_of_day.start()]
        hour = read_measure(before, lang) or read_measure(f"{before} h", lang)
        if hour is None or hour.dimension != "time" or hour.unit != _HOUR:
            return None
        late = part_of_day[1] in _LATE and hour.amount < 12 * _HOUR
        return _clock(hour.amount + (12 * _HOUR if late else 0))
    clock = _OF_DAY.match(said) is not None
    # The article of "a third" is no preposition.
    share = read_fraction(said, lang) or read_fraction(_LEAD.sub("", said), lang)
    said = _NAMED_HOUR.sub(lambda found: _HOURS[found[0]], _LEAD.sub("", said))
    if share is not None:
        return Measure(WHOLE * share.numerator / share.denominator, "share", WHOLE)
    parts = _PARTS.fullmatch(" ".join(in_digits(tuple(_GAP.split(said)), lang)))
    if parts is not None:
        return _of_two_units(int(parts[1]), parts[2], int(parts[3]))
    found = _and_a_part(said, lang) or _of_one_unit(said, lang) or _part_of_one(said, lang)
    if found is None or found.dimension != "time":
        return found
    return structs.replace(found, clock=clock or found.clock)


@lru_cache(maxsize=4096)
def units_asked(stem: str) -> frozenset[tuple[str, Decimal]]:
    """The units that a question asks for ("combien de litres", "en mètres"), by their dimension and
    what they are worth."""
    asked = (found[1].split() for found in _ASKED.finditer(bare(clean(stem)).casefold()))
    runs = (" ".join(words[:size]) for words in asked for size in range(1, _LONGEST + 1))
    return frozenset(_NAMES[run] for run in runs if run in _NAMES)


def _spelt_out(said: str) -> str:
    """What is written in signs as it would be in words: "$15", "2 M€", "2 millions d'euros"."""
    signed = _SIGN_FIRST.fullmatch(said)
    if signed is not None:
        said = f"{signed[2]} {signed[1].replace(' ', '')}"
    said = _SCALE_SIGN.sub(lambda found: f" {_MANY[found[1]]} ", said)
    return _SCALE_OF.sub(r"\1 ", re.sub(r" ?/ ?(?=[^\W\d])", "/", said))


def _and_a_part(said: str, lang: str) -> Measure | None:
    """ "Quatre heures et demie", "4 tonnes et demie", "four and a half tonnes"."""
    before = _HALF_BEFORE.fullmatch(said)
    if before is not None:
        said = f"{before[1]} {before[2]} et demie"
    half = next((half for half in _HALVES if said.endswith(half)), "")
    whole = _of_one_unit(said.removesuffix(half), lang) if half else None
    if whole is None:
        return None
    amount = whole.amount + _HALVES[half] * whole.unit
    hours = (whole.dimension, whole.unit) == ("time", _HOUR)
    return Measure(amount, whole.dimension, whole.unit, clock=hours)


def _part_of_one(said: str, lang: str) -> Measure | None:
    """ "Une demi-heure", "un quart d'heure", "half a litre"."""
    parts = _PART_OF.fullmatch(said)
    if parts is None or parts[2] not in _NAMES:
        return None
    said = parts[1].removeprefix("une ").removeprefix("un ") if "demi" in parts[1] else parts[1]
    share = read_fraction(said, lang)
    if share is None:
        return None
    dimension, unit = _NAMES[parts[2]]
    return Measure(unit * share.numerator / share.denominator, dimension, unit)


def _clock(seconds: Decimal) -> Measure:
    return Measure(seconds, "time", _HOUR, clock=True)


def _of_two_units(most: int, sign: str, least: int) -> Measure | None:
    if sign.startswith("m"):
        return Measure(Decimal(most) + Decimal(least) / 100, "length", Decimal(1))
    if sign[0] in "€e":
        return Measure(Decimal(100 * most + least), "euro", Decimal(100))
    if sign[0] in "$d":
        return Measure(Decimal(most) + Decimal(least) / 100, "dollar", Decimal(1))
    return _clock(most * _HOUR + least * 60) if least < 60 else None


def _of_one_unit(said: str, lang: str) -> Measure | None:
    words = _BREAK.sub(" ", said, count=1).split(" ")
    for size in range(1, _LONGEST + 1):
        number, name = " ".join(words[:-size]), " ".join(words[-size:])
        if name in _NAMES:
            found = read_numbers(number, lang)
            if len(found) == 1 and not found[0].rest and not found[0].vague:
                dimension, unit = _NAMES[name]
                value = max(found[0].values)
                slip = _disagrees(value, name, lang)
                return Measure(value * unit, dimension, unit, slip=slip)
    return None


def _disagrees(value: Decimal, name: str, lang: str) -> bool:
    """Whether a unit spelt out is plural after one, or singular after two: "une semaines"."""
    first, _, rest = name.partition(" ")
    if len(first) < 4 and first not in ("an", "ans"):
        return False
    singular = {first[:-1], f"{first[:-1]} {rest}", " ".join(w.rstrip("s") for w in name.split())}
    plural = {f"{first}s", f"{first}s {rest}", " ".join(f"{word}s" for word in name.split())}
    if first.endswith("s") and singular & _NAMES.keys():
        return abs(value) == 1
    return abs(value) >= 2 and bool(plural & _NAMES.keys())
