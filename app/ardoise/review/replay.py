"""Cards computed again from the log alone."""

from collections.abc import Iterable

from ardoise.domain.card import Card, Review
from ardoise.review.schedule import Schedule


def replay(reviews: Iterable[Review], schedule: Schedule) -> dict[str, Card]:
    """The card of each item that `reviews` (oldest first) lead to under `schedule`.

    Only items, ratings and times are read; undone reviews count for nothing. A new goal of
    retention, or another algorithm, takes effect on the past by being replayed.
    """
    cards: dict[str, Card] = {}
    for review in reviews:
        if not review.undone:
            before = cards.get(review.item)
            cards[review.item] = schedule(before, review.item, review.rating, review.at).card
    return cards
