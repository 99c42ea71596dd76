"""What to review now."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from msgspec import Struct

from ardoise.domain.card import Card, Phase, Review, Source
from ardoise.review.calendar import Calendar

NEW_A_DAY = 10


class Queue(Struct, frozen=True, kw_only=True):
    """Ids of items, in the order to review them.

    `learning` is due to the minute; `due`, within the day; `new` has never been reviewed and stays
    within the day's allowance. `later` counts cards whose step comes later; `soonest`
    is when the first of them does. `held` counts the new items left for other days.
    """

    learning: tuple[str, ...]
    due: tuple[str, ...]
    new: tuple[str, ...]
    later: int
    soonest: datetime | None
    held: int

    @property
    def current(self) -> str | None:
        """The item to show now, None when there is none."""
        return next(iter((*self.learning, *self.due, *self.new)), None)

    def __len__(self) -> int:
        return len(self.learning) + len(self.due) + len(self.new)


def queue_of(
    items: Iterable[str],
    cards: Mapping[str, Card],
    reviews: Iterable[Review],
    now: datetime,
    *,
    new_a_day: int = NEW_A_DAY,
    calendar: Calendar | None = None,
) -> Queue:
    """What is to be reviewed of `items` (ids in the order of the bank) at `now`.

    A card of an item that is not among `items` is hidden: it keeps its history and comes back with
    the item. The allowance counts items first seen today as cards, in `reviews`, that still stand:
    what a quiz has asked takes no card's place.
    """
    days = calendar or Calendar()
    today = days.day(now)
    wanted = list(dict.fromkeys(items))
    known = [cards[item] for item in wanted if item in cards]
    steps = [card for card in known if card.phase is not Phase.REVIEW]
    learning = sorted((c for c in steps if c.due <= now), key=lambda c: c.due)
    later = [c.due for c in steps if c.due > now]
    due = [c for c in known if c.phase is Phase.REVIEW and days.due_day(c) <= today]
    fresh = [item for item in wanted if item not in cards]
    begun: dict[str, Review] = {}
    for review in reviews:
        if not review.undone:
            begun.setdefault(review.item, review)
    opened = sum(
        first.source is Source.CARD and days.day(first.at) == today for first in begun.values()
    )
    allowed = max(0, new_a_day - opened)
    return Queue(
        learning=tuple(c.item for c in learning),
        due=tuple(c.item for c in sorted(due, key=days.due_day)),
        new=tuple(fresh[:allowed]),
        later=len(later),
        soonest=min(later, default=None),
        held=len(fresh) - len(fresh[:allowed]),
    )
