"""The SQLite that the records are kept with: that of pysqlite3, which is a recent one, else that of
Python, which is often years old.

A recent one may write ahead (see `database.safe_journal`): an answer then waits for the disk once,
where it waits five times otherwise. A process must not open one file with both.
"""

import sqlite3
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    sqlite = sqlite3
else:
    try:
        from pysqlite3 import dbapi2 as sqlite
    except ImportError:
        sqlite = sqlite3

__all__ = ["sqlite"]
