"""Learners in the database."""

from datetime import datetime

from sqlalchemy import Connection, insert, select

from ardoise.domain.learner import LOCAL, Learner
from ardoise.records.schema import LEARNER


def local(connection: Connection, now: datetime) -> Learner:
    """The learner of a machine of one's own, made if missing."""
    if find(connection, LOCAL) is None:
        values = {
            "id": LOCAL,
            "classroom": None,
            "nickname": "",
            "folded": "",
            "secret": "",
            "created": now,
        }
        connection.execute(insert(LEARNER).values(values))
    return Learner(id=LOCAL, nickname="")


def find(connection: Connection, learner: str) -> Learner | None:
    """The learner of that id, or None."""
    row = connection.execute(select(LEARNER).where(LEARNER.c.id == learner)).mappings().first()
    if row is None:
        return None
    return Learner(id=row["id"], nickname=row["nickname"], classroom=row["classroom"] or "")
