"""HTML → draft: the paragraphs of the article, without what surrounds it."""

import re
from collections.abc import Iterator

from ardoise.propose.draft import Draft, broken, draft, lays_out, row
from ardoise.propose.left import Left
from ardoise.propose.raised import raised
from ardoise.propose.tree import Node, parse

_BLOCKS = frozenset(
    {"p", "li", "blockquote", "dd", "dt", "div", "section", "article", "main", "td", "th", "pre"}
    | {"h1", "h2", "h3", "h4", "h5", "h6", "tr", "ul", "ol", "dl", "body", "html", "header", "hr"}
    | {"details", "summary", "address", "caption", "figure", "fieldset", "thead", "tbody", "tfoot"}
)
# What is never shown as words.
_UNSEEN = frozenset(
    {"script", "style", "noscript", "template", "svg", "button", "select", "head", "title", "rp"}
    | {"datalist", "rt"}
)
_PARTS = ("thead", "tbody", "tfoot")
_ASIDE = frozenset({"nav", "footer", "aside", "form"})
_PICTURES = frozenset({"img", "video", "audio", "iframe", "object", "canvas", "picture"})
# Classes of encyclopedias and blogs for what helps on the screen alone, sources, and notes.
_SCREEN = frozenset({"mw-editsection", "noprint", "sr-only", "screen-reader-text"})
_SOURCES = frozenset({"references", "reflist", "references-small", "mw-references-wrap"})
_NOTES = frozenset({"footnotes", "footnote", "endnotes"})
_BACK = re.compile("[\u21a9\u2191\u2934][\ufe0e\ufe0f]?")


def read_html(content: str) -> Draft:
    """The paragraphs of a page: of its <article> or <main> if it has one. The first heading of the
    highest rank, or <title>, names the draft; the others stay where they are, as short
    paragraphs."""
    root = parse(content)
    articles = _articles(root)
    left = Left()
    reader = _Reader(left, inside=bool(articles))
    for article in articles or [root]:
        reader.read(article)
    if articles:
        _tell_around(root, articles, left)
    headings = [text for tag, text in reader.blocks if tag == "h1"]
    named = headings[:1]
    paragraphs = [text for tag, text in reader.blocks if not (tag == "h1" and text in named)]
    title = headings[0] if headings else _title(root)
    return draft(title, [*paragraphs, *reader.notes], left)


