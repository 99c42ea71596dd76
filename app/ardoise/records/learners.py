"""Learners in the database: a nickname, a class if any, and what is kept of a secret."""

import hashlib
import secrets
from datetime import datetime

import msgspec
from msgspec import Struct
from sqlalchemy import Connection, delete, insert, select, update

from ardoise.domain.fold import fold
from ardoise.domain.learner import LOCAL, Learner
from ardoise.records import queries
from ardoise.records.library import sqlite
from ardoise.records.prepared import driver
from ardoise.records.schema import CLASSROOM, LEARNER, Columns


class Classroom(Struct, frozen=True, kw_only=True):
    """A class, known by its name; `id` is unguessable, so that it can serve as an invitation."""

    id: str
    name: str


class NicknameTakenError(ValueError):
    """Another learner of the class goes by that nickname, up to case and accents."""


def local(connection: Connection, now: datetime) -> Learner:
    """The learner of a machine of one's own, made if missing."""
    found = find(driver(connection), LOCAL)
    if found is None:
        found = Learner(id=LOCAL, nickname="")
        _add(connection, now, found, "")
    return found


def find(connection: sqlite.Connection, learner: str) -> Learner | None:
    """The learner of that id, or None."""
    row = queries.LEARNER_OF_ID.first(connection, {"learner": learner})
    return None if row is None else _learner(row)


def signed_in(
    connection: Connection,
    now: datetime,
    issuer: str,
    subject: str,
    nickname: str,
    classroom: str = "",
) -> Learner:
    """The learner whom an identity provider knows as `subject`, made if missing, in the class of
    that id from now on ("": wherever they were). Raises LookupError for an unknown class."""
    if classroom:
        _require_class(connection, classroom)
    # Neither the subject nor the provider is kept, only what tells them apart.
    name = hashlib.sha256(f"{issuer}\0{subject}".encode()).hexdigest()[:24]
    found = find(driver(connection), name)
    if found is None:
        found = Learner(id=name, nickname=" ".join(nickname.split()), classroom=classroom)
        _add(connection, now, found, "", folded=f"{_folded(found.nickname)}/{name}")
    elif classroom and found.classroom != classroom:
        # A school year later it is another class; an older record may know of none. In the index of
        # nicknames an account is its own: two of them may well be called the same.
        connection.execute(
            update(LEARNER)
            .where(LEARNER.c.id == name)
            .values(classroom=classroom, folded=f"{_folded(found.nickname)}/{name}")
        )
        found = msgspec.structs.replace(found, classroom=classroom)
    return found


def kept_of(connection: Connection, learner: str) -> str:
    """What is kept of a learner's secret, "" for none."""
    query = select(LEARNER.c.secret).where(LEARNER.c.id == learner)
    return str(connection.execute(query).scalar() or "")


def since(connection: Connection, learner: str) -> datetime:
    """When a learner, who must exist, was first known."""
    query = select(LEARNER.c.created).where(LEARNER.c.id == learner)
    known: datetime = connection.execute(query).scalar_one()
    return known


def keep_secret(connection: Connection, learner: str, kept: str) -> bool:
    """Put what is kept of a new secret in the place of the old one. False for whoever has
    none: the pupil of one's own machine, an account of the school, nobody."""
    query = (
        update(LEARNER).where(LEARNER.c.id == learner, LEARNER.c.secret != "").values(secret=kept)
    )
    return bool(connection.execute(query).rowcount)


def make_class(connection: Connection, now: datetime, name: str) -> Classroom:
    """The class of that name, made if missing."""
    found = connection.execute(select(CLASSROOM).where(CLASSROOM.c.name == name)).first()
    if found is not None:
        return Classroom(id=found.id, name=found.name)
    made = Classroom(id=secrets.token_urlsafe(8), name=name)
    connection.execute(insert(CLASSROOM).values(id=made.id, name=name, created=now))
    return made


def classes(connection: Connection) -> tuple[Classroom, ...]:
    """Every class, by name."""
    rows = connection.execute(select(CLASSROOM).order_by(CLASSROOM.c.name))
    return tuple(Classroom(id=row.id, name=row.name) for row in rows)


def join(
    connection: Connection, now: datetime, classroom: str, nickname: str, kept: str
) -> Learner:
    """A new learner of the class. Raises LookupError and NicknameTakenError."""
    _require_class(connection, classroom)
    if by_nickname(connection, classroom, nickname) is not None:
        raise NicknameTakenError(nickname)
    learner = Learner(
        id=secrets.token_urlsafe(12), nickname=" ".join(nickname.split()), classroom=classroom
    )
    _add(connection, now, learner, kept)
    return learner


def by_nickname(
    connection: Connection, classroom: str, nickname: str
) -> tuple[Learner, str] | None:
    """The learner of the class who goes by that nickname, and what is kept of their secret."""
    query = select(LEARNER).where(
        LEARNER.c.classroom == classroom, LEARNER.c.folded == _folded(nickname)
    )
    row = connection.execute(query).mappings().first()
    return None if row is None else (_learner(row), row["secret"])


def of_class(connection: Connection, classroom: str) -> tuple[Learner, ...]:
    """The learners of a class, by nickname."""
    query = select(LEARNER).where(LEARNER.c.classroom == classroom).order_by(LEARNER.c.folded)
    return tuple(_learner(row) for row in connection.execute(query).mappings())


def erase(connection: Connection, learner: str) -> bool:
    """Delete a learner and, by the references, all that they did. False when there is none."""
    return bool(connection.execute(delete(LEARNER).where(LEARNER.c.id == learner)).rowcount)


def _require_class(connection: Connection, classroom: str) -> None:
    if connection.execute(select(CLASSROOM).where(CLASSROOM.c.id == classroom)).first() is None:
        raise LookupError(f"no class {classroom}")


def _add(
    connection: Connection, now: datetime, learner: Learner, kept: str, *, folded: str = ""
) -> None:
    values = {
        "id": learner.id,
        "classroom": learner.classroom or None,
        "nickname": learner.nickname,
        "folded": folded or _folded(learner.nickname),
        "secret": kept,
        "created": now,
    }
    connection.execute(insert(LEARNER).values(values))


def _folded(nickname: str) -> str:
    # Nicknames of signs alone (☆) fold to nothing, and still differ.
    return fold(nickname) or " ".join(nickname.split())


def _learner(row: Columns) -> Learner:
    return Learner(id=row["id"], nickname=row["nickname"], classroom=row["classroom"] or "")
