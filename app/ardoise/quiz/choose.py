"""Choosing the items of a quiz: which, and in what order."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from math import sqrt
from random import Random

from ardoise.domain.giveaway import told_by
from ardoise.domain.item import AnyItem, Level
from ardoise.quiz.order import ordered


def choose(
    items: Iterable[AnyItem],
    *,
    length: int = 0,
    kinds: Collection[str] = (),
    levels: Collection[Level] = (),
    tags: Collection[str] = (),
    seed: int = 0,
) -> tuple[str, ...]:
    """The ids of at most `length` items (0: as many as fit), in the order to ask them.

    `kinds`, `levels` and `tags` narrow the choice where they are not empty (one tag of several is
    enough). Retired items are left out; two items of one `group` never meet; nor do two of which
    one's stem tells the other's key. Facts that no chosen item asks yet are preferred, so that
    a short quiz covers much, and kinds are mixed. What an item shows once it is answered comes, as
    far as can be, after what asks it (`order.ordered`). The same items and seed give the same quiz,
    whatever their order.
    """
    fitting = {
        item.id: item
        for item in sorted(items, key=lambda i: i.id)
        if not item.retired
        and (not kinds or item.kind in kinds)
        and (not levels or item.level in levels)
        and (not tags or set(tags) & set(item.tags))
    }
    told = told_by(fitting.values())
    order = list(fitting)
    Random(f"choose/{seed}").shuffle(order)
    order.sort(key=_turn(order, fitting))
    chosen: list[str] = []
    facts: set[str] = set()
    groups: set[str] = set()
    # The second pass takes what asks again about a fact already asked.
    for again in (False, True):
        for name in order:
            item = fitting[name]
            if length and len(chosen) == length:
                break
            if name in chosen or (item.group and item.group in groups):
                continue
            if not again and facts & set(item.facts):
                continue
            if any(name in told[other] or other in told[name] for other in chosen):
                continue
            chosen.append(name)
            facts.update(item.facts)
            groups.add(item.group)
    Random(f"order/{seed}").shuffle(chosen)
    return ordered([fitting[name] for name in chosen])


def _turn(order: list[str], items: Mapping[str, AnyItem]) -> Callable[[str], float]:
    """When each item's turn comes, so that kinds are mixed: one that is ten times as frequent
    comes about three times as often."""
    counts = Counter(items[name].kind for name in order)
    met: Counter[str] = Counter()
    turns = {}
    for name in order:
        kind = items[name].kind
        turns[name] = (met[kind] + 0.5) / sqrt(counts[kind])
        met[kind] += 1
    return turns.__getitem__
