"""The marks that a version control tool leaves where two versions of a file disagree."""

import re

from ardoise.read.faults import Faults
from ardoise.read.slip import slip

_MARK = re.compile(r"(<{7}|\|{7}|={7}|>{7})(?:\s|$)")


def keep_first(lines: list[str], faults: Faults, shift: int) -> None:
    """Report each place where two versions meet, and blank all but the first version in `lines`,
    of which the first is line `shift` + 1 of the file."""
    marks = [(n, found[1][0]) for n, line in enumerate(lines) if (found := _MARK.match(line))]
    done = -1
    for place, (first, sign) in enumerate(marks):
        if first <= done:
            continue
        second, last = _rest(marks, place) if sign == "<" else (first, first)
        slip(faults, "versions", first + shift + 1, 1)
        for n in (first, *range(second, last + 1)):
            lines[n] = lines[n][len(lines[n].rstrip("\r\n")) :]
        # What the mark itself stands after is whole.
        faults.lost.update(range(first + shift + 2, last + shift + 2))
        done = last


def _rest(marks: list[tuple[int, str]], place: int) -> tuple[int, int]:
    """Where the second version starts and ends, the first starting at the mark `place`."""
    middle = -1
    for n, sign in marks[place + 1 : place + 7]:
        if sign == "<":
            break
        if sign == ">":
            return (middle, n) if middle >= 0 else (n, n)
        middle = n if middle < 0 else middle
    return marks[place][0], marks[place][0]
