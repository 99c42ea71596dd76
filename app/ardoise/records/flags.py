"""What learners say of an item: that it is wrong or unclear."""

from datetime import datetime

from msgspec import Struct
from sqlalchemy import Connection, insert, select, update

from ardoise.records.schema import FLAG, Columns

LONGEST = 2000
"""How many characters of a comment are kept."""


class Flag(Struct, frozen=True, kw_only=True):
    """A learner's remark on an item, for the teacher. `attempt` is "" outside of one."""

    number: int
    item: str
    comment: str
    at: datetime
    attempt: str = ""
    resolved: bool = False


def add(
    connection: Connection, now: datetime, learner: str, item: str, comment: str, attempt: str
) -> Flag:
    """See `Records.flag`."""
    values = {
        "learner": learner,
        "attempt": attempt or None,
        "item": item,
        "comment": comment.strip()[:LONGEST],
        "at": now,
        "resolved": False,
    }
    number = connection.execute(insert(FLAG).values(values).returning(FLAG.c.number)).scalar_one()
    row = connection.execute(select(FLAG).where(FLAG.c.number == number)).mappings().one()
    return _flag(row)


def listed(connection: Connection, *, open_only: bool) -> tuple[Flag, ...]:
    """See `Records.flags`."""
    query = select(FLAG).order_by(FLAG.c.number.desc())
    if open_only:
        query = query.where(FLAG.c.resolved.is_(False))
    return tuple(_flag(row) for row in connection.execute(query).mappings())


def of_learner(connection: Connection, learner: str) -> tuple[Flag, ...]:
    """The remarks of one learner, oldest first."""
    query = select(FLAG).where(FLAG.c.learner == learner).order_by(FLAG.c.number)
    return tuple(_flag(row) for row in connection.execute(query).mappings())


def resolve(connection: Connection, number: int) -> None:
    """See `Records.resolve_flag`."""
    connection.execute(update(FLAG).where(FLAG.c.number == number).values(resolved=True))


def _flag(row: Columns) -> Flag:
    return Flag(
        number=row["number"],
        item=row["item"],
        comment=row["comment"],
        at=row["at"],
        attempt=row["attempt"] or "",
        resolved=row["resolved"],
    )
