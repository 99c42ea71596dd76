"""What is read of a paragraph stands alone: who *il* is stands in it, and nothing is rewritten."""

import pytest
from tests.propose.given import around

from ardoise.check.stem import LONGEST_PASSAGE
from ardoise.propose.excerpt import FEWEST, excerpt
from ardoise.propose.model import NoModel
from ardoise.propose.sentence import Sentence


def cut(paragraph: str, word: str) -> str | None:
    """The excerpt around `word`, which stands in one sentence of the paragraph."""
    words = around(excerpt, paragraph, word)
    if words is None:
        return None
    assert FEWEST <= len(words.split()) <= LONGEST_PASSAGE
    for piece in words.split("[…]"):
        assert piece.strip() in paragraph
    return words


def test_what_stands_alone_is_taken_alone() -> None:
    paragraph = "La mer est froide. Le phare se dresse à 40 mètres au-dessus des flots."
    assert cut(paragraph, "40 mètres") == "Le phare se dresse à 40 mètres au-dessus des flots"


def test_what_leans_takes_the_sentence_before_along() -> None:
    paragraph = "Le phare domine la baie. Il mesure 40 mètres de haut."
    assert cut(paragraph, "40 mètres") == paragraph.rstrip(".")


def test_sentences_on_the_same_between_the_two_are_left_out() -> None:
    paragraph = (
        "Le phare domine la baie. Il est blanc et rouge. La nuit, il éclaire le large. "
        "Il mesure 40 mètres de haut."
    )
    expected = "Le phare domine la baie. […] Il mesure 40 mètres de haut"
    assert cut(paragraph, "40 mètres") == expected


def test_a_remark_in_brackets_is_nothing_to_begin_with() -> None:
    paragraph = "Le phare domine la baie. (Une baie est un golfe.) Il mesure 40 mètres de haut."
    assert cut(paragraph, "40 mètres") == "Le phare domine la baie. […] Il mesure 40 mètres de haut"


def test_nothing_is_left_out_where_another_may_be_meant() -> None:
    paragraph = "Le phare domine la baie. Elle est large. Il mesure 40 mètres de haut."
    assert cut(paragraph, "40 mètres") == paragraph.rstrip(".")
    longer = f"{paragraph} Elle est connue. Il date de 1902."
    assert cut(longer, "1902") is None


def test_nothing_is_taken_where_nothing_says_who() -> None:
    assert cut("Il mesure 40 mètres de haut.", "40 mètres") is None
    assert cut("Sa lampe éclaire à 40 kilomètres au large.", "40 kilomètres") is None


def test_what_trails_in_a_long_sentence_is_left_out() -> None:
    paragraph = (
        "Le gardien du phare, qui vivait là depuis longtemps, montait chaque soir les 212 marches "
        "de la tour, tandis que sa femme préparait le repas et que les enfants dormaient."
    )
    found = cut(paragraph, "212 marches")
    assert found is not None
    assert found.endswith("de la tour")


@pytest.mark.parametrize(
    "trail",
    [
        "au moment même où le port perdait la plupart de ses pêcheurs",
        "d’autant que les navires de pêche avaient quitté le port",
        "comme l’avaient demandé tous les marins de la côte et du large",
        "tout en gardant au sommet la lanterne des premiers temps",
    ],
)
def test_what_is_only_added_after_a_comma_is_left_out(trail: str) -> None:
    kept = "Le phare de la pointe a été électrifié en 1948 par les ingénieurs de la marine"
    assert cut(f"{kept}, {trail}.", "en 1948") == kept


def test_second_clause_that_stands_alone_is_marked_as_cut() -> None:
    paragraph = (
        "La tempête de novembre emporta les barques du port et les filets des pêcheurs ; le phare, "
        "qui mesure 40 mètres de haut, tint bon jusqu’au matin sans que personne ne sorte."
    )
    found = cut(paragraph, "40 mètres")
    assert found is not None
    assert found.startswith("[…] le phare")


