"""An attempt stands where its record says, on whatever device it is opened."""

from datetime import UTC, datetime, timedelta

import msgspec
import pytest

from ardoise.domain.attempt import (
    Attempt,
    Grade,
    Mode,
    Planned,
    Response,
    Run,
    Served,
    Verdict,
)
from ardoise.domain.item import Flashcard
from ardoise.domain.problem import Place
from ardoise.quiz.state import State, out_of_time, state_of, to_review, unseen

START = datetime(2026, 1, 5, 8, tzinfo=UTC)
ITEMS = ("a", "b", "c")


def run(*served: tuple[str, bool], answered: dict[str, float] | None = None, limit: int = 0) -> Run:
    attempt = Attempt(
        id="x", learner="l", text="t", mode=Mode.TEST, items=ITEMS, seed=1, version="v",
        started=START, time_limit=limit,
    )  # fmt: skip
    planned = tuple(
        Planned(item=Flashcard(id=i, text="t", lang="fr", place=Place("q"), back="", points=2))
        for i in ITEMS
    )
    rows = tuple(
        Served(attempt="x", item=item, sequence=n, at=START, skipped=skipped)
        for n, (item, skipped) in enumerate(served, 1)
    )
    verdicts = {0.0: Verdict.WRONG, 0.5: Verdict.ALMOST, 1.0: Verdict.RIGHT}
    responses = tuple(
        Response(
            attempt="x", item=item, sequence=n, given=("good",), at=START,
            grade=Grade(verdict=verdicts[score], score=score, why=""),
        )
        for n, (item, score) in enumerate((answered or {}).items(), 1)
    )  # fmt: skip
    return Run(attempt=attempt, planned=planned, served=rows, responses=responses)


def at_start(of: Run) -> State:
    return state_of(of, START)


def test_new_attempt_asks_the_first_item() -> None:
    state = at_start(run())
    assert (state.current, state.sequence, state.waiting) == ("a", 0, ("b", "c"))


def test_item_served_and_not_answered_is_still_the_current_one() -> None:
    state = at_start(run(("a", False)))
    assert (state.current, state.sequence, state.waiting) == ("a", 1, ("b", "c"))


def test_skipped_items_come_back_last_in_the_order_they_were_skipped() -> None:
    state = at_start(run(("a", True), ("b", True)))
    assert (state.current, state.skipped) == ("c", ("a", "b"))
    state = at_start(run(("b", True), ("a", True), ("c", False), answered={"c": 1}))
    assert (state.current, state.sequence, state.skipped) == ("b", 0, ("a",))


def test_item_skipped_twice_waits_behind_the_others() -> None:
    rows = (("a", True), ("b", True), ("a", True), ("c", False))
    assert at_start(run(*rows, answered={"c": 1})).current == "b"


def test_two_tabs_that_serve_two_items_lose_neither() -> None:
    state = at_start(run(("a", False), ("b", False)))
    assert (state.current, state.waiting) == ("b", ("a", "c"))


def test_attempt_is_complete_when_all_is_answered() -> None:
    state = at_start(run(*((i, False) for i in ITEMS), answered={"a": 1, "b": 0.5, "c": 0}))
    assert state.complete
    assert state.current is None
    assert (state.score.earned, state.score.possible) == (3, 6)
    assert (state.score.right, state.score.almost, state.score.wrong) == (1, 1, 1)


def test_what_was_not_answered_counts_as_skipped() -> None:
    assert at_start(run(("a", False), answered={"a": 1})).score.skipped == 2


def test_time_is_up_at_the_deadline() -> None:
    timed = run(limit=60)
    assert not state_of(timed, START + timedelta(seconds=59)).over
    assert state_of(timed, START + timedelta(seconds=60)).over
    assert not state_of(run(), START + timedelta(days=99)).over


def test_to_review_is_what_was_not_right() -> None:
    rows = run(("a", False), ("b", False), answered={"a": 1, "b": 0.5})
    assert to_review(rows) == ("b", "c")


def test_what_was_passed_was_seen() -> None:
    assert unseen(run(("a", False), ("b", True), answered={"a": 1.0})) == {"c"}


@pytest.mark.parametrize(
    ("limit", "lasted", "up"), [(60, 59, False), (60, 60, True), (0, 60, False)]
)
def test_only_its_limit_runs_a_test_out_of_time(limit: int, lasted: int, up: bool) -> None:
    test = run(limit=limit)
    assert not out_of_time(test)
    finished = START + timedelta(seconds=lasted)
    ended = msgspec.structs.replace(test.attempt, finished=finished)
    assert out_of_time(msgspec.structs.replace(test, attempt=ended)) is up
