"""A PDF: paragraphs, rows and notes are told by their places; heads, feet and numbers of pages are
left out, with a word."""

import pytest
import typst

from ardoise.propose.document import read_document
from ardoise.propose.draft import Draft, UnreadableError
from ardoise.propose.pdf import read_pdf

FIRST = "Le marché couvert a rouvert lundi, après un an de travaux, devant une foule nombreuse."
SECOND = "Les commerçants l’attendaient depuis le printemps et vendaient dans la rue."
PAGE = '#set page(width: 10cm, height: 10cm, margin: 1.5cm)\n#set text(lang: "fr", size: 10pt)\n'


def read(source: str) -> Draft:
    return read_pdf(typst.compile((PAGE + source).encode()))


def told(draft: Draft) -> str:
    return " ".join(draft.left.sentences("fr")).replace("\u00a0", " ")


def test_heads_feet_and_numbers_of_pages_are_left_out_and_told() -> None:
    long = " ".join(f"{n}. {FIRST}" for n in ("Un", "Deux", "Trois", "Quatre") * 6)
    draft = read(
        "#set page(header: [Le Journal du port #h(1fr) mars], footer: context [#h(1fr) Page "
        f"#counter(page).display() sur 9])\n{long}\n\n{SECOND}\n"
    )
    assert draft.paragraphs == (long, SECOND)
    assert told(draft) == (
        "En-têtes et pieds de page : laissés de côté (« Le Journal du port mars »). "
        "Numéros de page : 4, laissés de côté."
    )


def test_a_number_under_a_single_page_is_its_own() -> None:
    draft = read(f'#set page(numbering: "– 1 –")\n{FIRST}\n\n{SECOND}\n')
    assert draft.paragraphs == (FIRST, SECOND)
    assert told(draft) == "Numéros de page : 1, laissés de côté."


def test_a_year_that_ends_a_page_stays() -> None:
    draft = read(f"{FIRST} Le port, lui, est de #linebreak() 1914\n")
    assert draft.paragraphs == (f"{FIRST} Le port, lui, est de 1914",)


def test_headings_that_differ_by_their_figures_stay() -> None:
    draft = read(f"= Exercice 1\n{FIRST}\n#pagebreak()\n= Exercice 2\n{SECOND}\n")
    assert (draft.title, draft.paragraphs) == ("Exercice 1", (FIRST, "Exercice 2", SECOND))


def test_the_same_line_at_the_head_of_two_texts_stays() -> None:
    draft = read(f"{FIRST} {SECOND}\n#pagebreak()\n{FIRST} {SECOND}\n")
    assert " ".join(draft.paragraphs) == f"{FIRST} {SECOND} {FIRST} {SECOND}"


def test_words_cut_at_the_ends_of_lines_are_whole() -> None:
    words = "Les infatigables commerçants attendaient impatiemment cette réouverture internationale"
    draft = read(f"#set par(justify: true)\n#set page(width: 6cm)\n{words}, peut-être.\n")
    assert draft.paragraphs == (f"{words}, peut-être.",)


def test_paragraphs_by_their_first_lines() -> None:
    draft = read(
        "#set par(first-line-indent: (amount: 1.5em, all: true), spacing: .65em)\n"
        f"{FIRST}\n\n{SECOND}\n\n{FIRST} {SECOND}\n"
    )
    assert draft.paragraphs == (FIRST, SECOND, f"{FIRST} {SECOND}")


def test_a_sentence_goes_on_over_the_end_of_a_page() -> None:
    long = ", ".join(["le marché de la ville a rouvert sans bruit"] * 20)
    assert read(f"{long}.\n\n{SECOND}\n").paragraphs == (f"{long}.", SECOND)


def test_columns_are_read_one_after_the_other() -> None:
    long = " ".join(f"{n}. {FIRST}" for n in ("Un", "Deux", "Trois", "Quatre", "Cinq"))
    draft = read(f"#set page(columns: 2, width: 14cm)\n{long}\n\n{SECOND}\n")
    assert draft.paragraphs == (long, SECOND)
    assert told(draft) == ""


