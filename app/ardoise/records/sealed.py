"""Tests under way: until its end, a test tells its pupil nothing of what they gave."""

from datetime import datetime
from typing import Any

from msgspec import Struct
from sqlalchemy import Connection, Row, select

from ardoise.domain.attempt import Attempt, Given, Mode, Run, Served
from ardoise.records.saving import is_late
from ardoise.records.schema import ATTEMPT


class Answer(Struct, frozen=True, kw_only=True):
    """What was given to one item of a test under way, as in `Response`, without its grade."""

    item: str
    sequence: int
    given: Given
    at: datetime
    number: int


class Underway(Struct, frozen=True, kw_only=True):
    """A test under way: what a `Run` holds, less the keys of its items and the grades."""

    attempt: Attempt
    served: tuple[Served, ...]
    answers: tuple[Answer, ...]


def is_sealed(attempt: Attempt | Row[Any], now: datetime) -> bool:
    """Whether nothing of the attempt (or of its row) may be told at `now` (aware): it is a test
    that still takes answers."""
    if attempt.mode != Mode.TEST or attempt.finished is not None:
        return False
    # As long as a late click may still be kept, its key may not be seen.
    return not is_late(attempt.started, attempt.time_limit, now)


def sealed_of(connection: Connection, learner: str, now: datetime) -> frozenset[str]:
    """The ids of the attempts of a learner of which nothing may be told at `now`."""
    query = select(ATTEMPT).where(ATTEMPT.c.learner == learner, ATTEMPT.c.finished.is_(None))
    return frozenset(row.id for row in connection.execute(query) if is_sealed(row, now))


def sealed(run: Run) -> Underway:
    """What may be told of such an attempt: what was put before the learner, and their words."""
    return Underway(
        attempt=run.attempt,
        served=run.served,
        answers=tuple(
            Answer(item=r.item, sequence=r.sequence, given=r.given, at=r.at, number=r.number)
            for r in run.responses
        ),
    )
