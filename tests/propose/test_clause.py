"""Tests of the clause that some words stand in, and of the tables of contraries."""

import pytest

from ardoise.propose.contraries.clause import clause_around
from ardoise.propose.contraries.pairs import pairs


@pytest.mark.parametrize(
    ("text", "words", "clause"),
    [
        ("La crue, qui a duré, a baissé ; rien ne bouge.", "baissé", " a baissé "),
        ("Le barrage qui retient l’eau est plein.", "retient", "retient l’eau est plein."),
        ("Tout est plein.", "plein", "Tout est plein."),
    ],
)
def test_a_clause_ends_at_its_signs(text: str, words: str, clause: str) -> None:
    start = text.index(words)
    begin, end = clause_around(text, start, start + len(words))
    assert text[begin:end] == clause


def test_pairs_stand_between_commas_or_on_lines() -> None:
    table = "\nplein vide, haut bas\nf hausse baisse\n\n"
    assert list(pairs(table)) == [["plein", "vide"], ["haut", "bas"], ["f", "hausse", "baisse"]]
