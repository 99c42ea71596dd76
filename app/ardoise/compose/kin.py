"""Kin: entities so bound that what is true of one may be true of the other.

Each link is a rule of its own, so that each can be shown to matter.
"""

from collections.abc import Callable, Iterable, Mapping

from msgspec import Struct

from ardoise.domain.fact import Knowledge
from ardoise.domain.fold import fold


class Link(Struct, frozen=True, kw_only=True):
    """A way from an entity to others. `ends` gives the pairs that a knowledge declares.

    "same" links make one thing of two; "up" and "down" lead to wholes and parts; "across" leads to
    what overlaps.
    """

    id: str
    ends: Callable[[Knowledge], Iterable[tuple[str, str]]]


def _same(knowledge: Knowledge) -> Iterable[tuple[str, str]]:
    for entity in knowledge.entities.values():
        for other in entity.same_as:
            yield entity.id, other
            yield other, entity.id


def _namesakes(knowledge: Knowledge) -> Iterable[tuple[str, str]]:
    by_name: dict[str, str] = {}
    for entity in knowledge.entities.values():
        for name in (entity.name, *entity.variants):
            first = by_name.setdefault(fold(name), entity.id)
            if first != entity.id:
                yield entity.id, first
                yield first, entity.id


def _wholes(knowledge: Knowledge) -> Iterable[tuple[str, str]]:
    for entity in knowledge.entities.values():
        for whole in entity.part_of:
            yield entity.id, whole


def _parts(knowledge: Knowledge) -> Iterable[tuple[str, str]]:
    for entity in knowledge.entities.values():
        for whole in entity.part_of:
            yield whole, entity.id


def _overlaps(knowledge: Knowledge) -> Iterable[tuple[str, str]]:
    for entity in knowledge.entities.values():
        for other in entity.overlaps:
            yield entity.id, other
            yield other, entity.id


SAME = Link(id="same_as", ends=_same)
NAMESAKES = Link(id="namesakes", ends=_namesakes)
WHOLES = Link(id="wholes", ends=_wholes)
PARTS = Link(id="parts", ends=_parts)
OVERLAPS = Link(id="overlaps", ends=_overlaps)
LINKS: tuple[Link, ...] = (SAME, NAMESAKES, WHOLES, PARTS, OVERLAPS)

_EQUAL = ("same_as", "namesakes")


class Kin:
    """The kin of every entity of a knowledge, found when asked for and kept.

    From an entity: what is the same; then its wholes, or its parts, all the way; then at most one
    step to what overlaps, and again wholes or parts. Never up and then down: two towns of one
    country are not kin.
    """

    def __init__(self, knowledge: Knowledge, links: Iterable[Link] = LINKS) -> None:
        self._steps: dict[str, dict[str, list[str]]] = {}
        for link in links:
            steps = self._steps.setdefault(link.id, {})
            for start, end in link.ends(knowledge):
                steps.setdefault(start, []).append(end)
        self._of: dict[str, frozenset[str]] = {}

    def of(self, entity: str) -> frozenset[str]:
        """The ids of its kin, its own among them."""
        found = self._of.get(entity)
        if found is None:
            near = self._lineage({entity})
            across = {end for one in near for end in self._next("overlaps", one)}
            found = self._of[entity] = frozenset(near | self._lineage(across))
        return found

    def all_of(self, entities: Iterable[str]) -> frozenset[str]:
        """The ids of the kin of any of `entities`."""
        return frozenset().union(*(self.of(entity) for entity in entities))

    def _next(self, link: str, entity: str) -> list[str]:
        return self._steps.get(link, _NONE).get(entity, [])

    def _lineage(self, starts: set[str]) -> set[str]:
        equal = self._walk(starts, _EQUAL)
        return (
            equal | self._walk(equal, (*_EQUAL, "wholes")) | self._walk(equal, (*_EQUAL, "parts"))
        )

    def _walk(self, starts: set[str], links: tuple[str, ...]) -> set[str]:
        seen, waiting = set(starts), list(starts)
        while waiting:
            here = waiting.pop()
            for link in links:
                for end in self._next(link, here):
                    if end not in seen:
                        seen.add(end)
                        waiting.append(end)
        return seen


_NONE: Mapping[str, list[str]] = {}
