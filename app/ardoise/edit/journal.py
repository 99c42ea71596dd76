"""Decisions on proposals as they can be taken back, kept under `.ardoise/` so that neither a reload
nor another start forgets them. What the files held is in their history; here are only digests."""

from pathlib import Path

import msgspec
from msgspec import Struct

from ardoise.disk import write_atomically

JOURNAL = Path(".ardoise") / "decisions.json"
_LAST = 50
"""How many decisions are kept; each former version that they need is among those of its file."""


class Change(Struct, frozen=True):
    """A file that a decision changed, with the digests of what it held before and after, "" for
    no file."""

    file: str
    before: str
    after: str


class Entry(Struct, frozen=True):
    """A decision: the files that it changed, and the place of the proposal among its like."""

    changes: tuple[Change, ...]
    place: int = 0


def read(root: Path) -> tuple[Entry, ...]:
    """The decisions of a workspace, the oldest first; none when nobody can read them."""
    try:
        return msgspec.json.decode((root / JOURNAL).read_bytes(), type=tuple[Entry, ...])
    except (OSError, msgspec.DecodeError):
        return ()


def add(root: Path, entry: Entry) -> None:
    """Keep one more. Raises OSError."""
    _write(root, (*read(root), entry)[-_LAST:])


def drop(root: Path, entry: Entry) -> None:
    """Forget a decision that was taken back. Raises OSError."""
    _write(root, tuple(one for one in read(root) if one != entry))


def _write(root: Path, entries: tuple[Entry, ...]) -> None:
    write_atomically(root / JOURNAL, [msgspec.json.encode(entries)])
