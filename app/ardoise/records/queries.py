"""The queries that each answer runs, prepared. Those that run now and then are built where they are
used."""

from sqlalchemy import BindParameter, bindparam, func, insert, select

from ardoise.records.prepared import Prepared
from ardoise.records.schema import (
    ATTEMPT,
    LEARNER,
    PLANNED,
    RESPONSE,
    REVIEW,
    SERVED,
    SNAPSHOT,
)

_attempt: BindParameter[str] = bindparam("attempt")
_item: BindParameter[str] = bindparam("item")
_learner: BindParameter[str] = bindparam("learner")

LEARNER_OF_ID = Prepared(select(LEARNER).where(LEARNER.c.id == _learner))
OWNED = Prepared(select(ATTEMPT).where(ATTEMPT.c.id == _attempt, ATTEMPT.c.learner == _learner))

PLAN = Prepared(
    select(PLANNED.c.item, PLANNED.c.shown, SNAPSHOT.c.content)
    .join(SNAPSHOT, SNAPSHOT.c.hash == PLANNED.c.snapshot)
    .where(PLANNED.c.attempt == _attempt)
    .order_by(PLANNED.c.position)
)

SERVED_OF = Prepared(select(SERVED).where(SERVED.c.attempt == _attempt).order_by(SERVED.c.sequence))
PENDING = Prepared(
    select(SERVED)
    .where(SERVED.c.attempt == _attempt, SERVED.c.item == _item, SERVED.c.skipped.is_(False))
    .order_by(SERVED.c.sequence.desc())
)
LATEST_SEQUENCE = Prepared(
    select(func.coalesce(func.max(SERVED.c.sequence), 0).label("latest")).where(
        SERVED.c.attempt == _attempt
    )
)
SERVE = Prepared(insert(SERVED))

RESPONSES_OF = Prepared(
    select(RESPONSE).where(RESPONSE.c.attempt == _attempt).order_by(RESPONSE.c.number)
)
ANSWERED = Prepared(
    select(RESPONSE.c.number).where(RESPONSE.c.attempt == _attempt, RESPONSE.c.item == _item)
)
ANSWERING = Prepared(
    # All that an answer is judged by: the serving it is for, its attempt, and what stands already.
    select(
        ATTEMPT.c.started,
        ATTEMPT.c.finished,
        ATTEMPT.c.time_limit,
        SERVED.c.item,
        SERVED.c.at,
        RESPONSE.c.number,
        RESPONSE.c.hash,
    )
    .join(SERVED, (SERVED.c.attempt == ATTEMPT.c.id) & (SERVED.c.sequence == bindparam("sequence")))
    .outerjoin(
        RESPONSE,
        (RESPONSE.c.attempt == ATTEMPT.c.id)
        & ((RESPONSE.c.item == SERVED.c.item) | (RESPONSE.c.submission == bindparam("submission"))),
    )
    .where(ATTEMPT.c.id == _attempt, ATTEMPT.c.learner == _learner)
)
RESPONSE_OF_NUMBER = Prepared(select(RESPONSE).where(RESPONSE.c.number == bindparam("number")))
RESPOND = Prepared(insert(RESPONSE))

REVIEW_SUBMITTED = Prepared(
    select(REVIEW.c.number).where(
        REVIEW.c.learner == _learner, REVIEW.c.submission == bindparam("submission")
    )
)
LATEST_REVIEW = Prepared(
    select(REVIEW)
    .where(REVIEW.c.learner == _learner, REVIEW.c.item == _item, REVIEW.c.undone.is_(False))
    .order_by(REVIEW.c.number.desc())
    .limit(1)
)
REVIEW_IT = Prepared(insert(REVIEW))
REVIEW_OF_NUMBER = Prepared(select(REVIEW).where(REVIEW.c.number == bindparam("number")))
