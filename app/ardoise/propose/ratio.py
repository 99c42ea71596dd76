"""How many times more, and from how much to how much: "deux fois plus", "divisé par trois",
"passé de 7 % à 12 %", each with others that a text does not have."""

import re
from collections.abc import Iterator

from ardoise.domain.fold import fold
from ardoise.propose.period import Period
from ardoise.propose.quantity import Quantity, near, number_value, say_number

_WORDS = "deux|trois|quatre|cinq|six|sept|huit|neuf|dix"
_TIMES = re.compile(
    rf"(?<![\w,’-])(?P<count>{_WORDS}|\d{{1,3}}) fois (?P<way>plus|moins)(?= [a-zà-ÿd])"
)
_BY = re.compile(
    r"(?<![\w’-])(?P<way>(?:multipli|divis)(?:ée?s?|er|ent|e|ait|aient)) par "
    rf"(?P<count>{_WORDS}|\d{{1,3}})(?![\w,]| \d| (?:et|ou|à) )"
)
_NUMBER = r"\d+(?:[ \u00a0\u202f]\d{3})*(?:,\d+)?"
_UNIT = r"[ \u00a0\u202f]?(?:%|[a-zà-ÿ]+)(?: d(?:e |[’'])[a-zà-ÿ]+)?"
_CHANGED = re.compile(
    r"(?:\b(?:pass|port|ramen|tomb|grimp|chut|recul|descend|mont|augment|diminu|rédui|baiss|relev"
    r"|abaiss)(?:[a-zéèê]+)(?: \w+ent)?(?: (?:l[ae]s? |l[’'])[^,;:.]{3,40}?)? )"
    rf"(?P<words>de (?P<low>{_NUMBER})(?P<unit>{_UNIT})? à "
    rf"(?P<high>{_NUMBER})(?![\d,]|[ \u00a0\u202f]\d)(?P<again>(?P=unit))?)"
)
_YEAR = re.compile(r"1\d{3}|20\d\d")
# "est passé de 7 % à 12 %" tells no way by itself; "a reculé", "est ramené", "en hausse" do.
_WAY = re.compile(
    r"\b(?:ramen|tomb(?!e(?:au|s?\b))|grimp|chut|recul|descend|mont(?:e|é)|augment|diminu|rédui"
    r"|réduction|baiss|relev|abaiss|hauss|progress|accr|croiss|croît|raréfi|déclin|effondr|doubl"
    r"|tripl|port(?:é|er\b|ée))\w*",
    re.IGNORECASE,
)


def tells_way(text: str) -> bool:
    """Whether `text` says in a word that a number grew or fell."""
    return _WAY.search(text) is not None


def find_ratios(text: str, whole: str) -> Iterator[Period]:
    """The ratios and changes that `text` tells, with others that `whole`, the text read, does not
    have."""
    held = f" {fold(whole)} "
    for found in _TIMES.finditer(text):
        count, way = found["count"], found["way"]
        other_way = "moins" if way == "plus" else "plus"
        made = [f"{one} fois {way}" for one in _counts(count)]
        yield from _period(
            found.start(), found.end(), [*made, f"{count} fois {other_way}"], text, held
        )
    for found in _BY.finditer(text):
        count, way = found["count"], found["way"]
        turned = way.replace("multipli", "\0").replace("divis", "multipli").replace("\0", "divis")
        made = [f"{way} par {one}" for one in _counts(count)]
        yield from _period(found.start(), found.end(), [*made, f"{turned} par {count}"], text, held)
    for found in _CHANGED.finditer(text):
        low, high, unit = found["low"], found["high"], found["unit"] or ""
        if (_YEAR.fullmatch(low) and _YEAR.fullmatch(high)) or low == high:
            continue
        values = sorted(number_value(one) or 0.0 for one in (low, high))
        if values[1] < values[0] * _LEAST_CHANGE:
            # "de 26 % à 27 %": hardly another could be told from it.
            continue
        start, end = found.span("words")
        again = found["again"] or ""
        # A verb that says which way it went would tell that the way back is wrong.
        able = [] if tells_way(text) else [f"de {high}{unit} à {low}{again}"]
        able += [f"de {low}{unit} à {one}{again}" for one in _numbers(high, low)]
        able = able[:_MOST]
        yield from _period(start, end, able, text, held)


_FEWEST, _MOST = 2, 3
_LEAST_CHANGE = 1.15


def _period(start: int, end: int, able: list[str], text: str, held: str) -> Iterator[Period]:
    others = tuple(one for one in dict.fromkeys(able) if f" {fold(one)} " not in held)
    if len(others) >= _FEWEST:
        yield Period(start=start, end=end, name=text[start:end], others=others)


def _counts(written: str) -> Iterator[str]:
    """Other counts near one, in the same look."""
    value = int(number_value(written) or 0)
    for other in (value + 1, value - 1, value + 2):
        if other > 1:
            yield str(other) if written.isdigit() else say_number(other)


def _numbers(written: str, beside: str) -> Iterator[str]:
    """Other numbers that something may have come to, on the same side of where it began."""
    value, before = number_value(written) or 0.0, number_value(beside) or 0.0
    for factor in (1.5, 0.75, 1.25, 0.5, 2.0, 0.9):
        made = near(Quantity(start=0, end=0, name=f"{written} x", unit="x", value=value), factor)
        if made and (made[1] > before) == (value > before) and made[1] != before:
            yield made[0].removesuffix(" x")
