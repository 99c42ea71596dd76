"""Pages and Markdown: the article, and a word on what is not kept as it stood."""

from ardoise.propose.draft import Draft
from ardoise.propose.html import read_html
from ardoise.propose.markdown import read_markdown

FIRST = "Le marché couvert a rouvert lundi, après un an de travaux."
SECOND = "Les commerçants l’attendaient depuis le printemps."


def told(draft: Draft) -> str:
    return " ".join(draft.left.sentences("fr")).replace("\u00a0", " ")


def test_a_table_row_by_row_wherever_it_stands() -> None:
    page = read_html(
        f"<p>{FIRST}<figure><table><caption>Les pays</caption><thead><tr><th>Pays<th>Ville"
        "<tbody><tr><td>Togo<td>Lomé<tr><td>1900<td>12</table><figcaption>Source</figcaption>"
        f"</figure><p>{SECOND}"
    )
    assert page.paragraphs == (
        FIRST,
        "Les pays",
        "Pays | Ville",
        "Togo | Lomé",
        "1900 | 12",
        SECOND,
    )
    assert told(page) == (
        "Tableaux : 1, mis ligne par ligne, les cases séparées par « | ». "
        "Légendes : 1, laissées de côté (« Source »)."
    )


def test_a_table_that_lays_out_a_page_gives_its_paragraphs() -> None:
    page = read_html(f"<table><tr><td><p>{FIRST}</p><p>{SECOND}</p></td><td>Menu</td></tr></table>")
    assert page.paragraphs == (FIRST, SECOND, "Menu")
    assert told(page) == ""


def test_what_stands_in_a_table_without_a_row_is_read() -> None:
    page = read_html(f"<table><p>{FIRST}</p><form><tr><td>Togo<td>Lomé</tr></form></table>")
    assert page.paragraphs[0] == FIRST
    assert read_html("<table>" * 300 + SECOND).paragraphs == (SECOND,)


def test_raised_letters_stay_and_calls_of_notes_go() -> None:
    page = read_html(
        "<p>Au XIX<sup>e</sup> siècle, 12 km<sup>2</sup> de forêt"
        '<sup><a href="#n1">1</a></sup> brûlent<sup>[2]</sup>.</p>'
    )
    assert page.paragraphs == ("Au XIXe siècle, 12 km² de forêt brûlent.",)
    assert told(page) == "Appels de note : 2, ôtés."


def test_notes_go_to_the_end_and_sources_are_left_out() -> None:
    page = read_html(
        f'<article><section role="doc-endnotes"><ol><li>Agora : place. <a href="#a">↩︎</a></ol>'
        f'</section><p>{FIRST}</p><ol class="references"><li>↑ A. Bréchet, <i>Lomé</i></ol>'
        "</article>"
    )
    assert page.paragraphs == (FIRST, "Agora : place.")
    assert told(page) == (
        "Notes : 1, mises à la fin du texte, sans leurs appels. "
        "Références : 1, laissées de côté (« ↑ A. Bréchet, Lomé »)."
    )


def test_what_surrounds_the_article_and_stands_beside_it_is_told() -> None:
    page = read_html(
        f"<nav>Accueil</nav><p>Abonnez-vous</p><article><p>{FIRST}</p><aside>Lire aussi : le port"
        f"</aside><p>{SECOND}</p></article><footer>Mentions</footer><script>x()</script>"
    )
    assert page.paragraphs == (FIRST, SECOND)
    assert told(page) == (
        "Encadrés, menus et formulaires : 1, laissés de côté (« Lire aussi : le port »). "
        "Ce qui entoure l’article : laissé de côté (« Accueil », « Abonnez-vous », « Mentions »)."
    )


def test_a_form_around_the_whole_page_is_read_through() -> None:
    page = read_html(f"<form><h1>Le marché</h1><p>{FIRST}</p></form><form>Chercher</form>")
    assert (page.title, page.paragraphs) == ("Le marché", (FIRST,))


def test_what_is_hidden_is_not_read() -> None:
    page = read_html(f'<p>{FIRST}</p><p hidden>Corrigé</p><p style="display: none">Corrigé</p>')
    assert page.paragraphs == (FIRST,)


def test_two_line_breaks_make_a_paragraph_and_line_ends_do_not() -> None:
    page = read_html(f"<div>{FIRST}<br> <br/>Les commerçants\n\nattendent.<br>Tous.</div>")
    assert page.paragraphs == (FIRST, "Les commerçants attendent. Tous.")


def test_items_of_numbered_lists_pictures_and_code_are_told() -> None:
    page = read_html("<p>Voici :<ol><li>un<li>deux</ol><img src=x><pre>print()</pre>")
    assert page.paragraphs == ("Voici :", "un", "deux")
    assert told(page) == (
        "Lignes numérotées d’elles-mêmes : 2, gardées sans leur numéro. "
        "Images : 1, laissées de côté. Blocs de code : 1, laissés de côté (« print() »)."
    )


def test_a_page_that_is_nested_beyond_reason_is_read() -> None:
    assert read_html("<div>" * 5000 + FIRST).paragraphs == (FIRST,)


def test_markdown_tables_notes_and_pictures() -> None:
    draft = read_markdown(
        f"# Le marché\n\n{FIRST}[^1] ![La halle](h.jpg)\n\n| Pays | Ville |\n|---|---|\n"
        f"| Togo | **Lomé** |\n\n~~Non.~~ {SECOND}\n\n[^1]: Une note\n    sur deux lignes.\n"
    )
    assert draft.title == "Le marché"
    assert draft.paragraphs == (
        FIRST,
        "Pays | Ville",
        "Togo | Lomé",
        f"Non. {SECOND}",
        "Une note sur deux lignes.",
    )
    assert told(draft) == (
        "Tableaux : 1, mis ligne par ligne, les cases séparées par « | ». "
        "Notes : 1, mises à la fin du texte, sans leurs appels. Images : 1, laissées de côté."
    )


def test_a_number_alone_on_its_line_is_told() -> None:
    draft = read_markdown(f"{FIRST}\n\n12\n\n{SECOND}\n")
    assert draft.paragraphs == (FIRST, SECOND)
    assert told(draft) == "Lignes sans aucun mot : 1, laissées de côté (« 12 »)."
