"""Documents of every kind become a title and paragraphs; what cannot be read is said."""

import io
import zipfile

import docx
import pytest
import typst

from ardoise.propose.document import MAX_BYTES, read_document
from ardoise.propose.draft import UnreadableError
from ardoise.propose.plain import read_plain

TITLE = "Le marché de Lomé"
FIRST = "Le marché couvert a rouvert lundi, après un an de travaux."
SECOND = "Les commerçants l’attendaient : « Enfin ! », dit l’un d’eux."


def test_plain_text_between_blank_lines() -> None:
    draft = read_document("a.txt", f"{TITLE}\n\n{FIRST}\n\n\n{SECOND}\n".encode())
    assert draft.title == TITLE
    assert draft.paragraphs == (FIRST, SECOND)


def test_plain_text_one_paragraph_a_line() -> None:
    assert read_document("a.txt", f"{TITLE}\n{FIRST}\n{SECOND}".encode()).paragraphs == (
        FIRST,
        SECOND,
    )


def test_lines_cut_at_a_width_are_joined() -> None:
    cut = (
        "Le marché couvert a rouvert lundi,\naprès un an de tra-\nvaux.\n\n"
        "Les commerçants l’atten-\ndaient."
    )
    assert read_plain(cut).paragraphs == (
        "Le marché couvert a rouvert lundi, après un an de travaux.",
        "Les commerçants l’attendaient.",
    )


def test_wrapped_text_without_blank_lines() -> None:
    long = "Le marché couvert a rouvert lundi matin, après un an de travaux qui\n" * 3
    wrapped = (
        f"{long}ont coûté cher.\nLa ville a payé la moitié de la somme, la région un quart et\n"
        "l’État le reste."
    )
    assert len(read_plain(wrapped).paragraphs) == 2


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings_of_plain_text(encoding: str) -> None:
    draft = read_document("a.txt", f"{TITLE}\n\n{FIRST}".encode(encoding))
    assert draft.title == TITLE


def test_hidden_characters_go_and_no_break_spaces_stay() -> None:
    draft = read_document("a.txt", "Titre\n\nLe mar\u00adché\u200b rouvre\u00a0: oui.\n".encode())
    assert draft.paragraphs == ("Le marché rouvre\u00a0: oui.",)


def test_markdown_without_its_marks() -> None:
    page = (
        f"# {TITLE}\n\n{FIRST} Voir [le plan](http://exemple.org).\n\n## Suite\n\n"
        "**Les** commerçants.\n\n- un\n- deux\n\n```\ncode\n```\n"
    )
    draft = read_document("a.md", page.encode())
    assert draft.title == TITLE
    assert draft.paragraphs == (
        f"{FIRST} Voir le plan.",
        "Suite",
        "Les commerçants.",
        "un",
        "deux",
    )


def test_markdown_with_a_header() -> None:
    draft = read_document("a.md", f"---\ntitle: {TITLE}\nauthor: X\n---\n\n{FIRST}\n".encode())
    assert draft.title == TITLE
    assert draft.paragraphs == (FIRST,)


def test_html_article_without_what_surrounds_it() -> None:
    page = f"""<!doctype html><html>
    <head><title>Journal | {TITLE}</title><style>p{{}}</style></head>
    <body><nav><p>Accueil</p></nav><p>Publicité</p><article><h1>{TITLE}</h1>
    <p>Le marché <b>couvert</b> a rouvert lundi,<br>après un an de travaux.</p>
    <figure><img src=x><figcaption>Photo</figcaption></figure>
    <p>Les commerçants l&rsquo;attendaient&nbsp;: «&nbsp;Enfin&nbsp;!&nbsp;», dit
    l’un d’eux.</p>
    <script>alert(1)</script></article><footer><p>Mentions</p></footer></body></html>"""
    draft = read_document("a.html", page.encode())
    assert draft.title == TITLE
    assert draft.paragraphs[0] == FIRST
    assert draft.paragraphs[1].replace("\u00a0", " ") == SECOND
    assert len(draft.paragraphs) == 2


def test_html_that_is_badly_closed() -> None:
    draft = read_document("a.html", f"<p>{FIRST}<p>{SECOND}<div><span>Fin".encode())
    assert draft.paragraphs == (FIRST, SECOND, "Fin")


def test_html_in_an_old_encoding() -> None:
    page = f'<meta charset="iso-8859-1"><p>{FIRST.replace("’", "&rsquo;")}</p>'
    assert read_document("a.html", page.encode("latin-1")).paragraphs == (FIRST,)


def test_word_document() -> None:
    document = docx.Document()
    document.add_heading(TITLE, 0)
    document.add_paragraph(FIRST)
    document.add_paragraph("")
    document.add_heading("Suite", 2)
    document.add_paragraph(SECOND)
    stream = io.BytesIO()
    document.save(stream)
    draft = read_document("a.docx", stream.getvalue())
    assert draft.title == TITLE
    assert draft.paragraphs == (FIRST, "Suite", SECOND)


def test_pdf_whose_lines_are_joined() -> None:
    page = '#set text(lang: "fr")\n#set page(width: 9cm, numbering: "1")\n'
    source = f"{page}{FIRST * 3}\n\n{SECOND * 3}\n"
    draft = read_document("a.pdf", typst.compile(source.encode()))
    assert len(draft.paragraphs) == 2
    assert draft.paragraphs[0].count("après un an de travaux.") == 3


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.odt", b"x", "n’est pas d’une sorte que je lis"),
        ("a", b"x", "n’est pas d’une sorte que je lis"),
        ("a.txt", b"", "ne contient pas de texte"),
        ("a.txt", b"*** 12 ***", "ne contient pas de texte"),
        ("a.docx", b"PK nothing", "n’est pas un document Word lisible"),
        ("a.pdf", b"%PDF-1.4 nothing", "n’est pas un PDF lisible"),
        ("a.txt", b"a" * (MAX_BYTES + 1), "pèse plus de 20 Mo"),
    ],
)
def test_unreadable_document_is_said(name: str, data: bytes, said: str) -> None:
    with pytest.raises(UnreadableError, match=said):
        read_document(name, data)


def test_word_document_that_unpacks_to_too_much() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"0" * 120_000_000)
    with pytest.raises(UnreadableError, match="Word"):
        read_document("a.docx", stream.getvalue())


def test_message_in_english() -> None:
    with pytest.raises(UnreadableError, match="is not of a kind I read"):
        read_document("a.odt", b"", "en")


def test_headings_of_a_page_stay_where_they_are() -> None:
    page = f"<article><h1>{TITLE}</h1><p>{FIRST}</p><h2>Suite</h2><p>{SECOND}</p></article>"
    draft = read_document("a.html", page.encode())
    assert draft.title == TITLE
    assert draft.paragraphs == (FIRST, "Suite", SECOND)
