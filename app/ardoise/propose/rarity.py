"""How rare a noun is: the words of a lesson are, those that anybody guesses are not."""

from ardoise.propose.model import Model
from ardoise.propose.plain_nouns import plain

RARE = 3.3
"""On the Zipf scale, what is no word of every day: one word in half a million."""

_EVERYDAY = 5.0
_UNKNOWN = {True: _EVERYDAY, False: 3.0}


def commonness(noun: str, model: Model) -> float:
    """How common a noun is, in the singular or as it stands, on the Zipf scale; what no `model`
    tells is everyday or rather rare."""
    forms = {noun, noun.removesuffix("s").removesuffix("x")}
    known = [found for one in forms if (found := model.commonness(one)) is not None]
    return max(known, default=_UNKNOWN[plain(noun)])


_COMMONEST = 6.0


def rareness(word: str, model: Model) -> float:
    """By how much a word is rarer than the commonest that says something, on the Zipf scale."""
    return _COMMONEST - commonness(word, model)


def rare(noun: str, model: Model, commonest: float = RARE) -> bool:
    """Whether a noun is no word of every day, or no commoner than the `commonest`."""
    return commonness(noun, model) <= commonest
