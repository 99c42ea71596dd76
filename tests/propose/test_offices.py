"""Of whoever holds several offices, who holds one of them is asked, and not which one it is."""

import pytest
from tests.propose.given import names_of

TOWN = "Hugo Varenne, gouverneur de la citadelle de Brames, reçoit les clés du donjon."


@pytest.mark.parametrize(
    "more",
    [
        "Plus tard, Varenne devient gouverneur du fort de Lormel.",
        "Hugo Varenne est ensuite nommé ambassadeur à Lisbonne.",
        "L’architecte Hugo Varenne y dessine une tour.",
    ],
)
def test_who_holds_it_is_asked_of_whoever_holds_several(more: str) -> None:
    assert names_of("charge", TOWN, more) == [
        "Hugo Varenne",
        "gouverneur de la citadelle de Brames",
    ]
    assert not names_of("fonction", TOWN, more)


@pytest.mark.parametrize(
    "more",
    [
        "Plus tard, Varenne devient sourd.",
        "Varenne est gouverneur depuis dix ans.",
        "Ada Morin devient ambassadrice.",
    ],
)
def test_which_one_is_asked_of_whoever_holds_one(more: str) -> None:
    assert not names_of("charge", TOWN, more)
    assert "gouverneur de la citadelle de Brames" in names_of("fonction", TOWN, more)


def test_an_office_that_several_hold_is_not_asked_of_whoever_has_a_trade_too() -> None:
    said = "Le député radical Hugo Varenne plaide.", "Hugo Varenne, avocat d’Ada Morin, gagne."
    assert not names_of("charge", *said)
    assert not names_of("fonction", *said)
    assert names_of("metier", *said) == ["Hugo Varenne", "avocat"]
