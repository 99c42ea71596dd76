"""Keeping a changed file: whole or not at all, never over somebody else's change, never lost.

Each former version of a file is put by under `.ardoise/history/<file>/`, named by a number that
only grows, the time, the digest of its content and what replaced it: an ordinary change, undoing
one, or doing it again. Undoing and doing again are saves too: nothing that ever stood in a file is
lost by them, and undoing twice goes two changes back. What a new file replaces is
empty: undoing that deletes the file.
"""

import hashlib
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from msgspec import Struct

from ardoise.disk import write_atomically

HISTORY = Path(".ardoise") / "history"
KEPT = 200
"""How many former versions of a file are kept; older ones go."""

_NAME = re.compile(r"(\d{6,})-(\d{8}T\d{6}Z)-([0-9a-f]{16})(-undone|-redone|)\.yaml")
_TIME = "%Y%m%dT%H%M%SZ"


class ChangedError(Exception):
    """The file is no longer what the change was made on. `mine` was to be written, `theirs` stands
    there now; nothing was written."""

    def __init__(self, mine: bytes, theirs: bytes) -> None:
        super().__init__("the file has changed meanwhile")
        self.mine = mine
        self.theirs = theirs


class Version(Struct, frozen=True):
    """A former version of a file: its name in the history, when it was replaced, its digest, and
    what replaced it: "" an ordinary change, "undone" undoing one, "redone" doing it again."""

    id: str
    at: datetime
    digest: str
    by: str = ""


def digest(data: bytes) -> str:
    """What tells one content from another; not an identity."""
    return hashlib.blake2b(data, digest_size=8).hexdigest()


NOTHING = digest(b"")
"""The digest of the version that stands for a file that did not exist yet."""


def save(root: Path, file: str, data: bytes, *, expected: str, now: datetime, by: str = "") -> None:
    """Put `data` at `file` of the workspace `root`, the version before put by (see Version.by).

    `expected` is the digest of the content that the change was made on, "" for a file that must not
    exist yet. Raises ChangedError when it is another, ValueError for a naive `now` or a file that
    leads out of the workspace, and OSError, after which the file is as it was.
    """
    if now.tzinfo is None:
        raise ValueError("now must be aware")
    path = root / file
    if not path.resolve().is_relative_to(root.resolve()):
        raise ValueError("the file lies outside of the workspace")
    before = path.read_bytes() if path.is_file() else None
    if expected != (digest(before) if before is not None else ""):
        raise ChangedError(data, before or b"")
    if before == data:
        return
    _put_by(root, file, before or b"", now, by)
    write_atomically(path, [data])


def delete(root: Path, file: str, *, expected: str, now: datetime, by: str = "") -> None:
    """Delete a file, its content put by: it can come back. Raises ChangedError and OSError."""
    path = root / file
    before = path.read_bytes() if path.is_file() else b""
    if expected != digest(before):
        raise ChangedError(b"", before)
    _put_by(root, file, before, now, by)
    path.unlink()


def remembered(root: Path) -> tuple[str, ...]:
    """Every file of which former versions are kept, whether it still exists or not."""
    folder = root / HISTORY
    found = {path.parent for path in folder.rglob("*.yaml") if _NAME.fullmatch(path.name)}
    return tuple(sorted(path.relative_to(folder).as_posix() for path in found))


def versions(root: Path, file: str) -> tuple[Version, ...]:
    """The former versions of a file, the latest first."""
    found = [
        match
        for path in _folder(root, file).glob("*.yaml")
        if (match := _NAME.fullmatch(path.name))
    ]
    found.sort(key=lambda match: int(match[1]), reverse=True)
    return tuple(
        Version(
            match[0], datetime.strptime(match[2], _TIME).replace(tzinfo=UTC), match[3], match[4][1:]
        )
        for match in found
    )


def version(root: Path, file: str, id_: str) -> bytes:
    """The content of a former version. Raises LookupError when there is none of that name."""
    if id_ not in {one.id for one in versions(root, file)}:
        raise LookupError(f"{file} has no version {id_}")
    return (_folder(root, file) / id_).read_bytes()


def to_undo(former: Sequence[Version], current: str) -> Version | None:
    """The version that undoing puts back, of those of `versions`, for a file whose content has the
    digest `current`; None when no change is left to undo."""
    undone = 0
    for one in former:
        if one.by == "undone":
            undone += 1
        elif undone:
            # The change that replaced this one is among those that were undone.
            undone -= 1
        elif one.digest != current:
            return one
    return None


def to_redo(former: Sequence[Version]) -> Version | None:
    """The version that the last undoing replaced, unless there was a change since."""
    redone = 0
    for one in former:
        if one.by == "redone":
            redone += 1
        elif one.by != "undone":
            return None
        elif redone:
            redone -= 1
        else:
            return one
    return None


def undo(root: Path, file: str, *, expected: str, now: datetime) -> bytes:
    """Put back the version before the last change that is not undone yet; returns it.

    Raises LookupError when there is none, and what `save` raises.
    """
    found = to_undo(versions(root, file), expected)
    return _put_back(root, file, found, expected, now, "undone")


def redo(root: Path, file: str, *, expected: str, now: datetime) -> bytes:
    """Put back what the last undoing replaced; returns it. Raises as `undo`."""
    return _put_back(root, file, to_redo(versions(root, file)), expected, now, "redone")


def _put_back(
    root: Path, file: str, one: Version | None, expected: str, now: datetime, by: str
) -> bytes:
    if one is None:
        raise LookupError(f"{file} has no such version")
    data = version(root, file, one.id)
    if data:
        save(root, file, data, expected=expected, now=now, by=by)
    else:
        delete(root, file, expected=expected, now=now, by=by)
    return data


def _folder(root: Path, file: str) -> Path:
    return root / HISTORY / file


def _put_by(root: Path, file: str, data: bytes, now: datetime, by: str) -> None:
    former = versions(root, file)
    number = int(former[0].id.partition("-")[0]) + 1 if former else 1
    name = f"{number:06d}-{now.astimezone(UTC).strftime(_TIME)}-{digest(data)}"
    name += f"-{by}.yaml" if by else ".yaml"
    write_atomically(_folder(root, file) / name, [data])
    for old in former[KEPT - 1 :]:
        (_folder(root, file) / old.id).unlink(missing_ok=True)
