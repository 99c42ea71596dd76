"""People in whose place a sentence could name another as well: one of several examples, the second
of two, one of whom something is denied."""

import re
from collections.abc import Collection

_ENDS = re.compile(r"(?:,| et | ou |\)|[ \u00a0\u202f]?[;:.]|$)")
_EXAMPLE = re.compile(
    r"\b(?:comme|notamment|dont|tels? que|telles? que|parmi lesquel(?:le)?s|y compris|par exemple)"
    r"(?: l[ae]s?| un| une)?(?: [a-zà-ÿœ-]+){0,2} (?:l[’'][a-zà-ÿœ-]+ )?$",
    re.IGNORECASE,
)
_AMONG = re.compile(r"\bparmi\b[^,;:.]*$", re.IGNORECASE)
_SECOND = re.compile(r"(?P<last>[A-ZÀ-ÖØ-Þ][\w’-]+) (?:et|ou) $")
_DENIED = re.compile(
    r"(?:,[^,]{0,60},)? (?:ne |n[’'])[^,;:.]{0,25}?\b(?:pas|plus|jamais|guère|rien)\b"
)


def is_one_of_several(text: str, start: int, end: int, surnames: Collection[str]) -> bool:
    """Whether somebody else could stand at `start` to `end` of `text`, by its words alone.
    `surnames` are the last words of the names of people."""
    ahead = text[:start]
    if _AMONG.search(ahead) or _DENIED.match(text, end):
        return True
    second = _SECOND.search(ahead)
    if second is not None and second["last"] in surnames:
        # Who goes with the first is read in one breath: the first is asked.
        return True
    return bool(_EXAMPLE.search(ahead) and _ENDS.match(text, end))
