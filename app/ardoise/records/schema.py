"""The tables, as queries name them. Their shape is that of `migrations`, and tested to be."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Boolean, Column, Float, Integer, MetaData, String, Table
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

TABLES = MetaData()

Columns = Any
"""A row by the names of its columns: a `RowMapping`, or a dictionary of the same keys."""


class Moment(TypeDecorator[datetime]):
    """An aware datetime, kept as text in UTC with microseconds, so that text order is time order.

    Raises ValueError when a naive datetime is written.
    """

    impl = String
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a naive datetime has no place in the records")
        return value.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value)


def _text(name: str, *, primary_key: bool = False) -> "Column[str]":
    return Column(name, String, primary_key=primary_key)


CLASSROOM = Table(
    "classroom", TABLES, _text("id", primary_key=True), _text("name"), Column("created", Moment)
)
LEARNER = Table(
    "learner",
    TABLES,
    _text("id", primary_key=True),
    _text("classroom"),
    _text("nickname"),
    _text("folded"),
    _text("secret"),
    Column("created", Moment),
)
ATTEMPT = Table(
    "attempt",
    TABLES,
    Column("number", Integer, primary_key=True),
    _text("id"),
    _text("learner"),
    _text("text"),
    _text("mode"),
    Column("seed", Integer),
    _text("version"),
    Column("started", Moment),
    Column("finished", Moment),
    Column("time_limit", Integer),
)
SNAPSHOT = Table("snapshot", TABLES, _text("hash", primary_key=True), _text("content"))
PLANNED = Table(
    "planned",
    TABLES,
    _text("attempt", primary_key=True),
    Column("position", Integer, primary_key=True),
    _text("item"),
    _text("snapshot"),
    _text("shown"),
)
SERVED = Table(
    "served",
    TABLES,
    _text("attempt", primary_key=True),
    Column("sequence", Integer, primary_key=True),
    _text("item"),
    Column("at", Moment),
    Column("skipped", Boolean),
)
RESPONSE = Table(
    "response",
    TABLES,
    Column("number", Integer, primary_key=True),
    _text("attempt"),
    Column("sequence", Integer),
    _text("item"),
    _text("submission"),
    _text("hash"),
    _text("given"),
    _text("verdict"),
    Column("score", Float),
    _text("why"),
    _text("rule"),
    Column("at", Moment),
)
REVIEW = Table(
    "review",
    TABLES,
    Column("number", Integer, primary_key=True),
    _text("learner"),
    _text("item"),
    _text("submission"),
    _text("source"),
    Column("rating", Integer),
    Column("at", Moment),
    _text("phase"),
    Column("step", Integer),
    Column("stability", Float),
    Column("difficulty", Float),
    Column("due", Moment),
    Column("undone", Boolean),
)
FLAG = Table(
    "flag",
    TABLES,
    Column("number", Integer, primary_key=True),
    _text("learner"),
    _text("attempt"),
    _text("item"),
    _text("comment"),
    Column("at", Moment),
    Column("resolved", Boolean),
)
