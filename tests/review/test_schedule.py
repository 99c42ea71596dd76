"""The same history of ratings gives the same intervals as py-fsrs, to the second."""

from datetime import UTC, datetime, timedelta, timezone

import fsrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ardoise.domain.card import Card, Phase, Rating, Review
from ardoise.review.calendar import Calendar
from ardoise.review.replay import replay
from ardoise.review.schedule import Schedule

START = datetime(2026, 1, 5, 12, tzinfo=UTC)
HISTORIES = st.lists(
    st.tuples(st.sampled_from(Rating), st.integers(0, 400)), min_size=1, max_size=15
)


def history(*ratings: Rating, schedule: Schedule | None = None) -> list[Card]:
    """The cards that come of those ratings, each given when the card is due."""
    cards: list[Card] = []
    for rating in ratings:
        last = cards[-1] if cards else None
        at = last.due if last else START
        cards.append((schedule or Schedule())(last, "i", rating, at).card)
    return cards


@given(HISTORIES)
def test_every_history_equals_py_fsrs(steps: list[tuple[Rating, int]]) -> None:
    schedule, theirs = Schedule(), fsrs.Scheduler(enable_fuzzing=False)
    ours, card, at = None, fsrs.Card(card_id=1, due=START), START
    for rating, days in steps:
        at += timedelta(days=days)
        ours = schedule(ours, "i", rating, at).card
        card, _ = theirs.review_card(card, fsrs.Rating(rating), at)
        assert (ours.due, ours.stability, ours.difficulty) == (
            card.due,
            card.stability,
            card.difficulty,
        )
        assert ours.step == card.step


def test_good_all_along() -> None:
    intervals = [(c.due - c.last) for c in history(*[Rating.GOOD] * 7)]
    assert intervals[0] == timedelta(minutes=10)
    assert [i.days for i in intervals[1:]] == [2, 11, 46, 163, 498, 1348]


def test_lapse_sends_a_card_back_to_learning() -> None:
    cards = history(Rating.EASY, Rating.AGAIN, Rating.GOOD)
    assert [c.phase for c in cards] == [Phase.REVIEW, Phase.RELEARNING, Phase.REVIEW]
    assert cards[1].due - cards[1].last == timedelta(minutes=10)


@given(HISTORIES)
def test_log_alone_gives_the_card_again(steps: list[tuple[Rating, int]]) -> None:
    schedule, log, card, at = Schedule(), [], None, START
    for rating, days in steps:
        at += timedelta(days=days)
        review = schedule(card, "i", rating, at)
        card = review.card
        log.append(review)
    assert replay(log, schedule) == {"i": card}


def test_undone_review_counts_for_nothing() -> None:
    schedule = Schedule()
    first = schedule(None, "i", Rating.GOOD, START)
    second = schedule(first.card, "i", Rating.AGAIN, START)
    undone = Review(item="i", rating=Rating.AGAIN, at=second.at, card=second.card, undone=True)
    assert replay([first, undone], schedule) == {"i": first.card}


@given(HISTORIES)
def test_each_button_shows_the_interval_that_it_gives(steps: list[tuple[Rating, int]]) -> None:
    schedule, card, at = Schedule(), None, START
    for rating, days in steps:
        at += timedelta(days=days)
        shown = schedule.intervals(card, at)
        card = schedule(card, "i", rating, at).card
        assert card.due - at == shown[rating]
        assert list(shown) == list(Rating)
        assert all(interval > timedelta(0) for interval in shown.values())


def test_morning_after_is_a_day_later() -> None:
    schedule = Schedule()
    evening = schedule(None, "i", Rating.EASY, START.replace(hour=22)).card
    morning = START.replace(hour=7) + timedelta(days=1)
    noon = evening.last + timedelta(days=1)
    assert (
        schedule(evening, "i", Rating.GOOD, morning).card.stability
        == schedule(evening, "i", Rating.GOOD, noon).card.stability
    )


def test_clock_set_back_makes_no_negative_interval() -> None:
    schedule = Schedule()
    card = schedule(None, "i", Rating.GOOD, START).card
    back = schedule(card, "i", Rating.GOOD, START - timedelta(days=400))
    assert back.at == START
    assert back.card.due > START


def test_recall_falls_from_one_to_the_goal_at_the_interval() -> None:
    schedule = Schedule()
    card = history(Rating.EASY)[0]
    assert schedule.recall(card, START) == 1
    assert schedule.recall(card, card.due) == pytest.approx(0.9, abs=0.01)


def test_higher_goal_brings_cards_back_sooner() -> None:
    ratings = [Rating.GOOD] * 4
    demanding = history(*ratings, schedule=Schedule(0.95))[-1]
    assert demanding.due < history(*ratings)[-1].due


@pytest.mark.parametrize("goal", [0, 0.69, 1, 90])
def test_goal_out_of_range_is_refused(goal: float) -> None:
    with pytest.raises(ValueError, match="goal"):
        Schedule(goal)


def test_naive_time_is_refused() -> None:
    with pytest.raises(ValueError, match="aware"):
        Schedule()(None, "i", Rating.GOOD, datetime(2026, 1, 5))  # noqa: DTZ001


def test_day_begins_at_four_where_the_learner_lives() -> None:
    here = Calendar(timezone(timedelta(hours=1)))
    assert here.day(datetime(2026, 1, 6, 2, 59, tzinfo=UTC)).day == 5
    assert here.day(datetime(2026, 1, 6, 3, 0, tzinfo=UTC)).day == 6
