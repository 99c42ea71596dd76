"""Reading a broken file piece by piece, so that one bad item does not hide the others."""

import re

import yaml

from ardoise.read.build import LOST, BrokenError, build
from ardoise.read.decode import lines_with_ends
from ardoise.read.faults import Faults
from ardoise.read.node import Entry, Node, children
from ardoise.read.syntax import explain_syntax
from ardoise.read.words import english

_PATIENCE = 20

_KEY_LINE = re.compile(r"[^\s#\-][^:]*:(?:\s|$)")
_DASH = re.compile(r"([ \t]*)-(?:[ \t]+(?=(id[ \t]*:)?)|(?=(\w+:[ \t]))|\s*$)")


def salvage(text: str, faults: Faults, shift: int) -> Node | None:
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
        for first, last in zip(firsts, [*firsts[1:], len(block)], strict=bool(firsts)):
            if faults.full:
                break
            part = _piece(block[first:last], faults, shift + start + first)
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


def _piece(lines: list[str], faults: Faults, shift: int) -> Node | None:
    """Read a few lines, leaving out one by one those that break them."""
    lines = list(lines)
    blamed: list[int] = []
    for _ in range(_PATIENCE):
        text = "".join(lines)
        try:
            node = build(text, faults, shift)
        except yaml.YAMLError as error:
            line = explain_syntax(error, text, faults, shift)
            if line >= len(lines) or not lines[line].strip():
                return None
            _leave_out(lines, line)
            blamed.append(line)
        except BrokenError:
            return None
        else:
            for line in blamed:
                for one in node.elements() or [node] if node else ():
                    one.torn = True
                    _tear(one, line + shift + 1)
            return node
    return None


def _tear(node: Node, line: int) -> None:
    """Mark the mappings that a line left out may have belonged to."""
    for child in children(node):
        if child.line - 1 <= line <= child.last + 1:
            child.torn = child.torn or isinstance(child.value, dict)
            _tear(child, line)


def _leave_out(lines: list[str], blamed: int) -> None:
    """Blank a line, and those further in that go on with its value."""
    dash = re.match(r"\s*-\s+", lines[blamed])
    mine = _indent(lines[blamed])
    # The dash must stay, or the element would become part of the one before.
    lines[blamed] = f"{dash[0]}{LOST}: ''\n" if dash else "\n"
    for below in range(blamed + 1, len(lines) if not dash else 0):
        if lines[below].strip() and _indent(lines[below]) <= mine:
            break
        lines[below] = "\n"
