"""Joins read, compose and check into a bank, kept in memory and on disk by content."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec

from ardoise.check.report import row_of
from ardoise.compose.composition import Composition
from ardoise.domain.bank import Bank
from ardoise.domain.problem import Problem
from ardoise.domain.template import Template
from ardoise.kept import FOLDER, code_stamp, find_root, report_bytes, version_of
from ardoise.listing import list_files
from ardoise.read.decode import guess_lang
from ardoise.read.file import Taken, take
from ardoise.reading import Reading

Signature = tuple[tuple[str, int, int], ...]


class Workspace(NamedTuple):
    """A folder read: its bank, its problems, and how its items were composed, by text."""

    root: Path
    bank: Bank
    problems: tuple[Problem, ...]
    templates: tuple[Template, ...]
    compositions: dict[str, Composition]
    signature: Signature


def find_workspace(start: Path) -> Path | None:
    """The folder `start`, or the nearest one above it, that holds `source` and `questions`.

    `start` itself may hold only one of them. None when there is no such folder.
    """
    found = find_root(str(start))
    return Path(found) if found else None


def workspace_files(root: Path) -> tuple[Path, ...]:
    """Every file that a workspace is read from, in a stable order."""
    return tuple(root / name for name in list_files(str(root))[0])


def open_workspace(root: Path) -> Workspace:
    """Read, compose and check the workspace at `root`.

    What was made of the same bytes by the same code is taken from `.ardoise/cache` when it is
    there; the folder can be deleted at any time. A wrong file never hides the good ones.
    """
    # Taken before the bytes, so that a file written meanwhile is noticed at the next look.
    seen = signature(root)
    files, others = list_files(str(root))
    taken = [take(root / name, root) for name in files]
    lang = _lang(taken)
    taken = [
        take(root / name, root, lang) if t.data is None else t
        for name, t in zip(files, taken, strict=True)
    ]
    version = version_of(((t.file, _said(t)) for t in taken), others)
    kept = root / FOLDER / f"{code_stamp()}-{version}.bank"
    reading = _load(kept)
    if reading is None:
        # Late: most starts find the workspace as it was, and need none of the rooms that read it.
        from ardoise.assemble import assemble
        from ardoise.read.cache import Cache
        from ardoise.read.stray import strays

        reading = assemble(
            taken, version, Cache(root / FOLDER).questions, strays(files, others, lang)
        )
        _save(kept, reading)
    return Workspace(
        root, reading.bank, reading.problems, reading.templates, reading.compositions, seen
    )


def current(root: Path, known: Workspace | None) -> Workspace:
    """`known` when no file changed since it was read, else the workspace read again."""
    if known is not None and known.root == root and known.signature == signature(root):
        return known
    return open_workspace(root)


def signature(root: Path) -> Signature:
    """What changes whenever a file of the workspace is written: paths, sizes, times."""
    files, others = list_files(str(root))
    found = [(name, 0, 0) for name in others]
    for name in files:
        try:
            stat = (root / name).stat()
        except OSError:
            continue
        found.append((name, stat.st_size, stat.st_mtime_ns))
    return tuple(found)


def watched(root: Path, wait: Callable[[], object]) -> Iterator[Workspace]:
    """The workspace now, and again after each change; `wait` is called between two looks."""
    workspace = open_workspace(root)
    yield workspace
    while True:
        wait()
        later = current(root, workspace)
        if later is not workspace:
            workspace = later
            yield workspace


def _lang(taken: list[Taken]) -> str:
    """The language that most files of a workspace speak, for what is said of the others."""
    langs = [guess_lang(one.data[:1000].decode(errors="replace")) for one in taken if one.data]
    return "en" if langs.count("en") > len(langs) / 2 else "fr"


def _said(taken: Taken) -> bytes:
    """The bytes of a file, or what stands for one that could not be read."""
    return taken.data if taken.data is not None else repr(taken.problems).encode()


def _load(path: Path) -> Reading | None:
    try:
        return msgspec.msgpack.decode(path.read_bytes(), type=Reading)
    except (OSError, msgspec.MsgspecError):
        return None


def _save(path: Path, reading: Reading) -> None:
    """Keep `reading` for the next start. A workspace that may not be written is read each time."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        for old in (*path.parent.glob("*.bank"), *path.parent.glob("*.report")):
            old.unlink(missing_ok=True)
        _write(path, msgspec.msgpack.encode(reading))
        rows = [list(row_of(problem)) for problem in reading.problems]
        _write(path.with_suffix(".report"), report_bytes(rows))
    except OSError:
        return


def _write(path: Path, data: bytes) -> None:
    """All of a file or nothing, for whoever reads it meanwhile."""
    part = path.with_suffix(f"{path.suffix}.{os.getpid()}.part")
    part.write_bytes(data)
    part.replace(path)
