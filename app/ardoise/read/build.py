"""What libyaml reads → nodes, strictly: everything stays the text that was typed.

Duplicate keys, anchors, aliases and tags are refused; depth, size of a text and number of values
are bounded.
"""

import unicodedata
from typing import Any

import yaml

from ardoise.read.decode import FORBIDDEN
from ardoise.read.faults import Faults
from ardoise.read.node import Entry, Node, children
from ardoise.read.refused import refuse
from ardoise.read.unseen import UNSEEN, tell_unseen, without_unseen

MAX_DEPTH = 20
MAX_TEXT = 64 * 1024
MAX_VALUES = 1_000_000
LOST = "\ufffd"
"""What stands for a character, or a line, that could not be read."""


class BrokenError(Exception):
    """Reading cannot go on past this point; the fault has been reported."""


class TooDeepError(BrokenError):
    """The same, for an element that nests too deeply: others may be sound."""


def build(text: str, faults: Faults, shift: int) -> Node | None:
    """The node that `text` holds, whose first line is line `shift` + 1 of the file; None for none.

    Raises BrokenError, and yaml.YAMLError where the text cannot be read.
    """
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
        self.unseen: list[Node] = []

    def document(self) -> Node | None:
        event = self.next()
        while not isinstance(event, yaml.DocumentStartEvent):
            if isinstance(event, yaml.StreamEndEvent):
                return None
            event = self.next()
        root = self.node(self.next(), 1)
        # A file that is one text is none of ours: what is in it does not matter.
        for node in () if isinstance(root.value, str) else self.unseen:
            tell_unseen(self.faults, node.line, node.column, node.last)
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
                self.refuse(name, line, column, said.replace("tag:yaml.org,2002:", "!!"))
        if isinstance(event, yaml.ScalarEvent):
            self.scalar(event, node)
        elif depth > MAX_DEPTH:
            # A file could exhaust the stack otherwise.
            self.refuse("deep", line, column, MAX_DEPTH)
            raise TooDeepError
        elif isinstance(event, yaml.SequenceStartEvent):
            elements: list[Node] = []
            node.value = elements
            flow = bool(event.flow_style)
            while not isinstance(event := self.next(), yaml.SequenceEndEvent):
                elements.append(self.node(event, depth + 1))
            node.last = self.end(event, node, flow)
        else:
            flow = bool(getattr(event, "flow_style", False))
            node.last = self.end(self.mapping(node, depth), node, flow)
        return node

    def end(self, event: yaml.Event, node: Node, flow: bool) -> int:
        """The last line of a list or a mapping: a block ends with the last of what it holds."""
        if flow:
            mark: Any = event.end_mark
            return int(mark.line) + self.shift + 1
        keys = [entry.line for entry in node.entries().values()]
        return max([node.line, *keys, *[child.last for child in children(node)]])

    def mapping(self, node: Node, depth: int) -> yaml.Event:
        entries: dict[str, Entry] = {}
        node.value = entries
        while not isinstance(event := self.next(), yaml.MappingEndEvent):
            key = self.node(event, depth + 1)
            if key.value == "<<" and not key.quoting:
                self.merge(key, node, depth)
                continue
            value = self.node(self.next(), depth + 1)
            node.bad = node.bad or key.bad
            if not isinstance(key.value, str):
                node.bad = node.torn = True
                brace = isinstance(key.value, dict)
                # Blame what opens the value, not what it holds.
                column = max(1, key.column - brace)
                self.refuse("brace" if brace else "no word", key.line, column)
            elif LOST in key.value:
                node.bad = node.torn = True
            elif key.value in entries:
                node.bad = True
                first = entries[key.value].line
                name = "answer twice" if key.value in ("reponse", "answer") else "duplicate"
                self.refuse(name, key.line, key.column, key.value, first, rule="F04")
            else:
                entries[key.value] = Entry(key.line, key.column, value)
        return event

    def merge(self, key: Node, node: Node, depth: int) -> None:
        """Refuse to bring in the content of another mapping, and whatever is said of it."""
        faults, self.faults = self.faults, self.faults.apart()
        self.node(self.next(), depth + 1)
        self.faults = faults
        node.torn = True
        self.refuse("merge", key.line, key.column)

    def scalar(self, event: yaml.ScalarEvent, node: Node) -> None:
        text = event.value
        end: Any = event.end_mark
        node.last = (
            end.line + self.shift + (end.column > 0 or end.line == node.line - self.shift - 1)
        )
        node.quoting = event.style if event.style in ("'", '"', "|", ">") else ""
        if len(text) > MAX_TEXT:
            node.bad = True
            self.refuse("long", node.line, node.column, MAX_TEXT)
            return
        found = FORBIDDEN.search(text.replace(LOST, ""))
        if found:
            # Written with an escape: "\\u202E".
            node.bad = True
            self.refuse("escaped", node.line, node.column, f"U+{ord(found[0]):04X}", rule="F02")
        # What could not be decoded has been reported where it stands.
        node.bad = node.bad or LOST in text
        if UNSEEN.search(text):
            self.unseen.append(node)
            text = without_unseen(text)
        node.value = unicodedata.normalize("NFC", text).strip()

    def position(self, event: yaml.Event) -> tuple[int, int]:
        mark: Any = event.start_mark
        line = mark.line + self.shift + 1
        return line, self.faults.typed_at(line, mark.column + 1)

    def refuse(self, name: str, line: int, column: int, *said: object, rule: str = "F05") -> None:
        refuse(self.faults, name, line, column, *said, rule=rule)
