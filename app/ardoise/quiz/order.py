"""The order of the items of a quiz: what one shows must not answer the next."""

from collections import Counter
from collections.abc import Sequence

from ardoise.domain.giveaway import shown_by
from ardoise.domain.item import AnyItem


def ordered(items: Sequence[AnyItem]) -> tuple[str, ...]:
    """The ids of `items` in the order to ask them, as near to the order given as can be.

    An answer that is typed is asked before the items that show it once they are answered (their
    stem, key, feedback or quotes), and two items on one fact do not follow each other. Where both
    cannot be had, the first matters more; items that show each other's key are left as they come.
    Takes time in proportion to the square of the items.
    """
    shown = shown_by(items)
    tellers = {
        name: [other for other in others if name not in shown.get(other, ())]
        for name, others in shown.items()
    }
    spoils = Counter(other for others in tellers.values() for other in others)
    rest = list(items)
    last: frozenset[str] = frozenset()
    found: list[str] = []
    while rest:
        # `min` takes the first of equals, which keeps the order given.
        item = min(rest, key=lambda one: (spoils[one.id], not last.isdisjoint(one.facts)))
        rest.remove(item)
        spoils.subtract(tellers.get(item.id, ()))
        found.append(item.id)
        last = frozenset(item.facts)
    return tuple(found)
