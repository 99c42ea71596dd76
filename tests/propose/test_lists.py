"""Lists that a sentence gives whole."""

import pytest
from tests.propose.given import said


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


def test_what_is_named_as_an_example_is_no_whole_list() -> None:
    text = "Le goûter se compose par exemple de pain, de beurre et de miel."
    assert said(text) == []


def test_no_list_begins_within_a_word() -> None:
    told = said("Les bergers sont nomades et vivent de lait, de fromage et de laine.")
    assert not [one for one in told if "noma " in one]
