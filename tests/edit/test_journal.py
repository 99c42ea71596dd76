"""Decisions are found again by another start, the last fifty of them."""

from pathlib import Path

from ardoise.edit.journal import JOURNAL, Change, Entry, add, drop, read


def entry(n: int) -> Entry:
    return Entry((Change("source/pont/facts.yaml", str(n), str(n + 1)),), n)


def test_decisions_are_kept_in_order_and_forgotten_when_taken_back(tmp_path: Path) -> None:
    for n in range(3):
        add(tmp_path, entry(n))
    drop(tmp_path, entry(1))
    assert read(tmp_path) == (entry(0), entry(2))


def test_the_oldest_go(tmp_path: Path) -> None:
    for n in range(60):
        add(tmp_path, entry(n))
    assert read(tmp_path) == tuple(entry(n) for n in range(10, 60))


def test_a_journal_that_nobody_can_read_is_an_empty_one(tmp_path: Path) -> None:
    (tmp_path / JOURNAL).parent.mkdir()
    (tmp_path / JOURNAL).write_bytes(b"[{")
    assert read(tmp_path) == ()
    add(tmp_path, entry(1))
    assert read(tmp_path) == (entry(1),)
