"""A flashcard's place in time: its memory state and the log of its reviews."""

from datetime import datetime
from enum import IntEnum, StrEnum

from msgspec import Struct


class Rating(IntEnum):
    """How well something was recalled. The numbers are those of Anki and of FSRS."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


class Phase(StrEnum):
    """Where a card stands: being learnt, in review, or being learnt again after a lapse."""

    LEARNING = "learning"
    REVIEW = "review"
    RELEARNING = "relearning"


class Source(StrEnum):
    """Where a review came from: a flashcard turned over, or a quiz answer that was graded."""

    CARD = "card"
    QUIZ = "quiz"


class Card(Struct, frozen=True, kw_only=True):
    """The memory state of one item for one learner; it is known by the item's id.

    `step` counts the learning steps done, None in review. `stability` is in days: the interval
    after which recall is expected to be 90 %. `difficulty` runs from 1 to 10. `due` and `last`
    (the latest review) are in UTC.
    """

    item: str
    phase: Phase
    due: datetime
    last: datetime
    stability: float
    difficulty: float
    step: int | None = None


class Review(Struct, frozen=True, kw_only=True):
    """One line of the review log: what was rated and when, and the card that came of it.

    The log alone is enough to compute every card again, with this algorithm or another.
    `number` orders the log (0 before it is kept). An undone review stays in the log.
    """

    item: str
    rating: Rating
    at: datetime
    card: Card
    source: Source = Source.CARD
    number: int = 0
    undone: bool = False
