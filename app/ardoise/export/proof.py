"""The passage of the text that proves an item, and the line that says where it is from."""

from bisect import bisect_right

from msgspec import Struct

from ardoise.domain.bank import Bank
from ardoise.domain.fold import plain
from ardoise.domain.item import AnyItem
from ardoise.domain.quote import Passage, find_passage
from ardoise.domain.text import Text


class Stretch(Struct, frozen=True):
    """A run of a paragraph; `quoted` when it is the words that prove the key."""

    words: str
    quoted: bool


class Excerpt(Struct, frozen=True):
    """A paragraph with its quoted stretches; `number` counts from 1, 0 when it is not known."""

    number: int
    stretches: tuple[Stretch, ...]


class Proofs:
    """The excerpts of the items of a bank, each text made ready for searching once."""

    def __init__(self, bank: Bank) -> None:
        self._texts = bank.texts
        self._pages: dict[str, _Page] = {}

    def of(self, item: AnyItem) -> tuple[Excerpt, ...]:
        """The paragraphs that prove `item`, in the order of the text, quotes marked.

        A quote that stands nowhere in the text (the checks say so) is given as it was typed.
        """
        text = self._texts.get(item.text)
        if text is not None and len(item.quotes) == 1:
            # Most items have one quote: no need to gather and sort.
            passage = self._find(item.quotes[0], text)
            if passage is not None and len(passage.spans) == 1:
                content = text.paragraphs[passage.paragraph - 1].content
                return (Excerpt(passage.paragraph, _around(content, *passage.spans[0])),)
        lost: list[Excerpt] = []
        spans: dict[int, list[tuple[int, int]]] = {}
        for quote in item.quotes:
            passage = None if text is None else self._find(quote, text)
            if passage is None:
                lost.append(Excerpt(0, (Stretch(quote, True),)))
            else:
                spans.setdefault(passage.paragraph, []).extend(passage.spans)
        excerpts = []
        for number in sorted(spans):
            paragraph = text.paragraph(number) if text else None
            content = paragraph.content if paragraph else ""
            excerpts.append(Excerpt(number, _cut(content, spans[number])))
        return (*excerpts, *lost)

    def _find(self, quote: str, text: Text) -> Passage | None:
        page = self._pages.get(text.id)
        if page is None:
            page = self._pages[text.id] = _Page(text)
        return page.find(quote) or find_passage(quote, text)


class _Page:
    """A text made ready for finding the many quotes that stand in it word for word.

    A search by pattern in each paragraph costs more than writing the note it is for; most quotes
    are one run of words, which one plain search in the whole text finds.
    """

    def __init__(self, text: Text) -> None:
        self.starts: list[int] = []
        start = 0
        for paragraph in text.paragraphs:
            self.starts.append(start)
            start += len(paragraph.content) + 1
        self.content = "\x00".join(paragraph.content for paragraph in text.paragraphs)
        self.folded = plain(self.content)
        self.numbers = [paragraph.number for paragraph in text.paragraphs]

    def find(self, quote: str) -> Passage | None:
        """The passage of a quote that stands in one run; None when a closer look is needed."""
        if not quote or quote != quote.strip() or "…" in quote or "..." in quote:
            return None
        at = self.content.find(quote)
        if at < 0:
            at = self.folded.find(plain(quote))
        end = at + len(quote)
        if at < 0 or self._is_word(at - 1) or (quote[-1].isalnum() and self._is_word(end)):
            return None
        index = bisect_right(self.starts, at) - 1
        start = self.starts[index]
        return Passage(paragraph=self.numbers[index], spans=((at - start, end - start),))

    def _is_word(self, at: int) -> bool:
        around = self.content[at : at + 1] if at >= 0 else ""
        return around.isalnum() or around == "_"


def _around(content: str, start: int, end: int) -> tuple[Stretch, ...]:
    before, quote, after = content[:start], content[start:end], content[end:]
    marked = Stretch(quote, True)
    if before and after:
        return (Stretch(before, False), marked, Stretch(after, False))
    return (*((Stretch(before, False),) if before else ()), marked) + (
        (Stretch(after, False),) if after else ()
    )


def _cut(content: str, spans: list[tuple[int, int]]) -> tuple[Stretch, ...]:
    stretches = []
    done = 0
    for start, end in sorted(spans):
        # Two quotes may overlap: what is already marked is not written twice.
        start = max(start, done)
        if start > done:
            stretches.append(Stretch(content[done:start], False))
        if end > start:
            stretches.append(Stretch(content[start:end], True))
        done = max(done, end)
    if done < len(content):
        stretches.append(Stretch(content[done:], False))
    return tuple(stretches)


def source_line(text: Text | None, excerpts: tuple[Excerpt, ...]) -> str:
    """Where a passage stands: title, author, date, and the numbers of its paragraphs."""
    if text is None:
        return ""
    numbers = ", ".join(f"§ {e.number}" for e in excerpts if e.number)
    return " · ".join(part for part in (text.title, text.author, text.date, numbers) if part)
