"""What is due comes first, new cards come a few a day, and what the bank lost stays hidden."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from ardoise.domain.card import Card, Phase, Rating, Review, Source
from ardoise.review.calendar import Calendar
from ardoise.review.forecast import Day, done_by_day, due_by_day, recall_of
from ardoise.review.queue import queue_of
from ardoise.review.schedule import Schedule

NOW = datetime(2026, 1, 5, 12, tzinfo=UTC)


def card(item: str, phase: Phase, due: timedelta) -> Card:
    return Card(
        item=item, phase=phase, due=NOW + due, last=NOW - timedelta(days=9), stability=5.0,
        difficulty=5.0,
    )  # fmt: skip


def deck(*cards: Card) -> dict[str, Card]:
    return {c.item: c for c in cards}


def test_learning_is_due_to_the_minute_and_review_to_the_day() -> None:
    cards = deck(
        card("late", Phase.REVIEW, timedelta(days=-2)),
        card("tonight", Phase.REVIEW, timedelta(hours=9)),
        card("tomorrow", Phase.REVIEW, timedelta(days=1)),
        card("step", Phase.LEARNING, timedelta(minutes=-1)),
        card("soon", Phase.RELEARNING, timedelta(minutes=5)),
    )
    queue = queue_of(["tonight", "tomorrow", "late", "step", "soon", "new"], cards, [], NOW)
    assert (queue.learning, queue.due, queue.new) == (("step",), ("late", "tonight"), ("new",))
    assert (queue.later, queue.soonest) == (1, NOW + timedelta(minutes=5))
    assert queue.current == "step"
    assert len(queue) == 4


def test_new_cards_come_in_the_order_of_the_bank_within_the_allowance() -> None:
    schedule = Schedule()
    log = [
        schedule(None, "a", Rating.GOOD, NOW - timedelta(days=1)),
        schedule(None, "b", Rating.GOOD, NOW - timedelta(hours=1)),
    ]
    cards = {review.item: review.card for review in log}
    queue = queue_of("abcdef", cards, log, NOW, new_a_day=3)
    assert (queue.new, queue.held) == (("c", "d"), 2)


def test_what_a_quiz_has_asked_takes_the_place_of_no_new_card() -> None:
    schedule = Schedule()
    log = [
        schedule(None, "a", Rating.GOOD, NOW - timedelta(hours=2), Source.QUIZ),
        schedule(None, "b", Rating.GOOD, NOW - timedelta(hours=1)),
    ]
    cards = {review.item: review.card for review in log}
    assert queue_of("abcdef", cards, log, NOW, new_a_day=3).new == ("c", "d")


def test_undone_first_review_gives_the_new_card_back() -> None:
    made = Schedule()(None, "a", Rating.GOOD, NOW)
    undone = Review(item="a", rating=made.rating, at=made.at, card=made.card, undone=True)
    assert queue_of("ab", {}, [undone], NOW, new_a_day=1).new == ("a",)


def test_card_of_a_removed_item_is_hidden_and_comes_back_with_it() -> None:
    cards = deck(card("a", Phase.REVIEW, timedelta(0)))
    assert queue_of(["b"], cards, [], NOW, new_a_day=0).current is None
    assert queue_of(["a", "b"], cards, [], NOW).due == ("a",)


def test_forecast_puts_what_is_late_on_today() -> None:
    cards = [
        card("a", Phase.REVIEW, timedelta(days=-2)),
        card("b", Phase.REVIEW, timedelta(0)),
        card("c", Phase.REVIEW, timedelta(days=2)),
        card("d", Phase.REVIEW, timedelta(days=50)),
    ]
    assert [day.count for day in due_by_day(cards, NOW, 4)] == [2, 0, 1, 0]


def test_card_comes_back_the_day_after_even_when_summer_time_ends() -> None:
    days = Calendar(ZoneInfo("Europe/Paris"))
    # Twenty past four in summer time: a day later it is twenty past three, before the day begins.
    seen = datetime(2026, 10, 24, 2, 20, tzinfo=UTC)
    made = Card(
        item="a", phase=Phase.REVIEW, due=seen + timedelta(days=1), last=seen, stability=1.0,
        difficulty=5.0,
    )  # fmt: skip
    assert days.due_day(made) == date(2026, 10, 25)
    assert queue_of(["a"], deck(made), [], seen, calendar=days).due == ()
    assert [day.count for day in due_by_day([made], seen, 2, days)] == [0, 1]


def test_calendar_counts_what_stands() -> None:
    schedule = Schedule()
    log = [
        schedule(None, "a", Rating.GOOD, NOW),
        schedule(None, "b", Rating.GOOD, NOW),
        schedule(None, "c", Rating.GOOD, NOW + timedelta(days=1)),
    ]
    assert done_by_day(log) == (
        Day(day=NOW.date(), count=2),
        Day(day=NOW.date() + timedelta(days=1), count=1),
    )


def test_retention_counts_only_what_had_left_learning() -> None:
    schedule = Schedule()
    log = [schedule(None, "a", Rating.EASY, NOW)]
    for days, rating in ((8, Rating.HARD), (20, Rating.AGAIN), (20, Rating.GOOD)):
        log.append(schedule(log[-1].card, "a", rating, NOW + timedelta(days=days)))
    recall = recall_of(log)
    assert (recall.reviewed, recall.recalled, recall.share) == (2, 1, 0.5)
    assert recall_of([]).share is None