def test_what_a_later_comma_closes_is_not_left_open() -> None:
    paragraph = (
        "Parmi les très rares survivants de la tempête figure un gardien, Louis Cyprien, protégé "
        "par les murs épais de la vieille tour où il dormait encore ce matin-là avec son chien."
    )
    found = cut(paragraph, "Louis Cyprien")
    assert found is None or not found.endswith("Louis Cyprien")


def test_a_clause_that_begins_with_its_condition_keeps_what_follows() -> None:
    paragraph = (
        "Lorsque le vent dépasse 90 km/h, ce qui est fréquent en hiver sur cette côte exposée, le "
        "gardien descend dans la chambre basse, ferme les volets et attend que la tempête passe."
    )
    found = cut(paragraph, "90 km/h")
    assert found is None or "descend" in found


@pytest.mark.parametrize(
    ("paragraph", "word", "expected"),
    [
        # Only the subject is wanted of the first: it is left after its verb.
        (
            "Le phare, qui date de 1880, domine un îlot de granit dont le sommet est nu. "
            "Il mesure 40 mètres depuis les travaux.",
            "40 mètres",
            "Le phare, qui date de 1880, domine un îlot de granit […] "
            "Il mesure 40 mètres depuis les travaux",
        ),
        # What *l’* stands for may be anywhere in the sentence before: it is whole.
        (
            "Le phare domine un îlot dont le sommet est nu. L’État de ce temps l’a acheté en 1880.",
            "1880",
            "Le phare domine un îlot dont le sommet est nu. L’État de ce temps l’a acheté en 1880",
        ),
        # "ce phare" was said before the sentence that would be shown.
        (
            "Le phare domine un îlot de granit. Une tempête éclate en mai. Le feu de ce phare "
            "porte à 40 kilomètres.",
            "40 kilomètres",
            None,
        ),
        # A word that only links the first to what came before it does not matter.
        (
            "Le phare date de 1880. Trois ans plus tard, Ana Roy achète le vieux phare du port. "
            "En 1890, un incendie la chasse de la tour.",
            "1890",
            "[…] Trois ans plus tard, Ana Roy achète le vieux phare du port. "
            "En 1890, un incendie la chasse de la tour",
        ),
        # A second subject keeps its verb.
        (
            "Le bateau du port a été vendu en 2019 à un armateur espagnol, et la criée du port, "
            "qui employait hier une part de la ville, a fermé ses portes.",
            "2019",
            "Le bateau du port a été vendu en 2019 à un armateur espagnol, et la criée du port, "
            "qui employait hier une part de la ville, a fermé ses portes",
        ),
        # Nothing of a list is cut off it.
        (
            "Loin du centre, les quartiers de la gare, bâtis entre 1955 et 1975 par la ville, "
            "cumulent chômage, pauvreté et échec, malgré un tramway tout neuf qui mène au port.",
            "1955",
            "Loin du centre, les quartiers de la gare, bâtis entre 1955 et 1975 par la ville, "
            "cumulent chômage, pauvreté et échec",
        ),
    ],
)
def test_as_much_is_shown_before_as_is_leant_on(
    paragraph: str, word: str, expected: str | None
) -> None:
    assert cut(paragraph, word) == expected


def test_a_word_that_only_links_is_left_out() -> None:
    text = "Mais une partie des cellules subsiste pendant de longues années."
    found = excerpt(["Elles meurent vite."], Sentence(paragraph=1, text=text), (20, 28), NoModel())
    assert found is not None
    assert found.words == "[…] une partie des cellules subsiste pendant de longues années"


def test_what_is_shown_of_the_sentence_before_is_not_left_at_its_verb() -> None:
    found = cut(
        "Les dalles, tirées de la carrière du plateau voisin, pèsent pour la plupart six tonnes. "
        "Elles ont été posées sans mortier en mai 1902.",
        "1902",
    )
    assert "pèsent […]" not in (found or "pèsent […]")


