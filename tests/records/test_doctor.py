"""The doctor mends what can be mended, once, and says what cannot."""

from pathlib import Path

import pytest

from ardoise.domain.attempt import Planned
from ardoise.records.doctor import doctor_text
from ardoise.records.library import sqlite
from ardoise.records.store import Records


def damage(place: Path, *statements: str) -> None:
    connection = sqlite.connect(place)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def mended(records: Records) -> dict[str, int]:
    return {check.name: check.mended for check in records.doctor() if check.mended}


@pytest.fixture
def attempt(records: Records, three: tuple[Planned, ...]) -> str:
    return records.begin(records.local_learner().id, "texte", three).id


def test_sound_records_are_left_alone(records: Records, attempt: str) -> None:
    assert all(check.good for check in records.doctor())
    assert mended(records) == {}


def test_attempt_that_ends_before_it_began(records: Records, attempt: str, place: Path) -> None:
    damage(place, "UPDATE attempt SET finished = '2020-01-01T00:00:00.000000Z'")
    assert mended(records) == {"times": 1}
    assert mended(records) == {}
    (ended,) = records.attempts("local")
    assert ended.finished == ended.started


def test_copies_that_no_attempt_needs_are_dropped(records: Records, attempt: str) -> None:
    records.erase("local")
    assert mended(records) == {"snapshots": 3}
    assert mended(records) == {}


def test_index_that_misses_rows_is_made_again(records: Records, attempt: str, place: Path) -> None:
    records.serve(attempt, "local", "i1")
    records.close()
    damage(
        place,
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_schema SET sql = replace(sql, '(learner, number)', '(text, seed)') "
        "WHERE name = 'attempt_by_learner'",
    )
    assert mended(records)["integrity"] >= 1
    assert mended(records) == {}


def test_reference_to_nothing_is_reported(records: Records, attempt: str, place: Path) -> None:
    damage(place, "DELETE FROM learner")
    checks = {check.name: check for check in records.doctor()}
    assert not checks["references"].good
    assert checks["integrity"].good


@pytest.mark.parametrize(("lang", "word"), [("fr", "Intégrité"), ("en", "Integrity")])
def test_report_is_in_the_readers_language(
    records: Records, attempt: str, lang: str, word: str
) -> None:
    records.erase("local")
    text = doctor_text(records.doctor(), lang)
    assert word in text
    assert "3" in text
