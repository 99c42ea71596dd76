"""A proposed question in short."""

from pathlib import Path

from ardoise.domain.item import Matching
from ardoise.web.proposed import question_html
from ardoise.workspace import open_workspace

ITEMS = open_workspace(Path(__file__).parent / "class").bank.items


def test_pairs_are_told_with_both_their_sides() -> None:
    pairs = ITEMS["annees-paires"]
    assert isinstance(pairs, Matching)
    html = question_html(pairs)
    assert all(f"{left} → {right}" in html for left, right in pairs.pairs)


def test_a_key_is_marked_among_options() -> None:
    html = question_html(ITEMS["digue-annee"])
    assert html.count("✓") == 1
