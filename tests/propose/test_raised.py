"""Raised letters and exponents are words of the line; calls of notes are not."""

import pytest

from ardoise.propose.raised import raised


@pytest.mark.parametrize(
    ("before", "text", "kept"),
    [
        ("XIX", "e", "e"),
        ("M", "me", "me"),
        ("n", "o", "°"),
        ("12 km", "2", "²"),
        ("10", "-3", "⁻³"),
        ("Ca", "2+", "²⁺"),
        ("le marché", "2", ""),
        ("en 1914", "2", ""),
        ("un programme", "3", ""),
        ("marché", "[a]", ""),
        ("marché", "*", ""),
        ("marché", "(1)", ""),
    ],
)
def test_raised(before: str, text: str, kept: str) -> None:
    assert raised(text, before) == kept
