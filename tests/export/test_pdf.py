"""The PDF read back by pypdf: what is on each page, and what makes it accessible."""

import struct
import zlib
from io import BytesIO
from typing import Any

import msgspec
import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject
from tests.export.sample import BANK, CARD, ITEMS, SINGLE, bank_of

from ardoise.domain.bank import Bank
from ardoise.domain.item import Option
from ardoise.export.loss import Context, Exported, Selection
from ardoise.export.pdf import PARTS, export_pdf


def chunk(kind: bytes, data: bytes) -> bytes:
    length, check = struct.pack(">I", len(data)), struct.pack(">I", zlib.crc32(kind + data))
    return length + kind + data + check


# The smallest PNG there is: one grey point.
POINT = (
    b"\x89PNG\r\n\x1a\n"
    + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    + chunk(b"IDAT", zlib.compress(b"\x00\x80"))
    + chunk(b"IEND", b"")
)


def export(
    bank: Bank = BANK, parts: tuple[str, ...] = PARTS, context: Context | None = None
) -> Exported:
    return export_pdf(bank, Selection(), context or Context(), parts=parts)


def pages(made: Exported) -> list[str]:
    reader = PdfReader(BytesIO(made.data))
    return [" ".join(page.extract_text().split()) for page in reader.pages]


def test_document_is_tagged_with_a_title_and_a_language() -> None:
    reader = PdfReader(BytesIO(export().data))
    catalogue: Any = reader.trailer["/Root"]
    assert catalogue["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in catalogue
    assert catalogue["/Lang"] == "fr"
    assert catalogue["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata is not None
    assert reader.metadata.title == "La forêt de Hêtrelle · Bees of the city"
    assert reader.xmp_metadata is not None
    assert b"<pdfuaid:part>1</pdfuaid:part>" in reader.xmp_metadata.stream.get_data()


def roles(node: object, found: list[str]) -> list[str]:
    """The roles of the structure tree, in reading order."""
    if isinstance(node, DictionaryObject):
        if "/S" in node:
            found.append(str(node["/S"]))
        children = node.get("/K", [])
        for child in children if isinstance(children, list) else [children]:
            roles(child.get_object() if hasattr(child, "get_object") else child, found)
    return found


def test_structure_has_headings_paragraphs_and_lists() -> None:
    reader = PdfReader(BytesIO(export().data))
    root = reader.trailer["/Root"]
    assert isinstance(root, DictionaryObject)
    found = roles(root["/StructTreeRoot"].get_object(), [])
    assert {"/H1", "/H2", "/P", "/L", "/LI"} <= set(found)
    assert found.count("/H1") == 2


def test_worksheet_has_every_question_and_no_answer() -> None:
    text = " ".join(pages(export(parts=("worksheet",))))
    assert "Fiche de l’élève" in text
    assert all(f"{n}. " in text for n in range(1, len(ITEMS) + 1))
    assert "Le premier paragraphe situe la forêt" not in text
    assert CARD.back in text  # In the text to be read, once, and nowhere else.
    assert text.count(CARD.back) == 1


def test_answer_key_has_every_answer_with_its_passage() -> None:
    text = " ".join(pages(export(parts=("answers",))))
    assert "Corrigé" in text
    assert "340 → hectares" in text
    assert "Le premier paragraphe situe la forêt." in text
    assert "La forêt de Hêtrelle · Classe de 6e · 2026-03-02 · § 1" in text


def test_backs_lie_behind_their_fronts_when_printed_on_both_sides() -> None:
    fronts, backs = pages(export(parts=("cards",)))[:2]
    # Read row by row, a page of backs has its columns exchanged: 2, 1 / 4, 3 …
    assert fronts.index("Au nord de quelle ville") < fronts.index("Quels sentiers")
    assert backs.index("celui du moulin") < backs.index("Valmont")
    assert backs.index("Faux") < backs.index("Vrai")


def test_cards_begin_on_the_front_of_a_sheet() -> None:
    whole = pages(export())
    alone = pages(export(parts=("cards",)))
    first = whole.index(alone[0])
    assert first % 2 == 0
    assert whole[first:] == alone


MARKUP = [
    '#panic("x")',
    "#let x = 1; $x^2$ *gras* _italique_ `code` <label> @ref",
    "= Titre\n- liste\n+ un\n/ terme: x",
    '"] #sys.inputs //',
    '\\u{41} \\ #include "/etc/passwd"',
    "~ -- --- ... ''",
]


@pytest.mark.parametrize("text", MARKUP)
def test_text_of_the_bank_is_never_markup(text: str) -> None:
    item = msgspec.structs.replace(
        SINGLE,
        stem=text,
        feedback=text,
        hint=text,
        choices=(Option(text=text, key=True, feedback=text), Option(text="autre")),
    )
    made = export(bank_of([item]))
    read = "".join("".join(pages(made)).split())
    assert "".join(text.split()) in read
    assert made.losses == ()


def test_letters_that_no_bundled_font_has_are_said() -> None:
    made = export(bank_of([msgspec.structs.replace(SINGLE, stem="漢字 ?")]))
    assert made.data.startswith(b"%PDF")
    assert "fonts" in {loss.part for loss in made.losses}


def test_long_card_stays_on_its_card() -> None:
    long = "Un texte qui n’en finit pas. " * 120
    made = export(bank_of([msgspec.structs.replace(CARD, back=long)]), ("cards",))
    assert len(pages(made)) == 2


def test_pictures_are_set_with_an_alternative_text() -> None:
    item = msgspec.structs.replace(SINGLE, media=("carte.png", "absente.png"))
    context = Context(media={"carte.png": POINT}.get)
    made = export(bank_of([item]), ("worksheet",), context)
    root: Any = PdfReader(BytesIO(made.data)).trailer["/Root"]
    assert "/Figure" in roles(root["/StructTreeRoot"].get_object(), [])
    assert [loss.what for loss in made.losses] == ["média absente.png"]


def test_same_bank_gives_the_same_bytes() -> None:
    assert export().data == export().data


def test_empty_selection_is_still_a_document() -> None:
    assert export(bank_of([])).data.startswith(b"%PDF")


def test_damaged_picture_is_left_out_and_said() -> None:
    item = msgspec.structs.replace(SINGLE, media=("carte.png",))
    made = export(bank_of([item]), context=Context(media=lambda _: b"pas une image"))
    assert made.data.startswith(b"%PDF")
    assert [loss.part for loss in made.losses] == ["media"]


def test_a_question_away_from_its_text_says_which_one_it_is_about() -> None:
    """On a sheet of several texts each question does, and on cards, which are cut apart, always;
    a sheet of one text bears its title."""
    both, one = "".join(pages(export(parts=("worksheet",)))), Selection(texts=("foret",))
    titled = "Texte : La forêt de Hêtrelle"
    count = len([item for item in ITEMS if item.text == "foret"])
    assert both.count(titled) == count
    assert both.count("Texte : Bees of the city") == len(ITEMS) - count
    alone = export_pdf(BANK, one, Context(), parts=("worksheet", "cards"))
    sheet, *cards = pages(alone)
    assert titled not in sheet
    assert "".join(cards).count(titled) == count
