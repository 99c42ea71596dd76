"""A Word document → draft: paragraphs, tables row by row, text boxes where they are borne, and
notes at the end."""

import io
from collections.abc import Iterator
from typing import Any

from ardoise.propose.draft import Draft, broken, draft, lays_out, row
from ardoise.propose.left import Left
from ardoise.propose.raised import raised

Node = Any
"""An element or a document of libraries without annotations of their own."""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# Text that was deleted or moved elsewhere, codes of fields, and what only describes.
_SKIPPED = frozenset(
    {"del", "moveFrom", "instrText", "delText", "pPr", "rPr", "tblPr", "trPr", "tcPr", "sectPr"}
    | {"sdtPr", "sdtEndPr", "tblGrid", "delInstrText", "rubyPr", "rt"}
)
_SIGNS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": " "}
_PICTURES = frozenset({"pic", "imagedata", "chart", "relIds"})
_NOTES = ("footnotes", "endnotes")


def read_word(data: bytes) -> Draft:
    """The draft of a .docx; whatever error the library meets in a damaged one is let through."""
    import docx

    document = docx.Document(io.BytesIO(data))
    reader = _Reader(document)
    blocks = list(reader.blocks(document.element.body))
    reader.tell_running()
    titles = [text for style, text in blocks if style in ("Title", "Heading 1")]
    # The heading that names the text is not repeated in it; the others keep its structure.
    body = [text for _, text in blocks if text not in titles[:1]]
    return draft(titles[0] if titles else "", [*body, *reader.notes()], reader.left)


class _Reader:
    """Walks through a document, and keeps count of what is not shown as it stands."""

    def __init__(self, document: Node) -> None:
        self.left = Left()
        self._document = document
        self._called: list[tuple[str, str]] = []
        self._numbers = _Numbers(document)

    def blocks(self, container: Node) -> Iterator[tuple[str, str]]:
        """(style, text) of the paragraphs under an element, in order, none of them empty."""
        for element in container:
            name = _name(element)
            if name in _SKIPPED:
                continue
            if name == "p":
                yield from self._paragraph(element)
            elif name == "tbl":
                self.left.add("tables")
                for line in _nearest(element, "tr"):
                    yield from self._row(line)
            elif name == "AlternateContent":
                yield from self.blocks(_chosen(element))
            else:
                yield from self.blocks(element)

    def _row(self, line: Node) -> Iterator[tuple[str, str]]:
        """A row as one paragraph, but where it only lays out what it holds."""
        cells = [list(self.blocks(cell)) for cell in _nearest(line, "tc")]
        if lays_out(cells):
            for cell in cells:
                yield from cell
        elif joined := row(cell[0][1] if cell else "" for cell in cells):
            yield "", joined

    def _paragraph(self, element: Node) -> Iterator[tuple[str, str]]:
        style = self._numbers.style(element)
        if style.casefold().startswith(("toc ", "table of figures")):
            self.left.add("contents")
            return
        boxes: list[tuple[str, str]] = []
        text = self._words(element, "", boxes)
        if text.strip():
            if self._numbers.numbered(element):
                self.left.add("numbered")
            for part in broken(text):
                yield style, part.replace("\n", " ")
        yield from boxes

    def _words(self, element: Node, text: str, boxes: list[tuple[str, str]]) -> str:
        """`text` with the words under an element added to it; text boxes go to `boxes`."""
        for child in element:
            name = _name(child)
            if name in _SKIPPED or (name == "r" and _hidden(child)):
                continue
            if name == "t":
                text += child.text or ""
            elif name in _SIGNS:
                text += _SIGNS[name]
            elif name == "r" and _value(child, "rPr/vertAlign") == "superscript":
                words = self._words(child, "", boxes)
                up = raised(words, text)
                if words.strip() and not up:
                    self.left.add("calls")
                text += up
            elif name in ("footnoteReference", "endnoteReference"):
                self._called.append((f"{name[:-9]}s", child.get(f"{_W}id") or ""))
            elif name == "commentReference":
                self.left.add("comments")
            elif name == "txbxContent":
                self.left.add("boxes")
                boxes += self.blocks(child)
            elif name == "AlternateContent":
                text = self._words(_chosen(child), text, boxes)
            else:
                if name in _PICTURES:
                    self.left.add("pictures")
                if name == "oMath":
                    self.left.add("formulas")
                text = self._words(child, text, boxes)
        return text

    def notes(self) -> list[str]:
        """The notes that were called, in order, each as a paragraph."""
        from docx.oxml import parse_xml

        parts = {
            kind: parse_xml(rel.target_part.blob)
            for rel in self._document.part.rels.values()
            for kind in _NOTES
            if rel.reltype.endswith(f"/{kind}")
        }
        found = []
        for kind, id_ in self._called:
            for note in parts.get(kind, ()):
                if note.get(f"{_W}id") == id_:
                    words = " ".join(text for _, text in self.blocks(note))
                    if words.strip():
                        self.left.add("notes")
                        found.append(words)
        return found

    def tell_running(self) -> None:
        """Keep account of the heads and feet of pages, that are no part of the text."""
        for rel in self._document.part.rels.values():
            if rel.reltype.endswith(("/header", "/footer")):
                words = "".join(t.text or "" for t in rel.target_part.element.iter(f"{_W}t"))
                if any(c.isalpha() for c in words):
                    self.left.add("running", words)


