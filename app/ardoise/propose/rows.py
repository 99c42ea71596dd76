"""A file of facts or proposals line by line: rows are added to it, mended and taken out, and all
else stays as it stands, however it is laid out."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from ardoise.read.decode import lines_with_ends
from ardoise.read.node import Entry
from ardoise.read.rows import comments, remarks, stretch
from ardoise.read.words import english
from ardoise.read.yaml import load

_LISTS = frozenset(("entities", "relations", "facts"))


class Row(NamedTuple):
    """An element of a list, by the list's English name and its own id: the lines it stands in,
    from 0, with the comments just above it; `stop` is the next line, `dash` the line of its dash,
    `indent` the blanks before it (-1 when there is no dash) and `inner` those before what follows;
    `flowing` tells that it is written between braces."""

    list: str
    id: str
    start: int
    stop: int
    dash: int = 0
    indent: int = 2
    inner: int = 4
    flowing: bool = False


class New(NamedTuple):
    """A row to be added: its id, what it says key by key, in the words of the file, and comments
    to stand above it, without their signs."""

    id: str
    pairs: Sequence[tuple[str, str]]
    notes: Sequence[str] = ()


class Rows:
    """The lines of a file of facts or proposals; what is not UTF-8 stays as it is."""

    def __init__(self, data: bytes) -> None:
        self.lines = lines_with_ends(data.decode(errors="surrogateescape"))
        self._root, _faults = load(data, "")
        self._end = "\r\n" if any(line.endswith("\r\n") for line in self.lines) else "\n"

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

    def with_rows(self, new: Mapping[str, Sequence[New]]) -> bytes | None:
        """The file with rows at the ends of its lists, in the form of the row before each: those
        whose id stands there already are left out. None where a list is missing, or is written in
        a way that no line can be added to."""
        lines = list(self.lines)
        entries = dict(self._entries())
        places: list[tuple[int, str, str]] = []
        for key, rows in new.items():
            known = [*self._rows(key, entries[key])] if key in entries else []
            there = {row.id for row in known}
            rows = [row for row in rows if row.id not in there]
            if not rows:
                continue
            if key not in entries or (known and known[-1].indent < 0):
                return None
            here = entries[key].line - 1
            if not known and not re.fullmatch(r"[^#:\[]+:\s*(?:\[\s*\]\s*)?", lines[here]):
                return None
            last = known[-1] if known else self._usual(key, here + 1)
            if not known:
                lines[here] = re.sub(r":\s*(?:\[\s*\])?\s*$", ":" + self._end, lines[here])
            places.append((last.stop, key, "".join(self._written(last, row) for row in rows)))
        for stop, _key, added in sorted(places, reverse=True):
            if lines[stop - 1][-1:] not in ("\n", "\r"):
                lines[stop - 1] += self._end
            lines.insert(stop, added)
        return "".join(lines).encode(errors="surrogateescape")

    def mended(self, list_: str, id_: str, mend: Callable[[str], str]) -> bytes:
        """The file with one row changed by `mend`, which gets it as a list of one, at the margin,
        and gives it back so."""
        lines = list(self.lines)
        for row in self._all():
            if (row.list, row.id) == (list_, id_) and row.indent >= 0:
                margin = " " * row.indent
                old = [line.removeprefix(margin) for line in lines[row.dash : row.stop]]
                made = mend("".join(old).replace("\r\n", "\n")).rstrip("\n").split("\n")
                put = "".join(f"{margin}{line}{self._end}" if line else self._end for line in made)
                lines[row.dash : row.stop] = [put]
                break
        return "".join(lines).encode(errors="surrogateescape")

    def _usual(self, key: str, stop: int) -> Row:
        """The form of the first row of a list: that of other lists, where there is one."""
        other = next((row for row in self._all() if row.indent >= 0), None)
        indent, inner = (other.indent, other.inner) if other else (2, 4)
        return Row(key, "", stop, stop, stop, indent, inner, flowing=key != "facts")

    def _written(self, like: Row, row: New) -> str:
        margin, dash = " " * like.indent, "-".ljust(max(2, like.inner - like.indent))
        told = [f"{margin}# {note}" for note in row.notes]
        pairs = [f"{name}: {value}" for name, value in row.pairs]
        if like.flowing:
            pairs = [f"{{{', '.join(pairs)}}}"]
        blank = " " * len(dash)
        told += [margin + (blank if n else dash) + pair for n, pair in enumerate(pairs)]
        return "".join(line + self._end for line in told)

    def ids(self, list_: str) -> tuple[str, ...]:
        """The ids of the rows of a list, "" for a row that bears none."""
        return tuple(row.id for row in self._all() if row.list == list_)

    def notes(self, list_: str, ids: Collection[str]) -> dict[str, tuple[str, ...]]:
        """The comments above a row and in it, without their signs, for those of these rows that
        have some."""
        found: dict[str, tuple[str, ...]] = {}
        for row in self._all():
            if row.list == list_ and row.id in ids:
                notes = comments("".join(self.lines[row.start : row.stop]))
                told = (note.lstrip("#").strip() for note in notes)
                found[row.id] = (*found.get(row.id, ()), *told)
        return {id_: notes for id_, notes in found.items() if notes}

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
            inner = node.column - 1
            dashed = re.match(r"( *)-(?:\s|$)", self.lines[start])
            yield Row(
                key,
                id_,
                remarks(self.lines, start),
                stop,
                start,
                len(dashed[1]) if dashed else -1,
                inner,
                self.lines[node.line - 1][inner : inner + 1] == "{",
            )
