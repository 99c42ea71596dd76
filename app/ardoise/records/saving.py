"""Saving one response: the one transaction on which "saved" depends."""

import hashlib
from datetime import datetime, timedelta
from enum import StrEnum

import msgspec
from msgspec import Struct

from ardoise.domain.attempt import Given, Response, Verdict, time_up
from ardoise.domain.card import Rating, Source
from ardoise.records import attempts, cards, queries
from ardoise.records.library import sqlite
from ardoise.records.passed import Grading, Scheduling

GRACE = timedelta(seconds=5)
"""How late the answer to a timed test may arrive: the way of a click given in time."""

RATING = {Verdict.RIGHT: Rating.GOOD, Verdict.ALMOST: Rating.HARD, Verdict.WRONG: Rating.AGAIN}
"""What a quiz answer says of how well the item was recalled."""


MOST_PARTS = 100
"""How many parts of a response are kept."""

LONGEST_PART = 2000
"""How many characters of each are kept."""


class Outcome(StrEnum):
    """What came of a submission.

    SAVED: kept. REPEATED: the same was kept before, and is what is returned. CONFLICT: another
    response to this item was kept before, and is what is returned: tell the learner. CLOSED: the
    attempt is finished or out of time and nothing was kept.
    """

    SAVED = "saved"
    REPEATED = "repeated"
    CONFLICT = "conflict"
    CLOSED = "closed"


class Saved(Struct, frozen=True, kw_only=True):
    """A response as it stands in the database, and how it came there; None when CLOSED."""

    outcome: Outcome
    response: Response | None


def save(
    connection: sqlite.Connection,
    now: datetime,
    *,
    attempt: str,
    learner: str,
    sequence: int,
    given: Given,
    submission: str,
    grade: Grading,
    schedule: Scheduling | None,
) -> tuple[Outcome, int | None]:
    """What comes of the submission, and the number of the response that stands.

    To be run in a transaction that has its lock. Raises LookupError.
    """
    stands = queries.ANSWERING.first(
        connection,
        {"attempt": attempt, "learner": learner, "sequence": sequence, "submission": submission},
    )
    if stands is None:
        raise LookupError(f"nothing was served as {sequence} in attempt {attempt} of {learner}")
    item = stands["item"]
    given = tuple(map(_kept, given[:MOST_PARTS]))
    content = msgspec.json.encode(given).decode()
    digest = hashlib.sha256(msgspec.json.encode((item, given))).hexdigest()
    if stands["number"] is not None:
        same = stands["hash"] == digest
        return Outcome.REPEATED if same else Outcome.CONFLICT, stands["number"]
    if stands["finished"] is not None or is_late(stands["started"], stands["time_limit"], now):
        return Outcome.CLOSED, None
    planned = attempts.planned_item(connection, attempt, item)
    result = grade(planned.item, given, planned.rivals)
    values = {
        "attempt": attempt,
        "sequence": sequence,
        "item": item,
        "submission": submission,
        "hash": digest,
        "given": content,
        "verdict": result.verdict.value,
        "score": result.score,
        "why": result.why,
        "rule": result.rule,
        # A clock set back must not make an answer older than its question.
        "at": max(now, stands["at"]),
    }
    number = queries.RESPOND.insert(connection, values)
    if schedule is not None and given:
        cards.add(
            connection,
            now,
            learner=learner,
            item=item,
            rating=RATING[result.verdict],
            submission=cards.from_quiz(submission),
            schedule=schedule,
            source=Source.QUIZ,
        )
    return Outcome.SAVED, number


def is_late(started: datetime, time_limit: int, now: datetime) -> bool:
    """Whether an answer that arrives `now` comes too late for an attempt of `time_limit` seconds
    (0 for none), a click given in time being on its way."""
    end = time_up(started, time_limit)
    return end is not None and now > end + GRACE


def _kept(part: str) -> str:
    """A part of a response as the database can hold it: not endless, and writable in UTF-8."""
    return part[:LONGEST_PART].encode("utf-8", "replace").decode("utf-8")


def read_back(connection: sqlite.Connection, number: int | None) -> Response | None:
    """The response of that number as the database holds it. Raises LookupError without one."""
    if number is None:
        return None
    row = queries.RESPONSE_OF_NUMBER.first(connection, {"number": number})
    if row is None:
        raise LookupError(f"response {number} was not kept")
    return attempts.response(row)
