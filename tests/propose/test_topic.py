"""What a text is about is known by its title, and what takes it up is read as it."""

import re

import pytest
from msgspec.structs import replace
from tests.propose.given import statements, text

from ardoise.propose.model import NoModel
from ardoise.propose.propose import propose
from ardoise.propose.register import noun_gender
from ardoise.propose.topic import find_topic

BEAVER = (
    "Le castor d’Europe est un rongeur semi-aquatique de la famille des castoridés, présent en "
    "France."
)


def passages(title: str, *paragraphs: str) -> str:
    """The passages that are asked of a text, one a line."""
    about = replace(text(*paragraphs), title=title)
    knowledge = propose(about, NoModel())
    return "\n".join(one.name for one in knowledge.entities.values() if one.cls == "passage")


@pytest.mark.parametrize(
    ("title", "opening", "whole", "gender"),
    [
        ("Castor d’Europe", BEAVER, "le castor d’Europe", "m"),
        ("La tour de Brème", "La tour de Brème est un édifice.", "la tour de Brème", "f"),
        ("L’orge : une céréale", "L’orge est une céréale. Elle lève tôt.", "l’orge", "f"),
        ("Les mousses", "Les mousses sont des plantes. Elles boivent.", "les mousses", ""),
    ],
)
def test_it_is_what_the_title_names(title: str, opening: str, whole: str, gender: str) -> None:
    topic = find_topic(replace(text(opening), title=title), noun_gender)
    if not gender:
        assert topic is None or topic.number == "p"
        return
    assert topic is not None
    assert (topic.whole, topic.gender) == (whole, gender)


@pytest.mark.parametrize(
    ("title", "opening"),
    [
        ("La mairie rouvre ses portes", "La mairie a rouvert lundi."),
        ("Histoire du pain", "Le pain est un aliment."),
        ("1789, l’année de tout", "La France est un royaume."),
    ],
)
def test_a_text_of_something_else_has_none(title: str, opening: str) -> None:
    assert find_topic(replace(text(opening), title=title), noun_gender) is None


def test_its_pronoun_is_told_at_the_head_of_a_paragraph() -> None:
    found = passages(
        "Castor d’Europe",
        BEAVER,
        "Il mesure de 80 à 100 centimètres et pèse une vingtaine de kilos.",
    )
    assert "Il [le castor d’Europe] mesure" in found


def test_a_noun_of_its_kind_is_told_in_brackets() -> None:
    end = ", que la loi protège depuis 1968, compte 14 000 individus, le long du Rhône."
    found = passages("Castor d’Europe", BEAVER, f"L’espèce{end}")
    assert "L’espèce [le castor d’Europe], que la loi" in found


def test_its_own_noun_is_told_whole() -> None:
    end = ", que la loi protège depuis 1968, compte 14 000 individus, le long du Rhône."
    found = passages("Castor d’Europe", BEAVER, f"Le castor{end}")
    assert "Le castor [d’Europe], que la loi" in found


@pytest.mark.parametrize(
    "second",
    [
        "Le renard vit aussi au bord des eaux. Il mesure de 60 à 90 centimètres, sans sa queue.",
        "Deux espèces vivent ici, dont une espèce rare. L’espèce mesure de 60 à 90 centimètres.",
        "Le naturaliste Jean Roy le décrit. Il mesure de 60 à 90 centimètres, sans sa queue.",
    ],
)
def test_what_may_be_another_is_not_told(second: str) -> None:
    found = passages("Castor d’Europe", BEAVER, second)
    assert "[le castor d’Europe]" not in found


def test_an_il_of_nobody_is_not_it() -> None:
    found = passages(
        "Castor d’Europe",
        BEAVER,
        "Pour le voir, il est nécessaire que la nuit tombe avant 19 heures.",
    )
    assert "[le castor" not in found


LIFE = "Anne Roy est une botaniste française née à Pau le 3 mai 1861 dans une famille pauvre."


@pytest.mark.parametrize(
    "told",
    [
        "Fille de Jean Roy, marchand de laine à Pau, elle connaît 140 fleurs des champs.",
        "Dans la bibliothèque de son école, elle apprend le nom de 300 plantes de montagne.",
        "Le savant Paul Lebrun lui répond. Elle visite alors 140 villages de la région.",
    ],
)
def test_the_life_told_goes_on_after_what_is_set_before(told: str) -> None:
    about = replace(text(LIFE, told), title="Anne Roy")
    found = statements(propose(about, NoModel()), about)
    assert any(re.search("Anne Roy (?:connaît|apprend|visite)", one) for one in found)


@pytest.mark.parametrize(
    "told",
    [
        "Sa sœur Léa Blanc la rejoint. Fidèle à Pau, elle herborise dès l’âge de neuf ans.",
        "La ville s’étend vite au sud. Riche et fière, elle compte 140 sommets de la région.",
    ],
)
def test_another_woman_or_thing_may_be_meant(told: str) -> None:
    assert "[Anne Roy]" not in passages("Anne Roy", LIFE, told)


def test_a_possessive_after_another_person_is_nobody_s() -> None:
    found = passages(
        "Anne Roy", LIFE, "Paul Lebrun meurt en 1903. Son herbier compte 14 000 plantes, à Pau."
    )
    assert "de Paul Lebrun]" not in found
    assert "d’Anne Roy]" not in found


def test_its_gender_is_that_of_the_same_noun() -> None:
    opening = "L’iguane marin, ou iguane noir (Amblyrhynchus) est un iguane."
    topic = find_topic(replace(text(opening), title="Iguane marin"), lambda noun: "")
    assert topic is not None
    assert topic.gender == "m"


def test_a_number_is_told_with_surprise_too() -> None:
    told = "Le cœur de la tortue de mer peut rester sans battre pendant 3 minutes !"
    assert "sans battre pendant ____" in passages("Essai", told)
    assert not passages("Essai", "Quelle course que celle des 3 000 tortues vers la mer !")
