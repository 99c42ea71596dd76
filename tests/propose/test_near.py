"""Nouns that mean nearly the same."""

import pytest

from ardoise.propose.near import near


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("territoire", "espaces"),
        ("hausse", "Montée"),
        ("tuyaux", "tube"),
        ("géologues", "chercheurs"),
    ],
)
def test_one_says_it_as_well_as_the_other(one: str, other: str) -> None:
    assert near(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("moulin", "espace"), ("meules", "ailes"), ("géologues", "moulins")]
)
def test_other_nouns_say_something_else(one: str, other: str) -> None:
    assert not near(one, other)
