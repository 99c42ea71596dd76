"""What is known is what would be recalled now."""

from datetime import UTC, datetime, timedelta

import pytest

from ardoise.domain.attempt import Grade, Response, Verdict
from ardoise.domain.card import Rating
from ardoise.domain.item import Flashcard, Level
from ardoise.domain.problem import Place
from ardoise.review.progress import known_by_level, known_by_tag, recalled
from ardoise.review.schedule import Schedule

NOW = datetime(2026, 1, 5, 12, tzinfo=UTC)


def item(name: str, *tags: str, level: Level | None = None) -> Flashcard:
    return Flashcard(
        id=name, text="t", lang="fr", place=Place("q"), back="", tags=tags, level=level
    )


def response(name: str, score: float) -> Response:
    verdict = Verdict.RIGHT if score == 1 else Verdict.WRONG
    return Response(
        attempt="x", item=name, sequence=1, given=("good",), at=NOW,
        grade=Grade(verdict=verdict, score=score, why=""),
    )  # fmt: skip


def test_memory_comes_before_the_latest_response() -> None:
    schedule = Schedule()
    card = schedule(None, "a", Rating.EASY, NOW).card
    chances = recalled(
        [item("a"), item("b"), item("c")],
        {"a": card, "gone": card},
        [response("a", 0), response("b", 0), response("b", 1)],
        NOW + timedelta(days=8),
        schedule,
    )
    assert chances == {"a": pytest.approx(0.9, abs=0.01), "b": 1.0}


def test_themes_count_what_was_met_and_what_is_known() -> None:
    items = [item("a", "x", "y"), item("b", "x"), item("c", "y"), item("d")]
    x, y = known_by_tag(items, {"a": 0.9, "b": 0.5})
    assert (x.name, x.items, x.met, x.known, x.share) == ("x", 2, 2, 1.4, 0.7)
    assert (y.name, y.items, y.met, y.share) == ("y", 2, 1, 0.45)


def test_levels_too() -> None:
    items = [item("a", level=Level.ANALYSE), item("b")]
    assert [k.name for k in known_by_level(items, {})] == ["", "analyse"]
