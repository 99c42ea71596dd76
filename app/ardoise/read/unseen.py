"""Characters that nobody sees in a text: they are told, and not read."""

import re

from ardoise.read.faults import Faults
from ardoise.read.slip import slip

INVISIBLE = "\u00ad\u180e\u200b\u200e\u200f\u2060"
"""Soft hyphens, spaces of no width, marks of direction. Joiners are not among them: scripts and
emoji need those."""

UNSEEN = re.compile(f"[\t{INVISIBLE}]")


def tell_unseen(faults: Faults, first: int, column: int, last: int) -> None:
    """Warn of the first unseen character of each line from `first` to `last`; on the first of
    them, from `column` on."""
    for line in range(first, min(last, len(faults.lines)) + 1):
        found = UNSEEN.search(faults.lines[line - 1], column - 1 if line == first else 0)
        if found and found[0] == "\t":
            slip(faults, "tab in a text", line, found.start() + 1, rule="F02", warning=True)
        elif found:
            code = f"U+{ord(found[0]):04X}"
            slip(faults, "invisible", line, found.start() + 1, code, rule="F02", warning=True)


def without_unseen(text: str) -> str:
    """`text` with spaces for its tabs and without what is invisible."""
    return text.translate(_READ)


_READ = {ord("\t"): " ", **{ord(char): None for char in INVISIBLE}}