class _Reader:
    """Collects the blocks of words of an article, each with its tag."""

    def __init__(self, left: Left, *, inside: bool) -> None:
        self.blocks: list[tuple[str, str]] = []
        self.notes: list[str] = []
        self.left = left
        self._inside = inside
        self._words: list[str] = []

    def read(self, node: Node) -> None:
        """Add the blocks under a node."""
        self._walk(node, node.tag)
        self._close(node.tag)

    def _walk(self, node: Node, block: str) -> None:
        for child in node.children:
            if isinstance(child, str):
                # Line ends are written by <br> alone.
                self._words.append(re.sub(r"[ \t\r\n\f]+", " ", child))
            elif not self._apart(child, block):
                tag = child.tag if child.tag in _BLOCKS else block
                if child.tag in _BLOCKS:
                    self._close(block)
                if child.tag == "ol":
                    for item in child.children:
                        if isinstance(item, Node) and item.tag == "li":
                            self.left.add("numbered")
                self._walk(child, tag)
                if child.tag in _BLOCKS:
                    self._close(tag)

    def _apart(self, node: Node, block: str) -> bool:
        """Deal with what is no plain words; False for what is."""
        classes = _classes(node)
        role = node.attrs.get("role", "")
        if node.tag in _UNSEEN or _hidden(node) or classes & _SCREEN:
            return True
        if node.tag == "br":
            self._words.append("\n")
        elif node.tag == "sup":
            self._raise(node)
        elif node.tag in _PICTURES:
            # A <picture> holds the <img> that is told.
            self.left.add("pictures")
        elif node.tag == "figcaption":
            self.left.add("captions", node.words())
        elif node.tag == "pre":
            self.left.add("code", node.words())
        elif node.tag == "math":
            self.left.add("formulas")
            return False
        elif (node.tag in _ASIDE and not _wraps(node)) or role in ("navigation", "search"):
            if any(c.isalpha() for c in node.words()):
                self.left.add("asides" if self._inside else "around", node.words())
        elif classes & _SOURCES:
            for item in _items(node):
                self.left.add("sources", item.words())
        elif role in ("doc-endnotes", "doc-footnote") or classes & _NOTES:
            self._close(block)
            self._note(node)
        elif node.tag == "table":
            self._close(block)
            self._table(node)
        else:
            return False
        return True

    def _raise(self, node: Node) -> None:
        words = node.words()
        up = "" if node.has("a") else raised(words, "".join(self._words[-3:]))
        if words.strip() and not up:
            self.left.add("calls")
        self._words.append(up)

    def _note(self, node: Node) -> None:
        # The numbers of notes are no loss.
        inner = _Reader(Left(), inside=True)
        inner.read(Node("", {}, node.children))
        for _, words in inner.blocks:
            note = _BACK.sub("", words)
            if any(c.isalpha() for c in note):
                self.left.add("notes")
                self.notes.append(note)

    def _table(self, table: Node) -> None:
        """A row as one paragraph, but where it only lays out what it holds."""
        rows = 0
        for part in _rows(table):
            cells = [self._inner(cell) for cell in _cells(part)]
            if lays_out(cells):
                self.blocks += [block for cell in cells for block in cell]
            elif joined := row(cell[0][1] if cell else "" for cell in cells):
                rows += 1
                self.blocks.append(("tr", joined))
        if rows:
            self.left.add("tables")

    def _inner(self, node: Node) -> list[tuple[str, str]]:
        inner = _Reader(self.left, inside=self._inside)
        inner.read(Node("", {}, node.children))
        self.notes += inner.notes
        return inner.blocks

    def _close(self, block: str) -> None:
        for text in broken("".join(self._words)):
            if text.strip():
                self.blocks.append((block, text))
        self._words.clear()


def _articles(node: Node) -> list[Node]:
    """The highest elements that hold an article."""
    if node.tag in ("article", "main") or node.attrs.get("role") == "main":
        return [node] if node.words().strip() else []
    inside = (_articles(child) for child in node.children if isinstance(child, Node))
    return [article for found in inside for article in found]


def _tell_around(node: Node, articles: list[Node], left: Left) -> None:
    """Keep account of the words of a page that are outside its articles."""
    for child in node.children:
        if isinstance(child, str):
            if any(c.isalpha() for c in child):
                left.add("around", child)
        elif not (child.tag in _UNSEEN or _hidden(child) or any(child is one for one in articles)):
            _tell_around(child, articles, left)


def _title(node: Node) -> str:
    for child in node.children:
        if isinstance(child, Node):
            if child.tag == "title":
                return child.words()
            if child.tag != "svg" and (found := _title(child)):
                return found
    return ""


def _rows(table: Node) -> Iterator[Node]:
    """The rows of a table and its caption, in order; what stands in it without a row is one."""
    for part in table.children:
        if isinstance(part, str) or part.tag not in ("tr", "caption", *_PARTS):
            if not isinstance(part, str) or part.strip():
                yield Node("caption", {}, [part])
        elif part.tag in _PARTS:
            yield from _rows(part)
        else:
            yield part


def _cells(part: Node) -> list[Node]:
    """The cells of a row; a caption is one."""
    if part.tag == "caption":
        return [part]
    return [cell for cell in part.children if isinstance(cell, Node) and cell.tag in ("td", "th")]


def _items(node: Node) -> list[Node]:
    """The items of the lists under a node; the node itself when there are none."""
    found = [
        item
        for child in node.children
        if isinstance(child, Node)
        for item in ([child] if child.tag == "li" else _items(child) if child.has("li") else [])
    ]
    return found or [node]


def _wraps(node: Node) -> bool:
    """Whether a form is one around a whole text, as some servers write their pages."""
    return node.tag == "form" and (node.has("p") or node.has("tr"))


def _classes(node: Node) -> set[str]:
    return set(node.attrs.get("class", "").casefold().split())


def _hidden(node: Node) -> bool:
    style = node.attrs.get("style", "").replace(" ", "").casefold()
    return "hidden" in node.attrs or "display:none" in style
