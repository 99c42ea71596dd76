"""Denial in French: *ne … pas* and its like."""

import re

_DENIAL = re.compile(r"\b[nN](?:e |[’'])[^,;:.]*?\b(?:pas|plus|guère|jamais)\b")


def denies(words: str) -> bool:
    """Whether French words deny something."""
    return bool(_DENIAL.search(words))
