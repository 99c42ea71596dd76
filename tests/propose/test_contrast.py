"""Two things set against each other."""

import pytest
from tests.propose.given import names_of


@pytest.mark.parametrize(
    ("sentence", "sides"),
    [
        (
            "Les artères quittent le cœur, tandis que les veines gagnent le cœur.",
            [
                "les artères",
                "quittent le cœur",
                "les veines",
                "gagnent le cœur",
            ],
        ),
        (
            "Alors que le granite, formé de cristaux, ne s’altère que lentement, le calcaire "
            "absorbe l’eau.",
            [
                "le granite",
                "ne s’altère que lentement",
                "le calcaire",
                "absorbe l’eau",
            ],
        ),
        (
            "La craie donne une eau dure, le granite donne une eau douce.",
            ["la craie", "donne une eau dure", "le granite", "donne une eau douce"],
        ),
        (
            "Le blé demande un sol riche\u00a0; le seigle demande un sol pauvre.",
            [
                "le blé",
                "demande un sol riche",
                "le seigle",
                "demande un sol pauvre",
            ],
        ),
    ],
)
def test_each_side_of_a_contrast(sentence: str, sides: list[str]) -> None:
    assert names_of("contraste", sentence) == sides


@pytest.mark.parametrize(
    "sentence",
    [
        "Les artères quittent le cœur, tandis qu’elles gagnent les organes.",
        "Le granite résiste, alors que les calcaires absorbent l’eau.",
        "Cette roche résiste au gel, tandis que le calcaire absorbe l’eau.",
        "Le granite résiste au gel, tandis que le calcaire ne résiste pas à l’eau.",
        "Le blé demande un sol riche, le seigle pousse partout.",
        "Le blé demande un sol riche, les seigles demandent un sol pauvre.",
        "Le blé gagne la plaine, le seigle gagne les terres froides du plateau.",
        "Le maire visite le port et la préfète visite le port.",
    ],
)
def test_no_contrast_that_can_be_asked(sentence: str) -> None:
    assert names_of("contraste", sentence) == []


def test_a_side_too_long_to_be_asked_is_still_the_other_answer() -> None:
    assert names_of(
        "contraste",
        "Karl Marx et Friedrich Engels, auteurs d’un manifeste, demandent que toute la propriété "
        "des usines, des mines, des banques et des terres passe sans délai aux mains de ceux qui "
        "travaillent, alors que les libéraux acceptent la concurrence.",
    ) == ["les libéraux", "acceptent la concurrence"]
