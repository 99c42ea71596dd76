"""Measures as people write them: "5,80 mètres", "5,8 m", "5 m 80", "16 h 30", "quatre heures"."""

import re
from decimal import Decimal
from functools import lru_cache

from msgspec import Struct, structs

from ardoise.quiz.clean import bare, clean
from ardoise.quiz.fraction import misspells_fraction, read_fraction
from ardoise.quiz.number import SCALES, SPACED_MINUS, in_digits, read_numbers
from ardoise.quiz.unit import LONGEST, LOOSE, NAMES, disagrees

_LEAD = re.compile(r"^(?:(?:il est|it is|it's|a|at|en|in|de|of) )+(?=\S)")
_HOUR = Decimal(3600)
_OF_DAY = re.compile(r"^(?:il est|it is|it's|a|at) ")
_LEAST = "cm|min|minutes?|mn|centimes?|cents?|p|pence"
# One digit alone after the first unit may be a tenth ("1 m 5"): it wants its own unit.
_PARTS = re.compile(
    r"(\d+) ?(m|metres?|h|heures?|hours?|:|€|euros?|\$|dollars?|£|pounds?) ?(?:(?:and|et) )?"
    rf"(?:(\d{{2}})(?: ?(?:{_LEAST}))?|(\d) ?(?:{_LEAST}))"
)
_KILOS = re.compile(r"(\d+) ?(?:kg|kilos?) ?(\d{3})(?: ?(?:g|grammes?))?")
_POINTED = re.compile(r"(\d{1,2})\.(\d{2})")
_PAST = re.compile(r"(half|(?:a )?quarter) (past|to) (.+)")
_ASKED = re.compile(r"(?<!\w)(?:combien d(?:e |')|how many |en |in )((?:[^\W\d][\w']* ?){1,3})")
_BREAK = re.compile(r"(?<=\d)(?=[^\W\d]|[%‰€$£¥°])")
_SIGN_FIRST = re.compile(r"(us ?\$|[$£€¥]) ?(\d.*)")
_MANY = {"k": "mille", "m": "millions", "md": "milliards", "mds": "milliards"}
_SCALE_SIGN = re.compile(r"(?<=\d) ?(mds?|m|k) ?(?=[$£€])")
_SCALE_OF = re.compile(r"(?<!\w)(millions?|milliards?|billions?)( et demie?)? (?:d'|de |of )")
# What stands between a part and its unit: "une demi-heure", "un quart d'heure", "half an hour".
_PART_OF = re.compile(r" ?(?:\bd'une?|\bd'|\bde|\bof an?|\bof|\ban?|-)? ?$")
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
    said = SPACED_MINUS.sub("-", bare(clean(text)).casefold().strip(" .!?"))
    said = _spelt_out(said)
    part_of_day = _HALF_DAY.search(said)
    if part_of_day is not None:
        before = _POINTED.sub(r"\1 h \2", said[: part_of_day.start()])
        hour = read_measure(before, lang) or read_measure(f"{before} h", lang)
        if hour is None or hour.dimension != "time" or hour.unit != _HOUR:
            return None
        late = part_of_day[1] in _LATE and hour.amount < 12 * _HOUR
        return _clock(hour.amount + (12 * _HOUR if late else 0))
    clock = _OF_DAY.match(said) is not None
    past = _PAST.fullmatch(_LEAD.sub("", said))
    if past is not None:
        return _past(past[1], past[2], past[3], lang)
    led = _LEAD.sub("", said)
    share = read_fraction(said, lang) or read_fraction(led, lang)
    said = _NAMED_HOUR.sub(lambda found: _HOURS[found[0]], led)
    if share is not None:
        amount, slip = WHOLE * share.numerator / share.denominator, misspells_fraction(led)
        return Measure(amount, "share", WHOLE, slip=slip)
    parts = _PARTS.fullmatch(" ".join(in_digits(tuple(_GAP.split(said)), lang)))
    if parts is not None:
        return _of_two_units(int(parts[1]), parts[2], int(parts[3] or parts[4]))
    kilos = _KILOS.fullmatch(said)
    if kilos is not None:
        return Measure(Decimal(kilos[1] + kilos[2]), "mass", Decimal(1000))
    found = _and_a_part(said, lang) or _of_one_unit(said, lang) or _part_of_one(said, lang)
    if found is None or found.dimension != "time":
        return found
    return structs.replace(found, clock=clock or found.clock)


