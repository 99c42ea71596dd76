"""source/<text>/text.md → a text: a header between `---` lines, then paragraphs."""

import re
import unicodedata
from pathlib import Path, PurePosixPath
from typing import ClassVar

from ardoise.domain.problem import Place, Severity
from ardoise.domain.text import Paragraph, Text
from ardoise.read.conflict import keep_first
from ardoise.read.decode import decode
from ardoise.read.document import made
from ardoise.read.explain import explain
from ardoise.read.faults import Faults
from ardoise.read.file import take
from ardoise.read.node import spoilt
from ardoise.read.result import Read
from ardoise.read.shape import Lang, Shape
from ardoise.read.unseen import UNSEEN, tell_unseen, without_unseen
from ardoise.read.yaml import load_text

_COMMENT = re.compile(r"\s*<!--(.*?)-->\s*$")
_RENDERS = re.compile(r"\s*(?:rend|renders)\s*:\s*(\d{1,4}(?:\s*,\s*\d{1,4})*)\s*$")


class TextHead(Shape, kw_only=True):
    """The header of a text as it is typed."""

    table: ClassVar[str] = "text head"
    title: str
    lang: Lang
    author: str = ""
    date: str = ""
    licence: str = ""
    origin: str = ""


def read_text(path: Path, root: Path) -> Read[Text | None]:
    """The text in the file at `path`, in the workspace `root`; None when its header is wrong."""
    taken = take(path, root)
    if taken.data is None:
        return Read(None, taken.problems)
    return parse_text(taken.data, taken.file)


def parse_text(data: bytes, file: str) -> Read[Text | None]:
    """The same from the bytes of a file; the text's id is the name of the folder in `file`."""
    content, faults = decode(data, file)
    fences = [n for n, line in enumerate(faults.lines) if line.rstrip() == "---"][:2]
    if not content.strip():
        if not faults.errors:
            _no_header(faults)
        return Read(None, faults.problems())
    if len(fences) < 2 or any(line.strip() for line in faults.lines[: fences[0]]):
        _no_header(faults)
        return Read(None, faults.problems())
    lines = content_lines(content)
    keep_first(lines, faults, 0)
    head = "\n".join(lines[fences[0] + 1 : fences[1]])
    node = load_text(head + "\n", faults, shift=fences[0] + 1)
    found = explain(node, TextHead, Place(file), faults).found if node else {}
    paragraphs = _paragraphs(lines, fences[1] + 1, faults)
    if not paragraphs:
        faults.add(
            "F07",
            fences[1] + 1,
            1,
            fr=("Le texte n’a pas de paragraphe.", "Écrivez le texte sous l’en-tête."),
            en=("The text has no paragraph.", "Write the text under the header."),
        )
    text = None
    if node and not spoilt(node) and "title" in found and "lang" in found:
        shape = made(found, TextHead)
        text = Text(
            id=PurePosixPath(file).parent.name,
            title=shape.title,
            lang=shape.lang,
            paragraphs=paragraphs,
            place=Place(file),
            author=shape.author,
            date=shape.date,
            licence=shape.licence,
            origin=shape.origin,
        )
    return Read(text, faults.problems())


def content_lines(text: str) -> list[str]:
    """The lines of `text`, as editors count them."""
    return re.split(r"\r\n|\n|\r", text)


def _paragraphs(lines: list[str], start: int, faults: Faults) -> tuple[Paragraph, ...]:
    paragraphs: list[Paragraph] = []
    words: list[str] = []
    renders: tuple[int, ...] = ()
    first = 0

    def close() -> None:
        nonlocal renders
        if words:
            content = unicodedata.normalize("NFC", " ".join(words))
            paragraphs.append(
                Paragraph(number=len(paragraphs) + 1, content=content, renders=renders, line=first)
            )
            words.clear()
            renders = ()

    for n, line in enumerate(lines[start:], start + 1):
        comment = _COMMENT.match(line)
        if comment:
            close()
            said = _RENDERS.match(comment[1])
            if said:
                renders = tuple(int(one) for one in said[1].split(","))
            elif re.match(r"\s*rend", comment[1]):
                _bad_renders(n, faults)
        elif line.strip():
            if not words:
                first = n
            if UNSEEN.search(line.replace("\t", " ")):
                tell_unseen(faults, n, 1, n)
                line = without_unseen(line)
            words.append(line.strip())
        else:
            close()
    close()
    return tuple(paragraphs)


def _bad_renders(line: int, faults: Faults) -> None:
    faults.add(
        "F08",
        line,
        1,
        severity=Severity.WARNING,
        fr=(
            "Cette ligne ne dit pas quel paragraphe de l’origine est rendu.",
            "Écrivez <!-- rend: 1 --> ou <!-- rend: 1, 2 -->.",
        ),
        en=(
            "This line does not say which paragraph of the origin is rendered.",
            "Write <!-- renders: 1 --> or <!-- renders: 1, 2 -->.",
        ),
    )


def _no_header(faults: Faults) -> None:
    faults.add(
        "F07",
        1,
        1,
        fr=(
            "Le texte n’a pas d’en-tête.",
            "Commencez par une ligne ---, puis « titre: … » et « langue: fr », puis une ligne ---.",
        ),
        en=(
            "The text has no header.",
            "Start with a line ---, then “title: …” and “lang: en”, then a line ---.",
        ),
    )