def test_columns_whose_lines_are_mixed_are_put_right_and_told() -> None:
    here = ["Le marché couvert a", "rouvert lundi, après", "un an de travaux et", "de bruit."]
    there = [
        "Plus loin, le port de",
        "la ville attend les",
        "navires de pêche qui",
        "rentrent tôt.",
    ]
    rows = "".join(f"[{a}], [{b}]," for a, b in zip(here, there, strict=True))
    draft = read(
        f"#set page(width: 14cm)\n#grid(columns: 2, gutter: .65em, column-gutter: 2cm, {rows})"
    )
    assert " ".join(draft.paragraphs) == " ".join([*here, *there])
    assert told(draft) == (
        "Pages en colonnes dont les lignes se mêlaient : 1 (1)\u202f; relisez l’ordre du texte."
    )


def test_a_table_row_by_row() -> None:
    draft = read(
        f"{FIRST}\n#table(columns: 3, [Pays], [Capitale], [Habitants], [Togo], [Lomé], "
        f"[8 millions], [Bénin], [Porto-Novo], [13 millions])\n{SECOND}\n"
    )
    assert draft.paragraphs == (
        FIRST,
        "Pays | Capitale | Habitants",
        "Togo | Lomé | 8 millions",
        "Bénin | Porto-Novo | 13 millions",
        SECOND,
    )
    assert told(draft) == "Tableaux : 1, mis ligne par ligne, les cases séparées par « | »."


@pytest.mark.parametrize("raising", ["", "#set super(typographic: false)\n"])
def test_notes_go_to_the_end(raising: str) -> None:
    long = f"{FIRST} " * 8
    draft = read(
        f"{raising}L’agora#footnote[Une place.] est pleine#footnote[Ou presque.]. {long}\n"
    )
    assert draft.paragraphs == (
        f"L’agora est pleine. {long}".strip(),
        "Une place.",
        "Ou presque.",
    )
    assert told(draft) == "Notes : 2, mises à la fin du texte, sans leurs appels."


def test_small_lines_that_nothing_calls_are_no_notes() -> None:
    draft = read(f"{FIRST} {FIRST}\n\n{SECOND}\n#v(1fr)\n#text(7pt)[4 pommes et 3 poires]")
    assert draft.paragraphs == (f"{FIRST} {FIRST}", SECOND, "4 pommes et 3 poires")
    assert told(draft) == ""


def test_marks_of_lists_are_no_cells() -> None:
    rows = "[•], [le pain du matin], [•], [le sel de la mer],"
    draft = read(f"Voici :\n#grid(columns: 2, gutter: .65em, column-gutter: 2em, {rows})\n")
    assert draft.paragraphs == ("Voici :", "le pain du matin", "le sel de la mer")


def test_raised_figures_of_units_stay() -> None:
    draft = read(
        "#set super(typographic: false)\nSur 12 km#super[2] de forêt, au XIX#super[e] siècle."
    )
    assert draft.paragraphs == ("Sur 12 km² de forêt, au XIXe siècle.",)


@pytest.mark.parametrize("size", ["0.6em", "0.85em"])
def test_lowered_figures_stay_and_raised_ones_do_at_any_size(size: str) -> None:
    small = f"typographic: false, size: {size}"
    draft = read(
        f"#set super({small})\n#set sub({small})\nLe CO#sub[2] de 12 km#super[2] de forêt "
        "s’en va#super[3]."
    )
    assert draft.paragraphs == ("Le CO2 de 12 km² de forêt s’en va.",)
    assert told(draft) == "Appels de note : 1, ôtés."


def test_items_of_lists_are_paragraphs() -> None:
    draft = read(f"Voici :\n- {FIRST}\n- {SECOND}\n")
    assert draft.paragraphs == ("Voici :", FIRST, SECOND)


def test_pictures_are_told() -> None:
    raw = '(encoding: "rgb8", width: 1, height: 1)'
    draft = read(f"{FIRST}\n#image(bytes((255, 0, 0)), format: {raw}, width: 1cm)\n{SECOND}\n")
    assert draft.paragraphs == (FIRST, SECOND)
    assert told(draft) == "Images : 1, laissées de côté."


def test_pages_without_text_and_pages_too_many_are_told() -> None:
    draft = read(f"{FIRST}\n#pagebreak()\n#rect()\n" + "#pagebreak()\nUne page de plus.\n" * 200)
    assert "Pages sans texte, sans doute des images : 1 (2)." in told(draft)
    assert "Pages de trop, non lues : 2." in told(draft)


def test_a_pdf_of_pictures_alone_is_said_in_a_sentence() -> None:
    data = typst.compile(f"{PAGE}#rect()\n#pagebreak()\n#rect()\n".encode())
    with pytest.raises(UnreadableError, match="ne contient pas de texte : s’il s’agit d’une image"):
        read_document("scan.pdf", data)
