"""Who is what, of people whom a text presents beside their name; two trades are no half of it."""

import pytest
from tests.propose.given import names_of

REST = "Le port de Lens attend encore la réponse de la ville."


@pytest.mark.parametrize(
    ("paragraph", "who", "what"),
    [
        (
            "« Il faut agir », dit Awa, étudiante en droit maritime.",
            "Awa",
            "étudiante en droit maritime",
        ),
        (
            "Nous croisons Omar*, 32 ans, chargé de cours en chimie.",
            "Omar",
            "chargé de cours en chimie",
        ),
    ],
)
def test_who_is_presented_so_is_asked(paragraph: str, who: str, what: str) -> None:
    assert names_of("presentation", paragraph, REST) == [who, what]


@pytest.mark.parametrize(
    "paragraph",
    [
        # A verb, an age, what two are, what was once.
        "Les trottoirs, juge Awa, juge la situation trop grave.",
        "En 1950, Omar, écolier de douze ans, répare la cloche.",
        "Awa, étudiante en droit maritime, et Lina, étudiante en droit maritime, attendent.",
        "Omar, ancien docker de Lens, attend le bac.",
        # What asks already what somebody is.
        "Jean Roux, professeur d’histoire, attend le bac.",
    ],
)
def test_what_is_no_presentation_is_left(paragraph: str) -> None:
    assert names_of("presentation", paragraph, REST) == []


def test_a_trade_of_two_is_not_asked_alone() -> None:
    told = "Léa Morel, professeure de chimie et géologue au port, enquête. "
    other = "La professeure Léa Morel a vu la digue."
    assert names_of("metier", told + other) == []


def test_a_trade_is_whole_with_what_is_taught() -> None:
    assert names_of("metier", "Jean Roux, professeur d’histoire, attend le bac.") == [
        "Jean Roux",
        "professeur d’histoire",
    ]
