"""A document as it is brought, before it becomes a text: a title and paragraphs."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from msgspec import Struct, field

from ardoise.domain.words import say
from ardoise.propose.left import Left


class UnreadableError(ValueError):
    """A document that cannot be read; the message says why and what to do, in one sentence each."""

    def __init__(self, lang: str, *, fr: str, en: str) -> None:
        super().__init__(say(lang, fr=fr, en=en))


class Draft(Struct, frozen=True, kw_only=True):
    """What was read in a document. `title` is "" when the document names none; `left` is what
    could not be kept as it stood."""

    title: str
    paragraphs: tuple[str, ...]
    left: Left = field(default_factory=Left)


CELLS = " | "
"""What stands between two cells of a row."""

_BAD = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)
# Zero-width characters and soft hyphens stand inside words and would hide them from any search.
_HIDDEN = re.compile("[\u00ad\u200b\u200c\u200d\u2060]")
_BLANK = re.compile(r"[ \t\n\r\u2028\u2029]+")


def clean(text: str) -> str:
    """One paragraph on one line: composed characters, single spaces, no controls. No-break spaces
    stay as they are."""
    text = unicodedata.normalize("NFC", _HIDDEN.sub("", text.replace("\u2011", "-")))
    return _BLANK.sub(" ", _BAD.sub("", text)).strip(" \u00a0\u202f")


def draft(title: str, paragraphs: Iterable[str], left: Left | None = None) -> Draft:
    """A draft of cleaned paragraphs, empty ones dropped, and without its title at their head."""
    left = left or Left()
    title = clean(title)
    kept = []
    for paragraph in map(clean, paragraphs):
        if any(c.isalpha() for c in paragraph) or CELLS in paragraph:
            kept.append(paragraph)
        elif any(c.isdigit() for c in paragraph):
            # A line of signs alone (***) is not part of what is read; a number could be.
            left.add("wordless", paragraph)
    if kept and not title and _is_title(kept):
        title = kept[0]
    if kept and kept[0].casefold() == title.casefold():
        kept = kept[1:]
    return Draft(title=title, paragraphs=tuple(kept), left=left)


def row(cells: Iterable[str]) -> str:
    """The paragraph of a row of a table; "" when its cells are empty."""
    words = [clean(cell) for cell in cells]
    return CELLS.join(words) if any(words) else ""


def lays_out(cells: Sequence[Sequence[object]]) -> bool:
    """Whether a row only serves to lay out the blocks of its cells: it has a single cell, or one
    holds several blocks."""
    return len(cells) == 1 or any(len(cell) > 1 for cell in cells)


def broken(words: str) -> list[str]:
    """Words with line breaks, cut where two in a row make a paragraph for whoever reads."""
    return re.split(r"\n[ \u00a0]*\n", words)


def _is_title(paragraphs: list[str]) -> bool:
    first = paragraphs[0]
    return (
        len(paragraphs) > 1
        and len(first) <= 120
        and first[-1] not in ".;:!…»"
        and CELLS not in first
    )