class _Numbers:
    """Knows the style of a paragraph, and whether it is numbered by itself."""

    def __init__(self, document: Node) -> None:
        self._styles = {style.style_id: style for style in document.styles}
        self._default = document.styles.default(1)
        formats: dict[str, list[str]] = {}
        self._kinds: dict[str, list[str]] = {}
        for rel in document.part.rels.values():
            if rel.reltype.endswith("/numbering"):
                for element in rel.target_part.element:
                    if _name(element) == "abstractNum":
                        levels = [_value(level, "numFmt") for level in _nearest(element, "lvl")]
                        formats[element.get(f"{_W}abstractNumId")] = levels
                    elif _name(element) == "num":
                        kinds = formats.get(_value(element, "abstractNumId"), [])
                        self._kinds[element.get(f"{_W}numId")] = kinds

    def style(self, paragraph: Node) -> str:
        """The name of its style in English, as Word stores it."""
        style = self._styles.get(_value(paragraph, "pPr/pStyle"), self._default)
        return str(style.name) if style is not None else ""

    def numbered(self, paragraph: Node) -> bool:
        """Whether a number that is not among its words stands before it."""
        holders = [paragraph]
        style = self._styles.get(_value(paragraph, "pPr/pStyle"))
        while style is not None and len(holders) < 10:
            holders.append(style.element)
            style = style.base_style
        for holder in holders:
            if number := _value(holder, "pPr/numPr/numId"):
                level = int(_value(holder, "pPr/numPr/ilvl") or 0)
                kinds = self._kinds.get(number, [])[level : level + 1]
                return any(kind not in ("", "bullet", "none") for kind in kinds)
        return False


def _name(element: Node) -> str:
    """The name of an element without its namespace."""
    # Comments and instructions of XML have no name.
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else "del"


def _value(element: Node, path: str) -> str:
    """The value of the property at the end of `path`, steps down from an element; "" for none."""
    found = element.find("/".join(f"{_W}{step}" for step in path.split("/")))
    return "" if found is None else found.get(f"{_W}val") or ""


def _hidden(run: Node) -> bool:
    """Whether nobody sees a run; « 0 » or « false » switches the property off."""
    found = run.find(f"{_W}rPr/{_W}vanish")
    return found is not None and found.get(f"{_W}val") not in ("0", "false")


def _chosen(element: Node) -> Node:
    """One of the versions of the same thing that are given for newer and older programs."""
    return next(iter(element), element)


def _nearest(element: Node, name: str) -> Iterator[Node]:
    """The elements of that name under another, but those inside one of them."""
    for child in element:
        if _name(child) == name:
            yield child
        elif _name(child) not in _SKIPPED:
            yield from _nearest(child, name)
