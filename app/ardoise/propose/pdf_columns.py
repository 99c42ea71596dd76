"""Columns whose lines a PDF mixes: put one after the other again."""

from collections.abc import Sequence
from statistics import median

from ardoise.propose.left import Left
from ardoise.propose.pdf_line import Line, extent, gaps, line_of

_SAME = 6.0
_FEWEST = 4
_LONG = 15
"""Letters on one side of the gutter that make it part of a column; a cell of a table has fewer."""


def in_columns(page: list[Line], left: Left) -> list[Line]:
    """The lines of a page, one column after the other where each line ran over both."""
    gutter = _gutter(page)
    if gutter is None:
        return page
    left.add("columns", str(page[0].page))
    done: list[Line] = []
    here: list[Line] = []
    there: list[Line] = []
    for line in page:
        cut = next((n for n in gaps(line) if abs(line.pieces[n].x - gutter) <= _SAME), None)
        if cut is not None:
            parts = line_of(line.pieces[:cut], line.page), line_of(line.pieces[cut:], line.page)
            here += [parts[0]] if parts[0] else []
            there += [parts[1]] if parts[1] else []
        elif line.x >= gutter - _SAME:
            there.append(line)
        elif line.x + extent(line) > gutter + line.size:
            # A heading over both columns ends what stands above it.
            done += [*here, *there, line]
            here, there = [], []
        else:
            here.append(line)
    return [*done, *here, *there]


def _gutter(page: Sequence[Line]) -> float | None:
    """Where the second column begins, if most lines run over two of them."""
    cuts = [(line, n) for line in page for n in gaps(line)[:1]]
    if len(cuts) < max(_FEWEST, len(page) * 0.4):
        return None
    starts = [line.pieces[n].x for line, n in cuts]
    gutter = median(starts)
    same = [(line, n) for line, n in cuts if abs(line.pieces[n].x - gutter) <= _SAME]
    lengths = [
        min(sum(len(p.text) for p in part) for part in (line.pieces[:n], line.pieces[n:]))
        for line, n in same
    ]
    return gutter if len(same) >= len(cuts) * 0.7 and median(lengths) >= _LONG else None
