"""What every template stands on: a text and its knowledge, indexed, with what was said once."""

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from ardoise.compose.kin import LINKS, Link
from ardoise.compose.language import language
from ardoise.compose.noun import Noun
from ardoise.compose.pool import Pool
from ardoise.compose.sandbox import sentence
from ardoise.compose.truth import VIEWS, Truth, View
from ardoise.domain.fact import Entity, Fact, Knowledge, Relation, Stance
from ardoise.domain.fold import fold
from ardoise.domain.template import Template
from ardoise.domain.text import Text
from ardoise.domain.words import say

Slot = Noun | list[Noun] | int
Slots = Mapping[str, Slot]


def sound(knowledge: Knowledge) -> Knowledge:
    """The knowledge without the facts that name what is not declared: `check` reports those, and
    nothing can be composed of them."""
    facts = {
        id_: fact
        for id_, fact in knowledge.facts.items()
        if fact.relation in knowledge.relations
        and all(one in knowledge.entities for ids in fact.args.values() for one in ids)
    }
    if len(facts) == len(knowledge.facts):
        return knowledge
    return replace(knowledge, facts=facts)


class Ground:
    """The text, what is soundly known of it, and the closure of what is true in it."""

    def __init__(
        self,
        knowledge: Knowledge,
        text: Text,
        seed: str,
        links: Iterable[Link] = LINKS,
        views: Iterable[View] = VIEWS,
    ) -> None:
        knowledge = sound(knowledge)
        self.knowledge = knowledge
        self.text = text
        self.seed = seed
        self.lang = knowledge.lang
        self.language = language(knowledge.lang)
        self.truth = Truth(knowledge, links, views)
        self.pool = Pool(knowledge)
        self.words = f" {fold(' '.join(p.content for p in text.paragraphs))} "
        self.name_filter = say(self.lang, fr="nom", en="name")
        # What feedback says of a fact is said again for each of its options.
        self.passages: dict[str, str] = {}
        self.sourced: dict[str, str] = {}
        self._folded: dict[str, tuple[str, ...]] = {}
        self._statements: dict[str, str] = {}
        self._answers: dict[tuple[str, str, str], str] = {}
        self._mentions: dict[str, tuple[tuple[Fact, str], ...]] | None = None

    def entity(self, id_: str) -> Entity:
        """The entity of that id, which a fact names."""
        return self.knowledge.entities[id_]

    def relation(self, fact: Fact) -> Relation:
        """The relation of a fact."""
        return self.knowledge.relations[fact.relation]

    def slots(self, fact: Fact, **others: tuple[str, ...]) -> dict[str, Slot]:
        """The roles of a fact as templates see them, `others` instead of what it says of them."""
        return {role: self._slot(others.get(role, ids)) for role, ids in fact.args.items()}

    def _slot(self, ids: tuple[str, ...]) -> Slot:
        if len(ids) == 1:
            return self.entity(ids[0])
        return [self.entity(one) for one in ids]

    def statement(self, fact: Fact, **others: tuple[str, ...]) -> str:
        """The fact in one sentence. TemplateFaultError when it cannot be said."""
        if not others and fact.id in self._statements:
            return self._statements[fact.id]
        source = fact.statement or self.relation(fact).statement
        said = self.said(source, self.slots(fact, **others))
        if not others:
            self._statements[fact.id] = said
        return said

    def said(self, source: str, slots: Slots) -> str:
        """A template filled, set in the typography of the language, with a capital."""
        bare = sentence(source, self.lang).say(slots).strip() if "{" in source else source
        return self.language.capitalise(self.language.typography(bare))

    def answer(self, template: Template, role: str, entity: Entity) -> str:
        """How an option says an entity: by the template's own words, else by its name alone."""
        source = template.answer
        if not source:
            return self.language.typography(entity.name)
        place = (source, role, entity.id)
        if place not in self._answers:
            bare = sentence(source, self.lang).say({role: entity, "element": entity}).strip()
            self._answers[place] = self.language.typography(bare)
        return self._answers[place]

    def asked(self, template: Template, fact: Fact) -> dict[str, Slot]:
        """The roles of a fact, and what else a stem may name: the fact in a sentence, who stands
        behind it, how its list is introduced, the number of its paragraph."""
        words: dict[str, Slot] = {
            self.word("anchor"): fact.anchor,
            self.word("paragraph"): fact.paragraph,
            self.word("according"): according(fact, self.lang),
        }
        name = self.word("statement")
        if name in sentence(template.stem + template.feedback + template.hint, self.lang).names:
            words[name] = self.statement(fact)
        return {**words, **self.slots(fact)}

    def word(self, name: str) -> str:
        """A slot that is no role, by its name in the language of the text."""
        return say(self.lang, fr=_FRENCH[name], en=name)

    def folded(self, entity: Entity) -> tuple[str, ...]:
        """Every name of an entity, folded."""
        if entity.id not in self._folded:
            names = (entity.name, *entity.variants)
            self._folded[entity.id] = tuple(dict.fromkeys(fold(name) for name in names))
        return self._folded[entity.id]

    def named(self, entity: Entity) -> bool:
        """Whether the text names an entity, up to case, accents and punctuation."""
        return any(f" {name} " in self.words for name in self.folded(entity))

    def mentions(self, entity: str) -> tuple[tuple[Fact, str], ...]:
        """The facts that speak of an entity, each with the role it plays, most central first."""
        if self._mentions is None:
            found: dict[str, list[tuple[Fact, str]]] = {}
            for fact in self.knowledge.facts.values():
                for role, ids in fact.args.items():
                    for one in ids:
                        found.setdefault(one, []).append((fact, role))
            self._mentions = {one: tuple(facts) for one, facts in found.items()}
        return self._mentions.get(entity, ())


_FRENCH = {
    "anchor": "ancre",
    "paragraph": "paragraphe",
    "according": "selon",
    "statement": "phrase",
}


def according(fact: Fact, lang: str) -> str:
    """Who stands behind a fact, as the start of a stem: "" for what the text itself states."""
    if fact.stance is Stance.FACT:
        return ""
    if fact.stance is Stance.CLAIM:
        return say(lang, fr="selon le texte, ", en="according to the text, ")
    return say(lang, fr="d’après l’auteur, ", en="according to the author, ")
