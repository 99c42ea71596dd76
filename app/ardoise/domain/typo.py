"""Misspellings: how far two words are apart, and how far a word may be misspelt and still be known.

A short word is never tolerated: between short names, one letter is the difference.
"""

import unicodedata

from ardoise.domain.fold import fold

TOTAL = 2
"""The most misspellings a whole response may hold."""


def distance(one: str, other: str) -> int:
    """The optimal string alignment distance: insertions, deletions, substitutions and swaps of
    neighbours, no stretch edited twice (Damerau's, restricted)."""
    if one == other:
        return 0
    before: list[int] = []
    above = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            best = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                best = min(best, before[j - 2] + 1)
            row.append(best)
        before, above = above, row
    return above[-1]


def typo_budget(word: str) -> int:
    """How many misspellings of the expected `word` (folded) are tolerated: 0 under 5 letters, 1 up
    to 9, 2 from 10; 0 for a word with a digit or with a letter that is not Latin."""
    if any(not _latin(c) for c in word):
        return 0
    return 0 if len(word) < 5 else 1 if len(word) < 10 else 2


def misspellings(given: str, expected: str) -> int | None:
    """How many misspellings make `given` of `expected`, word by word once both are folded.

    None when the words are not as many, when one of them is over its own budget, or when all
    together are over `TOTAL`. 0 is a match.
    """
    these, those = fold(given).split(), fold(expected).split()
    if len(these) != len(those):
        return None
    total = 0
    for this, that in zip(these, those, strict=True):
        if this == that:
            continue
        budget = typo_budget(that)
        # The distance is at least the difference of lengths: most pairs end here.
        if abs(len(this) - len(that)) > budget:
            return None
        apart = distance(this, that)
        if apart > budget:
            return None
        total += apart
    return total if total <= TOTAL else None


def _latin(char: str) -> bool:
    return (char.isascii() and char.isalpha()) or unicodedata.name(char, "").startswith("LATIN")
