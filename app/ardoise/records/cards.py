"""Cards in the database: a log of reviews, each with the card that came of it."""

from datetime import datetime

from sqlalchemy import ColumnElement, Connection, func, select, update

from ardoise.domain.card import Card, Phase, Rating, Review, Source
from ardoise.records import learners, queries
from ardoise.records.library import sqlite
from ardoise.records.passed import Scheduling
from ardoise.records.schema import REVIEW, Columns


def save(
    connection: sqlite.Connection,
    now: datetime,
    *,
    learner: str,
    item: str,
    rating: Rating,
    submission: str,
    schedule: Scheduling,
) -> int:
    """The number of the review kept under `submission`, made now if there is none."""
    if learners.find(connection, learner) is None:
        raise LookupError(f"no learner {learner}")
    known = {"learner": learner, "submission": submission}
    found = queries.REVIEW_SUBMITTED.first(connection, known)
    if found is not None:
        return int(found["number"])
    return add(
        connection,
        now,
        learner=learner,
        item=item,
        rating=rating,
        submission=submission,
        schedule=schedule,
        source=Source.CARD,
    )


def add(
    connection: sqlite.Connection,
    now: datetime,
    *,
    learner: str,
    item: str,
    rating: Rating,
    submission: str,
    schedule: Scheduling,
    source: Source,
) -> int:
    """The number of a review made now of a known learner's, nothing being kept under `submission`
    yet."""
    of = {"learner": learner, "item": item}
    row = queries.LATEST_REVIEW.first(connection, of)
    card = _card(row) if row is not None else None
    # The log orders reviews, not the clock: a clock set back makes an interval of 0, not less.
    review = schedule(card, item, rating, max(now, card.last) if card else now, source)
    values = {
        "learner": learner,
        "item": item,
        "submission": submission,
        "source": source.value,
        "rating": int(rating),
        "at": review.at,
        "phase": review.card.phase.value,
        "step": review.card.step,
        "stability": review.card.stability,
        "difficulty": review.card.difficulty,
        "due": review.card.due,
        "undone": False,
    }
    return queries.REVIEW_IT.insert(connection, values)


def read_back(connection: sqlite.Connection, number: int) -> Review:
    """The review of that number as the database holds it. Raises LookupError without one."""
    row = queries.REVIEW_OF_NUMBER.first(connection, {"number": number})
    if row is None:
        raise LookupError(f"review {number} was not kept")
    return _review(row)


def undo(connection: Connection, learner: str) -> Review | None:
    """See `Records.undo_review`."""
    row = to_undo(connection, learner)
    if row is None:
        return None
    query = update(REVIEW).where(REVIEW.c.number == row["number"]).values(undone=True)
    connection.execute(query)
    return _review({**row, "undone": True})


def to_undo(connection: Connection, learner: str) -> Columns | None:
    """The row of the latest card that the learner rated, if it may be taken back."""
    latest = (
        select(REVIEW)
        .where(
            REVIEW.c.learner == learner,
            REVIEW.c.undone.is_(False),
            REVIEW.c.source == Source.CARD.value,
        )
        .order_by(REVIEW.c.number.desc())
    )
    row = connection.execute(latest).mappings().first()
    if row is None:
        return None
    later = select(REVIEW.c.number).where(
        REVIEW.c.learner == learner,
        REVIEW.c.item == row["item"],
        REVIEW.c.number > row["number"],
        REVIEW.c.undone.is_(False),
    )
    # A quiz answer may have built upon it since.
    return row if connection.execute(later).first() is None else None


def of_learner(
    connection: Connection, learner: str, *, without: frozenset[str] = frozenset()
) -> dict[str, Card]:
    """See `Records.cards`; `without` are attempts whose answers are left out."""
    latest = (
        select(func.max(REVIEW.c.number))
        .where(REVIEW.c.learner == learner, REVIEW.c.undone.is_(False), *_not_from(without))
        .group_by(REVIEW.c.item)
    )
    query = select(REVIEW).where(REVIEW.c.number.in_(latest)).order_by(REVIEW.c.number)
    return {row["item"]: _card(row) for row in connection.execute(query).mappings()}


def log(
    connection: Connection, learner: str, *, without: frozenset[str] = frozenset()
) -> tuple[Review, ...]:
    """See `Records.reviews`; `without` are attempts whose answers are left out."""
    query = (
        select(REVIEW)
        .where(REVIEW.c.learner == learner, *_not_from(without))
        .order_by(REVIEW.c.number)
    )
    return tuple(_review(row) for row in connection.execute(query).mappings())


def from_quiz(submission: str) -> str:
    """The submission of the review that comes of an answer (`Served.submission`)."""
    return f"quiz/{submission}"


def _not_from(attempts: frozenset[str]) -> list[ColumnElement[bool]]:
    return [
        ~REVIEW.c.submission.startswith(from_quiz(f"{attempt}/"), autoescape=True)
        for attempt in sorted(attempts)
    ]


def _card(row: Columns) -> Card:
    return Card(
        item=row["item"],
        phase=Phase(row["phase"]),
        due=row["due"],
        last=row["at"],
        stability=row["stability"],
        difficulty=row["difficulty"],
        step=row["step"],
    )


def _review(row: Columns) -> Review:
    return Review(
        item=row["item"],
        rating=Rating(row["rating"]),
        at=row["at"],
        card=_card(row),
        source=Source(row["source"]),
        number=row["number"],
        undone=row["undone"],
    )
