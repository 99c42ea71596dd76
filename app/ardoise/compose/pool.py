"""The pool: who might answer wrongly, the most plausible first.

Entities that other facts speak of come first, then those that are only declared, then those that
are declared absent from the text. Among each, those whose names are about as long as the key's
come first, and chance decides between equals: a chance that depends on the item alone.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from hashlib import blake2b
from itertools import islice

from ardoise.domain.fact import Entity, Knowledge

NEAR = 12
"""How many neighbours by length are looked at first, on either side of the key."""

FAR = 60
"""How many candidates of a tier are looked at in all: past them an item is given up, so that
composing stays linear."""

_ALIKE = 6
"""Names whose lengths differ from the key's by less than this are as good as one another."""


# Mixes two numbers of 64 bits into one (Fibonacci hashing, Knuth, TAOCP 6.4).
_ODD, _BITS = 0x9E3779B97F4A7C15, 0xFFFFFFFFFFFFFFFF


def draw(*parts: str) -> int:
    """A number that depends on `parts` alone: the only chance there is in composing."""
    digest = blake2b("\x1f".join(parts).encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big")


@lru_cache(maxsize=65536)
def rank(value: str) -> tuple[float, ...]:
    """What puts values in order: numbers by size, dates by year, month and day. () for none."""
    if re.fullmatch(r"-?\d+(?:[.,]\d+)?", value):
        return (float(value.replace(",", ".")),)
    return tuple(float(part) for part in re.findall(r"\d+", value))


class Pool:
    """The entities of a knowledge by class, in their three tiers."""

    def __init__(self, knowledge: Knowledge) -> None:
        used = {
            one for fact in knowledge.facts.values() for ids in fact.args.values() for one in ids
        }
        tiers: dict[tuple[str, int], list[Entity]] = {}
        for entity in knowledge.entities.values():
            tier = 2 if entity.absent else 0 if entity.id in used else 1
            tiers.setdefault((entity.cls, tier), []).append(entity)
        self._chance = {one: draw(one) for one in knowledge.entities}
        self._tiers = {place: sorted(entities, key=_by_length) for place, entities in tiers.items()}

    def around(self, key: Entity, classes: tuple[str, ...], item: str) -> Iterator[Entity]:
        """Candidates for an item whose key is `key`: of its class, then of the other `classes`."""
        own = [key.cls, *(cls for cls in classes if cls != key.cls)]
        for cls in own:
            for tier in (0, 1, 2):
                yield from islice(self._tier(cls, tier, key, item), FAR)

    def _tier(self, cls: str, tier: int, key: Entity, item: str) -> Iterator[Entity]:
        entities = self._tiers.get((cls, tier), [])
        middle = bisect_left(entities, _by_length(key), key=_by_length)
        low, high = max(0, middle - NEAR), middle + NEAR
        near = entities[low:high]
        long, chance = len(key.name), draw(item)
        near.sort(
            key=lambda e: (
                abs(len(e.name) - long) // _ALIKE,
                (chance ^ self._chance[e.id]) * _ODD & _BITS,
                e.id,
            )
        )
        yield from near
        for distance in range(NEAR, NEAR + FAR):
            if middle - distance - 1 >= 0:
                yield entities[middle - distance - 1]
            if middle + distance < len(entities):
                yield entities[middle + distance]


def _by_length(entity: Entity) -> tuple[int, str]:
    return len(entity.name), entity.id
