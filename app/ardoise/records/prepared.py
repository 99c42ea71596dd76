"""Queries written once by SQLAlchemy and run by SQLite's own driver.

What SQLAlchemy does around each query takes ten times as long as SQLite takes to run it; the
queries of each answer do without. Their columns keep their types.
"""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, Insert, Select
from sqlalchemy.dialects.sqlite import dialect
from sqlalchemy.types import TypeEngine

from ardoise.records.library import sqlite

Row = dict[str, Any]
"""A row by the names of its columns, each in the type that the schema gives it."""

_DIALECT = dialect(paramstyle="named")
_Conversion = Callable[[Any], Any]


class Prepared:
    """One query, whose parameters are named as `bindparam` names them.

    An insertion names the columns of its table, without `number`, which SQLite gives.
    """

    def __init__(self, query: Select[Any] | Insert) -> None:
        names = None
        if isinstance(query, Insert):
            names = [column.name for column in query.table.columns if column.name != "number"]
        written = query.compile(dialect=_DIALECT, column_keys=names)
        self._sql = str(written)
        binds = written.binds.items()
        self._fixed = {name: bind.value for name, bind in binds if not bind.required}
        self._into = _conversions({name: bind.type for name, bind in binds}, "bind_processor")
        columns = query.selected_columns if isinstance(query, Select) else ()
        self._names = tuple(column.name for column in columns)
        self._out_of = _conversions(
            {column.name: column.type for column in columns}, "result_processor", None
        )

    def rows(self, connection: sqlite.Connection, values: Row) -> list[Row]:
        """All the rows that it finds."""
        return [self._row(found) for found in self._run(connection, values)]

    def first(self, connection: sqlite.Connection, values: Row) -> Row | None:
        """The first row that it finds, or None."""
        found = self._run(connection, values).fetchone()
        return None if found is None else self._row(found)

    def insert(self, connection: sqlite.Connection, values: Row) -> int:
        """Insert one row; returns its number."""
        return int(self._run(connection, values).lastrowid or 0)

    def _run(self, connection: sqlite.Connection, values: Row) -> sqlite.Cursor:
        values = {**self._fixed, **values}
        for name, convert in self._into.items():
            values[name] = convert(values[name])
        return connection.execute(self._sql, values)

    def _row(self, found: tuple[Any, ...]) -> Row:
        row = dict(zip(self._names, found, strict=True))
        for name, convert in self._out_of.items():
            row[name] = convert(row[name])
        return row


def _conversions(
    types: dict[str, TypeEngine[Any]], processor: str, *more: object
) -> dict[str, _Conversion]:
    """How values of those types go into the database, or come out of it, where that is not as they
    are."""
    found = {
        name: getattr(kind.dialect_impl(_DIALECT), processor)(_DIALECT, *more)
        for name, kind in types.items()
    }
    return {name: convert for name, convert in found.items() if convert is not None}


def driver(connection: Connection) -> sqlite.Connection:
    """What prepared queries run on, within the transaction of `connection`."""
    if not connection.in_transaction():
        connection.begin()
    on: sqlite.Connection = connection.connection.driver_connection  # type: ignore[assignment]
    return on
