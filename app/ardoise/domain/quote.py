"""Provenance: finding a quote in the text that it is said to come from."""

import re

from msgspec import Struct

from ardoise.domain.fold import plain
from ardoise.domain.text import Text

_LEFT_OUT = re.compile(r"\s*(?:\[…\]|\(…\)|\[\.\.\.\]|\(\.\.\.\)|…|\.\.\.)\s*")


class Passage(Struct, frozen=True, kw_only=True):
    """Where a quote stands: a paragraph and the stretches of it, as (start, end) from 0."""

    paragraph: int
    spans: tuple[tuple[int, int], ...]


def pieces(quote: str) -> tuple[str, ...]:
    """The stretches of a quote between its `…`, each as typed; empty ones are dropped."""
    return tuple(piece for piece in _LEFT_OUT.split(quote) if piece.strip())


def find_passage(quote: str, text: Text, paragraph: int = 0) -> Passage | None:
    """The first passage of `text` (of its paragraph `paragraph`, if not 0) where `quote` stands.

    `…` stands for words left out within one paragraph; everything else must stand there in order,
    whole words, up to apostrophes, dashes, quotation marks and spaces. None when it does not.
    """
    patterns = [_pattern(piece) for piece in pieces(quote)]
    if not patterns:
        return None
    for candidate in text.paragraphs:
        if paragraph in (0, candidate.number):
            spans = _spans(patterns, plain(candidate.content))
            if spans:
                return Passage(paragraph=candidate.number, spans=spans)
    return None


def _pattern(piece: str) -> re.Pattern[str]:
    words = [re.escape(word) for word in plain(piece).split()]
    body = r"\s+".join(words)
    # A quote of half a word proves nothing.
    return re.compile(rf"(?<!\w){body}(?!\w)" if body[-1:].isalnum() else rf"(?<!\w){body}")


def _spans(patterns: list[re.Pattern[str]], content: str) -> tuple[tuple[int, int], ...]:
    spans: list[tuple[int, int]] = []
    start = 0
    for pattern in patterns:
        found = pattern.search(content, start)
        if found is None:
            return ()
        spans.append(found.span())
        start = found.end()
    return tuple(spans)
