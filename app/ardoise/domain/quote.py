"""Provenance: finding a quote in the text that it is said to come from."""

import re

from msgspec import Struct

from ardoise.domain.fold import plain
from ardoise.domain.text import Text

_LEFT_OUT = re.compile(r"\s*(?:\[…\]|\(…\)|\[\.\.\.\]|\(\.\.\.\)|…|\.\.\.)\s*")
_EDGE = re.compile(r"\w")


class Passage(Struct, frozen=True, kw_only=True):
    """Where a quote stands: a paragraph and the stretches of it, as (start, end) from 0."""

    paragraph: int
    spans: tuple[tuple[int, int], ...]


def pieces(quote: str) -> tuple[str, ...]:
    """The stretches of a quote between its `…`, each as typed; empty ones are dropped."""
    return tuple(piece for piece in _LEFT_OUT.split(quote) if piece.strip())


_OPENING = re.compile(r"«\s*|“\s+")
_CLOSING = re.compile(r"\s*»|\s+”")


def inner(words: str) -> str:
    """Words as they stand inside quotation marks, where those of the text are the inner ones: in
    French these alone take spaces, whichever the text has there."""
    return _CLOSING.sub("”", _OPENING.sub("“", words))


def find_passage(quote: str, text: Text, paragraph: int = 0) -> Passage | None:
    """The first passage of `text` (of its paragraph `paragraph`, if not 0) where `quote` stands.

    `…` stands for words left out within one paragraph; everything else must stand there in order,
    whole words, up to apostrophes, dashes, quotation marks and spaces. None when it does not.
    """
    wanted = [" ".join(plain(piece).split()) for piece in pieces(quote)]
    if not wanted:
        return None
    only = text.paragraph(paragraph)
    for candidate in (only,) if only else () if paragraph else text.paragraphs:
        spans = _spans(wanted, plain(candidate.content))
        if spans:
            return Passage(paragraph=candidate.number, spans=spans)
    return None


def _spans(wanted: list[str], content: str) -> tuple[tuple[int, int], ...]:
    spans: list[tuple[int, int]] = []
    start = 0
    for words in wanted:
        found = _as_it_is(words, content, start) or _spaced(words, content, start)
        if found is None:
            return ()
        spans.append(found)
        start = found[1]
    return tuple(spans)


def _as_it_is(words: str, content: str, start: int) -> tuple[int, int] | None:
    """Where `words` stand, spaced as they are. Nearly every quote does, and this is quick."""
    at = content.find(words, start)
    if at < 0 or _EDGE.match(content[at - 1 : at]):
        return None
    end = at + len(words)
    # A quote of half a word proves nothing.
    half = words[-1].isalnum() and _EDGE.match(content[end : end + 1])
    return None if half else (at, end)


def _spaced(words: str, content: str, start: int) -> tuple[int, int] | None:
    """Where they stand with any spaces between them, at the first place where they are whole."""
    parts = words.split(" ")
    # Most paragraphs are told apart by a word that they lack, which is quicker than to search.
    if not all(part in content for part in parts):
        return None
    body = r"\s+".join(map(re.escape, parts))
    whole = rf"(?<!\w){body}(?!\w)" if words[-1].isalnum() else rf"(?<!\w){body}"
    found = re.compile(whole).search(content, start)
    return found.span() if found else None
