"""Strict YAML: everything stays the text that was typed, and nothing is guessed.

Duplicate keys, anchors, aliases, tags and several documents are refused; depth, size of a text and
number of values are bounded. A file that breaks somewhere is read piece by piece, so that one bad
item does not hide the others.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from typing import Any

import yaml

from ardoise.read.decode import FORBIDDEN, decode
from ardoise.read.faults import Faults
from ardoise.read.mend import mend
from ardoise.read.node import Entry, Node, children
from ardoise.read.refused import refuse
from ardoise.read.syntax import explain_syntax
from ardoise.read.unseen import UNSEEN, tell_unseen, without_unseen
from ardoise.read.words import english

MAX_DEPTH = 20
MAX_TEXT = 64 * 1024
MAX_VALUES = 1_000_000
LOST = "\ufffd"
"""What stands for a character, or a line, that could not be read."""

_PATIENCE = 20

_KEY_LINE = re.compile(r"[^\s#\-][^:]*:(?:\s|$)")
_DASH = re.compile(r"([ \t]*)-(?:[ \t]+(?=(id[ \t]*:)?)|(?=(\w+:[ \t]))|\s*$)")


class BrokenError(Exception):
    """Reading cannot go on past this point; the fault has been reported."""


class TooDeepError(BrokenError):
    """The same, for an element that nests too deeply: others may be sound."""


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
    text = mend(text, faults, shift)
    whole = faults.apart()
    try:
        root = _build(text, whole, shift)
    except yaml.YAMLError as error:
        before = faults.errors
        root = _salvage(text, faults, shift)
        if faults.errors == before:
            explain_syntax(error, text, faults, shift)
        return root
    except TooDeepError:
        before = faults.errors
        root = _salvage(text, faults, shift)
        # An element is less deep alone than in its file.
        if faults.errors == before:
            faults.take(whole)
        return root
    except BrokenError:
        root = None
    faults.take(whole)
    if root is None or (root.value == "" and not root.bad):
        if not faults.errors:
            _empty(faults)
        return None
    return root


def _salvage(text: str, faults: Faults, shift: int) -> Node | None:
    """Read a file that breaks somewhere, one top-level entry and one element at a time."""
    lines = lines_with_ends(text)
    starts = [n for n, line in enumerate(lines) if _KEY_LINE.match(line)]
    root = Node(shift + 1, 1, {})
    entries = root.entries()
    if not starts or any(line.strip() and line[0] != "#" for line in lines[: starts[0]]):
        starts = [0, *starts]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        if faults.full:
            break
        block = lines[start:end]
        indents = [dash[1] for line in block[1:] if (dash := _DASH.match(line))]
        firsts = [n for n, line in enumerate(block) if n and indents and _first(line, indents[0])]
        head = _piece(block[: firsts[0]] if firsts else block, faults, shift + start)
        elements: list[Node] = []
        usual = _usual(block[n] for n in firsts)
        for first, last in zip(firsts, [*firsts[1:], len(block)], strict=bool(firsts)):
            if faults.full:
                break
            piece = _straightened(block[first:last], usual, faults, shift + start + first)
            part = _piece(piece, faults, shift + start + first)
            if part is None or not part.elements():
                at = shift + start + first + 1
                part = Node(at, 1, [Node(at, 1, "", bad=True)])
            elements += part.elements()
        root.torn = root.torn or head is None or head.torn or not head.entries()
        for key, entry in head.entries().items() if head else ():
            if firsts and not entry.node.value:
                column = len(indents[0]) + 1
                entry.node = Node(shift + start + firsts[0] + 1, column, elements)
            entries.setdefault(key, entry)
        # A key without its colon still names the list under it.
        for line in block[: firsts[0]] if firsts else ():
            if english(line.strip()):
                node = Node(shift + start + firsts[0] + 1, len(indents[0]) + 1, elements)
                entries.setdefault(line.strip(), Entry(node.line, node.column, node))
    return root


def _first(line: str, indent: str) -> bool:
    """Whether a line starts an element of a list whose dashes are usually indented so."""
    dash = _DASH.match(line)
    return bool(dash and (len(dash[1]) <= len(indent) or dash[2]))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _usual(lines: Iterable[str]) -> int:
    """The indentation that most lines have, of several such the first; 0 for no lines."""
    counts = Counter(map(_indent, lines))
    return max(counts, key=counts.__getitem__, default=0)


def _straightened(piece: list[str], usual: int, faults: Faults, shift: int) -> list[str]:
    """The lines of an element; its dash, when that alone is out of line, put where dashes usually
    are. It is reported, so that the lines under it are not blamed for it."""
    mine = _indent(piece[0])
    if mine == usual or "\t" in piece[0][:mine]:
        return piece
    faults.mended.add(shift + 1)
    faults.add(
        "F03",
        shift + 1,
        mine + 1,
        fr=(
            "Ce tiret n’est pas aligné sur ceux des autres éléments de la liste.",
            f"Mettez {usual} espace(s) avant le tiret, comme aux autres, et non {mine}.",
        ),
        en=(
            "This dash is not aligned with those of the other elements of the list.",
            f"Put {usual} space(s) before the dash, as for the others, and not {mine}.",
        ),
    )
    under = next((_indent(line) for line in piece[1:] if line.strip()), mine + 2)
    if under == mine + 2:
        return piece
    return [" " * usual + piece[0].lstrip(), *piece[1:]]


def _piece(lines: list[str], faults: Faults, shift: int) -> Node | None:
    """Read a few lines, leaving out one by one those that break them."""
    lines = list(lines)
    torn = False
    for _ in range(_PATIENCE):
        text = "".join(lines)
        try:
            node = _build(text, faults, shift)
        except yaml.YAMLError as error:
            blamed = explain_syntax(error, text, faults, shift)
            if blamed >= len(lines) or not lines[blamed].strip():
                return None
            _leave_out(lines, blamed)
            torn = True
        except BrokenError:
            return None
        else:
            if node and torn:
                for one in node.elements() or [node]:
                    one.torn = True
            return node
    return None


def _leave_out(lines: list[str], blamed: int) -> None:
    """Blank a line, and those further in that go on with its value."""
    dash = re.match(r"\s*-\s+", lines[blamed])
    mine = _indent(lines[blamed])
    # The dash must stay, or the element would become part of the one before.
    lines[blamed] = f"{dash[0]}{LOST}: ''\n" if dash and blamed == 0 else "\n"
    for below in range(blamed + 1, len(lines) if not dash else 0):
        if lines[below].strip() and _indent(lines[below]) <= mine:
            break
        lines[below] = "\n"


def lines_with_ends(text: str) -> list[str]:
    """The lines of `text`, each with its own end."""
    return re.split(r"(?<=\n)|(?<=\r)(?!\n)", text)


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
                node.torn = True
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


def _empty(faults: Faults) -> None:
    refuse(faults, "empty", 1, 1, rule="F03")
