"""A Word file with what the library cannot write: notes, text boxes, a table of its own XML."""

import io
import zipfile
from collections.abc import Mapping

import docx
from docx.document import Document
from docx.oxml import parse_xml

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PARTS = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def word(document: Document, notes: Mapping[str, str] | None = None) -> bytes:
    """The bytes of a document, with footnotes by their number added to it."""
    stream = io.BytesIO()
    document.save(stream)
    if notes is None:
        return stream.getvalue()
    bodies = "".join(
        f'<w:footnote w:id="{id_}"><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:footnote>'
        for id_, words in notes.items()
    )
    made = io.BytesIO()
    with zipfile.ZipFile(stream) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            content = old.read(name).decode("utf-8", "surrogateescape")
            if name == "[Content_Types].xml":
                part = f'PartName="/word/footnotes.xml" ContentType="{_PARTS}.footnotes+xml"'
                content = content.replace("</Types>", f"<Override {part}/></Types>")
            if name == "word/_rels/document.xml.rels":
                rel = f'Id="rIdNotes" Type="{_RELS}/footnotes" Target="footnotes.xml"'
                content = content.replace(
                    "</Relationships>", f"<Relationship {rel}/></Relationships>"
                )
            new.writestr(name, content.encode("utf-8", "surrogateescape"))
        new.writestr("word/footnotes.xml", f'<w:footnotes xmlns:w="{_W}">{bodies}</w:footnotes>')
    return made.getvalue()


def with_xml(text: str, inside: str) -> Document:
    """A document of one paragraph `text`, followed by `inside` in its XML."""
    document = docx.Document()
    paragraph = document.add_paragraph(text)
    for element in parse_xml(f'<w:p xmlns:w="{_W}">{inside}</w:p>'):
        paragraph._p.append(element)
    return document
