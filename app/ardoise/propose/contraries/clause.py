"""The clause of a sentence that some words stand in."""

import re

_CUT = re.compile(r"[,;:]| (?:qui|dont|où) ")


def clause_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the clause begins and ends in which the words from `start` to `end` stand."""
    begin = max((cut.end() for cut in _CUT.finditer(text, 0, start)), default=0)
    after = _CUT.search(text, end)
    return begin, after.start() if after else len(text)
