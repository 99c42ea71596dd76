"""A saved file is whole, never over somebody else's change, and the one before comes back."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ardoise.edit.store import KEPT, ChangedError, digest, redo, save, undo, version, versions

NOW = datetime(2026, 1, 5, 8, tzinfo=UTC)
FILE = "questions/marche.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "questions").mkdir()
    (tmp_path / FILE).write_bytes(b"un\n")
    return tmp_path


def put(root: Path, data: bytes) -> None:
    save(root, FILE, data, expected=digest((root / FILE).read_bytes()), now=NOW)


def test_the_version_before_is_kept(root: Path) -> None:
    put(root, b"deux\n")
    (former,) = versions(root, FILE)
    assert (root / FILE).read_bytes() == b"deux\n"
    assert version(root, FILE, former.id) == b"un\n"
    assert former.at == NOW


def test_saving_what_stands_there_keeps_nothing(root: Path) -> None:
    put(root, b"un\n")
    assert versions(root, FILE) == ()


def test_a_file_that_changed_meanwhile_is_left_alone(root: Path) -> None:
    seen = digest(b"un\n")
    (root / FILE).write_bytes(b"autre\n")
    with pytest.raises(ChangedError) as told:
        save(root, FILE, b"deux\n", expected=seen, now=NOW)
    assert (told.value.mine, told.value.theirs) == (b"deux\n", b"autre\n")
    assert (root / FILE).read_bytes() == b"autre\n"


def test_a_new_file_must_not_exist_yet(root: Path) -> None:
    save(root, "questions/neuf.yaml", b"a", expected="", now=NOW)
    with pytest.raises(ChangedError):
        save(root, "questions/neuf.yaml", b"b", expected="", now=NOW)


def press(root: Path, act: Callable[..., bytes]) -> bytes:
    return act(root, FILE, expected=digest((root / FILE).read_bytes()), now=NOW)


def test_undoing_goes_back_one_change_each_time_and_can_be_done_again(root: Path) -> None:
    for data in (b"deux\n", b"trois\n", b"quatre\n"):
        put(root, data)
    assert [press(root, undo) for _ in range(2)] == [b"trois\n", b"deux\n"]
    assert [press(root, redo) for _ in range(2)] == [b"trois\n", b"quatre\n"]
    with pytest.raises(LookupError):
        press(root, redo)
    assert [press(root, undo) for _ in range(3)] == [b"trois\n", b"deux\n", b"un\n"]
    with pytest.raises(LookupError):
        press(root, undo)


def test_a_change_after_undoing_is_undone_first_and_nothing_is_done_again(root: Path) -> None:
    put(root, b"deux\n")
    put(root, b"trois\n")
    press(root, undo)
    put(root, b"autre\n")
    with pytest.raises(LookupError):
        press(root, redo)
    assert [press(root, undo) for _ in range(2)] == [b"deux\n", b"un\n"]
    # What was undone first is not lost.
    assert b"trois\n" in [version(root, FILE, one.id) for one in versions(root, FILE)]


@given(st.lists(st.sampled_from(["save", "undo", "redo"]), max_size=14))
def test_undoing_and_doing_again_are_those_of_any_editor(acts: list[str]) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "questions").mkdir()
        (root / FILE).write_bytes(b"0")
        past, here, ahead = list[bytes](), b"0", list[bytes]()
        for n, act in enumerate(acts, 1):
            if act == "save":
                past, here, ahead = [*past, here], str(n).encode(), []
                put(root, here)
            elif act == "undo" and past:
                *past, there = past
                here, ahead = there, [here, *ahead]
                assert press(root, undo) == here
            elif act == "redo" and ahead:
                there, *ahead = ahead
                past, here = [*past, here], there
                assert press(root, redo) == here
            else:
                with pytest.raises(LookupError):
                    press(root, undo if act == "undo" else redo)
            assert (root / FILE).read_bytes() == here


def test_without_a_version_before_there_is_nothing_to_undo(root: Path) -> None:
    with pytest.raises(LookupError):
        undo(root, FILE, expected=digest(b"un\n"), now=NOW)
    with pytest.raises(LookupError):
        version(root, FILE, "../../marche.yaml")


@pytest.mark.parametrize("file", ["../x.yaml", "questions/../../x.yaml", "/etc/x.yaml"])
def test_nothing_is_written_outside_of_the_workspace(root: Path, file: str) -> None:
    with pytest.raises(ValueError, match="outside"):
        save(root, file, b"", expected="", now=NOW)


def test_old_versions_go(root: Path) -> None:
    for n in range(KEPT + 5):
        put(root, str(n).encode())
    assert len(versions(root, FILE)) == KEPT
    assert version(root, FILE, versions(root, FILE)[0].id) == str(KEPT + 3).encode()


@given(st.lists(st.binary(max_size=20), min_size=1, max_size=6))
def test_every_version_can_be_had_again(contents: list[bytes]) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        save(root, FILE, contents[0], expected="", now=NOW)
        for data in contents[1:]:
            put(root, data)
        kept = {version(root, FILE, one.id) for one in versions(root, FILE)}
        assert set(contents) <= kept | {(root / FILE).read_bytes()}


def test_undoing_what_made_a_file_deletes_it_and_it_can_come_back(root: Path) -> None:
    new = "questions/neuf.yaml"
    save(root, new, b"un\n", expected="", now=NOW)
    assert undo(root, new, expected=digest(b"un\n"), now=NOW) == b""
    assert not (root / new).exists()
    with pytest.raises(LookupError):
        undo(root, new, expected="", now=NOW)
    assert redo(root, new, expected="", now=NOW) == b"un\n"
    assert (root / new).read_bytes() == b"un\n"
    undo(root, new, expected=digest(b"un\n"), now=NOW)
    assert not (root / new).exists()
