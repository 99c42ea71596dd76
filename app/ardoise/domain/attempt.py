"""An attempt: one run of a quiz by a learner, its responses and its score."""

from datetime import datetime, timedelta
from enum import StrEnum

from msgspec import Struct

from ardoise.domain.item import AnyItem


class Verdict(StrEnum):
    """What a response is: right, almost (misspelt, incomplete) or wrong."""

    RIGHT = "right"
    ALMOST = "almost"
    WRONG = "wrong"


Given = tuple[str, ...]
"""What a learner gave, as text, so that it survives a reordered bank.

Single choice, true/false, short answer: one string. Multiple choice: the options chosen. Cloze: one
string a blank. Matching: the right-hand side given to each left, in order. Ordering: the elements
in the order given. Flashcard: the rating ("again", "hard", "good", "easy"). () is a skip.
"""


class Grade(Struct, frozen=True, kw_only=True):
    """What a response gets. `score` runs from 0 to 1; `why` is one sentence for the pupil.

    `rule` names the rule of grading that decided, for whoever checks the grader.
    """

    verdict: Verdict
    score: float
    why: str
    rule: str = ""


class Mode(StrEnum):
    """Practice gives feedback at once, a test at its end; mistakes asks again what went wrong."""

    PRACTICE = "practice"
    TEST = "test"
    MISTAKES = "mistakes"


class Attempt(Struct, frozen=True, kw_only=True):
    """One run of a quiz. `items` are asked in that order; `seed` shuffles the options of each.

    `version` is the bank's at the start. Times are UTC. `time_limit` is in seconds, 0 for none.
    """

    id: str
    learner: str
    text: str
    mode: Mode
    items: tuple[str, ...]
    seed: int
    version: str
    started: datetime
    finished: datetime | None = None
    time_limit: int = 0


def time_up(started: datetime, time_limit: int) -> datetime | None:
    """When the time of an attempt is up: `time_limit` seconds after it `started`, None for 0."""
    return started + timedelta(seconds=time_limit) if time_limit else None


class Response(Struct, frozen=True, kw_only=True):
    """What was given to one item of an attempt, and its grade. `sequence` counts from 1 within the
    attempt; `number` follows the order of recording across attempts, 0 when not recorded."""

    attempt: str
    item: str
    sequence: int
    given: Given
    grade: Grade
    at: datetime
    number: int = 0


class Planned(Struct, frozen=True, kw_only=True):
    """An item as an attempt will ask it, whatever becomes of the bank meanwhile.

    `rivals` are what it must not be confused with when graded; `shown` is the order in which its
    options (right-hand sides, elements) appear.
    """

    item: AnyItem
    rivals: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()


class Served(Struct, frozen=True, kw_only=True):
    """An item put before the learner. `sequence` counts from 1 within the attempt.

    An item that was skipped and came back has been served twice.
    """

    attempt: str
    item: str
    sequence: int
    at: datetime
    skipped: bool = False

    @property
    def submission(self) -> str:
        """The id under which a response to this serving is submitted: two tabs share it."""
        return f"{self.attempt}/{self.sequence}"


class Run(Struct, frozen=True, kw_only=True):
    """All that is recorded of one attempt, in order: enough to resume it anywhere."""

    attempt: Attempt
    planned: tuple[Planned, ...]
    served: tuple[Served, ...] = ()
    responses: tuple[Response, ...] = ()


class Score(Struct, frozen=True, kw_only=True):
    """The result of an attempt: points earned of points possible, and counts by verdict."""

    earned: float
    possible: float
    right: int
    almost: int
    wrong: int
    skipped: int
