"""A PDF → draft. It knows letters at places only: what is a head, a note or a row is told by where
it stands, how large it is, and what comes again on other pages."""

import io
import re
from collections import Counter
from collections.abc import Sequence, Set
from itertools import pairwise

from msgspec.structs import replace

from ardoise.propose.draft import Draft, draft
from ardoise.propose.left import Left
from ardoise.propose.lines import join_lines, words_of
from ardoise.propose.pdf_blocks import paragraphs
from ardoise.propose.pdf_columns import in_columns
from ardoise.propose.pdf_line import Line, lines_of

_MAX_PAGES = 200
_FOLIO = re.compile(
    r"[-–—\s\[(]*(?:p(?:age|\.)?\s*)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:/|sur|of|de)\s*\d{1,4})?"
    r"[-–—\s\])]*",
    re.IGNORECASE,
)
_NOTE = re.compile(r"[\[(]?([1-9]\d{0,2}|\*+)[\])]?[.\s]*(?=[^\W\d_]|«)")
_SAME = 3.0
"""Points within which two things stand at the same place."""


def read_pdf(data: bytes) -> Draft:
    """The draft of a PDF, without paragraphs when it only holds pictures; whatever error the
    library meets in a damaged or locked one is let through."""
    import pypdf

    reader = pypdf.PdfReader(io.BytesIO(data))
    left = Left()
    pages: list[list[Line]] = []
    for number, page in enumerate(reader.pages, 1):
        if number > _MAX_PAGES:
            left.add("pages beyond")
            continue
        lines = lines_of(page, number)
        pages.append([line for line in lines if any(c.isalnum() for c in line.text)])
        if not pages[-1]:
            left.add("blank pages", str(number))
        else:
            for _ in range(len(page.images)):
                left.add("pictures")
    size = _body_size(pages)
    pages = [in_columns(page, left) for page in _without_running(pages, size, left)]
    body, notes = _without_notes(pages, size)
    known = words_of([line.text for line in body])
    for note in notes:
        left.add("notes", note[0])
    for _ in range(0 if notes else sum(len(line.calls) for line in body)):
        left.add("calls")
    ends = [join_lines(note, known) for note in notes]
    return draft("", [*paragraphs(body, known, left), *ends], left)


def _body_size(pages: Sequence[Sequence[Line]]) -> float:
    """The size in which most of the letters are set."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page:
            sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _without_running(pages: list[list[Line]], size: float, left: Left) -> list[list[Line]]:
    """The pages without what stands at the head or foot of several of them, but for figures, and
    without their numbers."""
    edges = [sorted(page, key=lambda line: -line.y) for page in pages]
    edges = [page if len(page) <= 4 else page[:2] + page[-2:] for page in edges]
    kept = []
    told: set[str] = set()
    for page, around in zip(pages, edges, strict=True):
        others = [line for other in edges if other is not around for line in other]
        dropped = {
            line
            for line in around
            if _alone(line, page)
            or (_apart(line, page, size) and any(_comes_again(line, one, size) for one in others))
        }
        if len(dropped) == len(page):
            # Two pages alike are not made of heads alone.
            dropped = set()
        for line in sorted(dropped, key=page.index):
            if _FOLIO.fullmatch(line.text):
                left.add("folios")
            else:
                # Once, whatever number of a page stands in it.
                left.add("running", line.text if _pattern(line.text) not in told else "")
                told.add(_pattern(line.text))
        kept.append([line for line in page if line not in dropped])
    return kept


def _apart(line: Line, page: Sequence[Line], size: float) -> bool:
    """Whether a line does not run into the text: by its letters, or by the blank around it. The
    two lines of a head may stand close to each other."""
    close = [_close(one, page) for one in _close(line, page)]
    return abs(line.size - size) > 0.05 * size or all(len(lines) < 2 for lines in close)


def _close(line: Line, page: Sequence[Line]) -> list[Line]:
    return [one for one in page if one is not line and abs(one.y - line.y) < 1.6 * line.size]


def _comes_again(line: Line, other: Line, size: float) -> bool:
    """Whether two lines of two pages are the same head or foot, which is no sentence. A line larger
    than the text is one of its headings when the figures differ, as in « Exercice 1 »,
    « Exercice 2 »."""
    if line.text.endswith((".", "!", "…")):
        return False
    same = line.text == other.text
    larger = line.size > size * 1.15
    alike = same or (not larger and _pattern(line.text) == _pattern(other.text))
    return alike and abs(line.y - other.y) <= _SAME


def _pattern(text: str) -> str:
    return re.sub(r"\d+", "#", "#" if _FOLIO.fullmatch(text) else text.casefold())


def _alone(line: Line, page: Sequence[Line]) -> bool:
    """Whether a line is the number of its page: above or below all others, and apart from them."""
    others = [one for one in page if one is not line]
    if not _FOLIO.fullmatch(line.text) or not others:
        return False
    nearest = min(abs(one.y - line.y) for one in others)
    above = all(one.y < line.y for one in others)
    below = all(one.y > line.y for one in others)
    return (above or below) and nearest > 2 * line.size


def _without_notes(
    pages: Sequence[Sequence[Line]], size: float
) -> tuple[list[Line], list[list[str]]]:
    """The lines of the text, and those of each note: small lines at the end of a column, the first
    of which begins with a mark that its page calls."""
    body: list[Line] = []
    notes: list[list[str]] = []
    for page in pages:
        kept: list[Line] = []
        marks: set[str] = set()
        for column in _columns(page):
            first = len(column)
            while first and column[first - 1].size < size * 0.92:
                first -= 1
            while first < len(column) and not _is_called(column[first], page):
                first += 1
            kept += column[:first]
            number = 0
            for line in column[first:]:
                mark = _NOTE.match(line.text)
                value = int(mark[1]) if mark and mark[1].isdigit() else 0
                if mark and (not number or value in (0, number + 1)):
                    notes.append([line.text[mark.end() :]])
                    marks.add(mark[1])
                    number = value
                else:
                    notes[-1].append(line.text)
        body += [_without_calls(line, marks) for line in kept]
    return body, notes


def _is_called(line: Line, page: Sequence[Line]) -> bool:
    """Whether a line begins with the mark of a note that other lines of its page call: a raised
    one, or one that sticks to a word."""
    mark = _NOTE.match(line.text)
    if mark is None:
        return False
    stuck = _stuck({mark[1]})
    others = [one for one in page if one is not line]
    return any(mark[1] in one.calls or stuck.search(one.text) for one in others)


def _stuck(marks: Set[str]) -> re.Pattern[str]:
    calls = "|".join(map(re.escape, sorted(marks)))
    return re.compile(rf"(?<=[^\W\d_]|[»”’.,)])(?:{calls})(?!\w)")


def _without_calls(line: Line, marks: Set[str]) -> Line:
    """A line without the marks that call the notes of its page. Some fonts have raised figures of
    their own, that nothing else tells from figures: they stick to the word before."""
    if not marks:
        return line
    return replace(line, text=_stuck(marks).sub("", line.text))


def _columns(page: Sequence[Line]) -> list[list[Line]]:
    """The lines of a page, cut wherever the next one is higher than the one before."""
    columns: list[list[Line]] = [list(page[:1])]
    for one, other in pairwise(page):
        if other.y > one.y + 2 * one.size:
            columns.append([])
        columns[-1].append(other)
    return columns
