"""An answer shown as saved is in the database, once, as it was given."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Barrier, Thread

import pytest

from ardoise.domain.attempt import Given, Grade, Planned, Verdict
from ardoise.domain.item import AnyItem
from ardoise.records.database import UnavailableError
from ardoise.records.library import sqlite
from ardoise.records.saving import Outcome, Saved
from ardoise.records.store import Records


def grade(item: AnyItem, given: Given, rivals: tuple[str, ...]) -> Grade:
    right = given == ("oui",)
    return Grade(
        verdict=Verdict.RIGHT if right else Verdict.WRONG, score=float(right), why="Parce que."
    )


def answer(records: Records, attempt: str, item: str, given: str) -> Saved:
    learner = records.local_learner().id
    served = records.serve(attempt, learner, item)
    return records.save_response(
        attempt, learner, served.sequence, (given,), submission=served.submission, grade=grade
    )


@pytest.fixture
def attempt(records: Records, three: tuple[Planned, ...]) -> str:
    return records.begin(records.local_learner().id, "texte", three, seed=7, version="v1").id


def test_local_learner_is_made_once(records: Records) -> None:
    assert records.local_learner() == records.local_learner()


def test_saved_response_is_read_back_by_another_process(
    records: Records, attempt: str, place: Path
) -> None:
    saved = answer(records, attempt, "i1", "oui")
    assert saved.outcome is Outcome.SAVED
    other = Records.open(place)
    run = other.run(attempt, "local")
    other.close()
    assert run is not None
    assert run.responses == (saved.response,)
    assert run.attempt.items == ("i1", "i2", "i3")
    assert run.planned[0].shown == ("non", "oui")


def test_same_submission_again_gives_the_first_result(records: Records, attempt: str) -> None:
    learner = records.local_learner().id
    served = records.serve(attempt, learner, "i1")
    results = [
        records.save_response(
            attempt, learner, served.sequence, ("oui",), submission="s", grade=grade
        )
        for _ in range(3)
    ]
    assert [r.outcome for r in results] == [Outcome.SAVED, Outcome.REPEATED, Outcome.REPEATED]
    assert len({r.response for r in results if r.response}) == 1


@pytest.mark.parametrize("submission", ["s", "another tab's"])
def test_another_answer_to_the_same_item_is_a_conflict(
    records: Records, attempt: str, submission: str
) -> None:
    learner = records.local_learner().id
    served = records.serve(attempt, learner, "i1")
    first = records.save_response(
        attempt, learner, served.sequence, ("oui",), submission="s", grade=grade
    )
    second = records.save_response(
        attempt, learner, served.sequence, ("non",), submission=submission, grade=grade
    )
    assert second == Saved(outcome=Outcome.CONFLICT, response=first.response)


def test_serving_again_finds_the_open_row(records: Records, attempt: str) -> None:
    assert records.serve(attempt, "local", "i2") == records.serve(attempt, "local", "i2")
    assert records.serve(attempt, "local", "i1").sequence == 2


def test_skipped_item_comes_back_under_a_new_sequence(records: Records, attempt: str) -> None:
    first = records.serve(attempt, "local", "i1")
    records.skip(attempt, "local", first.sequence)
    assert records.serve(attempt, "local", "i1").sequence == first.sequence + 1


def test_answered_item_is_neither_skipped_nor_served(records: Records, attempt: str) -> None:
    answer(records, attempt, "i1", "non")
    records.skip(attempt, "local", 1)
    run = records.run(attempt, "local")
    assert run is not None
    assert [s.skipped for s in run.served] == [False]
    with pytest.raises(ValueError, match="i1"):
        records.serve(attempt, "local", "i1")


def test_another_learner_reaches_nothing_of_an_attempt(records: Records, attempt: str) -> None:
    records.serve(attempt, "local", "i1")
    assert records.run(attempt, "eve") is None
    for touch in (
        lambda: records.serve(attempt, "eve", "i1"),
        lambda: records.skip(attempt, "eve", 1),
        lambda: records.finish(attempt, "eve"),
        lambda: records.save_response(attempt, "eve", 1, ("oui",), submission="s", grade=grade),
    ):
        with pytest.raises(LookupError):
            touch()


def test_unserved_sequence_takes_no_answer(records: Records, attempt: str) -> None:
    with pytest.raises(LookupError):
        records.save_response(attempt, "local", 1, ("oui",), submission="s", grade=grade)


def test_finished_attempt_takes_no_answer_but_repeats_what_it_kept(
    records: Records, attempt: str
) -> None:
    kept = answer(records, attempt, "i1", "oui")
    served = records.serve(attempt, "local", "i2")
    records.finish(attempt, "local")
    again = records.save_response(
        attempt, "local", 1, ("oui",), submission=f"{attempt}/1", grade=grade
    )
    assert again == Saved(outcome=Outcome.REPEATED, response=kept.response)
    late = records.save_response(
        attempt, "local", served.sequence, ("oui",), submission="s", grade=grade
    )
    assert late == Saved(outcome=Outcome.CLOSED, response=None)


@pytest.mark.parametrize(("after", "outcome"), [(64, Outcome.SAVED), (66, Outcome.CLOSED)])
def test_time_limit_is_the_servers(
    records: Records,
    three: tuple[Planned, ...],
    forward: Callable[[timedelta], None],
    after: int,
    outcome: Outcome,
) -> None:
    timed = records.begin(records.local_learner().id, "texte", three, time_limit=60)
    served = records.serve(timed.id, "local", "i1")
    forward(timedelta(seconds=after))
    saved = records.save_response(
        timed.id, "local", served.sequence, ("oui",), submission="s", grade=grade
    )
    assert saved.outcome is outcome


def test_clock_set_back_never_makes_an_answer_older_than_its_question(
    records: Records,
    attempt: str,
    forward: Callable[[timedelta], None],
) -> None:
    served = records.serve(attempt, "local", "i1")
    forward(timedelta(days=-3))
    saved = answer(records, attempt, "i1", "oui")
    assert saved.response is not None
    assert saved.response.at == served.at
    assert records.finish(attempt, "local").finished == served.at


def test_grader_that_raises_keeps_nothing(records: Records, attempt: str) -> None:
    def broken(item: AnyItem, given: Given, rivals: tuple[str, ...]) -> Grade:
        raise ZeroDivisionError

    served = records.serve(attempt, "local", "i1")
    with pytest.raises(ZeroDivisionError):
        records.save_response(
            attempt, "local", served.sequence, ("oui",), submission="s", grade=broken
        )
    assert records.responses("local") == ()
    assert answer(records, attempt, "i1", "oui").outcome is Outcome.SAVED


@pytest.mark.parametrize(
    ("given", "kept"),
    [("a" * 10**6, "a" * 2000), ("\ud83d", "?"), ("nul \0 et ‮", "nul \0 et ‮")],
)
def test_any_response_is_kept_within_limits(
    records: Records, attempt: str, given: str, kept: str
) -> None:
    saved = [answer(records, attempt, "i1", given)]
    saved.append(
        records.save_response(attempt, "local", 1, (given,), submission=f"{attempt}/1", grade=grade)
    )
    assert [s.outcome for s in saved] == [Outcome.SAVED, Outcome.REPEATED]
    assert {s.response.given for s in saved if s.response} == {(kept,)}


def test_locked_records_say_that_nothing_was_saved(
    records: Records, attempt: str, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ardoise.records.database.BUSY_SECONDS", 0)
    impatient = Records.open(place)
    served = impatient.serve(attempt, "local", "i1")
    other = sqlite.connect(place)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(UnavailableError):
        impatient.save_response(
            attempt, "local", served.sequence, ("oui",), submission="s", grade=grade
        )
    other.rollback()
    other.close()
    assert impatient.responses("local") == ()
    impatient.close()


def test_plan_is_a_copy_that_an_edited_bank_does_not_touch(
    records: Records, attempt: str, three: tuple[Planned, ...]
) -> None:
    run = records.run(attempt, "local")
    assert run is not None
    assert run.planned == three


@pytest.mark.parametrize("count", [0, 2])
def test_plan_must_ask_something_once(
    records: Records, three: tuple[Planned, ...], count: int
) -> None:
    with pytest.raises(ValueError, match="once"):
        records.begin(records.local_learner().id, "texte", (three[0],) * count)


def test_unknown_learner_begins_nothing(records: Records, three: tuple[Planned, ...]) -> None:
    with pytest.raises(LookupError):
        records.begin("eve", "texte", three)


def test_naive_clock_is_refused(place: Path) -> None:
    naive = Records.open(place, now=lambda: datetime(2026, 1, 5))  # noqa: DTZ001
    with pytest.raises(Exception, match="naive"):
        naive.local_learner()
    naive.close()


def test_times_come_back_aware_and_in_utc(records: Records, attempt: str) -> None:
    run = records.run(attempt, "local")
    assert run is not None
    assert run.attempt.started == datetime(2026, 1, 5, 8, tzinfo=UTC)
    assert run.attempt.started.utcoffset() == timedelta(0)


def test_attempts_come_latest_first(
    records: Records, attempt: str, three: tuple[Planned, ...]
) -> None:
    second = records.begin("local", "texte", three)
    records.finish(attempt, "local")
    assert [a.id for a in records.attempts("local")] == [second.id, attempt]
    assert records.attempts("local", open_only=True) == (second,)


def test_tabs_in_threads_count_an_answer_once(records: Records, attempt: str) -> None:
    served = records.serve(attempt, "local", "i1")
    start, results = Barrier(8), []

    def click(tab: int) -> None:
        start.wait()
        saved = records.save_response(
            attempt,
            "local",
            served.sequence,
            ("oui" if tab % 2 else "non",),
            submission=served.submission,
            grade=grade,
        )
        results.append(saved)

    tabs = [Thread(target=click, args=(tab,)) for tab in range(8)]
    for tab in tabs:
        tab.start()
    for tab in tabs:
        tab.join()
    outcomes = [r.outcome for r in results]
    assert outcomes.count(Outcome.SAVED) == 1
    assert outcomes.count(Outcome.REPEATED) == 3
    assert outcomes.count(Outcome.CONFLICT) == 4
    assert {r.response for r in results} == {records.responses("local")[0]}
    assert len(records.responses("local")) == 1
