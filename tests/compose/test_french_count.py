"""How many, asked as one would say it, or not at all."""

import pytest
from tests.compose.base import entity

from ardoise.compose.french_count import how_many
from ardoise.domain.fact import Entity

TABLIER = entity("tablier", "chose", article="le")
VILLE = entity("ville", "chose", name="ville", article="la", gender="f")


@pytest.mark.parametrize(
    ("quantity", "subject", "verb", "rest", "asked"),
    [
        ("212 mètres", TABLIER, "mesure", "", "combien de mètres le Tablier mesure-t-il"),
        ("300 habitants", VILLE, "a", "", "combien d’habitants la ville a-t-elle"),
        ("12 euros", VILLE, "a coûté", "", "combien d’euros la ville a-t-elle coûté"),
        (
            "1,5 million de voyageurs",
            VILLE,
            "transporte",
            "la première année",
            "combien de millions de voyageurs la ville transporte-t-elle la première année",
        ),
    ],
)
def test_number_is_asked(quantity: str, subject: Entity, verb: str, rest: str, asked: str) -> None:
    assert how_many(quantity, subject, verb, rest) == asked


@pytest.mark.parametrize(
    ("quantity", "verb", "rest"),
    [
        ("60 %", "finance", ""),
        ("31 mètres", "creuse jusqu’à", ""),
        # A participle would have to agree with what is counted.
        ("85 personnes", "a employé", ""),
        ("12 mètres", "est", ""),
        ("3 000 kilomètres", "possède", "de voies"),
        ("40 cousins", "compte", "vivant à Lens"),
        ("une trentaine d’élèves", "compte", ""),
    ],
)
def test_number_that_no_natural_question_asks_is_left(quantity: str, verb: str, rest: str) -> None:
    assert how_many(quantity, VILLE, verb, rest) == ""


def test_subject_of_unknown_gender_is_not_asked() -> None:
    assert how_many("212 mètres", entity("x", "chose", gender=""), "mesure") == ""