@lru_cache(maxsize=4096)
def units_asked(stem: str) -> frozenset[tuple[str, Decimal]]:
    """The units that a question asks for ("combien de litres", "en mètres"), by their dimension and
    what they are worth."""
    asked = (found[1].split() for found in _ASKED.finditer(bare(clean(stem)).casefold()))
    runs = (" ".join(words[:size]) for words in asked for size in range(1, LONGEST + 1))
    return frozenset(NAMES[run] for run in runs if run in NAMES)


def _spelt_out(said: str) -> str:
    """What is written in signs as it would be in words: "$15", "2 M€", "2 millions d'euros"."""
    signed = _SIGN_FIRST.fullmatch(said)
    if signed is not None:
        said = f"{signed[2]} {signed[1].replace(' ', '')}"
    said = _SCALE_SIGN.sub(lambda found: f" {_MANY[found[1]]} ", said)
    return _SCALE_OF.sub(r"\1\2 ", re.sub(r" ?/ ?(?=[^\W\d])", "/", said))


def _and_a_part(said: str, lang: str) -> Measure | None:
    """ "Quatre heures et demie", "4 tonnes et demie", "four and a half tonnes"."""
    before = _HALF_BEFORE.fullmatch(said)
    # "Un million et demi d'euros" is a number of euros.
    if before is not None and before[1].split()[-1] not in SCALES:
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
    words = re.sub(r"(?<=\bd')", " ", said.replace("-", " ")).split(" ")
    for size in range(1, min(LONGEST, len(words) - 1) + 1):
        name, part = " ".join(words[-size:]), _PART_OF.sub("", " ".join(words[:-size]))
        if name in NAMES:
            part = part.removeprefix("une ").removeprefix("un ") if "demi" in part else part
            share = read_fraction(part, lang)
            if share is not None:
                dimension, unit = NAMES[name]
                return Measure(unit * share.numerator / share.denominator, dimension, unit)
    return None


def _past(part: str, side: str, hour: str, lang: str) -> Measure | None:
    """ "Half past seven", "a quarter to eight"."""
    found = read_numbers(hour, lang)
    if len(found) != 1 or found[0].rest:
        return None
    share = _HOUR / (2 if part == "half" else 4)
    return _clock(max(found[0].values) * _HOUR + (share if side == "past" else -share))


def _clock(seconds: Decimal) -> Measure:
    return Measure(seconds, "time", _HOUR, clock=True)


def _of_two_units(most: int, sign: str, least: int) -> Measure | None:
    dimension, unit = NAMES.get(sign, ("time", _HOUR))
    if dimension == "time":
        return _clock(most * _HOUR + least * 60) if least < 60 else None
    return Measure((most + Decimal(least) / 100) * unit, dimension, unit)


def _of_one_unit(said: str, lang: str) -> Measure | None:
    words = _BREAK.sub(" ", said, count=1).split(" ")
    for size in range(1, LONGEST + 1):
        number, name = " ".join(words[:-size]), " ".join(words[-size:])
        loose = " ".join(word.rstrip("s") for word in words[-size:])
        if name in NAMES or loose in LOOSE:
            found = read_numbers(number, lang)
            if len(found) == 1 and not found[0].rest and not found[0].vague:
                dimension, unit = NAMES.get(name) or LOOSE[loose]
                value = max(found[0].values)
                slip = name not in NAMES or disagrees(value, name, lang)
                return Measure(value * unit, dimension, unit, slip=slip)
    return None
