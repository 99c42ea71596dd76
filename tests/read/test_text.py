"""A text: its header, its paragraphs, and the paragraphs of the origin that they render."""

from ardoise.domain.text import Paragraph
from ardoise.read.text import parse_text

FILE = "source/ecole/text.md"


def test_header_and_paragraphs() -> None:
    data = (
        "---\ntitre: L’école\nlangue: fr\nauteur: Ada\ndate: 2025-01-05\n---\n\n"
        "<!-- rend: 1, 2 -->\nUn début\nsur deux lignes.\n\n<!-- note -->\nLa fin.\n"
    )
    read = parse_text(data.encode(), FILE)
    assert read.problems == ()
    text = read.value
    assert text is not None
    assert (text.id, text.title, text.lang, text.author) == ("ecole", "L’école", "fr", "Ada")
    assert text.date == "2025-01-05"
    assert text.paragraphs == (
        Paragraph(number=1, content="Un début sur deux lignes.", renders=(1, 2), line=9),
        Paragraph(number=2, content="La fin.", line=13),
    )


def test_windows_lines_and_english_keys() -> None:
    data = "\ufeff---\r\ntitle: School\r\nlang: en\r\n---\r\n<!-- renders: 3 -->\r\nOne.\r\n"
    read = parse_text(data.encode(), FILE)
    assert read.problems == ()
    assert read.value is not None
    assert read.value.paragraphs == (Paragraph(number=1, content="One.", renders=(3,), line=6),)


def test_a_wrong_header_has_its_line() -> None:
    read = parse_text(b"---\ntitre: A\nlangue: de\n---\nUn.\n", FILE)
    assert read.value is None
    assert [(p.rule, p.line, p.column) for p in read.problems] == [("F09", 3, 9)]


def test_a_text_without_header_or_without_words_is_told() -> None:
    assert parse_text(b"Un.\n", FILE).problems[0].rule == "F07"
    assert parse_text(b"", FILE).problems[0].rule == "F07"
    bare = parse_text(b"---\ntitre: A\nlangue: fr\n---\n", FILE)
    assert [(p.rule, p.line) for p in bare.problems] == [("F07", 4)]
