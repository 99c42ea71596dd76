"""What the teacher's pages do to the files of the workspace. Nothing here is drawn.

A file is read with its digest; a change is made on its bytes, judged with the whole bank, and saved
only if the file still has that digest.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from ardoise.assemble import assemble
from ardoise.domain.item import AnyItem
from ardoise.domain.problem import Problem
from ardoise.edit import journal, store
from ardoise.read.facts import parse_facts
from ardoise.read.file import shown, take
from ardoise.read.position import locate
from ardoise.workspace import workspace_files


class Sheet(NamedTuple):
    """A file as it was read: its path in the workspace, its bytes and their digest."""

    file: str
    data: bytes
    digest: str


PROPOSALS = "proposals.yaml"
"""The name of the files, one a text, of what is proposed and not decided yet."""

Decision = tuple[tuple[Sheet, Sheet], ...]
"""The files that a decision on proposals changed: as they were, and as they became (of which only
the digest counts)."""


class Verdict(NamedTuple):
    """What a changed file would give: its problems, and its items by id."""

    problems: tuple[Problem, ...]
    items: dict[str, AnyItem]


def files(root: Path, texts: Iterable[str]) -> tuple[str, ...]:
    """The files that a teacher edits, by their paths in the workspace: questions first; last, those
    that texts without questions may have, and those that are gone but can come back."""
    paths = (*workspace_files(root), *root.glob(f"source/*/{PROPOSALS}"))
    found = {name for path in paths if (name := path.relative_to(root).as_posix()) == shown(name)}
    new = {f"questions/{text}.yaml" for text in texts} - found
    new |= set(store.remembered(root)) - found
    return (*sorted(found, key=lambda file: (_rank(file), file)), *sorted(new))


def _rank(file: str) -> int:
    folders = file.count("/")
    return 0 if file.startswith("questions/") and folders == 1 else folders


def sheet(root: Path, file: str) -> Sheet:
    """The file as it is now; an empty one when it does not exist. Raises OSError."""
    path = root / file
    data = path.read_bytes() if path.is_file() else b""
    return Sheet(file, data, store.digest(data) if path.is_file() else "")


def judge(root: Path, file: str, data: bytes) -> Verdict:
    """The bank as it would be with `data` in `file`: the problems of that file, and its items."""
    if file.endswith(f"/{PROPOSALS}"):
        # Nothing of it is in the bank: it is only read.
        return Verdict(locate(parse_facts(data, file).problems, {file: data}), {})
    taken = [take(path, root) for path in workspace_files(root)]
    others = [one for one in taken if one.file != file]
    mine = take(root / file, root)._replace(file=file, data=data, problems=())
    reading = assemble(sorted([*others, mine], key=lambda one: one.file), "")
    return Verdict(
        tuple(problem for problem in reading.problems if problem.place.file == file),
        {i.id: i for i in reading.bank.items.values() if i.place.file == file},
    )


def save(root: Path, before: Sheet, data: bytes) -> Sheet:
    """Keep `data` in place of `before`, the former version put by; returns the file as it is now.

    Raises store.ChangedError when somebody else has written the file meanwhile, and OSError.
    """
    store.save(root, before.file, data, expected=before.digest, now=datetime.now(UTC))
    return sheet(root, before.file)


def undo(root: Path, before: Sheet) -> None:
    """Undo the last change of the file. Raises store.ChangedError, LookupError, OSError."""
    store.undo(root, before.file, expected=before.digest, now=datetime.now(UTC))


def redo(root: Path, before: Sheet) -> None:
    """Do again what was undone last. Raises as `undo`."""
    store.redo(root, before.file, expected=before.digest, now=datetime.now(UTC))


def standing(root: Path, text: str) -> tuple[Sheet, Sheet]:
    """The facts of a text and what is proposed about it, as their files are now."""
    return (
        sheet(root, f"source/{text}/facts.yaml"),
        sheet(root, f"source/{text}/proposals.yaml"),
    )


def decide(root: Path, before: Sequence[Sheet], after: Sequence[bytes]) -> Decision:
    """Keep `after` in place of the files `before`; what they replace is put by, and can come back.

    Raises store.ChangedError, after which nothing is lost, when somebody else has written one of
    them meanwhile, and OSError.
    """
    changes = []
    for former, data in zip(before, after, strict=True):
        if data == former.data:
            continue
        if data:
            now = save(root, former, data)
        else:
            store.delete(root, former.file, expected=former.digest, now=datetime.now(UTC))
            now = sheet(root, former.file)
        changes.append((former, now))
    return tuple(changes)


def take_back(root: Path, decision: Decision) -> None:
    """Put back what stood before. Raises store.ChangedError, when a file changed since, OSError."""
    for former, after in decision:
        now = sheet(root, after.file)
        if now.digest != after.digest:
            raise store.ChangedError(former.data, now.data)
    for former, after in decision:
        if former.digest:
            save(root, after, former.data)
        else:
            store.delete(root, after.file, expected=after.digest, now=datetime.now(UTC))


def remember(root: Path, decision: Decision, place: int) -> None:
    """Keep a decision so that it can be taken back later. Raises OSError."""
    journal.add(root, _entry(decision, place))


def forget(root: Path, decision: Decision, place: int) -> None:
    """Keep it no longer. Raises OSError."""
    journal.drop(root, _entry(decision, place))


def remembered(root: Path) -> list[tuple[Decision, int]]:
    """The decisions that were kept and that what stood before is still known of, each with the
    place of its proposal; the oldest first."""
    found = []
    for entry in journal.read(root):
        changes = []
        for one in entry.changes:
            former = (v for v in store.versions(root, one.file) if v.digest == one.before)
            version = next(former, None)
            if one.before and version is None:
                break
            data = store.version(root, one.file, version.id) if version else b""
            changes.append((Sheet(one.file, data, one.before), Sheet(one.file, b"", one.after)))
        else:
            found.append((tuple(changes), entry.place))
    return found


def _entry(decision: Decision, place: int) -> journal.Entry:
    changes = (journal.Change(was.file, was.digest, now.digest) for was, now in decision)
    return journal.Entry(tuple(changes), place)


def free_id(wanted: str, taken: Callable[[str], bool]) -> str:
    """`wanted`, or the first of `wanted-2`, `wanted-3` … that is not taken."""
    number, found = 1, wanted
    while taken(found):
        number += 1
        found = f"{wanted}-{number}"
    return found


def home_of(item: AnyItem) -> str:
    """The file of questions where a composed item goes when it is adopted."""
    return f"questions/{item.text}.yaml"
