"""Strict YAML: everything stays the text that was typed, and nothing is guessed.

Duplicate keys, anchors, aliases, tags and several documents are refused; depth, size of a text and
number of values are bounded. A file that breaks somewhere is read piece by piece, so that one bad
item does not hide the others.
"""

import re
import unicodedata
from typing import Any

import yaml

from ardoise.read.decode import decode
from ardoise.read.faults import Faults
from ardoise.read.node import Entry, Node
from ardoise.read.syntax import explain_syntax, refuse

MAX_DEPTH = 20
MAX_TEXT = 64 * 1024
MAX_VALUES = 1_000_000

_KEY_LINE = re.compile(r"[^\s#\-][^:]*:(?:\s|$)")
_DASH = re.compile(r"([ \t]*)-(?:[ \t]+(?=(id[ \t]*:)?)|$)")


class BrokenError(Exception):
    """Reading cannot go on past this point; the fault has been reported."""


def load(data: bytes, file: str) -> tuple[Node | None, Faults]:
    """What the file holds and its faults so far; None when nothing could be read of it."""
    text, faults = decode(data, file)
    if not text.strip():
        if not faults.errors:
            _empty(faults)
        return None, faults
    return load_text(text, faults), faults


def load_text(text: str, faults: Faults, *, shift: int = 0) -> Node | None:
    """The same from decoded text, of which the first line is line `shift` + 1 of the file."""
    whole = Faults(faults.file, faults.lines, faults.lang)
    try:
        root = _build(text, whole, shift)
    except yaml.YAMLError as error:
        root = _salvage(text, faults, shift)
        if not faults.errors:
            explain_syntax(error, faults, shift)
        return root
    except BrokenError:
        root = None
    faults.found += whole.found
    if root is None and not faults.errors:
        _empty(faults)
    return root


def _salvage(text: str, faults: Faults, shift: int) -> Node | None:
    """Read a file that breaks somewhere, one top-level entry and one element at a time."""
    lines = re.split(r"(?<=\n)|(?<=\r)(?!\n)", text)
    starts = [n for n, line in enumerate(lines) if _KEY_LINE.match(line)]
    entries: dict[str, Entry] = {}
    if not starts or any(line.strip() and line[0] != "#" for line in lines[: starts[0]]):
        starts = [0, *starts]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        block = lines[start:end]
        dashes = [n for n, line in enumerate(block) if n and _DASH.match(line)]
        if not dashes:
            part = _piece("".join(block), faults, shift + start)
            for key, entry in part.entries().items() if part else ():
                entries.setdefault(key, entry)
            continue
        indent = len(_DASH.match(block[dashes[0]])[1])  # type: ignore[index]
        firsts = [n for n in dashes if _starts_element(block[n], indent)]
        head = _piece("".join(block[: firsts[0]]), faults, shift + start)
        elements: list[Node] = []
        for first, last in zip(firsts, [*firsts[1:], len(block)], strict=True):
            part = _piece("".join(block[first:last]), faults, shift + start + first)
            elements += part.elements() if part else []
        for key, entry in head.entries().items() if head else ():
            if not entry.node.value:
                entry.node = Node(shift + start + firsts[0] + 1, indent + 1, elements)
            entries.setdefault(key, entry)
    return Node(shift + 1, 1, entries) if entries else None


def _starts_element(line: str, indent: int) -> bool:
    dash = _DASH.match(line)
    return bool(dash and (len(dash[1]) <= indent or dash[2]))


def _piece(text: str, faults: Faults, shift: int) -> Node | None:
    try:
        return _build(text, faults, shift)
    except yaml.YAMLError as error:
        explain_syntax(error, faults, shift)
    except BrokenError:
        pass
    return None


def _build(text: str, faults: Faults, shift: int) -> Node | None:
    # The typeshed has no name for what CBaseLoader is beyond a loader.
    loader: Any = yaml.CBaseLoader(text)
    try:
        return _Builder(loader, faults, shift).document()
    finally:
        loader.dispose()


class _Builder:
    """Turns the events of libyaml into nodes."""

    def __init__(self, loader: Any, faults: Faults, shift: int) -> None:  # noqa: ANN401
        self.next = loader.get_event
        self.faults = faults
        self.shift = shift
        self.values = 0

    def document(self) -> Node | None:
        event = self.next()
        while not isinstance(event, yaml.DocumentStartEvent):
            if isinstance(event, yaml.StreamEndEvent):
                return None
            event = self.next()
        root = self.node(self.next(), 1)
        self.next()
        event = self.next()
        if isinstance(event, yaml.DocumentStartEvent):
            self.refuse("second document", *self.position(event))
        return root

    def node(self, event: yaml.Event, depth: int) -> Node:
        line, column = self.position(event)
        node = Node(line, column, "")
        self.values += 1
        if self.values > MAX_VALUES:
            self.refuse("many values", line, column, MAX_VALUES)
            raise BrokenError
        if isinstance(event, yaml.AliasEvent):
            node.bad = True
            self.refuse("alias", line, column, event.anchor)
            return node
        for name in ("anchor", "tag"):
            said = getattr(event, name, None)
            if said is not None:
                node.bad = True
                self.refuse(name, line, column, said)
        if isinstance(event, yaml.ScalarEvent):
            self.scalar(event, node)
        elif depth > MAX_DEPTH:
            # A file could exhaust the stack otherwise.
            self.refuse("deep", line, column, MAX_DEPTH)
            raise BrokenError
        elif isinstance(event, yaml.SequenceStartEvent):
            elements: list[Node] = []
            node.value = elements
            while not isinstance(event := self.next(), yaml.SequenceEndEvent):
                elements.append(self.node(event, depth + 1))
        else:
            self.mapping(node, depth)
        return node

    def mapping(self, node: Node, depth: int) -> None:
        entries: dict[str, Entry] = {}
        node.value = entries
        while not isinstance(event := self.next(), yaml.MappingEndEvent):
            key = self.node(event, depth + 1)
            value = self.node(self.next(), depth + 1)
            node.bad = node.bad or key.bad
            if not isinstance(key.value, str):
                node.bad = True
                self.refuse("no word", key.line, key.column)
            elif key.value in entries:
                node.bad = True
                first = entries[key.value].line
                self.refuse("duplicate", key.line, key.column, key.value, first, rule="F04")
            else:
                entries[key.value] = Entry(key.line, key.column, value)

    def scalar(self, event: yaml.ScalarEvent, node: Node) -> None:
        text = event.value
        node.quoting = event.style if event.style in ("'", '"', "|", ">") else ""
        if len(text) > MAX_TEXT:
            node.bad = True
            self.refuse("long", node.line, node.column, MAX_TEXT)
            return
        # What could not be decoded has been reported where it stands.
        node.bad = node.bad or "\ufffd" in text
        node.value = unicodedata.normalize("NFC", text).strip()

    def position(self, event: yaml.Event) -> tuple[int, int]:
        mark: Any = event.start_mark
        return mark.line + self.shift + 1, mark.column + 1

    def refuse(self, name: str, line: int, column: int, *said: object, rule: str = "F05") -> None:
        refuse(self.faults, name, line, column, *said, rule=rule)


def _empty(faults: Faults) -> None:
    refuse(faults, "empty", 1, 1, rule="F03")
