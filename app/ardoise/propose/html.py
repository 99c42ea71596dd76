"""HTML → draft: the paragraphs of the article, without what surrounds it."""

from html.parser import HTMLParser

from ardoise.propose.draft import Draft, draft

_BLOCKS = frozenset(
    {"p", "li", "blockquote", "dd", "dt", "div", "section", "article", "main", "td", "th", "pre"}
    | {"h1", "h2", "h3", "h4", "h5", "h6", "tr", "table", "ul", "ol", "body", "figcaption"}
)
_SKIPPED = frozenset(
    {"script", "style", "nav", "footer", "aside", "form", "figure", "noscript", "template", "svg"}
    | {"button", "select", "iframe", "head", "sup"}
)
_VOID = frozenset({"br", "hr", "img", "input", "meta", "link", "source", "wbr", "area", "col"})


class _Reader(HTMLParser):
    """Collects blocks of words, each with its tag and whether it was in an article."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[tuple[str, bool, str]] = []
        self.title = ""
        self._words: list[str] = []
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self._words.append(" ")
        if tag in _BLOCKS:
            self._close()
        if tag not in _VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._close()
        if tag in self._open:
            # Tags left open inside end with what holds them.
            while self._open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if "title" in self._open and "head" in self._open:
            self.title += data
        elif not _SKIPPED.intersection(self._open):
            self._words.append(data)

    def close(self) -> None:
        super().close()
        self._close()

    def _close(self) -> None:
        text = "".join(self._words)
        self._words.clear()
        if text.strip():
            tag = next((t for t in reversed(self._open) if t in _BLOCKS), "")
            inside = bool({"article", "main"}.intersection(self._open))
            self.blocks.append((tag, inside, text))


def read_html(content: str) -> Draft:
    """The paragraphs of a page: of its <article> or <main> if it has one. The first heading of the
    highest rank, or <title>, names the draft; the others stay where they are, as short
    paragraphs."""
    reader = _Reader()
    reader.feed(content)
    reader.close()
    inside = [block for block in reader.blocks if block[1]] or reader.blocks
    headings = [text for tag, _, text in inside if tag == "h1"]
    named = headings[:1]
    paragraphs = [
        text for tag, _, text in inside if tag != "pre" and not (tag == "h1" and text in named)
    ]
    return draft(headings[0] if headings else reader.title, paragraphs)
