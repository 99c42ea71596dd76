"""What does something, in all the words that say it."""

import pytest
from tests.propose.given import names_of


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        (
            "Le levain, lui, contient des ferments qui transforment la farine.",
            ["levain", "contient des ferments qui transforment la farine"],
        ),
        (
            "Malgré la digue, la vague ronge le pied du phare.",
            ["vague", "ronge le pied du phare malgré la digue"],
        ),
        ("La chaleur a durci la pâte du potier.", ["chaleur", "a durci la pâte du potier"]),
        ("L’escargot porte sa coquille sur le dos.", ["escargot", "porte sa coquille sur le dos"]),
    ],
)
def test_what_one_thing_does(sentence: str, roles: list[str]) -> None:
    assert names_of("agent", sentence) == roles


def test_what_two_things_do_together() -> None:
    assert names_of("agents", "Le gel et la pluie ouvrent la roche des falaises.") == [
        "le gel et la pluie",
        "ouvrent la roche des falaises",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        # Whom, was said before.
        "Le potier, lui, cherche un four pour la durcir.",
        # A share is one by its article, many by its verb.
        "La plupart des oiseaux gagnent le sud du pays.",
        # Who pulls the net is hidden in a relative of another noun.
        "La corde, nouée dans le filet, qui tient la barque, casse.",
        # "Qu’est-ce qui" asks for no place, and "le mouvement" alone says nothing.
        "Le quartier Saint-Bris abrite des forges de cuivre.",
        "Le mouvement gagne les faubourgs ouvriers de la ville.",
        # A word for two things is no doing of theirs.
        "Le poids correspond à une force de la nature.",
    ],
)
def test_nothing_that_would_mislead(sentence: str) -> None:
    assert names_of("agent", sentence) == []
    assert names_of("agents", sentence) == []


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        (
            "Sous la Régence, le duc conserve la clé du fort.",
            ["duc", "conserve", "clé du fort", "sous la Régence"],
        ),
        (
            "Pendant la guerre, le meunier cache la farine.",
            ["meunier", "cache", "farine", "pendant la guerre"],
        ),
    ],
)
def test_what_tells_which_actor_it_is_is_asked_with_it(sentence: str, roles: list[str]) -> None:
    assert names_of("objet-cadre", sentence) == roles
    assert not names_of("objet", sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        # Which, was said before.
        "Sous ce règne, le duc conserve la clé du fort.",
        "Dans la ville, le duc conserve la clé du fort.",
        # When, is asked by itself.
        "En 1830, le duc conserve la clé du fort.",
    ],
)
def test_an_actor_that_nothing_tells_from_another_is_not_asked(sentence: str) -> None:
    assert not names_of("objet", sentence)
    assert not names_of("objet-cadre", sentence)


def test_where_is_asked_with_what_tells_which_actor_it_is() -> None:
    moved = names_of("endroit", "Pendant la guerre, le duc transporte la cour à Tours.")
    assert moved == ["duc", "transporte la cour pendant la guerre", "Tours"]
    assert not names_of("endroit", "Sous ce règne, le duc transporte la cour à Tours.")
