"""English as the table of cases has it, behind the same interface."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.compose.cases import Case, read_cases

from ardoise.compose.language import filters, language
from ardoise.compose.noun import UndeclaredError
from ardoise.domain.fact import Entity
from ardoise.domain.problem import Place

CASES = read_cases("english_cases.tsv", "en")


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case_of_the_table(case: Case) -> None:
    assert case.run() == case.expected


def test_table_tries_every_filter() -> None:
    assert {case.filter for case in CASES} == set(filters("en"))


@given(st.text(st.sampled_from("ab '\"’“”.,?!"), max_size=30))
def test_typography_twice_is_typography_once(text: str) -> None:
    once = language("en").typography(text)
    assert language("en").typography(once) == once


def test_place_without_preposition_is_named() -> None:
    kremlin = Entity(id="kremlin", cls="place", name="Kremlin", place=Place("f"))
    with pytest.raises(UndeclaredError, match="add “preposition”"):
        language("en").at(kremlin)


def test_unknown_language_has_no_rules() -> None:
    with pytest.raises(KeyError):
        language("de")
