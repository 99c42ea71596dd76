"""Lines of pages → paragraphs: one begins after a blank, an indent, another size of letters, or a
sentence that stops short of the width."""

import re
from collections.abc import Sequence, Set
from itertools import pairwise
from statistics import median

from ardoise.propose.draft import row
from ardoise.propose.left import Left
from ardoise.propose.lines import join_lines
from ardoise.propose.pdf_line import Line, extent, gaps, wide

_END = tuple(".!?»…”")
_BULLET = re.compile(r"[•▪◦●‣■□➢✓]\s*")
_ITEM = re.compile(r"(?:[–—-]|\d{1,2}[.)])\s")
_SAME = 1.0
"""Points within which the cells of a column begin."""
_CELL = 0.6
"""What parts two cells at least, in heights of their letters; no space of a sentence is so wide
twice at one place."""


def paragraphs(lines: Sequence[Line], known: Set[str], left: Left) -> list[str]:
    """The paragraphs that lines make; rows of tables are told in `left`. `known`: see
    join_lines."""
    tables = _tables(lines)
    width = sorted(map(extent, lines))[len(lines) * 9 // 10] if lines else 0.0
    leading = _leading(lines)
    blocks: list[list[Line]] = []
    for n, line in enumerate(lines):
        table = tables[n]
        if table and not (n and tables[n - 1] == table):
            left.add("tables")
        apart = table or (n and tables[n - 1])
        if not n or apart or _begins(line, lines[n - 1], len(blocks[-1]) == 1, leading, width):
            blocks.append([])
        blocks[-1].append(line)
    starts: dict[int, set[float]] = {}
    of_row = {}
    for line, table in zip(lines, tables, strict=True):
        if table:
            of_row[id(line)] = starts.setdefault(table, set())
            starts[table].update(line.pieces[n].x for n in gaps(line, _CELL))
    return [
        _row(block[0], of_row[id(block[0])])
        if id(block[0]) in of_row
        else join_lines([_BULLET.sub("", line.text, count=1) for line in block], known)
        for block in blocks
    ]


def _begins(line: Line, before: Line, first: bool, leading: float, width: float) -> bool:
    """Whether a paragraph begins with `line`; `first` tells that `before` began one."""
    if abs(line.size - before.size) > 0.12 * max(line.size, before.size):
        return True
    down = before.y - line.y if before.page == line.page else 0.0
    if down > 1.35 * max(leading, 1.1 * line.size) or _BULLET.match(line.text):
        return True
    ended = before.text.endswith(_END)
    if _ITEM.match(line.text) and (ended or before.text[-1] in ":;"):
        return True
    if ended:
        indented = down > 0 and 0.8 * line.size < line.x - before.x < 6 * line.size
        # A line is cut where the next word would not do; one that is cut sooner ends something.
        word = wide(f" {line.text.split()[0]}", line.size)
        return indented or extent(before) + word < width * 0.97
    heading = first and extent(before) < width * 0.6 and before.text[-1] not in ",;:-‐\u00ad"
    return heading and line.text[0].isupper()


def _leading(lines: Sequence[Line]) -> float:
    """How far a line stands under another, as a rule."""
    steps = [
        one.y - other.y
        for one, other in pairwise(lines)
        if one.page == other.page and 0.5 * one.size < one.y - other.y < 3 * one.size
    ]
    return median(steps) if steps else 0.0


def _tables(lines: Sequence[Line]) -> list[int]:
    """For each line the number of the table it is a row of, 0 for none. Two lines running make
    one, that leap over a wide blank to the same place, or over blanks to two; those above and below
    that leap over any to such a place are rows of it."""
    near = [{line.pieces[n].x for n in gaps(line, _CELL)} for line in lines]
    wide = [{line.pieces[n].x for n in gaps(line)} for line in lines]
    found = [0] * len(lines)
    for n in range(1, len(lines)):
        if _shared(wide[n - 1], wide[n]) or _shared(near[n - 1], near[n]) > 1:
            found[n - 1] = found[n - 1] or n
            found[n] = found[n - 1]
    for order in (range(1, len(lines)), range(len(lines) - 2, -1, -1)):
        for n in order:
            for other in (n - 1, n + 1):
                if 0 <= other < len(lines) and found[other] and not found[n]:
                    found[n] = found[other] if _shared(near[n], near[other]) else 0
    return found


def _shared(here: Set[float], there: Set[float]) -> int:
    return sum(any(abs(a - b) <= _SAME for b in there) for a in here)


def _row(line: Line, starts: Set[float]) -> str:
    """The paragraph of a row, whose cells begin where those of its table do."""
    cuts = [
        n
        for n, piece in enumerate(line.pieces)
        if n and any(abs(piece.x - start) <= _SAME for start in starts)
    ]
    return row(
        "".join(p.text for p in line.pieces[a:b]) for a, b in pairwise([0, *cuts, len(line.pieces)])
    )
