"""A question tells whose what it speaks of is."""

import pytest

from ardoise.compose.fairness import unowned

ASKS = "Complétez ce passage du texte : « "


@pytest.mark.parametrize(
    ("passage", "word"),
    [
        ("Ampère a publié sa loi en ____", ""),
        ("Le savant publie sa loi en ____", ""),
        ("Publiée en ____, sa loi fait date", "sa"),
        ("On a publié sa loi en ____", "sa"),
        ("Elle publie sa loi en ____", "elle"),
    ],
)
def test_a_possessive_has_an_owner_before_it(passage: str, word: str) -> None:
    assert unowned(f"{ASKS}{passage}. »") == word
