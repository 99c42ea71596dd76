"""Misspellings, word by word, within the budget of each word."""

from collections import Counter

from ardoise.domain.typo import TOTAL, distance, typo_budget
from ardoise.quiz.rank import slip_tells_numbers_apart


def slips(given: tuple[str, ...], expected: tuple[str, ...]) -> int | None:
    """How many misspellings make `given` of `expected`, both folded; None when there are too many.

    Word by word, each within its own budget, `TOTAL` together.
    """
    if len(given) != len(expected):
        return None
    total = 0
    for this, that in zip(given, expected, strict=True):
        if this != that:
            slip = word_slips(this, that)
            if slip is None:
                return None
            total += slip
    return total if total <= TOTAL else None


def glued_slips(given: tuple[str, ...], expected: tuple[str, ...]) -> int | None:
    """As `slips`, of all the words in one, for a space too many or too few beside a misspelling."""
    if abs(len(given) - len(expected)) != 1:
        return None
    # "31" is not "3 à 1".
    if any(word[:1].isdigit() for word in (*given, *expected)):
        return None
    return word_slips("".join(given), "".join(expected))


def word_slips(given: str, expected: str) -> int | None:
    """How many misspellings make one word of another, None over its budget. Digits, letters of
    another script, Roman numerals and one number for another are never tolerated."""
    if given == expected:
        return 0
    budget = typo_budget(expected)
    # What is typed may be longer than the word: its own letters are looked at, not its length.
    if abs(len(given) - len(expected)) > budget or not _tolerable(given):
        return None
    if slip_tells_numbers_apart(given, expected):
        return None
    apart = distance(given, expected)
    return apart if apart <= budget else None


def _tolerable(word: str) -> bool:
    # The budget of a long word of the same letters: 0 when one of them is not Latin.
    return typo_budget(word * 5) > 0 if word else False


def nearness(given: tuple[str, ...], other: tuple[str, ...], limit: int) -> int | None:
    """How far `given` is from `other`, without budget, or None when it is over `limit`."""
    this, that = "".join(given), "".join(other)
    if abs(len(this) - len(that)) > limit:
        return None
    # Each misspelling brings one letter at most: most pairs end here.
    if (Counter(this) - Counter(that)).total() > limit:
        return None
    apart = distance(this, that)
    return apart if apart <= limit else None
