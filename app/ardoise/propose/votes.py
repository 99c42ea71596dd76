"""How many voted for and against: "par dix-sept voix contre onze", with others that as many people
could have given."""

import re
from collections.abc import Iterator

from ardoise.domain.fold import fold
from ardoise.propose.period import Period
from ardoise.propose.quantity import number_value, say_number

_WORD = r"(?:\d+|[a-zà-ÿœ]+(?:-[a-zà-ÿœ]+)*)"
_VOTES = re.compile(
    rf"(?<![\w’-])(?P<words>(?P<pro>{_WORD}) (?P<noun>voix|votes?|suffrages?) contre "
    rf"(?P<con>{_WORD}))(?![\w-])",
    re.IGNORECASE,
)
_SHIFTS = (-2, 2, -3, 3, 4)
_FEWEST, _MOST = 2, 3


def find_votes(text: str, whole: str) -> Iterator[Period]:
    """The results of a vote that `text` tells, with others of as many votes, and of the same side,
    that `whole`, the text read, does not have."""
    held = f" {fold(whole)} "
    for found in _VOTES.finditer(text):
        pro, con = (number_value(found[side].casefold()) for side in ("pro", "con"))
        if pro is None or con is None or pro == con:
            continue
        able: list[str] = []
        for shift in _SHIFTS:
            one, other = int(pro) + shift, int(con) - shift
            if min(one, other) > 1 and (one > other) == (pro > con) and one != other:
                sides = (
                    str(number) if found[side].isdigit() else say_number(number)
                    for side, number in (("pro", one), ("con", other))
                )
                able.append(f" {found['noun']} contre ".join(sides))
        others = tuple(one for one in able if f" {fold(one)} " not in held)[:_MOST]
        if len(others) >= _FEWEST:
            yield Period(
                start=found.start("words"),
                end=found.end("words"),
                name=found["words"],
                others=others,
            )
