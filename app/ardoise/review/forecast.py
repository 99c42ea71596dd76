"""How reviewing goes and what is to come: counts by day, and recall against the goal."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime, timedelta

from msgspec import Struct

from ardoise.domain.card import Card, Phase, Rating, Review
from ardoise.review.calendar import Calendar


class Day(Struct, frozen=True, kw_only=True):
    """One day and a count of cards or reviews."""

    day: date
    count: int


class Recall(Struct, frozen=True, kw_only=True):
    """Reviews of cards that had left learning, and how many of them were recalled."""

    reviewed: int
    recalled: int

    @property
    def share(self) -> float | None:
        """From 0 to 1; None when nothing has been reviewed."""
        return self.recalled / self.reviewed if self.reviewed else None


def done_by_day(reviews: Iterable[Review], calendar: Calendar | None = None) -> tuple[Day, ...]:
    """How many reviews stand on each day that has any, oldest first."""
    days = calendar or Calendar()
    counts = Counter(days.day(review.at) for review in reviews if not review.undone)
    return tuple(Day(day=day, count=counts[day]) for day in sorted(counts))


def due_by_day(
    cards: Iterable[Card], now: datetime, length: int = 30, calendar: Calendar | None = None
) -> tuple[Day, ...]:
    """How many cards come due on each of the `length` days from today; what is late is today's."""
    days = calendar or Calendar()
    today = days.day(now)
    counts = Counter(max(today, days.due_day(card)) for card in cards)
    span = (today + timedelta(days=n) for n in range(length))
    return tuple(Day(day=day, count=counts[day]) for day in span)


def recall_of(reviews: Iterable[Review], calendar: Calendar | None = None) -> Recall:
    """The true retention: of the reviews of cards in review, one a day and card, how many were not
    rated Again (Anki's definition). To be held against the schedule's goal."""
    days = calendar or Calendar()
    before: dict[str, Review] = {}
    reviewed = recalled = 0
    for review in reviews:
        if review.undone:
            continue
        last = before.get(review.item)
        before[review.item] = review
        if last is None or last.card.phase is not Phase.REVIEW:
            continue
        if days.days_between(last.at, review.at) < 1:
            continue
        reviewed += 1
        recalled += review.rating is not Rating.AGAIN
    return Recall(reviewed=reviewed, recalled=recalled)
