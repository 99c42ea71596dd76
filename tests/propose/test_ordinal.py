"""Ranks are numbers too: which one a text gives is asked, beside others that it does not give."""

import pytest
from tests.propose.given import names_of

from ardoise.propose.ordinal import find_ranks, other_ranks

TEXT = "Le pays occupe la 124e place sur 153 ; il avait la 115e place en 2017."


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (TEXT, ["124e place", "115e place"]),
        ("Le club finit à la troisième place.", ["troisième place"]),
        ("Ce fut la première place et le 19e siècle.", []),
        ("La deuxième grande ville du pays s’étend.", []),
    ],
)
def test_ranks_of_a_sentence(text: str, names: list[str]) -> None:
    assert [rank.name for rank in find_ranks(text)] == names


def test_a_rank_is_of_the_gender_of_its_noun() -> None:
    assert [rank.gender for rank in find_ranks("Au 4e étage, la 12e place et le 3e rang.")] == [
        "m",
        "f",
        "m",
    ]


def test_others_look_the_same_and_are_not_said() -> None:
    first, second = find_ranks(TEXT)
    made = other_ranks(first, TEXT)
    assert made == [
        ("132e place", 132),
        ("139e place", 139),
        ("108e place", 108),
        ("145e place", 145),
    ]
    assert "124e place" not in [name for name, _ in other_ranks(second, TEXT)]


def test_others_in_words_stay_above_the_first() -> None:
    text = "Le club finit à la deuxième place."
    (rank,) = find_ranks(text)
    assert [name for name, _ in other_ranks(rank, text)] == [
        "quatrième place",
        "cinquième place",
        "troisième place",
        "sixième place",
    ]


def test_a_rank_is_asked() -> None:
    assert "124e place" in names_of("passage-nombre", f"{TEXT[:38]} de la région du Nord.")
