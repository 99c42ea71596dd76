"""What the rules look at besides the item: its text, what is known of it, and what names what."""

from functools import cached_property

from ardoise.check.words import core
from ardoise.domain.bank import Bank
from ardoise.domain.fact import Entity, Fact, Knowledge
from ardoise.domain.fold import fold
from ardoise.domain.item import AnyItem, Item
from ardoise.domain.quote import Passage, find_passage
from ardoise.domain.text import Text


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

    def entities(self, text: str, entity: str = "") -> tuple[Entity, ...]:
        """The entities that `text` names, by the id `entity` when it is known."""
        if entity and self.knowledge and entity in self.knowledge.entities:
            return (self.knowledge.entities[entity],)
        return self.by_name.get(core(text, self.lang), ())

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

    @cached_property
    def items(self) -> tuple[AnyItem, ...]:
        """The items that are asked: all but the retired ones."""
        return tuple(item for item in self.bank.items.values() if not item.retired)
