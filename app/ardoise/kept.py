"""What was found of a workspace, kept on disk by content, and read before any room is opened.

Most checks find the workspace as it was: they need the report and nothing else. So only what every
start of Python brings, or nearly, is imported here: no data modelling, no `pathlib`, no `typing`.
"""

import hashlib
import os
import stat
import sys
from collections.abc import Iterable

from ardoise.listing import list_files

MAX_BYTES = 8_000_000
"""How much is read of a file: a bank of 20,000 items takes about as much; more is a mistake or an
attack."""

FOLDER = os.path.join(".ardoise", "cache")  # noqa: PTH118
"""Where things are kept in a workspace. It can be deleted at any time."""


def find_root(start: str) -> str | None:
    """The folder `start`, or the nearest one above it, that holds `source` and `questions`.

    `start` itself may hold only one of them. None when there is no such folder.
    """
    here = os.path.realpath(start)
    if os.path.isdir(f"{here}/source") or os.path.isdir(f"{here}/questions"):  # noqa: PTH112
        return here
    while (above := os.path.dirname(here)) != here:  # noqa: PTH120
        here = above
        if os.path.isdir(f"{here}/source") and os.path.isdir(f"{here}/questions"):  # noqa: PTH112
            return here
    return None


def version_of(contents: Iterable[tuple[str, bytes]], others: Iterable[str] = ()) -> str:
    """What changes with any change of the files of a workspace, given with their contents, and of
    the names that are left aside (see `listing`)."""
    digest = hashlib.blake2b("\0".join(others).encode(errors="surrogateescape"), digest_size=12)
    for file, data in contents:
        digest.update(f"{file}\0{len(data)}\0".encode() + data)
    return digest.hexdigest()


def code_stamp() -> str:
    """What changes with any change of Ardoise itself, so that nothing kept outlives the code."""
    digest = hashlib.blake2b(repr(sys.version_info).encode(), digest_size=6)
    waiting = [os.path.dirname(__file__)]  # noqa: PTH120
    while waiting:
        with os.scandir(waiting.pop()) as found:
            for entry in sorted(found, key=lambda one: one.name):
                if entry.name.endswith(".py"):
                    stat = entry.stat()
                    digest.update(f"{entry.path}\0{stat.st_size}\0{stat.st_mtime_ns}\0".encode())
                elif "." not in entry.name and entry.name != "__pycache__" and entry.is_dir():
                    waiting.append(entry.path)
    return digest.hexdigest()


def read_report(root: str) -> list[list[str | int]] | None:
    """The rows of the report that was kept for these very files and this very code; None when
    there is none, or when anything about the files is out of the ordinary."""
    import json

    try:
        files, others = list_files(root)
        version = version_of(((file, _bytes(f"{root}/{file}")) for file in files), others)
        name = f"{code_stamp()}-{version}.report"
        with open(os.path.join(root, FOLDER, name), "rb") as stream:  # noqa: PTH118, PTH123
            rows = json.loads(stream.read())
    except (OSError, ValueError):
        return None
    return rows if isinstance(rows, list) else None


def report_bytes(rows: list[list[str | int]]) -> bytes:
    """`rows` as `read_report` reads them."""
    import json

    return json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode()


def _bytes(path: str) -> bytes:
    """The bytes of an ordinary file, as many as are read of any. Whatever else bears the name, a
    pipe that would never end, is OSError without being opened."""
    if not stat.S_ISREG(os.stat(path).st_mode):  # noqa: PTH116
        raise OSError(path)
    with open(path, "rb") as stream:  # noqa: PTH123
        return stream.read(MAX_BYTES + 1)
