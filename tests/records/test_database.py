"""The journal loses no commit; the shape of the tables is the one that queries name."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest
from sqlalchemy import inspect

from ardoise.records.database import NewerRecordsError, connect, safe_journal, set_journal, writing
from ardoise.records.library import sqlite
from ardoise.records.migrations import MIGRATIONS
from ardoise.records.schema import TABLES


@pytest.mark.parametrize(
    ("version", "mode"),
    [
        ((3, 40, 1), "persist"),
        ((3, 44, 5), "persist"),
        ((3, 44, 6), "wal"),
        ((3, 45, 0), "persist"),
        ((3, 50, 6), "persist"),
        ((3, 50, 7), "wal"),
        ((3, 51, 2), "persist"),
        ((3, 51, 3), "wal"),
        ((4, 0, 0), "wal"),
    ],
)
def test_journal_is_written_ahead_only_where_that_is_safe(
    version: tuple[int, ...], mode: str
) -> None:
    assert safe_journal(version) == mode


def test_every_connection_is_durable_and_checks_references(place: Path) -> None:
    engine = connect(place)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
    engine.dispose()


class Drive:
    """A cursor on a drive that has no memory to share."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def execute(self, statement: str) -> None:
        self.said.append(statement)
        if "wal" in statement:
            raise sqlite.OperationalError("disk I/O error")


def test_a_drive_that_cannot_hold_a_log_is_given_the_other_journal() -> None:
    drive = Drive()
    set_journal(drive, "wal")  # type: ignore[arg-type]
    assert drive.said[-1] == "PRAGMA journal_mode = persist"


def test_migrations_make_the_tables_that_queries_name(place: Path) -> None:
    engine = connect(place)
    found = inspect(engine)
    made = {
        name: [column["name"] for column in found.get_columns(name)]
        for name in found.get_table_names()
        if not name.startswith("sqlite_")
    }
    engine.dispose()
    assert made == {name: [c.name for c in table.c] for name, table in TABLES.tables.items()}


@pytest.mark.parametrize("step", range(len(MIGRATIONS)))
def test_older_records_are_brought_up_to_date(
    place: Path, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    monkeypatch.setattr("ardoise.records.database.MIGRATIONS", MIGRATIONS[:step])
    connect(place).dispose()
    monkeypatch.undo()
    engine = connect(place)
    with engine.connect() as connection:
        version = connection.exec_driver_sql("PRAGMA user_version").scalar()
    engine.dispose()
    assert version == len(MIGRATIONS)


def test_records_opened_by_many_at_once_are_made_once(place: Path) -> None:
    start = Barrier(8)

    def opened(_: int) -> int:
        start.wait()
        engine = connect(place)
        with engine.connect() as connection:
            version = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
        engine.dispose()
        return version

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(opened, range(8))) == {len(MIGRATIONS)}


def test_newer_records_are_refused_and_left_alone(place: Path) -> None:
    engine = connect(place)
    with writing(engine) as connection:
        connection.exec_driver_sql("PRAGMA user_version = 999")
    engine.dispose()
    before = place.read_bytes()
    with pytest.raises(NewerRecordsError, match="999"):
        connect(place)
    assert place.read_bytes() == before
