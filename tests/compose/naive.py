"""What is true, found again in another way: slowly, by tables and by repeating until nothing
changes. It shares no code with what it judges."""

import re
import unicodedata
from itertools import product

from ardoise.domain.fact import Entity, Fact, Knowledge

Atom = tuple[str, tuple[tuple[str, tuple[str, ...]], ...]]


def bare(name: str) -> str:
    marks = unicodedata.normalize("NFKD", name.casefold())
    return re.sub(r"[^a-z0-9]+", " ", marks.encode("ascii", "ignore").decode()).strip()


def names(entity: Entity) -> set[str]:
    return {bare(name) for name in (entity.name, *entity.variants)}


def _closed(pairs: set[tuple[str, str]], ids: list[str]) -> set[tuple[str, str]]:
    """The reflexive and transitive closure, by Warshall."""
    table = pairs | {(one, one) for one in ids}
    for middle in ids:
        into = [one for one in ids if (one, middle) in table]
        out = [one for one in ids if (middle, one) in table]
        table.update(product(into, out))
    return table


def kin(knowledge: Knowledge) -> set[tuple[str, str]]:
    """The pairs of entities of which one may be true where the other is."""
    ids = sorted(knowledge.entities)
    every = knowledge.entities
    same = {
        (a, b)
        for a, b in product(ids, ids)
        if b in every[a].same_as or a in every[b].same_as or names(every[a]) & names(every[b])
    }
    up = {(a, b) for a, b in product(ids, ids) if b in every[a].part_of}
    down = {(b, a) for a, b in up}
    across = {(a, b) for a, b in product(ids, ids) if b in every[a].overlaps}
    across |= {(b, a) for a, b in across}
    line = _closed(same | up, ids) | _closed(same | down, ids)
    # What is the same leads into a line, and out of it.
    equal = _closed(same, ids)
    line = {(a, d) for a, b in equal for c, d in line if b == c}
    bridged = {(a, d) for a, b in line for c, d in across if b == c}
    return line | {(a, d) for a, b in bridged for c, d in line if b == c}


def derived(knowledge: Knowledge) -> set[Atom]:
    """All facts that follow by symmetry, inverse and overlapping relations."""
    found: set[Atom] = {
        (fact.relation, tuple(sorted(fact.args.items()))) for fact in knowledge.facts.values()
    }
    while True:
        more = {new for atom in found for new in _step(atom, knowledge)} - found
        if not more:
            return found
        found |= more


def _step(atom: Atom, knowledge: Knowledge) -> list[Atom]:
    name, args = atom
    relation = knowledge.relations[name]
    made: list[Atom] = []
    if len(relation.symmetric) == 2:
        made.append((name, _swap(args, *relation.symmetric)))
    for other in knowledge.relations.values():
        if (relation.inverse == other.id or other.inverse == name) and len(other.roles) == 2:
            made.append((other.id, _swap(args, *other.roles)))
        if other.id in relation.overlaps or name in other.overlaps:
            made.append((other.id, args))
    return made


def _swap(
    args: tuple[tuple[str, tuple[str, ...]], ...], one: str, other: str
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    turned = {one: other, other: one}
    return tuple(sorted((turned.get(role, role), ids) for role, ids in args))


class Naive:
    """All that is true of a knowledge."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.related = kin(knowledge)
        self.atoms = derived(knowledge)

    def kin_of(self, entity: str) -> set[str]:
        return {b for a, b in self.related if a == entity}

    def truths(self, fact: Fact, role: str) -> set[str]:
        """Who is, or may be, a true filler of `role` beside the other roles of `fact`."""
        found: set[str] = set()
        for relation, args in self.atoms:
            said = dict(args)
            if relation != fact.relation or role not in said:
                continue
            others = [
                any((a, b) in self.related for a in ids for b in said[name])
                for name, ids in fact.args.items()
                if name != role and name in said
            ]
            if all(others):
                found |= {b for a, b in self.related if a in said[role]}
        return found
