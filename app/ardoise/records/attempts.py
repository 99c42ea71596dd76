"""Attempts in the database: their plan, what was served, what was given."""

import hashlib
import secrets
from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any

import msgspec
from msgspec import Struct
from sqlalchemy import Connection, insert, select, update
from sqlalchemy.dialects.sqlite import insert as insert_or_keep

from ardoise.domain.attempt import (
    Attempt,
    Given,
    Grade,
    Mode,
    Planned,
    Response,
    Run,
    Served,
    Verdict,
)
from ardoise.domain.item import AnyItem
from ardoise.records import learners, queries
from ardoise.records.library import sqlite
from ardoise.records.prepared import Row, driver
from ardoise.records.schema import ATTEMPT, PLANNED, RESPONSE, SERVED, SNAPSHOT, Columns


class _Content(Struct, frozen=True):
    """What is copied of an item when an attempt begins."""

    item: AnyItem
    rivals: tuple[str, ...]


_decoder = msgspec.json.Decoder(_Content)
_texts = msgspec.json.Decoder(tuple[str, ...])


def begin(
    connection: Connection,
    now: datetime,
    *,
    learner: str,
    text: str,
    planned: Sequence[Planned],
    mode: Mode,
    seed: int,
    version: str,
    time_limit: int,
) -> Attempt:
    """See `Records.begin`."""
    items = tuple(plan.item.id for plan in planned)
    if not items or len(set(items)) < len(items):
        raise ValueError("an attempt asks one item or more, each once")
    if learners.find(driver(connection), learner) is None:
        raise LookupError(f"no learner {learner}")
    # Unguessable: whoever knows an attempt's id must not find another's next to it.
    name = secrets.token_urlsafe(12)
    head: dict[str, Any] = {
        "id": name,
        "learner": learner,
        "text": text,
        "mode": mode.value,
        "seed": seed,
        "version": version,
        "started": now,
        "finished": None,
        "time_limit": time_limit,
    }
    connection.execute(insert(ATTEMPT).values(head))
    rows = []
    for position, plan in enumerate(planned):
        content = msgspec.json.encode(_Content(plan.item, plan.rivals)).decode()
        digest = hashlib.sha256(content.encode()).hexdigest()
        snapshot = insert_or_keep(SNAPSHOT).values(hash=digest, content=content)
        connection.execute(snapshot.on_conflict_do_nothing())
        rows.append(
            {
                "attempt": name,
                "position": position,
                "item": plan.item.id,
                "snapshot": digest,
                "shown": msgspec.json.encode(plan.shown).decode(),
            }
        )
    connection.execute(insert(PLANNED), rows)
    return _attempt({**head, "mode": mode}, items)


def run(connection: sqlite.Connection, attempt: str, learner: str) -> Run | None:
    """See `Records.run`."""
    head = _owned(connection, attempt, learner)
    if head is None:
        return None
    of = {"attempt": attempt}
    planned = _plan(connection, attempt)
    return Run(
        attempt=_attempt(head, tuple(planned)),
        planned=tuple(planned.values()),
        served=tuple(map(_served, queries.SERVED_OF.rows(connection, of))),
        responses=tuple(map(response, queries.RESPONSES_OF.rows(connection, of))),
    )


def of_learner(connection: Connection, learner: str, *, open_only: bool) -> tuple[Attempt, ...]:
    """See `Records.attempts`."""
    query = select(ATTEMPT).where(ATTEMPT.c.learner == learner).order_by(ATTEMPT.c.number.desc())
    if open_only:
        query = query.where(ATTEMPT.c.finished.is_(None))
    heads = connection.execute(query).mappings().all()
    items: dict[str, list[str]] = {head["id"]: [] for head in heads}
    asked = (
        select(PLANNED.c.attempt, PLANNED.c.item)
        .join(ATTEMPT, ATTEMPT.c.id == PLANNED.c.attempt)
        .where(ATTEMPT.c.learner == learner)
        .order_by(PLANNED.c.attempt, PLANNED.c.position)
    )
    for attempt, item in connection.execute(asked):
        if attempt in items:
            items[attempt].append(item)
    return tuple(_attempt(head, tuple(items[head["id"]])) for head in heads)


def serve(
    connection: sqlite.Connection, now: datetime, attempt: str, learner: str, item: str
) -> Served:
    """See `Records.serve`."""
    require(connection, attempt, learner)
    of = {"attempt": attempt, "item": item}
    planned_item(connection, attempt, item)
    if queries.ANSWERED.first(connection, of) is not None:
        raise ValueError(f"item {item} has its response already")
    row = queries.PENDING.first(connection, of)
    if row is not None:
        return _served(row)
    (latest,) = queries.LATEST_SEQUENCE.rows(connection, of)
    served = Served(attempt=attempt, item=item, sequence=latest["latest"] + 1, at=now)
    queries.SERVE.insert(connection, msgspec.structs.asdict(served))
    return served


