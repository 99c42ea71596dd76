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
