"""What a learner knows, by theme or by level."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime

from msgspec import Struct

from ardoise.domain.attempt import Response
from ardoise.domain.card import Card
from ardoise.domain.item import AnyItem
from ardoise.review.schedule import Schedule


class Known(Struct, frozen=True, kw_only=True):
    """What is known of some items: how many there are, how many the learner has met, and how many
    they would be expected to get right now (a sum of probabilities)."""

    name: str
    items: int
    met: int
    known: float

    @property
    def share(self) -> float:
        """The share of the items that is known, from 0 to 1."""
        return self.known / self.items if self.items else 0.0


def recalled(
    items: Iterable[AnyItem],
    cards: Mapping[str, Card],
    responses: Iterable[Response],
    now: datetime,
    schedule: Schedule,
) -> dict[str, float]:
    """For each of `items` that the learner has met, the chance that they get it right now.

    It is the chance of recall by the memory of its card where there is one, else the score of the
    latest response (`responses` come oldest first).
    """
    latest = {response.item: response.grade.score for response in responses}
    chances: dict[str, float] = {}
    for item in items:
        if item.id in cards:
            chances[item.id] = schedule.recall(cards[item.id], now)
        elif item.id in latest:
            chances[item.id] = latest[item.id]
    return chances


def known_by_tag(items: Iterable[AnyItem], chances: Mapping[str, float]) -> tuple[Known, ...]:
    """What is known of each tag of `items`, by tag; `chances` come from `recalled`."""
    return _known(((tag, item) for item in items for tag in item.tags), chances)


def known_by_level(items: Iterable[AnyItem], chances: Mapping[str, float]) -> tuple[Known, ...]:
    """What is known of each cognitive level of `items`, by its name; "" for those without."""
    return _known(((item.level.value if item.level else "", item) for item in items), chances)


def _known(named: Iterable[tuple[str, AnyItem]], chances: Mapping[str, float]) -> tuple[Known, ...]:
    sorts: defaultdict[str, list[str]] = defaultdict(list)
    for name, item in named:
        sorts[name].append(item.id)
    return tuple(
        Known(
            name=name,
            items=len(sorts[name]),
            met=sum(item in chances for item in sorts[name]),
            known=sum(chances.get(item, 0.0) for item in sorts[name]),
        )
        for name in sorted(sorts)
    )
