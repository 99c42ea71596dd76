"""A card's state is what its log says; an undone review stays in the log."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from ardoise.domain.attempt import Given, Grade, Planned, Verdict
from ardoise.domain.card import Card, Phase, Rating, Review, Source
from ardoise.domain.item import AnyItem
from ardoise.records.store import Records


def schedule(card: Card | None, item: str, rating: Rating, at: datetime, source: Source) -> Review:
    """Doubles the interval, from a day."""
    stability = card.stability * 2 if card else 1.0
    made = Card(
        item=item,
        phase=Phase.REVIEW,
        due=at + timedelta(days=stability),
        last=at,
        stability=stability,
        difficulty=5.0,
    )
    return Review(item=item, rating=rating, at=at, card=made, source=source)


def rate(records: Records, submission: str, rating: Rating = Rating.GOOD) -> Review:
    learner = records.local_learner().id
    return records.save_review(learner, "i1", rating, submission=submission, schedule=schedule)


def test_card_is_what_its_latest_review_left(records: Records) -> None:
    rate(records, "a")
    second = rate(records, "b")
    assert records.cards("local") == {"i1": second.card}
    assert second.card.stability == 2
    assert [r.number for r in records.reviews("local")] == [1, 2]


def test_same_submission_rates_once(records: Records) -> None:
    assert rate(records, "a") == rate(records, "a", Rating.AGAIN)
    assert len(records.reviews("local")) == 1


def test_undo_gives_the_card_before_and_keeps_the_log(records: Records) -> None:
    first = rate(records, "a")
    rate(records, "b")
    assert records.may_undo_review("local")
    undone = records.undo_review("local")
    assert undone is not None
    assert undone.undone
    assert records.cards("local") == {"i1": first.card}
    assert [r.undone for r in records.reviews("local")] == [False, True]
    records.undo_review("local")
    assert records.cards("local") == {}
    assert records.undo_review("local") is None


def test_clock_set_back_makes_an_interval_of_nothing(
    records: Records, forward: Callable[[timedelta], None]
) -> None:
    first = rate(records, "a")
    forward(timedelta(days=-30))
    assert rate(records, "b").at == first.at


@pytest.mark.parametrize(
    ("verdict", "rating"),
    [
        (Verdict.RIGHT, Rating.GOOD),
        (Verdict.ALMOST, Rating.HARD),
        (Verdict.WRONG, Rating.AGAIN),
    ],
)
def test_quiz_answer_feeds_the_schedule_once(
    records: Records, three: tuple[Planned, ...], verdict: Verdict, rating: Rating
) -> None:
    def grade(item: AnyItem, given: Given, rivals: tuple[str, ...]) -> Grade:
        return Grade(verdict=verdict, score=0.5, why="")

    attempt = records.begin(records.local_learner().id, "texte", three).id
    served = records.serve(attempt, "local", "i1")
    for _ in range(2):
        records.save_response(
            attempt,
            "local",
            served.sequence,
            ("oui",),
            submission="s",
            grade=grade,
            schedule=schedule,
        )
    (review,) = records.reviews("local")
    assert (review.item, review.rating, review.source) == ("i1", rating, Source.QUIZ)
    assert not records.may_undo_review("local")
    assert records.undo_review("local") is None


def test_schedule_that_raises_keeps_neither_review_nor_response(
    records: Records, three: tuple[Planned, ...]
) -> None:
    def grade(item: AnyItem, given: Given, rivals: tuple[str, ...]) -> Grade:
        return Grade(verdict=Verdict.RIGHT, score=1.0, why="")

    def broken(
        card: Card | None, item: str, rating: Rating, at: datetime, source: Source
    ) -> Review:
        raise ZeroDivisionError

    attempt = records.begin(records.local_learner().id, "texte", three).id
    served = records.serve(attempt, "local", "i1")
    with pytest.raises(ZeroDivisionError):
        records.save_response(
            attempt,
            "local",
            served.sequence,
            ("oui",),
            submission="s",
            grade=grade,
            schedule=broken,
        )
    assert records.responses("local") == ()
    assert records.reviews("local") == ()


def test_unknown_learner_rates_nothing(records: Records) -> None:
    with pytest.raises(LookupError):
        records.save_review("eve", "i1", Rating.GOOD, submission="a", schedule=schedule)