def test_what_may_have_come_in_between_is_not_left_out() -> None:
    between = "Elle donne un âge de mille ans, durant lequel la chaleur montait sans cesse."
    paragraph = f"La datation repose sur le carbone. {between} Elle atteint 420 degrés en mai 1902."
    assert cut(paragraph, "1902") == paragraph.rstrip(".")


def test_what_a_paragraph_presents_first_is_what_it_goes_on_about() -> None:
    shown = "C’est une barque de chêne, longue de six mètres, qui a failli disparaître."
    after = "Tirée de la vase à Pau en mai 1902, elle est restée dix ans dans une grange."
    assert cut(f"{shown} {after}", "1902") == f"{shown} {after}".rstrip(".")
    whole = f"Le lac est à sec. {shown} {after}"
    assert cut(whole, "1902") == whole.rstrip(".")


def test_a_short_sentence_is_read_whole() -> None:
    assert cut("Le port ouvre en mai. Les bains fermeront en octobre 1902.", "1902") == (
        "Les bains fermeront en octobre 1902"
    )
    assert cut("Il ferme en mai 1902.", "1902") is None


def test_a_speaker_is_whom_a_possessive_may_speak_of() -> None:
    said = "« Il pleut », a lancé Anne Roy. Sa voisine, Ève Petit, n’a rien vu depuis mai 1902."
    assert cut(said, "1902") == said.rstrip(".")
    assert cut(said.replace("Anne Roy", "la foule"), "1902") is None


def test_a_possessive_is_not_read_after_a_sentence_about_several() -> None:
    assert cut("Deux marins étaient d’accord. Son plan prévoit un port en 1902.", "1902") is None
    found = cut("Le maire est d’accord. Son plan prévoit un port en 1902.", "1902")
    assert found == "Le maire est d’accord. Son plan prévoit un port en 1902"


def test_what_people_do_is_shown_after_what_it_is_about_where_that_stands_alone() -> None:
    told = "On compte aujourd’hui 120 marches de la cave au grenier en 1902."
    assert cut(f"Le phare de Brest est ouvert. {told}", "1902") == (
        f"Le phare de Brest est ouvert. {told}".rstrip(".")
    )
    assert cut(f"Cette tour le domine. {told}", "1902") == told.rstrip(".")


def test_link_to_what_is_left_out_is_left_out_too() -> None:
    paragraph = (
        "On voit cela de loin. Cependant, le phare domine la baie. Il mesure 40 mètres de haut."
    )
    assert cut(paragraph, "40 mètres") == "[…] le phare domine la baie. Il mesure 40 mètres de haut"


def test_pronoun_is_never_shown_after_what_it_cannot_stand_for() -> None:
    assert cut("La tour domine la baie. Il mesure 40 mètres de haut.", "40 mètres") is None
    paragraph = (
        "Le phare domine la baie. Puis la tour s’est fendue. Il est vide et fermé depuis 1912."
    )
    assert cut(paragraph, "1912") == paragraph.rstrip(".")


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        (
            "Il se trouve que le fond du lac reste gelé jusqu’au mois de juin.",
            "[…] le fond du lac reste gelé jusqu’au mois de juin",
        ),
        (
            "Il a cependant été constaté que les barques du port prennent l’eau.",
            "[…] les barques du port prennent l’eau",
        ),
        ("Il se trouve qu’il reste gelé jusqu’au mois de juin.", None),
    ],
)
def test_what_only_presents_a_statement_is_left_out(sentence: str, shown: str | None) -> None:
    assert cut(f"Rien ne bouge. {sentence}", "juin" if "juin" in sentence else "eau") == shown


def test_nothing_is_cut_within_a_quotation_or_a_bracket() -> None:
    paragraph = (
        "Le gardien raconte que « le phare mesure 40 mètres, avec une lampe qui porte loin, et "
        "qu’il guide les bateaux », mais la commune veut désormais le vendre à une grande chaîne."
    )
    words = cut(paragraph, "40 mètres")
    assert words is not None
    assert words.endswith("les bateaux »")
