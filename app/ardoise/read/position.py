"""Finding the line and the column of a problem that only knows its place."""

from collections.abc import Iterable, Mapping

import msgspec

from ardoise.domain.problem import Place, Problem, Step, reading_order
from ardoise.read.decode import decode, split_lines
from ardoise.read.faults import source_line
from ardoise.read.node import Node, step
from ardoise.read.words import english
from ardoise.read.yaml import load


def locate(problems: Iterable[Problem], files: Mapping[str, bytes]) -> tuple[Problem, ...]:
    """The problems with line, column and source filled in, in reading order.

    `files` gives the bytes of the files of the workspace by their path, as in `Place.file`; those
    of which no problem needs a position are not read. A problem in a file that is not there, or
    that cannot be read, stays at line 1.
    """
    problems = list(problems)
    wanted = {p.place.file for p in problems if not p.line}
    trees = {file: _tree(file, files[file]) for file in wanted if file in files}
    found = [p if p.line else _located(p, trees.get(p.place.file)) for p in problems]
    return tuple(sorted(found, key=reading_order))


class _Tree(msgspec.Struct):
    lines: list[str]
    root: Node | None
    paragraphs: list[int]


def _tree(file: str, data: bytes) -> _Tree:
    if file.endswith(".md"):
        from ardoise.read.text import parse_text

        text = parse_text(data, file).value
        starts = [one.line for one in text.paragraphs] if text else []
        return _Tree(split_lines(decode(data, file)[0]), None, starts)
    root, faults = load(data, file)
    return _Tree(faults.lines, root, [])


def _located(problem: Problem, tree: _Tree | None) -> Problem:
    line, column = _find(problem.place, tree) if tree else (1, 1)
    source = source_line(tree.lines, line) if tree else ""
    return msgspec.structs.replace(problem, line=line, column=column, source=source)


def _find(place: Place, tree: _Tree) -> tuple[int, int]:
    if tree.root is None:
        path = place.path
        if len(path) > 1 and path[0] == "paragraphs" and isinstance(path[1], int):
            inside = 0 < path[1] <= len(tree.paragraphs)
            return (tree.paragraphs[path[1] - 1], 1) if inside else (1, 1)
        return 1, 1
    node = tree.root
    for one in place.path:
        below = _below(node, one)
        if below is None:
            break
        node = below
    return node.line, node.column


def _below(node: Node, to: Step) -> Node | None:
    below = step(node, to)
    if below is None and isinstance(to, str):
        for typed, entry in node.entries().items():
            if to in english(typed):
                return entry.node
    return below
