"""Clauses that surely stand against each other."""

import pytest

from ardoise.propose.opposed import surely_opposed


@pytest.mark.parametrize(
    ("one", "other", "opposed"),
    [
        ("Le nord gèle", "le sud brûle", True),
        ("Les mâles chantent", "les femelles se taisent", True),
        ("Le prix monte", "le salaire descend", True),
        ("Le fils lit", "la fille ne lit pas", True),
        ("Certaines fleurs s’ouvrent le soir", "d’autres se ferment", True),
        ("La laine pèse 12 %", "le lin pèse 30 %", True),
        ("La ville grandit", "la mer recule", False),
        ("Le maire parle", "la salle se vide", False),
        ("Le nord est froid", "le vent souffle", False),
    ],
)
def test_clauses_are_opposed(one: str, other: str, opposed: bool) -> None:
    assert surely_opposed(one, other) is opposed
