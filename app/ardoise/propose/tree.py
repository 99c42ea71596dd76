"""HTML as a tree, however badly it is closed."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = frozenset({"br", "hr", "img", "input", "meta", "link", "source", "wbr", "area", "col"})
# A tag that ends an open one of the same group, up to what holds the group.
_ENDS = {
    "td": ({"td", "th"}, {"tr", "table"}),
    "th": ({"td", "th"}, {"tr", "table"}),
    "tr": ({"tr"}, {"table"}),
    "li": ({"li"}, {"ul", "ol", "menu"}),
    "dt": ({"dt", "dd"}, {"dl"}),
    "dd": ({"dt", "dd"}, {"dl"}),
    "option": ({"option"}, {"select"}),
}
_PARAGRAPH_ENDS = frozenset(
    {"p", "div", "ul", "ol", "dl", "table", "section", "article", "aside", "blockquote", "figure"}
    | {"h1", "h2", "h3", "h4", "h5", "h6", "pre", "form", "nav", "main", "header", "footer", "hr"}
)
_DEEPEST = 150
"""Beyond it, a tag is taken for part of what holds it: nobody nests a text so deep."""


@dataclass
class Node:
    """An element: its tag, its attributes, and what it holds."""

    tag: str
    attrs: dict[str, str] = field(default_factory=dict)
    children: list["Node | str"] = field(default_factory=list)

    def words(self) -> str:
        """All the characters under it."""
        return "".join(c if isinstance(c, str) else c.words() for c in self.children)

    def has(self, tag: str) -> bool:
        """Whether an element of that tag stands somewhere under it."""
        return any(c.tag == tag or c.has(tag) for c in self.children if isinstance(c, Node))


def parse(content: str) -> Node:
    """The tree of a page or a part of one."""
    builder = _Builder()
    builder.feed(content)
    builder.close()
    return builder.root


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        ended, holders = _ENDS.get(tag, (set(), set()))
        if tag in _PARAGRAPH_ENDS and self._open[-1].tag == "p":
            self._open.pop()
        for n in range(len(self._open) - 1, 0, -1):
            if self._open[n].tag in holders:
                break
            if self._open[n].tag in ended:
                del self._open[n:]
                break
        node = Node(tag, {key: value or "" for key, value in attrs})
        self._open[-1].children.append(node)
        if tag not in _VOID and len(self._open) < _DEEPEST:
            self._open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # HTML knows no tag that ends itself: <p/> opens a paragraph.
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        for n in range(len(self._open) - 1, 0, -1):
            if self._open[n].tag == tag:
                # Tags left open inside end with what holds them.
                del self._open[n:]
                return

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)
