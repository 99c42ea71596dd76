"""HTML from elsewhere as the plain text of our items."""

import re
from html.parser import HTMLParser

# Above this, tags are struck out without being understood: a parser may take a time that grows with
# the square of what an ill-meant file gives it, and no question is so long.
_UNDERSTOOD = 100_000
_TAG = re.compile(r"<[^<>]*>")
_SPACE = re.compile(r"[ \t\n\r\f]+")
_AROUND_BREAK = re.compile(r"[ \t]*\n[ \t]*")
_QUOTATION = re.compile(r"«\u00a0(.+)\u00a0»|“(.+)”", re.DOTALL)
_BLOCKS = frozenset({
    "address", "article", "blockquote", "div", "dl", "dt", "dd", "figure", "footer", "h1", "h2",
    "h3", "h4", "h5", "h6", "header", "hr", "li", "ol", "p", "pre", "section", "table", "tbody",
    "td", "th", "thead", "tr", "ul",
})  # fmt: skip
_SILENT = frozenset({"script", "style", "template", "head", "title"})
_STRONG = frozenset({"b", "strong"})


class Rich:
    """A piece of HTML read: its text, the quotes set apart in it, and the pictures it shows.

    `strong` says whether bold becomes `**…**`, as in a stem. `quotes` are what is marked in its
    <blockquote>s, or else their texts without quotation marks around; none is in `text` then.
    `pictures` are the addresses of its images.
    """

    def __init__(self, html: str, *, strong: bool = False, quotes: bool = False) -> None:
        if len(html) > _UNDERSTOOD:
            html = _TAG.sub(" ", html).replace("<", "&lt;")
        reader = _Reader(strong=strong, quotes=quotes)
        reader.feed(html)
        reader.close()
        self.text = _tidy("".join(reader.out))
        self.quotes = tuple(quote for quote in map(_tidy, reader.quotes) if quote)
        self.pictures = tuple(reader.pictures)


def plain(html: str) -> str:
    """The text of a piece of HTML, its line ends where it breaks lines."""
    return Rich(html).text if "<" in html or "&" in html else _tidy(_SPACE.sub(" ", html))


def _tidy(text: str) -> str:
    return re.sub(r"\n{2,}", "\n", _AROUND_BREAK.sub("\n", text)).strip("\n ")


def _bare(quote: str) -> str:
    match = _QUOTATION.fullmatch(_tidy(quote))
    return match[1] or match[2] if match else quote


class _Reader(HTMLParser):
    def __init__(self, *, strong: bool, quotes: bool) -> None:
        super().__init__(convert_charrefs=True)
        self.out: list[str] = []
        self.quotes: list[str] = []
        self.pictures: list[str] = []
        self._strong = strong
        self._quotes = quotes
        self._silent = 0
        self._quoting = 0
        self._marks: list[str] = []
        self._marking = False

    def _write(self, text: str) -> None:
        if self._silent:
            return
        if self._quoting:
            self.quotes[-1] += text
            if self._marking:
                self._marks[-1] += text
        else:
            self.out.append(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent += 1
        elif tag == "br":
            self._write("\n")
        elif tag == "img":
            source = dict(attrs).get("src")
            if source:
                self.pictures.append(source)
        elif tag in _STRONG and self._strong:
            self._write("**")
        elif tag == "blockquote" and self._quotes:
            if not self._quoting:
                self._write("\n")
                self.quotes.append("")
                self._marks = []
            self._quoting += 1
        elif tag == "mark" and self._quoting:
            self._marks.append("")
            self._marking = True
        elif tag in _BLOCKS:
            self._write("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag in _STRONG and self._strong:
            self._write("**")
        elif tag == "blockquote" and self._quotes:
            if self._quoting == 1:
                self.quotes[-1:] = self._marks or [_bare(self.quotes[-1])]
                self._marking = False
            self._quoting = max(0, self._quoting - 1)
        elif tag == "mark":
            self._marking = False
        elif tag in _BLOCKS:
            self._write("\n")

    def handle_data(self, data: str) -> None:
        self._write(_SPACE.sub(" ", data))
