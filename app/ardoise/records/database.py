"""Opening the database so that what is committed stays committed."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.exc import OperationalError, TimeoutError

from ardoise.records.library import sqlite
from ardoise.records.migrations import MIGRATIONS
from ardoise.records.turns import Turns

BUSY_SECONDS = 30
"""How long a transaction waits for another's lock before it gives up."""


class NewerRecordsError(Exception):
    """The database was written by a newer Ardoise than this one."""

    def __init__(self, path: Path, found: int) -> None:
        super().__init__(
            f"{path}: écrit par une version plus récente d’Ardoise (schéma {found}, connu\u00a0: "
            f"{len(MIGRATIONS)})\u202f; mettez Ardoise à jour. / Written by a newer Ardoise: "
            "please upgrade."
        )


class UnavailableError(Exception):
    """The database could not be read or written (locked for too long, disk full, file damaged):
    nothing of what was being done is kept."""


def safe_journal(version: tuple[int, ...]) -> str:
    """The journal mode that loses no commit on that version of the SQLite library.

    Write-ahead logging can lose commits from 3.7.0 to 3.51.2, but for 3.44.6, 3.50.7 and what
    follows them in their branches (SQLite's report on the reset of the log). The other journal
    stays beside the database, emptied: making and removing it for each commit costs more than all
    that is written in it.
    """
    branch = version[:2]
    mended = (
        version >= (3, 51, 3)
        or (branch == (3, 44) and version >= (3, 44, 6))
        or (branch == (3, 50) and version >= (3, 50, 7))
    )
    return "wal" if mended else "persist"


def connect(path: Path) -> Engine:
    """An engine on the SQLite file at `path`, made with its folder if missing, brought up to date.

    Raises NewerRecordsError.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        module=sqlite,
        connect_args={"timeout": BUSY_SECONDS},
        pool_size=5,
        max_overflow=45,
        pool_timeout=BUSY_SECONDS,
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    try:
        _migrate(engine, path)
    except BaseException:
        engine.dispose()
        raise
    return engine


def _prepare(connection: Any, _record: object) -> None:  # noqa: ANN401 (a DBAPI connection)
    # Transactions are begun by `_begin`, not by the driver's guesses.
    connection.isolation_level = None
    cursor = connection.cursor()
    set_journal(cursor, safe_journal(sqlite.sqlite_version_info))
    cursor.execute("PRAGMA synchronous = FULL")
    cursor.execute("PRAGMA foreign_keys = ON")
    # What a learner has erased is overwritten, not merely unlinked.
    cursor.execute("PRAGMA secure_delete = ON")
    cursor.close()


def set_journal(cursor: sqlite.Cursor, mode: str) -> None:
    """Have commits written by that journal; a log that cannot be had gives way to the other."""
    try:
        cursor.execute(f"PRAGMA journal_mode = {mode}")
    except sqlite.OperationalError:
        # Some network drives do not share the memory that a log needs.
        cursor.execute("PRAGMA journal_mode = persist")


def _begin(connection: Connection) -> None:
    # A transaction that writes takes its lock first: two that read and then write would both fail.
    immediate = connection.get_execution_options().get("immediate", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")


_turns: WeakKeyDictionary[Engine, Turns] = WeakKeyDictionary()


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A transaction that sees one state of the database and changes nothing.

    Raises UnavailableError.
    """
    with _told(), engine.connect() as connection:
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction that writes: all of it is kept, or on any exception none of it.

    Raises UnavailableError.
    """
    with (
        _told(),
        _turns.setdefault(engine, Turns()).turn(),
        engine.connect().execution_options(immediate=True) as connection,
        connection.begin(),
    ):
        yield connection


@contextmanager
def reading_directly(engine: Engine) -> Iterator[sqlite.Connection]:
    """As `reading`, on the driver's own connection: for prepared queries."""
    with _told(), _driver(engine) as connection:
        connection.execute("BEGIN")
        yield connection


@contextmanager
def reading_once(engine: Engine) -> Iterator[sqlite.Connection]:
    """As `reading_directly`, for a single query, which needs no transaction around it."""
    with _told(), _driver(engine) as connection:
        yield connection


@contextmanager
def writing_directly(engine: Engine) -> Iterator[sqlite.Connection]:
    """As `writing`, on the driver's own connection: for prepared queries. Whoever commits earlier
    may go on to read what is then kept."""
    with (
        _told(),
        _turns.setdefault(engine, Turns()).turn(),
        _driver(engine) as connection,
    ):
        connection.execute("BEGIN IMMEDIATE")
        yield connection
        connection.commit()


@contextmanager
def _driver(engine: Engine) -> Iterator[sqlite.Connection]:
    with closing(engine.raw_connection()) as pooled:
        connection: sqlite.Connection = pooled.driver_connection  # type: ignore[assignment]
        try:
            yield connection
        finally:
            # What was not committed is taken back.
            connection.rollback()


def empty_log(engine: Engine) -> None:
    """Have what waits in a write-ahead log written to the database, and what a journal still holds
    of before thrown away. Raises UnavailableError."""
    with _told(), _driver(engine) as connection:
        (journal,) = connection.execute("PRAGMA journal_mode").fetchone()
        if journal == "wal":
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        else:
            connection.execute("PRAGMA journal_mode = delete")
            connection.execute("PRAGMA journal_mode = persist")


@contextmanager
def _told() -> Iterator[None]:
    """Other rooms do not know the database's library, nor what it raises."""
    try:
        yield
    except (OperationalError, TimeoutError, sqlite.OperationalError) as error:
        raise UnavailableError(str(error)) from error


def _migrate(engine: Engine, path: Path) -> None:
    with reading(engine) as connection:
        found = schema_version(connection)
    if found == len(MIGRATIONS):
        return
    with writing(engine) as connection:
        # Looked up again under the lock: another process may have migrated meanwhile.
        found = schema_version(connection)
        if found > len(MIGRATIONS):
            raise NewerRecordsError(path, found)
        for step in MIGRATIONS[found:]:
            for statement in step:
                connection.exec_driver_sql(statement)
        connection.exec_driver_sql(f"PRAGMA user_version = {len(MIGRATIONS)}")


def schema_version(connection: Connection) -> int:
    """How many migrations the database has gone through."""
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
