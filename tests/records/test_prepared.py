"""A prepared query says what the same query of SQLAlchemy says."""

from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import bindparam, insert, select

from ardoise.records.database import connect, reading, reading_directly, writing_directly
from ardoise.records.prepared import Prepared, driver
from ardoise.records.schema import FLAG, LEARNER

NOW = datetime(2026, 3, 1, 8, 30, 0, 5, tzinfo=UTC)
ADA = {"id": "ada", "classroom": None, "nickname": "Ada", "folded": "ada", "secret": ""}
REMARK = {"learner": "ada", "attempt": None, "item": "i1", "comment": "?", "resolved": True}
FLAGS_OF = select(FLAG).where(FLAG.c.learner == bindparam("learner")).limit(1)


def test_rows_go_in_and_come_out_with_their_types(place: Path) -> None:
    engine = connect(place)
    with writing_directly(engine) as connection:
        Prepared(insert(LEARNER)).insert(connection, {**ADA, "created": NOW})
        number = Prepared(insert(FLAG)).insert(connection, {**REMARK, "at": NOW})
    with reading(engine) as slow:
        expected = [dict(row) for row in slow.execute(FLAGS_OF, {"learner": "ada"}).mappings()]
        assert Prepared(FLAGS_OF).rows(driver(slow), {"learner": "ada"}) == expected
    assert expected == [{**REMARK, "at": NOW, "number": number}]
    with reading_directly(engine) as connection:
        assert Prepared(FLAGS_OF).first(connection, {"learner": "eve"}) is None
    engine.dispose()


def test_what_was_cut_short_is_not_kept(place: Path) -> None:
    engine = connect(place)
    with suppress(KeyboardInterrupt), writing_directly(engine) as connection:
        Prepared(insert(LEARNER)).insert(connection, {**ADA, "created": NOW})
        raise KeyboardInterrupt
    with reading_directly(engine) as connection:
        assert Prepared(select(LEARNER)).rows(connection, {}) == []
    engine.dispose()


def test_a_time_without_a_zone_is_refused(place: Path) -> None:
    engine = connect(place)
    naive = NOW.replace(tzinfo=None)
    with pytest.raises(ValueError, match="naive"), writing_directly(engine) as connection:
        Prepared(insert(LEARNER)).insert(connection, {**ADA, "created": naive})
    engine.dispose()
