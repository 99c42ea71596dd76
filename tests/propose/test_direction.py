"""When statements hold, and which of two may follow from the other."""

import pytest

from ardoise.propose.direction import (
    Time,
    happened,
    has_a_reason,
    may_be,
    may_follow,
    tells_what_was,
    time_of,
)


@pytest.mark.parametrize(
    ("clause", "time"),
    [
        ("la ville avait fermé le pont", Time.BEFORE),
        ("la ville a fermé le pont", Time.THEN),
        ("les maçons bâtirent la tour", Time.THEN),
        ("le roi reçut une lettre", Time.THEN),
        ("la neige couvrait le col", Time.THEN),
        ("la ville ferme le pont", Time.NOW),
        ("le maire peut fermer le pont", Time.NOW),
        ("la ville fermera le pont", Time.LATER),
        ("sans verbe", Time.NOW),
    ],
)
def test_a_verb_tells_when(clause: str, time: Time) -> None:
    assert time_of(clause) is time


def test_how_things_were_is_not_what_happened() -> None:
    assert tells_what_was("la neige couvrait le col")
    assert not tells_what_was("la neige couvre le col")
    assert happened("la ville a fermé le pont")
    assert not happened("la neige couvrait le col")


def test_what_can_be_may_follow() -> None:
    assert may_follow("on peut y plonger")
    assert may_be("on peut y plonger")
    assert not may_follow("le toit est percé")
    assert not may_be("le toit est percé")


def test_a_choice_has_a_reason() -> None:
    assert has_a_reason("la ville refuse le projet")
    assert not has_a_reason("la ville compte neuf ponts")
