"""Item statistics are Moodle's; a distractor that nobody chooses is called by its name."""

import csv
import io
import json
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ardoise.domain.item import Option, SingleChoice
from ardoise.domain.problem import Place
from ardoise.records.marks import Mark
from ardoise.records.report import safe_cell, statistics_csv, statistics_json, statistics_text
from ardoise.records.statistics import (
    correlation,
    discriminative_efficiency,
    item_statistics,
)


def choice(name: str, points: float = 1.0) -> SingleChoice:
    options = tuple(Option(text=t, key=t == "clé") for t in ("clé", "leurre", "autre"))
    return SingleChoice(
        id=name, text="t", lang="fr", place=Place("q"), choices=options, points=points
    )


def table(*rows: str) -> list[Mark]:
    """A mark by letter: each row is an attempt at items a, b, c …: 1 right, 0 wrong, h half."""
    worth = {"1": 1.0, "0": 0.0, "h": 0.5}
    return [
        Mark(attempt=f"x{n}", learner=f"l{n}", item="abcdefg"[place], score=worth[letter])
        for n, row in enumerate(rows)
        for place, letter in enumerate(row)
        if letter in worth
    ]


def test_figures_worked_out_by_hand() -> None:
    # Rest of item a: 1, 1/2, 1/2, 0 (items b and c); marks of a: 1, 1, 0, 0.
    a, b, c = item_statistics(table("111", "101", "001", "000"), {})
    assert (a.item, a.responses, a.facility) == ("a", 4, 0.5)
    # cov = 1/3 · 1/2 = 1/6; variances 1/3 and 1/6.
    assert a.discrimination == pytest.approx(100 / 6 / (1 / 3 * 1 / 6) ** 0.5)
    assert a.efficiency == pytest.approx(100)
    assert a.deviation == pytest.approx((1 / 3) ** 0.5)
    assert (b.facility, c.facility) == (0.25, 0.75)


def test_item_that_the_weaker_get_right_discriminates_against_itself() -> None:
    a, *_ = item_statistics(table("011", "011", "100", "100"), {})
    assert a.discrimination == pytest.approx(-100)
    assert a.efficiency == pytest.approx(-100)


def test_item_that_all_get_right_tells_nothing() -> None:
    a, *_ = item_statistics(table("11", "10"), {})
    assert (a.facility, a.discrimination, a.efficiency) == (1, None, None)


def test_attempt_at_one_item_has_no_rest() -> None:
    (only,) = item_statistics(table("1", "0", "1"), {})
    assert only.facility == pytest.approx(2 / 3)
    assert only.discrimination is None


def test_points_weigh_in_the_rest() -> None:
    items = {"b": choice("b", points=9)}
    weighted = item_statistics(table("110", "001", "101", "010"), items)[0]
    plain = item_statistics(table("110", "001", "101", "010"), {})[0]
    assert weighted.discrimination != plain.discrimination


def test_attempts_at_different_items_are_put_together() -> None:
    a, *_ = item_statistics(table("11-", "1-1", "00-", "0-0"), {})
    assert a.discrimination == pytest.approx(100)


NUMBERS = st.lists(
    st.tuples(st.integers(0, 10).map(float), st.integers(0, 10).map(float)), min_size=2
)


@given(NUMBERS)
def test_ratios_stay_within_a_hundred(pairs: list[tuple[float, float]]) -> None:
    ours, theirs = [p[0] for p in pairs], [p[1] for p in pairs]
    for figure in (correlation(ours, theirs), discriminative_efficiency(ours, theirs)):
        assert figure is None or figure <= 100 + 1e-6
    index = correlation(ours, theirs)
    assert index is None or index >= -100 - 1e-6


@given(NUMBERS, st.integers(1, 5))
def test_discrimination_does_not_depend_on_the_scale(
    pairs: list[tuple[float, float]], scale: int
) -> None:
    ours, theirs = [p[0] for p in pairs], [p[1] for p in pairs]
    scaled = correlation(ours, [scale * t for t in theirs])
    assert scaled == pytest.approx(correlation(ours, theirs))


def chosen(*options: str) -> list[Mark]:
    """Each attempt chose that option of item a, and got item b right if it chose the key."""
    marks = []
    for n, option in enumerate(options):
        right = float(option == "clé")
        name = f"x{n}"
        marks.append(Mark(attempt=name, learner="l", item="a", score=right, given=(option,)))
        marks.append(Mark(attempt=name, learner="l", item="b", score=right))
    return marks


def test_distractor_chosen_by_few_does_no_work() -> None:
    marks = chosen(*["clé"] * 25, *["leurre"] * 14, "autre")
    (a, _) = item_statistics(marks, {"a": choice("a")})
    shares = {o.text: (o.chosen, o.functional) for o in a.options}
    assert shares == {"clé": (25, None), "leurre": (14, True), "autre": (1, False)}
    assert a.distractor_efficiency == 50
    assert fmean(o.share for o in a.options) == pytest.approx(1 / 3)


def test_distractor_that_draws_the_better_learners_does_no_work() -> None:
    marks = chosen(*["leurre"] * 20, *["clé"] * 20)
    marks = [
        Mark(attempt=m.attempt, learner=m.learner, item=m.item, score=1 - m.score)
        if m.item == "b"
        else m
        for m in marks
    ]
    (a, _) = item_statistics(marks, {"a": choice("a")})
    assert {o.text: o.functional for o in a.options}["leurre"] is False


def test_few_responses_say_nothing_of_distractors() -> None:
    (a, _) = item_statistics(chosen(*["clé"] * 20), {"a": choice("a")})
    assert all(o.functional is None for o in a.options)
    assert a.distractor_efficiency is None


def test_reports_hold_the_same_figures() -> None:
    statistics = item_statistics(chosen(*["clé"] * 30, *["leurre"] * 9), {"a": choice("a")})
    lines = [json.loads(line) for line in statistics_json(statistics).splitlines()]
    rows = list(csv.DictReader(io.StringIO(statistics_csv(statistics))))
    assert [line["item"] for line in lines] == [row["item"] for row in rows] == ["a", "b"]
    assert float(rows[0]["facility"]) == pytest.approx(lines[0]["facility"], abs=1e-4)
    text = statistics_text(statistics, "fr")
    assert "77\u00a0%" in text
    assert "« autre »".replace(" ", "\u00a0") in text
    assert "77%" in statistics_text(statistics, "en")


def test_empty_report_says_so() -> None:
    assert statistics_text((), "fr") == "Aucune réponse enregistrée.\n"
    assert statistics_json(()) == ""


@pytest.mark.parametrize("cell", ['=HYPERLINK("x")', "+1", "-1", "@a", "\tx"])
def test_no_cell_is_a_formula(cell: str) -> None:
    assert safe_cell(cell) == f"'{cell}"
