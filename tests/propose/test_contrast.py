"""Two things set against each other, two names of one thing, and what a thing is like."""

import pytest
from tests.propose.given import said, text

from ardoise.propose.model import NoModel
from ardoise.propose.propose import propose


def _of(relation: str, *paragraphs: str) -> list[str]:
    about = text(*paragraphs)
    knowledge = propose(about, NoModel())
    return [
        knowledge.entities[fact.args[role][0]].name
        for fact in knowledge.facts.values()
        if fact.relation == relation
        for role in fact.args
    ]


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
    ],
)
def test_each_side_of_a_contrast(sentence: str, sides: list[str]) -> None:
    assert _of("contraste", sentence) == sides


@pytest.mark.parametrize(
    "sentence",
    [
        "Les artères quittent le cœur, tandis qu’elles gagnent les organes.",
        "Le granite résiste, alors que les calcaires absorbent l’eau.",
        "Cette roche résiste au gel, tandis que le calcaire absorbe l’eau.",
        "Le granite résiste au gel, tandis que le calcaire ne résiste pas à l’eau.",
    ],
)
def test_no_contrast_that_can_be_asked(sentence: str) -> None:
    assert _of("contraste", sentence) == []


def test_another_name() -> None:
    assert _of(
        "synonyme", "Le sang contient des leucocytes (ou globules blancs) et du plasma."
    ) == [
        "leucocytes",
        "globules blancs",
    ]
    assert _of("synonyme", "Le sel, ou chlorure de sodium, fond dans la casserole.") == [
        "sel",
        "chlorure de sodium",
    ]
    assert _of("synonyme", "Les stations de transfert par pompage (ou STEP) montent l’eau.") == []
    assert _of("synonyme", "On trie les leucocytes (ou non) avant la mesure.") == []


@pytest.mark.parametrize(
    ("sentence", "statement"),
    [
        (
            "Après la piqûre, la peau devient rouge, chaude et gonflée\u00a0: c’est un signe.",
            "Après la piqûre, la peau devient rouge, chaude et gonflée.",
        ),
        (
            "L’État agit sur trois volets\u00a0: la santé, l’école et le logement, lequel manque.",
            "L’État agit sur trois volets\u00a0: la santé, l’école et le logement.",
        ),
        (
            "Plus de cent d’entre eux habitent la région, qui compte trois ports\u00a0: le Havre, "
            "la Joliette et le Verdon.",
            "[…] la région, qui compte trois ports\u00a0: le Havre, la Joliette et le Verdon.",
        ),
        (
            "Les quartiers, bâtis vite, cumulent chômage, pauvreté et ennui.",
            "Les quartiers, bâtis vite, cumulent chômage, pauvreté et ennui.",
        ),
        (
            "Ce mouvement s’explique\u00a0: les firmes recherchent la proximité d’un port, de "
            "services (conseil, banque) et d’une gare.",
            "Les firmes recherchent la proximité d’un port, de services et d’une gare.",
        ),
        (
            "Les firmes recherchent la proximité d’un port, de services (conseil, banque) et d’une "
            "gare.",
            "Les firmes recherchent la proximité d’un port, de services et d’une gare.",
        ),
    ],
)
def test_lists_of_lessons(sentence: str, statement: str) -> None:
    assert statement in said(sentence)


def test_a_side_too_long_to_be_asked_is_still_the_other_answer() -> None:
    assert _of(
        "contraste",
        "Karl Marx et Friedrich Engels, auteurs d’un manifeste, demandent que toute la propriété "
        "des usines, des mines, des banques et des terres passe sans délai aux mains de ceux qui "
        "travaillent, alors que les libéraux acceptent la concurrence.",
    ) == ["les libéraux", "acceptent la concurrence"]
