"""Clauses that surely stand against each other."""

import pytest

from ardoise.propose.opposed import seems_opposed, surely_opposed


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


def test_what_is_lacking_is_as_good_as_denied() -> None:
    assert surely_opposed("la ville vante le remède", "la preuve est inexistante")
    assert not surely_opposed("la ville vante le remède", "la preuve est ancienne")


def test_some_words_turn_a_statement_against_another() -> None:
    assert seems_opposed("la tour reste debout")
    assert seems_opposed("la tour ne tombe pas")
    assert not seems_opposed("la tour domine la place")
