"""Many words as one pattern."""

import re
from collections.abc import Iterable


def branches(words: Iterable[str]) -> str:
    """A pattern of these words, the longest that stands there first, which says their common
    beginnings once."""
    heads: dict[str, list[str]] = {}
    ends = False
    for word in words:
        if word:
            heads.setdefault(word[0], []).append(word[1:])
        else:
            ends = True
    told = [re.escape(head) + branches(rest) for head, rest in heads.items()]
    if not told:
        return ""
    whole = told[0] if len(told) == 1 and not ends else f"(?:{'|'.join(told)})"
    return f"{whole}?" if ends else whole
