"""The lines of a page of PDF, each with its place on the page and the size of its letters."""

import re
from collections.abc import Sequence
from itertools import pairwise
from math import sqrt
from typing import Any

from msgspec import Struct

from ardoise.propose.raised import raised

_MARK = re.compile(r"[•▪◦●‣■□➢✓*–—-]|\(?\w{1,3}[.)]")


class Piece(Struct, frozen=True):
    """Letters that a page shows at one place."""

    x: float
    y: float
    size: float
    text: str


class Line(Struct, frozen=True, kw_only=True):
    """A line of a page. `y` grows upwards; `calls` are the marks of notes that were taken out of
    it; `pieces` are what it is made of."""

    page: int
    x: float
    y: float
    size: float
    text: str
    calls: tuple[str, ...] = ()
    pieces: tuple[Piece, ...] = ()


def lines_of(page: Any, number: int) -> list[Line]:  # noqa: ANN401 (a page of pypdf)
    """The lines of a page, in the order in which it gives them."""
    rows: list[list[Piece]] = [[]]

    def visit(text: str, cm: list[float], tm: list[float], _font: object, size: float) -> None:
        x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
        y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        scale = sqrt(abs((tm[0] * tm[3] - tm[1] * tm[2]) * (cm[0] * cm[3] - cm[1] * cm[2])))
        for n, part in enumerate(text.split("\n")):
            if n:
                rows.append([])
            if part:
                rows[-1].append(Piece(x, y, size * scale, part))

    page.extract_text(visitor_text=visit)
    return [line for row in rows if (line := line_of(row, number)) is not None]


def line_of(pieces: Sequence[Piece], page: int) -> Line | None:
    """The line that pieces make; None when they show nothing. Raised figures become exponents, or
    are taken out as the marks of notes."""
    shown = [piece for piece in pieces if piece.text.strip()]
    if not shown:
        return None
    longest = max(shown, key=lambda piece: len(piece.text.strip()))
    text = ""
    calls: list[str] = []
    for piece in pieces:
        up_by = (piece.y - longest.y) / longest.size if longest.size else 0.0
        # Some files tell by their size alone what is raised; what is lower, as in CO₂, is not.
        small = piece.size < longest.size * (0.95 if up_by > 0.1 else 0.8) and up_by > -0.05
        bare = piece.text.strip()
        if small and text.strip() and bare and not any(c.isalpha() for c in bare):
            up = raised(bare, text)
            calls += [] if up else [bare]
            text += up + (" " if piece.text[-1].isspace() else "")
        else:
            text += piece.text
    return Line(
        page=page,
        x=shown[0].x,
        y=longest.y,
        size=round(longest.size, 1),
        # What a page shows is a hyphen, whatever it is called.
        text=text.strip(" \t").replace("\u00ad", "-"),
        calls=tuple(calls),
        pieces=tuple(shown),
    )


def gaps(line: Line, ems: float = 1.2) -> list[int]:
    """Where a line leaps over a blank of so many times its height: the numbers of the pieces that
    stand after one. The mark of an item of a list is no cell."""
    return [
        n + 1
        for n, (one, other) in enumerate(pairwise(line.pieces))
        if (n or not _MARK.fullmatch(one.text.strip()))
        and other.x - one.x - width(one) > ems * line.size
        and any(map(str.isalnum, other.text))
    ]


def extent(line: Line) -> float:
    """How wide a line is, nearly."""
    return line.pieces[-1].x + width(line.pieces[-1]) - line.x


def width(piece: Piece) -> float:
    """How wide the letters of a piece are, nearly: no font is looked into."""
    return wide(piece.text.strip(), piece.size)


def wide(text: str, size: float) -> float:
    """How wide letters of a size are, nearly."""
    return size * sum(_width(c) for c in text)


def _width(c: str) -> float:
    if c in "iljtfrI.,;:!'’ \u00a0|()[]-":
        return 0.32
    return 0.68 if c.isupper() or c in "mw—%" else 0.5
