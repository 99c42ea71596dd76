"""Who and what is a name: towns without an article, no regions, no schools."""

from collections.abc import Mapping

import pytest
from tests.propose.given import said, text

from ardoise.propose.names import find_names
from ardoise.propose.sentence import sentences


def names(words: str, labels: Mapping[str, str]) -> dict[str, str]:
    about = text(words)
    return {n.text: n.cls for n in find_names(about, sentences(about), labels).values()}


@pytest.mark.parametrize(
    ("words", "name", "town"),
    [
        ("Elle porte le maillot depuis Colmar.", "Colmar", True),
        ("Un hameau de Bourgogne grandit.", "Bourgogne", False),
        ("Le duc de Valmont part avec le vin.", "Valmont", False),
        ("Ils boivent des vins de Valmont.", "Valmont", False),
        ("Le bassin de Garonne s’étend. La Garonne monte.", "Garonne", False),
        ("Elle porte le nom de R12.", "R12", False),
        ("On y voit le baron de Valmont.", "Valmont", False),
        ("La vicomtesse de Valmont quitte le bal.", "Valmont", False),
        # The paper of a town, or of a man who bears its name.
        ("On lit cela dans L’Éveil de Valmont.", "Valmont", False),
        ("On lit cela dans « L’Éveil » de Valmont.", "Valmont", False),
        ("Il joue à la Comédie de Valmont.", "Valmont", True),
        ("On lit L’Éveil de Valmont à la gare de Valmont.", "Valmont", True),
    ],
)
def test_a_place_without_an_article_is_a_town(words: str, name: str, town: bool) -> None:
    assert (names(words, {name: "LOC"}).get(name) == "ville") is town


@pytest.mark.parametrize(
    ("words", "person"),
    [
        ("Le parc accueille l’école Jules-Verne de Lens.", False),
        ("Le maire salue le porte-conteneurs Ever Given.", False),
        ("Le maire salue Jean-Luc Petit.", True),
        ("On creuse le Calonian Canal.", False),
        ("On bâtit Kerven Bridge.", False),
        ("L’Italien Tesio Bruni gagne.", True),
    ],
)
def test_what_bears_the_name_of_somebody_is_nobody(words: str, person: bool) -> None:
    labels = {"Jules-Verne de Lens": "PER", "Ever Given": "PER", "Kerven Bridge": "PER"}
    assert ("personne" in names(words, labels).values()) is person


@pytest.mark.parametrize(
    "words",
    ["L’abbé Jean Petit écrit.", "Jean Petit, étudiant à Lens, écrit.", "Jean Petit lit à Lens."],
)
def test_neither_clergy_nor_studies_are_a_trade(words: str) -> None:
    assert not any(" est " in statement for statement in said(words))


def test_the_gender_of_a_name_is_told_beside_it() -> None:
    about = text("Ilka Brun, née à Lens en 1900, peint. Iko Tal est un poète.")
    found = find_names(about, sentences(about), dict.fromkeys(("Ilka Brun", "Iko Tal"), "PER"))
    assert {n.text: n.gender for n in found.values() if n.cls == "personne"} == {
        "Ilka Brun": "f",
        "Iko Tal": "m",
    }


def test_a_noun_that_an_article_elides_before_is_no_part_of_a_name() -> None:
    about = text("L’architecte Paul Petit arrive. L’ingénieur Idriss Malo l’attend.")
    found = find_names(about, list(sentences(about)), {"Idriss Malo": "PER"})
    assert "Paul Petit" in found
    assert "Idriss Malo" in found
    assert not [name for name in found if name[0].islower()]


def test_what_a_slip_of_the_pen_says_twice_is_said_once() -> None:
    found = names("On lit une lettre de Marie Petit de Foix de Foix, écrite en mai.", {})
    assert "Marie Petit de Foix" in found
    assert not any("Foix de Foix" in name for name in found)


def test_an_agency_that_is_told_is_no_part_of_who_tells_it() -> None:
    told = "« La digue tiendra », a expliqué à l’ANP Anne Kerven, la gardienne du phare."
    about = text(told)
    assert find_names(about, list(sentences(about)))["Anne Kerven"].cls == "personne"
