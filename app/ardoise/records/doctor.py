"""Looking over the database, and mending what can be mended. Running it again changes nothing."""

from contextlib import suppress

from msgspec import Struct
from sqlalchemy import Engine
from sqlalchemy.exc import DatabaseError

from ardoise.domain.words import say
from ardoise.records.database import (
    UnavailableError,
    reading,
    safe_journal,
    schema_version,
    writing,
)
from ardoise.records.library import sqlite
from ardoise.records.migrations import MIGRATIONS


class Check(Struct, frozen=True, kw_only=True):
    """One thing looked at. `good` says that nothing is left to worry about; `mended` counts the
    rows put right; `detail` is for whoever has to look further."""

    name: str
    good: bool
    detail: str = ""
    mended: int = 0


_REPAIRS = {
    "times": (
        "UPDATE attempt SET finished = started WHERE finished < started",
        "UPDATE review SET due = at WHERE due < at",
    ),
    "skipped": (
        # An item cannot be put off and answered under the same serving.
        "UPDATE served SET skipped = 0 WHERE skipped <> 0 AND EXISTS (SELECT 1 FROM response r "
        "WHERE r.attempt = served.attempt AND r.sequence = served.sequence)",
    ),
    "snapshots": (
        # Copies of items that no attempt needs any more, after an erasure.
        "DELETE FROM snapshot WHERE hash NOT IN (SELECT snapshot FROM planned)",
    ),
}


def doctor(engine: Engine) -> tuple[Check, ...]:
    """What is found of the library, the file and its content, once mended."""
    version = sqlite.sqlite_version
    mode = safe_journal(sqlite.sqlite_version_info)
    with reading(engine) as connection:
        journal = str(connection.exec_driver_sql("PRAGMA journal_mode").scalar_one())
        durable = connection.exec_driver_sql("PRAGMA synchronous").scalar_one() == 2
        schema = schema_version(connection)
        broken = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check")]
    checks = [
        Check(name="library", good=True, detail=version),
        Check(name="journal", good=journal == mode, detail=journal),
        Check(name="durable", good=durable),
        Check(name="schema", good=schema == len(MIGRATIONS), detail=str(schema)),
    ]
    mended = 0
    if broken != ["ok"]:
        # Rows missing from an index come back; other damage needs a copy of the file.
        before = len(broken)
        with suppress(DatabaseError, UnavailableError), writing(engine) as connection:
            connection.exec_driver_sql("REINDEX")
            broken = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check")]
        mended = before if broken == ["ok"] else 0
    whole = broken == ["ok"]
    checks.append(
        Check(name="integrity", good=whole, detail="" if whole else broken[0], mended=mended)
    )
    with writing(engine) as connection:
        lost = len(connection.exec_driver_sql("PRAGMA foreign_key_check").all())
        checks.append(Check(name="references", good=lost == 0, detail=str(lost)))
        for name, statements in _REPAIRS.items():
            rows = sum(connection.exec_driver_sql(s).rowcount for s in statements)
            checks.append(Check(name=name, good=True, mended=rows))
    return tuple(checks)


def doctor_text(checks: tuple[Check, ...], lang: str) -> str:
    """The checks for people, one a line, in their language."""
    names = {
        "library": say(lang, fr="Bibliothèque SQLite", en="SQLite library"),
        "journal": say(lang, fr="Journal", en="Journal"),
        "durable": say(lang, fr="Écriture jusqu’au disque", en="Written through to the disk"),
        "schema": say(lang, fr="Schéma", en="Schema"),
        "integrity": say(lang, fr="Intégrité du fichier", en="Integrity of the file"),
        "references": say(lang, fr="Références", en="References"),
        "times": say(lang, fr="Ordre des dates", en="Order of times"),
        "skipped": say(lang, fr="Questions passées", en="Items skipped"),
        "snapshots": say(lang, fr="Copies devenues inutiles", en="Copies no longer needed"),
    }
    lines = []
    for check in checks:
        state = say(lang, fr="bon", en="good") if check.good else say(lang, fr="À VOIR", en="LOOK")
        more = [check.detail] if check.detail and check.detail != "0" else []
        if check.mended:
            more.append(say(lang, fr=f"{check.mended} réparés", en=f"{check.mended} mended"))
        colon = say(lang, fr="\u00a0: ", en=": ")
        lines.append(f"{names[check.name]}{colon}{', '.join([state, *more])}")
    return "\n".join(lines) + "\n"
