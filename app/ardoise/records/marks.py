"""The marks that item statistics are made of."""

from msgspec import Struct
from sqlalchemy import Connection, select

from ardoise.domain.attempt import Given, Mode
from ardoise.records.attempts import given_of
from ardoise.records.schema import ATTEMPT, LEARNER, PLANNED, RESPONSE


class Mark(Struct, frozen=True, kw_only=True):
    """What one attempt got for one item, from 0 to 1; `given` is () for no response."""

    attempt: str
    learner: str
    item: str
    score: float
    given: Given = ()


def marks(
    connection: Connection, *, text: str, classroom: str, first_only: bool
) -> tuple[Mark, ...]:
    """See `Records.marks`."""
    query = (
        select(
            PLANNED.c.attempt,
            PLANNED.c.item,
            ATTEMPT.c.learner,
            ATTEMPT.c.mode,
            ATTEMPT.c.finished,
            RESPONSE.c.score,
            RESPONSE.c.given,
        )
        .join(ATTEMPT, ATTEMPT.c.id == PLANNED.c.attempt)
        .join(LEARNER, LEARNER.c.id == ATTEMPT.c.learner)
        .outerjoin(
            RESPONSE,
            (RESPONSE.c.attempt == PLANNED.c.attempt) & (RESPONSE.c.item == PLANNED.c.item),
        )
        .where(ATTEMPT.c.mode != Mode.MISTAKES.value)
        .order_by(ATTEMPT.c.number, PLANNED.c.position)
    )
    if text:
        query = query.where(ATTEMPT.c.text == text)
    if classroom:
        query = query.where(LEARNER.c.classroom == classroom)
    found: list[Mark] = []
    met: set[tuple[str, str]] = set()
    for row in connection.execute(query):
        unanswered = row.score is None
        # Whoever left a practice had not yet come to the item; a test is over when it is over.
        if unanswered and not (row.finished and row.mode == Mode.TEST.value):
            continue
        if first_only and (row.learner, row.item) in met:
            continue
        met.add((row.learner, row.item))
        found.append(
            Mark(
                attempt=row.attempt,
                learner=row.learner,
                item=row.item,
                score=0.0 if unanswered else row.score,
                given=() if unanswered else given_of(row.given),
            )
        )
    return tuple(found)