def skip(connection: Connection, attempt: str, learner: str, sequence: int) -> None:
    """See `Records.skip`."""
    require(driver(connection), attempt, learner)
    answered = select(RESPONSE.c.sequence).where(RESPONSE.c.attempt == attempt)
    connection.execute(
        update(SERVED)
        .where(
            SERVED.c.attempt == attempt,
            SERVED.c.sequence == sequence,
            SERVED.c.sequence.not_in(answered),
        )
        .values(skipped=True)
    )


def finish(connection: Connection, now: datetime, attempt: str, learner: str) -> Attempt:
    """See `Records.finish`."""
    on = driver(connection)
    head = require(on, attempt, learner)
    # A clock set back must not end an attempt before it began.
    finished = head["finished"] or max(now, head["started"])
    if head["finished"] is None:
        query = update(ATTEMPT).where(ATTEMPT.c.id == attempt).values(finished=finished)
        connection.execute(query)
    return _attempt({**head, "finished": finished}, tuple(_plan(on, attempt)))


def responses_of(
    connection: Connection, learner: str, *, text: str, without: frozenset[str] = frozenset()
) -> tuple[Response, ...]:
    """See `Records.responses`; `without` are attempts to leave out."""
    query = (
        select(RESPONSE)
        .join(ATTEMPT, ATTEMPT.c.id == RESPONSE.c.attempt)
        .where(ATTEMPT.c.learner == learner)
        .order_by(RESPONSE.c.number)
    )
    if text:
        query = query.where(ATTEMPT.c.text == text)
    rows = connection.execute(query).mappings()
    return tuple(response(row) for row in rows if row["attempt"] not in without)


def require(connection: sqlite.Connection, attempt: str, learner: str) -> Row:
    """The row of an attempt of this learner's. Raises LookupError."""
    head = _owned(connection, attempt, learner)
    if head is None:
        raise LookupError(f"no attempt {attempt} of learner {learner}")
    return head


def planned_item(connection: sqlite.Connection, attempt: str, item: str) -> Planned:
    """An item as the attempt planned it. Raises LookupError."""
    planned = _plan(connection, attempt).get(item)
    if planned is None:
        raise LookupError(f"no item {item} in attempt {attempt}")
    return planned


def _plan(connection: sqlite.Connection, attempt: str) -> dict[str, Planned]:
    """What an attempt asks, by the ids of the items, in order. To be asked for by who owns it."""
    known = _kept_plan(attempt)
    if not known:
        rows = queries.PLAN.rows(connection, {"attempt": attempt})
        # All at once: another thread finds nothing in it, or everything.
        known.update({row["item"]: _planned(row) for row in rows})
    return known


@lru_cache(maxsize=256)
def _kept_plan(_attempt: str) -> dict[str, Planned]:
    # Every page drawn needs the plan, which never changes once the attempt has begun.
    return {}


def response(row: Columns) -> Response:
    """A row of responses as the domain's noun."""
    grade = Grade(
        verdict=Verdict(row["verdict"]), score=row["score"], why=row["why"], rule=row["rule"]
    )
    return Response(
        attempt=row["attempt"],
        item=row["item"],
        sequence=row["sequence"],
        given=_texts.decode(row["given"]),
        grade=grade,
        at=row["at"],
        number=row["number"],
    )


def given_of(content: str) -> Given:
    """A response as given, from its column."""
    return _texts.decode(content)


@lru_cache(maxsize=4096)
def _content(content: str) -> _Content:
    # All attempts at a bank share their copies.
    return _decoder.decode(content)


def _owned(connection: sqlite.Connection, attempt: str, learner: str) -> Row | None:
    return queries.OWNED.first(connection, {"attempt": attempt, "learner": learner})


def _planned(row: Row) -> Planned:
    content = _content(row["content"])
    return Planned(item=content.item, rivals=content.rivals, shown=_texts.decode(row["shown"]))


def _served(row: Row) -> Served:
    return Served(
        attempt=row["attempt"],
        item=row["item"],
        sequence=row["sequence"],
        at=row["at"],
        skipped=row["skipped"],
    )


def _attempt(head: Columns, items: tuple[str, ...]) -> Attempt:
    return Attempt(
        id=head["id"],
        learner=head["learner"],
        text=head["text"],
        mode=Mode(head["mode"]),
        items=items,
        seed=head["seed"],
        version=head["version"],
        started=head["started"],
        finished=head["finished"],
        time_limit=head["time_limit"],
    )
