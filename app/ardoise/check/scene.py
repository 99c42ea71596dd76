"""What the rules look at besides the item: its text, what is known of it, and what names what."""

import re
from functools import cached_property

from ardoise.check.words import core
from ardoise.domain.bank import Bank
from ardoise.domain.fact import Entity, Fact, Knowledge
from ardoise.domain.fold import fold
from ardoise.domain.item import AnyItem, Item
from ardoise.domain.quote import Passage, find_passage
from ardoise.domain.text import Text

# What may stand before a name in an answer without changing whom or what it names.
_LEAD = re.compile(r"^(?:dans|sur|chez|vers|par|avec|depuis|pour|since|by|with|from|for) ")


_WORD = re.compile(r"[^\W\d_]+")


class Known:
    """One text and its knowledge, indexed. Either may be missing."""

    def __init__(self, text: Text | None, knowledge: Knowledge | None) -> None:
        self.text = text
        self.knowledge = knowledge
        self.lang = text.lang if text else knowledge.lang if knowledge else "fr"
        self._passages: dict[str, Passage | None] = {}

    @cached_property
    def folded(self) -> str:
        """The whole text, folded, its paragraphs one after another."""
        return fold("\n".join(p.content for p in self.text.paragraphs)) if self.text else ""

    @cached_property
    def lower(self) -> str:
        """The words that the text writes without a capital, one after another."""
        contents = " ".join(p.content for p in self.text.paragraphs) if self.text else ""
        return " ".join(word for word in _WORD.findall(contents) if word.islower())

    @cached_property
    def core(self) -> str:
        """The full words of the whole text."""
        return core(self.folded, self.lang) if self.text else ""

    @cached_property
    def by_name(self) -> dict[str, tuple[Entity, ...]]:
        """Entities by the core of each of their names."""
        found: dict[str, dict[str, Entity]] = {}
        for entity in self.knowledge.entities.values() if self.knowledge else ():
            for name in (entity.name, *entity.variants):
                found.setdefault(core(name, self.lang), {})[entity.id] = entity
        return {name: tuple(entities.values()) for name, entities in found.items()}

    @cached_property
    def facts_by_entity(self) -> dict[str, tuple[tuple[Fact, str], ...]]:
        """The facts that speak of an entity, each with the role it plays there."""
        found: dict[str, list[tuple[Fact, str]]] = {}
        for fact in self.knowledge.facts.values() if self.knowledge else ():
            for role, ids in fact.args.items():
                for one in ids:
                    found.setdefault(one, []).append((fact, role))
        return {one: tuple(facts) for one, facts in found.items()}

    @cached_property
    def same_thing(self) -> dict[str, frozenset[str]]:
        """Entities joined to each by `same_as` or `part_of`, either way."""
        found: dict[str, set[str]] = {}
        for entity in self.knowledge.entities.values() if self.knowledge else ():
            for other in (*entity.same_as, *entity.part_of):
                found.setdefault(entity.id, set()).add(other)
                found.setdefault(other, set()).add(entity.id)
        return {one: frozenset(others) for one, others in found.items()}

    def entities(self, text: str, entity: str = "") -> tuple[Entity, ...]:
        """The entities that `text` names, by the id `entity` when it is known."""
        if entity and self.knowledge and entity in self.knowledge.entities:
            return (self.knowledge.entities[entity],)
        found = self.by_name.get(core(text, self.lang), ())
        return found or self.by_name.get(core(_LEAD.sub("", fold(text)), self.lang), ())

    def passage(self, quote: str) -> Passage | None:
        """Where `quote` stands in the text."""
        if quote not in self._passages:
            self._passages[quote] = find_passage(quote, self.text) if self.text else None
        return self._passages[quote]


class Scene:
    """The bank as the rules see it. Built once a check; holds no state that a rule may change."""

    def __init__(self, bank: Bank) -> None:
        self.bank = bank
        self._known: dict[str, Known] = {}

    def known(self, text: str) -> Known:
        """What is known of the text of that id; empty for one that does not exist."""
        if text not in self._known:
            self._known[text] = Known(self.bank.texts.get(text), self.bank.knowledge.get(text))
        return self._known[text]

    def facts(self, item: Item) -> tuple[Fact, ...]:
        """The facts behind a composed item, those that exist."""
        knowledge = self.bank.knowledge.get(item.text)
        return (
            tuple(knowledge.facts[f] for f in item.facts if f in knowledge.facts)
            if knowledge
            else ()
        )

    def peers(self, item: Item, key: str) -> tuple[str, ...]:
        """The names of all entities of the bank, in the language of `item`, that have the class of
        what `key` names and are neither it nor joined to it."""
        named = self.known(item.text).entities(key)
        kin = {one for e in named for one in (e.id, *e.same_as, *e.part_of, *e.overlaps)}
        found: dict[str, None] = {}
        for entity in named:
            for name, other in self._classes.get((item.lang, entity.cls), ()):
                if other not in kin:
                    found[name] = None
        return tuple(found)

    @cached_property
    def _classes(self) -> dict[tuple[str, str], tuple[tuple[str, str], ...]]:
        """By language and class, every name of every entity, with the id of that entity."""
        found: dict[tuple[str, str], list[tuple[str, str]]] = {}
        for knowledge in self.bank.knowledge.values():
            for e in knowledge.entities.values():
                names = found.setdefault((knowledge.lang, e.cls), [])
                names.extend((name, e.id) for name in (e.name, *e.variants))
        return {key: tuple(names) for key, names in found.items()}

    @cached_property
    def items(self) -> tuple[AnyItem, ...]:
        """The items that are asked: all but the retired ones."""
        return tuple(item for item in self.bank.items.values() if not item.retired)
