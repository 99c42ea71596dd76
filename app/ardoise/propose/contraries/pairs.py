"""Words set against each other in a table, a pair between commas or on a line."""

import re
from collections.abc import Iterator


def pairs(table: str) -> Iterator[list[str]]:
    """The words of each pair, with whatever stands beside them there."""
    for pair in re.split(r"[,\n]", table):
        if words := pair.split():
            yield words
