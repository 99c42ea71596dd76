"""A slip is known again; another word is not taken for it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ardoise.domain.typo import distance, misspellings, typo_budget

WORDS = st.text(alphabet="abcdé", max_size=8)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("", "", 0),
        ("", "abc", 3),
        ("sommet", "somet", 1),
        ("sommet", "sommte", 1),
        ("sommet", "sonnet", 2),
        ("ca", "abc", 3),  # unrestricted Damerau would say 2
        ("moscou", "moscow", 1),
    ],
)
def test_distance(one: str, other: str, apart: int) -> None:
    assert distance(one, other) == apart


@given(WORDS, WORDS)
def test_distance_is_symmetric_and_bounded(one: str, other: str) -> None:
    apart = distance(one, other)
    assert apart == distance(other, one)
    assert abs(len(one) - len(other)) <= apart <= max(len(one), len(other))
    assert (apart == 0) == (one == other)


@pytest.mark.parametrize(
    ("word", "budget"),
    [
        ("togo", 0),
        ("niger", 1),
        ("president", 1),
        ("cooperation", 2),
        ("2026", 0),
        ("g7africain", 0),
        ("москва", 0),
        ("łukasz", 1),
    ],
)
def test_budget_goes_by_length_and_script(word: str, budget: int) -> None:
    assert typo_budget(word) == budget


@pytest.mark.parametrize(
    ("response", "expected", "count"),
    [
        ("Gnassingbé", "Gnassingbe", 0),
        ("Faure Gnasingbé", "Faure Gnassingbé", 1),
        ("Vladimr Poutinne", "Vladimir Poutine", 2),
        ("Congo", "Togo", None),
        ("Lome", "Rome", None),
        ("le sommet", "sommet", None),
        ("2025", "2026", None),
        ("developpemnet durabel partenaria", "développement durable partenariat", None),
    ],
)
def test_misspellings_are_counted_word_by_word(
    response: str, expected: str, count: int | None
) -> None:
    assert misspellings(response, expected) == count
