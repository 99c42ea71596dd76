"""Writing a file leaves the former one whole when it fails."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ardoise.disk import write_atomically


def test_new_file_in_a_new_folder(tmp_path: Path) -> None:
    path = tmp_path / "exports" / "x.apkg"
    write_atomically(path, [b"un", b"deux"])
    assert path.read_bytes() == b"undeux"
    assert [p.name for p in path.parent.iterdir()] == ["x.apkg"]


def test_failure_halfway_leaves_the_former_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "x.apkg"
    path.write_bytes(b"avant")

    def chunks() -> Iterator[bytes]:
        yield b"moit"
        raise OSError("disque plein")

    with pytest.raises(OSError, match="disque plein"):
        write_atomically(path, chunks())
    assert path.read_bytes() == b"avant"
    assert [p.name for p in tmp_path.iterdir()] == ["x.apkg"]


KILLED = """
import os, signal, sys
from pathlib import Path
from ardoise.disk import write_atomically

def chunks():
    yield b"moit"
    os.kill(os.getpid(), signal.SIGKILL)

write_atomically(Path(sys.argv[1]), chunks())
"""


def test_kill_halfway_leaves_the_former_file(tmp_path: Path) -> None:
    path = tmp_path / "x.apkg"
    path.write_bytes(b"avant")
    ended = subprocess.run([sys.executable, "-c", KILLED, str(path)], check=False)
    assert ended.returncode == -signal.SIGKILL
    assert path.read_bytes() == b"avant"


def test_rights_of_a_replaced_file_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "x.apkg"
    path.write_bytes(b"avant")
    path.chmod(0o640)
    write_atomically(path, [b"apres"])
    assert path.stat().st_mode & 0o777 == 0o640


def test_new_file_gets_the_rights_of_a_plain_one(tmp_path: Path) -> None:
    plain = tmp_path / "plain"
    plain.write_bytes(b"")
    write_atomically(tmp_path / "ours", [b""])
    assert (tmp_path / "ours").stat().st_mode == plain.stat().st_mode
