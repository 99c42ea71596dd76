"""Writing a changed file: never half, never over somebody's change, never without a way back.

Each version that is replaced is kept in `.ardoise/history/<file>/`, numbered from 1; undoing takes
the last one back and keeps what it replaces in `undone/` there. The folder can be deleted.
"""

import contextlib
import hashlib
import os
import re
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from ardoise.edit.fault import EditError
from ardoise.edit.merge import merge

KEPT = 200
"""How many versions of a file are kept."""

_NAME = re.compile(r"(\d{6})-(\d{8}T\d{6})Z-([0-9a-f]{16})\.kept")


class Version(NamedTuple):
    """A former version: its number, when it was replaced (UTC), its digest, where it is kept."""

    number: int
    replaced: datetime
    digest: str
    path: Path


class ConflictError(Exception):
    """The file changed since it was read; nothing was written.

    `base` is what was read (None if it is not known any more), `mine` what was to be written,
    `theirs` what the file holds now, and `merged` both changes where they can be joined.
    """

    def __init__(self, base: bytes | None, mine: bytes, theirs: bytes) -> None:
        super().__init__("the file changed meanwhile")
        self.base = base
        self.mine = mine
        self.theirs = theirs
        self.merged = merge(base, mine, theirs) if base is not None else None


def digest(data: bytes) -> str:
    """What tells one version of a file from another."""
    return hashlib.sha256(data).hexdigest()[:16]


def save(
    root: Path, file: str, data: bytes, *, known: str, now: datetime, base: bytes | None = None
) -> str:
    """Write `data` to `file` (relative to the workspace `root`) and return its digest.

    `known` is the digest of what the caller read, "" for a file that was not there; `base` its
    bytes, for the three-way choice. `now` is the time, with its zone. Raises ConflictError when
    the file holds something else, EditError when it may not or cannot be written. A file that
    holds `data` already is left alone.
    """
    path = _inside(root, file)
    try:
        with _alone(root):
            current = _bytes(path)
            if digest(current) == digest(data) and path.exists():
                return digest(data)
            if (digest(current) if path.exists() else "") != known:
                raise ConflictError(_base(root, file, known, base), data, current)
            if path.exists():
                _keep(root, file, current, now)
            _write(path, data)
    except OSError as error:
        raise _unwritten(file, error) from None
    return digest(data)


def versions(root: Path, file: str) -> tuple[Version, ...]:
    """The former versions of `file`, the newest first."""
    return _versions(_history(root, file))


def undo(root: Path, file: str, *, known: str, now: datetime) -> str:
    """Put back the version that the last change replaced, and return its digest.

    `known` is the digest of the file as the caller knows it. Raises ConflictError when the file
    holds something else, EditError when there is nothing to undo.
    """
    path = _inside(root, file)
    try:
        with _alone(root):
            current = _bytes(path)
            kept = versions(root, file)
            if digest(current) != known:
                raise ConflictError(_base(root, file, known, None), b"", current)
            if not kept:
                raise EditError(fr="Il n’y a rien à annuler.", en="There is nothing to undo.")
            former = kept[0].path.read_bytes()
            undone = _history(root, file) / "undone"
            _put(undone, current, now, _versions(undone))
            _write(path, former)
            kept[0].path.unlink()
    except OSError as error:
        raise _unwritten(file, error) from None
    return digest(former)


def _inside(root: Path, file: str) -> Path:
    path = root / file
    # A link that leads out of the workspace must not be written through.
    if not path.resolve().is_relative_to(root.resolve()) or path.is_dir():
        raise EditError(
            fr=f"{file} n’est pas un fichier de cet espace.",
            en=f"{file} is not a file of this workspace.",
        )
    return path.resolve()


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""


def _base(root: Path, file: str, known: str, base: bytes | None) -> bytes | None:
    if base is not None and digest(base) == known:
        return base
    found = (one.path for one in versions(root, file) if one.digest == known)
    return next((path.read_bytes() for path in found), None)


def _history(root: Path, file: str) -> Path:
    return root / ".ardoise" / "history" / file


def _versions(folder: Path) -> tuple[Version, ...]:
    found = []
    for path in folder.glob("*.kept"):
        name = _NAME.fullmatch(path.name)
        if name:
            when = datetime.strptime(name[2], "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
            found.append(Version(int(name[1]), when, name[3], path))
    return tuple(sorted(found, reverse=True))


def _keep(root: Path, file: str, data: bytes, now: datetime) -> None:
    kept = versions(root, file)
    _put(_history(root, file), data, now, kept)
    for old in kept[KEPT - 1 :]:
        old.path.unlink(missing_ok=True)


def _put(folder: Path, data: bytes, now: datetime, kept: tuple[Version, ...]) -> None:
    number = kept[0].number + 1 if kept else 1
    stamp = now.astimezone(UTC).strftime("%Y%m%dT%H%M%S")
    _write(folder / f"{number:06}-{stamp}Z-{digest(data)}.kept", data)


def _write(path: Path, data: bytes) -> None:
    """Write a file whole or not at all, whatever stops the machine meanwhile."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        # The file keeps its rights; a new one gets those of any new file.
        part.chmod(path.stat().st_mode & 0o7777 if path.exists() else 0o666 & ~_umask())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    # Some systems cannot open a folder; the rename is then as safe as they make it.
    with contextlib.suppress(OSError):
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask


@contextlib.contextmanager
def _alone(root: Path) -> Iterator[None]:
    """One writer at a time, over all processes of this machine where it can lock files."""
    folder = root / ".ardoise"
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "edit.lock").open("wb") as lock:
        try:
            import fcntl
        except ImportError:  # pragma: no cover
            # Windows: the window between looking and renaming stays, and is short.
            yield
            return
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _unwritten(file: str, error: OSError) -> EditError:
    return EditError(
        fr=f"Impossible d’écrire {file} ({error.strerror}) : vérifiez les droits et la place.",
        en=f"Cannot write {file} ({error.strerror}): check the rights and the free space.",
    )
