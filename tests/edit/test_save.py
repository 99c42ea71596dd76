"""A save is whole, refuses to cover somebody's change, and can be taken back."""

import multiprocessing
import os
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ardoise.edit import save as room
from ardoise.edit.fault import EditError
from ardoise.edit.merge import merge
from ardoise.edit.save import ConflictError, digest, save, undo, versions

FILE = "questions/t.yaml"
NOW = datetime(2026, 3, 2, 8, 30, tzinfo=UTC)
ONE, TWO, THREE = b"a: 1\nb: 1\nc: 1\n", b"a: 2\nb: 1\nc: 1\n", b"a: 1\nb: 1\nc: 3\n"


def put(root: Path, data: bytes) -> Path:
    path = root / FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def test_a_save_replaces_and_keeps_the_version_before(tmp_path: Path) -> None:
    path = put(tmp_path, ONE)
    later = datetime(2026, 3, 2, 10, 30, tzinfo=timezone(timedelta(hours=2)))
    assert save(tmp_path, FILE, TWO, known=digest(ONE), now=later) == digest(TWO)
    assert path.read_bytes() == TWO
    (kept,) = versions(tmp_path, FILE)
    assert (kept.number, kept.replaced, kept.digest) == (1, NOW, digest(ONE))
    assert kept.path.read_bytes() == ONE
    assert [one.name for one in path.parent.iterdir()] == ["t.yaml"]


def test_a_new_file_is_known_by_no_digest(tmp_path: Path) -> None:
    save(tmp_path, FILE, ONE, known="", now=NOW)
    assert (tmp_path / FILE).read_bytes() == ONE
    assert versions(tmp_path, FILE) == ()
    with pytest.raises(ConflictError):
        save(tmp_path, FILE, TWO, known="", now=NOW)


def test_saving_the_same_again_changes_nothing(tmp_path: Path) -> None:
    path = put(tmp_path, ONE)
    before = path.stat().st_mtime_ns
    save(tmp_path, FILE, ONE, known="whatever", now=NOW)
    assert path.stat().st_mtime_ns == before
    assert versions(tmp_path, FILE) == ()


def test_a_change_meanwhile_is_not_covered(tmp_path: Path) -> None:
    path = put(tmp_path, THREE)
    with pytest.raises(ConflictError) as told:
        save(tmp_path, FILE, TWO, known=digest(ONE), now=NOW, base=ONE)
    conflict = told.value
    assert (conflict.base, conflict.mine, conflict.theirs) == (ONE, TWO, THREE)
    assert conflict.merged == b"a: 2\nb: 1\nc: 3\n"
    assert path.read_bytes() == THREE
    assert versions(tmp_path, FILE) == ()


def test_the_base_of_a_conflict_is_found_in_the_history(tmp_path: Path) -> None:
    put(tmp_path, ONE)
    save(tmp_path, FILE, THREE, known=digest(ONE), now=NOW)
    with pytest.raises(ConflictError) as told:
        save(tmp_path, FILE, TWO, known=digest(ONE), now=NOW)
    assert told.value.base == ONE
    with pytest.raises(ConflictError) as told:
        save(tmp_path, FILE, TWO, known=digest(b"lost"), now=NOW)
    assert (told.value.base, told.value.merged) == (None, None)


def test_undo_goes_back_one_change_at_a_time(tmp_path: Path) -> None:
    path = put(tmp_path, ONE)
    save(tmp_path, FILE, TWO, known=digest(ONE), now=NOW)
    save(tmp_path, FILE, THREE, known=digest(TWO), now=NOW)
    assert undo(tmp_path, FILE, known=digest(THREE), now=NOW) == digest(TWO)
    assert path.read_bytes() == TWO
    assert undo(tmp_path, FILE, known=digest(TWO), now=NOW) == digest(ONE)
    assert path.read_bytes() == ONE
    with pytest.raises(EditError):
        undo(tmp_path, FILE, known=digest(ONE), now=NOW)
    undone = (tmp_path / ".ardoise/history" / FILE / "undone").glob("*.kept")
    assert sorted(one.read_bytes() for one in undone) == [THREE, TWO]


def test_undo_does_not_cover_a_change_meanwhile(tmp_path: Path) -> None:
    path = put(tmp_path, ONE)
    save(tmp_path, FILE, TWO, known=digest(ONE), now=NOW)
    path.write_bytes(THREE)
    with pytest.raises(ConflictError):
        undo(tmp_path, FILE, known=digest(TWO), now=NOW)
    assert path.read_bytes() == THREE


def test_the_oldest_versions_are_let_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "KEPT", 3)
    put(tmp_path, b"0")
    for n in range(1, 7):
        save(tmp_path, FILE, b"%d" % n, known=digest(b"%d" % (n - 1)), now=NOW)
    assert [one.path.read_bytes() for one in versions(tmp_path, FILE)] == [b"5", b"4", b"3"]


def test_a_failed_write_leaves_the_old_file_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put(tmp_path, ONE)

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(EditError, match="No space left"):
        save(tmp_path, FILE, TWO, known=digest(ONE), now=NOW)
    assert path.read_bytes() == ONE
    assert [one.name for one in path.parent.iterdir()] == ["t.yaml"]


def test_rights_of_the_file_are_kept(tmp_path: Path) -> None:
    path = put(tmp_path, ONE)
    path.chmod(0o640)
    save(tmp_path, FILE, TWO, known=digest(ONE), now=NOW)
    assert path.stat().st_mode & 0o777 == 0o640


def test_nothing_is_written_out_of_the_workspace(tmp_path: Path) -> None:
    root = tmp_path / "root"
    (root / "questions").mkdir(parents=True)
    (tmp_path / "secret.yaml").write_bytes(ONE)
    (root / FILE).symlink_to(tmp_path / "secret.yaml")
    for file in (FILE, "../secret.yaml", "questions"):
        with pytest.raises(EditError):
            save(root, file, TWO, known=digest(ONE), now=NOW)
    assert (tmp_path / "secret.yaml").read_bytes() == ONE


def _race(root: Path, data: bytes) -> bool:
    try:
        save(root, FILE, data, known=digest(ONE), now=NOW)
    except ConflictError:
        return False
    return True


def test_of_several_writers_at_once_one_wins(tmp_path: Path) -> None:
    put(tmp_path, ONE)
    context = multiprocessing.get_context("forkserver")
    with context.Pool(4) as pool:
        won = pool.starmap(_race, [(tmp_path, b"writer %d\n" % n) for n in range(8)])
    assert won.count(True) == 1
    assert (tmp_path / FILE).read_bytes() == b"writer %d\n" % won.index(True)


LINES = st.lists(st.sampled_from(["a\n", "b\n", "c\n", "d\n", "e\n"]), max_size=8)


@given(LINES, LINES)
def test_merging_with_no_change_gives_the_other(base: list[str], other: list[str]) -> None:
    old, new = "".join(base).encode(), "".join(other).encode()
    assert merge(old, new, old) == new
    assert merge(old, old, new) == new
    assert merge(old, new, new) == new


@given(LINES, LINES, LINES)
def test_merging_does_not_depend_on_who_is_who(
    base: list[str], one: list[str], other: list[str]
) -> None:
    old, mine, theirs = ("".join(lines).encode() for lines in (base, one, other))
    assert merge(old, mine, theirs) == merge(old, theirs, mine)


def test_changes_of_the_same_line_are_not_merged() -> None:
    assert merge(b"a\nb\n", b"a\nc\n", b"a\nd\n") is None
    assert merge(b"a\nb\n", b"c\nb\n", b"a\nd\n") is None
    assert merge(b"\xff", b"a", b"b") is None
