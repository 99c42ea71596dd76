"""A file of proposals line by line: rows are taken out of it, and the rest stays as it stands."""

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from ardoise.read.decode import lines_with_ends
from ardoise.read.node import Entry
from ardoise.read.rows import comments, remarks, stretch
from ardoise.read.words import english
from ardoise.read.yaml import load

_LISTS = frozenset(("entities", "relations", "facts"))


class Row(NamedTuple):
    """An element of a list, by the list's English name and its own id: the lines it stands in,
    from 0, with the comments just above it; `stop` is the next line."""

    list: str
    id: str
    start: int
    stop: int


class Rows:
    """The lines of a file of facts or proposals; what is not UTF-8 stays as it is."""

    def __init__(self, data: bytes) -> None:
        self.lines = lines_with_ends(data.decode(errors="surrogateescape"))
        self._root, _faults = load(data, "")

    def without(self, gone: dict[str, Collection[str]]) -> bytes:
        """The file without the rows of these ids, by list."""
        lines = list(self.lines)
        for key, entry in self._entries():
            leaving = [row for row in self._rows(key, entry) if row.id in gone.get(key, ())]
            for row in reversed(leaving):
                # Blank lines, so that the numbers of the lines below still hold.
                lines[row.start : row.stop] = [""] * (row.stop - row.start)
            if leaving and len(leaving) == len(entry.node.elements()):
                here = entry.line - 1
                lines[here] = re.sub(r"^([^#:]+:)", r"\1 []", lines[here], count=1)
        return "".join(lines).encode(errors="surrogateescape")

    def ids(self, list_: str) -> tuple[str, ...]:
        """The ids of the rows of a list, "" for a row that bears none."""
        return tuple(row.id for row in self._all() if row.list == list_)

    def notes(self, list_: str, id_: str) -> tuple[str, ...]:
        """The comments above a row and in it, without their signs."""
        found = [
            comments("".join(self.lines[row.start : row.stop]))
            for row in self._all()
            if (row.list, row.id) == (list_, id_)
        ]
        return tuple(note.lstrip("#").strip() for notes in found for note in notes)

    def _all(self) -> Iterator[Row]:
        for key, entry in self._entries():
            yield from self._rows(key, entry)

    def _entries(self) -> Iterator[tuple[str, Entry]]:
        for typed, entry in self._root.entries().items() if self._root else ():
            yield from ((key, entry) for key in english(typed) & _LISTS)

    def _rows(self, key: str, entry: Entry) -> Iterator[Row]:
        for node in entry.node.elements():
            named = node.entries().get("id")
            start, stop = stretch(self.lines, node)
            id_ = named.node.value if named and isinstance(named.node.value, str) else ""
            yield Row(key, id_, remarks(self.lines, start), stop)
