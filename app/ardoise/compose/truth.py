"""What is true of a role, the other roles being given: the closure of the facts.

Every doubt counts as true: a distractor must be false by all that is declared, not merely unsaid.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping

from msgspec import Struct

from ardoise.compose.kin import LINKS, Kin, Link
from ardoise.domain.fact import Fact, Knowledge


class Query(Struct, frozen=True):
    """Who plays `role` in `relation`, when the others are `given`?"""

    relation: str
    role: str
    given: tuple[tuple[str, tuple[str, ...]], ...]


Renaming = tuple[str, tuple[tuple[str, str], ...]]
"""A relation, and how the roles of the query are called in it; the roles not named keep theirs."""


class View(Struct, frozen=True, kw_only=True):
    """A rule by which a query on a relation is also answered by the facts of others."""

    id: str
    renamings: Callable[[str, Knowledge], Iterable[Renaming]]


def _exchanged(relation: str, knowledge: Knowledge) -> Iterator[Renaming]:
    known = knowledge.relations.get(relation)
    if known and len(known.symmetric) == 2:
        one, other = known.symmetric
        yield relation, ((one, other), (other, one))


def _inverted(relation: str, knowledge: Knowledge) -> Iterator[Renaming]:
    own = knowledge.relations.get(relation)
    for other in knowledge.relations.values():
        paired = other.inverse == relation or (own is not None and own.inverse == other.id)
        if paired and len(other.roles) == 2:
            one, two = other.roles
            yield other.id, ((one, two), (two, one))


def _overlapping(relation: str, knowledge: Knowledge) -> Iterator[Renaming]:
    own = knowledge.relations.get(relation)
    for other in knowledge.relations.values():
        if relation in other.overlaps or (own is not None and other.id in own.overlaps):
            yield other.id, ()


SYMMETRY = View(id="symmetric", renamings=_exchanged)
INVERSE = View(id="inverse", renamings=_inverted)
RELATIVES = View(id="relations", renamings=_overlapping)
VIEWS: tuple[View, ...] = (SYMMETRY, INVERSE, RELATIVES)


class Truth:
    """The closure, with the indexes that keep each question short."""

    def __init__(
        self,
        knowledge: Knowledge,
        links: Iterable[Link] = LINKS,
        views: Iterable[View] = VIEWS,
    ) -> None:
        self.knowledge = knowledge
        self.kin = Kin(knowledge, links)
        self._views = tuple(views)
        self._of_relation: dict[str, list[Fact]] = {}
        self._filled: dict[tuple[str, str, str], list[Fact]] = {}
        for fact in knowledge.facts.values():
            self._of_relation.setdefault(fact.relation, []).append(fact)
            for role, ids in fact.args.items():
                for one in ids:
                    self._filled.setdefault((fact.relation, role, one), []).append(fact)
        self._renamed: dict[str, tuple[Renaming, ...]] = {}
        self._stated: dict[Query, tuple[str, ...]] = {}
        self._true: dict[Query, frozenset[str]] = {}

    def of_relation(self, relation: str) -> list[Fact]:
        """The facts of a relation, in the order of the file."""
        return self._of_relation.get(relation, [])

    def query(self, fact: Fact, role: str) -> Query:
        """The query that `fact` answers when `role` is asked."""
        given = tuple(sorted((name, ids) for name, ids in fact.args.items() if name != role))
        return Query(fact.relation, role, given)

    def stated(self, query: Query) -> tuple[str, ...]:
        """The ids that facts give for `query`, by any view, in the order of the facts."""
        found = self._stated.get(query)
        if found is None:
            ids: dict[str, None] = {}
            for one in self._all_views(query):
                for fact in self._facts(one):
                    ids.update(dict.fromkeys(self._fillers(fact, one.role)))
            found = self._stated[query] = tuple(ids)
        return found

    def true(self, query: Query) -> frozenset[str]:
        """The ids that are true, or may be: what is stated and all its kin."""
        found = self._true.get(query)
        if found is None:
            found = self._true[query] = self.kin.all_of(self.stated(query))
        return found

    def open(self, fact: Fact, role: str) -> bool:
        """Whether there may be more fillers of `role` than the facts state."""
        relation = self.knowledge.relations.get(fact.relation)
        if relation is None:
            return True
        if role in relation.functional:
            return False
        lists = [name for name, ids in fact.args.items() if len(ids) > 1]
        if fact.closed is not None and (role in lists or not lists):
            return not fact.closed
        return not relation.closed

    def _all_views(self, query: Query) -> Iterator[Query]:
        for relation, renaming in self._renamings(query.relation):
            names = dict(renaming)
            given = tuple(sorted((names.get(role, role), ids) for role, ids in query.given))
            yield Query(relation, names.get(query.role, query.role), given)

    def _renamings(self, relation: str) -> tuple[Renaming, ...]:
        """The relation itself and all that the views make of it, and of those, once each."""
        known = self._renamed.get(relation)
        if known is not None:
            return known
        found: dict[Renaming, None] = {(relation, ()): None}
        waiting: list[Renaming] = [(relation, ())]
        while waiting:
            here, names = waiting.pop()
            for view in self._views:
                for other, more in view.renamings(here, self.knowledge):
                    renaming = (other, _chained(dict(names), dict(more)))
                    if renaming not in found:
                        found[renaming] = None
                        waiting.append(renaming)
        self._renamed[relation] = tuple(found)
        return self._renamed[relation]

    def _facts(self, query: Query) -> list[Fact]:
        """The facts of the query's relation whose other roles are kin to what is given."""
        relation = self.knowledge.relations.get(query.relation)
        roles: Mapping[str, object] = relation.roles if relation else {}
        given = [(name, ids) for name, ids in query.given if name in roles]
        if not given:
            return self._of_relation.get(query.relation, [])
        # One index is read through, the others only looked into: the shortest is read.
        wanted = [(name, self.kin.all_of(ids)) for name, ids in given]
        lists = [
            [self._filled.get((query.relation, name, one), []) for one in sorted(ids)]
            for name, ids in wanted
        ]
        shortest = min(range(len(lists)), key=lambda n: sum(map(len, lists[n])))
        facts = {fact.id: fact for posting in lists[shortest] for fact in posting}
        others = [pair for n, pair in enumerate(wanted) if n != shortest]
        return [
            fact
            for fact in facts.values()
            if all(not ids.isdisjoint(fact.args.get(name, ())) for name, ids in others)
        ]

    def _fillers(self, fact: Fact, role: str) -> Iterable[str]:
        if role in fact.args:
            return fact.args[role]
        # An overlapping relation may not have that role: whoever it speaks of may be true.
        return (one for ids in fact.args.values() for one in ids)


def _chained(first: dict[str, str], then: dict[str, str]) -> tuple[tuple[str, str], ...]:
    names = {role: then.get(name, name) for role, name in first.items()}
    names.update({role: name for role, name in then.items() if role not in first})
    return tuple(sorted((role, name) for role, name in names.items() if role != name))
