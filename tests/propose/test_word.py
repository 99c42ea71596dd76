"""A Word document: nothing of it goes without a word."""

import docx
from docx.enum.text import WD_BREAK
from tests.propose.word_file import with_xml, word

from ardoise.propose.word import read_word

FIRST = "Le marché couvert a rouvert lundi, après un an de travaux."
SECOND = "Les commerçants l’attendaient depuis le printemps."


def told(data: bytes) -> str:
    return " ".join(read_word(data).left.sentences("fr")).replace("\u00a0", " ")


def test_a_table_stands_where_it_stood_row_by_row() -> None:
    document = docx.Document()
    document.add_paragraph(FIRST)
    table = document.add_table(2, 3)
    for n, words in enumerate(["Pays", "Capitale", "Habitants", "Togo", "Lomé", "8 millions"]):
        table.rows[n // 3].cells[n % 3].text = words
    document.add_paragraph(SECOND)
    data = word(document)
    assert read_word(data).paragraphs == (
        FIRST,
        "Pays | Capitale | Habitants",
        "Togo | Lomé | 8 millions",
        SECOND,
    )
    assert told(data) == "Tableaux : 1, mis ligne par ligne, les cases séparées par « | »."


def test_a_row_of_figures_is_kept() -> None:
    document = docx.Document()
    document.add_paragraph(FIRST)
    table = document.add_table(1, 2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "1900", "12"
    assert read_word(word(document)).paragraphs == (FIRST, "1900 | 12")


def test_a_table_that_lays_out_gives_its_paragraphs() -> None:
    document = docx.Document()
    table = document.add_table(1, 2)
    table.rows[0].cells[0].text = FIRST
    table.rows[0].cells[0].add_paragraph(SECOND)
    table.rows[0].cells[1].text = "Vocabulaire"
    assert read_word(word(document)).paragraphs == (FIRST, SECOND, "Vocabulaire")


def test_a_table_inside_a_cell_is_read_once() -> None:
    document = docx.Document()
    cell = document.add_table(1, 1).rows[0].cells[0]
    cell.text = FIRST
    inner = cell.add_table(1, 2)
    inner.rows[0].cells[0].text, inner.rows[0].cells[1].text = "Togo", "Lomé"
    assert read_word(word(document)).paragraphs == (FIRST, "Togo | Lomé")


def test_merged_cells_are_not_repeated() -> None:
    document = docx.Document()
    document.add_paragraph(FIRST)
    table = document.add_table(2, 2)
    table.rows[0].cells[0].merge(table.rows[0].cells[1]).text = "Afrique de l’Ouest"
    table.rows[1].cells[0].text, table.rows[1].cells[1].text = "Togo", "Lomé"
    assert read_word(word(document)).paragraphs == (FIRST, "Afrique de l’Ouest", "Togo | Lomé")


def test_notes_go_to_the_end() -> None:
    call = (
        '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t xml:space="preserve"> Fin.</w:t></w:r>'
    )
    document = with_xml("L’agora est pleine.", call)
    document.add_paragraph(SECOND)
    data = word(document, {"2": "Agora : place publique."})
    assert read_word(data).paragraphs == (
        "L’agora est pleine. Fin.",
        SECOND,
        "Agora : place publique.",
    )
    assert told(data) == "Notes : 1, mises à la fin du texte, sans leurs appels."


def test_a_text_box_follows_its_paragraph_and_is_read_once() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>Le saviez-vous ?</w:t></w:r></w:p></w:txbxContent>"
    both = (
        '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility'
        f'/2006"><mc:Choice Requires="wps"><w:drawing>{box}</w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    data = word(with_xml(FIRST, both))
    assert read_word(data).paragraphs == (FIRST, "Le saviez-vous ?")
    assert told(data) == "Zones de texte : 1, mises après le paragraphe qui les porte."


def test_what_was_inserted_is_read_and_what_was_deleted_is_not() -> None:
    tracked = (
        '<w:ins w:id="1" w:author="a"><w:r><w:t xml:space="preserve"> La foule</w:t></w:r></w:ins>'
        '<w:del w:id="2" w:author="a"><w:r><w:delText> Le monde</w:delText></w:r></w:del>'
        "<w:r><w:t xml:space='preserve'> entre.</w:t></w:r>"
    )
    assert read_word(word(with_xml(FIRST, tracked))).paragraphs == (f"{FIRST} La foule entre.",)


def test_what_stands_in_a_form_or_a_link_is_read() -> None:
    inside = (
        '<w:hyperlink><w:r><w:t xml:space="preserve"> Le plan</w:t></w:r></w:hyperlink>'
        "<w:sdt><w:sdtContent><w:r><w:t xml:space='preserve'> du quartier.</w:t></w:r>"
        "</w:sdtContent></w:sdt>"
    )
    assert read_word(word(with_xml(FIRST, inside))).paragraphs == (f"{FIRST} Le plan du quartier.",)


def test_numbers_of_a_list_are_told_and_bullets_are_not() -> None:
    document = docx.Document()
    document.add_paragraph("Rincer.", style="List Number")
    document.add_paragraph("Couper.", style="List Number")
    document.add_paragraph("du sel", style="List Bullet")
    data = word(document)
    assert read_word(data).paragraphs == ("Rincer.", "Couper.", "du sel")
    assert told(data) == "Lignes numérotées d’elles-mêmes : 2, gardées sans leur numéro."


def test_heads_and_feet_of_pages_are_told() -> None:
    document = docx.Document()
    document.add_paragraph(FIRST)
    document.sections[0].header.paragraphs[0].text = "Le Journal du port"
    data = word(document)
    assert read_word(data).paragraphs == (FIRST,)
    assert told(data) == "En-têtes et pieds de page : laissés de côté (« Le Journal du port »)."


def test_raised_letters_and_exponents_stay() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Au XIX")
    paragraph.add_run("e").font.superscript = True
    paragraph.add_run(" siècle, il fait 12 km")
    paragraph.add_run("2").font.superscript = True
    paragraph.add_run(" et la ville grandit")
    paragraph.add_run("1").font.superscript = True
    paragraph.add_run(".")
    data = word(document)
    assert read_word(data).paragraphs == ("Au XIXe siècle, il fait 12 km² et la ville grandit.",)
    assert told(data) == "Appels de note : 1, ôtés."


def test_two_line_breaks_make_a_paragraph() -> None:
    document = docx.Document()
    run = document.add_paragraph(FIRST).add_run()
    run.add_break(WD_BREAK.LINE)
    run.add_break(WD_BREAK.LINE)
    run.add_text(SECOND)
    assert read_word(word(document)).paragraphs == (FIRST, SECOND)


def test_formulas_pictures_and_comments_are_told() -> None:
    inside = (
        '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">'
        "<m:r><m:t> E=m</m:t></m:r></m:oMath>"
        '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata/></v:shape>'
        '</w:pict></w:r><w:r><w:commentReference w:id="0"/></w:r>'
    )
    data = word(with_xml(FIRST, inside))
    assert read_word(data).paragraphs == (f"{FIRST} E=m",)
    assert told(data) == (
        "Formules : 1, mises à plat ; relisez-les. Images : 1, laissées de côté. "
        "Commentaires : 1, laissés de côté."
    ).replace(" ;", "\u202f;")


def test_words_that_are_hidden_are_not_read() -> None:
    document = docx.Document()
    document.add_paragraph(FIRST).add_run(" Corrigé.").font.hidden = True
    assert read_word(word(document)).paragraphs == (FIRST,)
