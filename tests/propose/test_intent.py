"""Only who wills something has a purpose, or who makes a thing for it."""

import pytest
from tests.propose.given import names_of


@pytest.mark.parametrize(
    "sentence",
    [
        "Les géologues percent la roche pour trouver de l’eau.",
        "Le conseil municipal répare le vieux four pour nourrir les élèves.",
        "Le castor coupe les saules pour bâtir une hutte.",
        "Hugo Varenne quitte la ville pour chercher du travail.",
        "Le canal fut creusé par les moines pour irriguer les champs.",
    ],
)
def test_who_has_a_purpose(sentence: str) -> None:
    assert names_of("finalite", sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Le continent se brise pour former trois îles.",
        "Le torrent rejoint le lac pour remplir la retenue.",
        "La lave traverse la croûte pour atteindre la mer.",
        "Les plaques se séparent pour ouvrir un océan.",
    ],
)
def test_nature_has_none(sentence: str) -> None:
    assert not names_of("finalite", sentence)
