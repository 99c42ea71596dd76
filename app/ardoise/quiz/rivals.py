"""What a response must not be confused with: the other names that the bank knows."""

from collections import defaultdict
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from ardoise.domain.bank import Bank
from ardoise.domain.fact import Entity
from ardoise.domain.fold import fold
from ardoise.domain.item import AnyItem, Cloze, Nature, ShortAnswer, SingleChoice
from ardoise.quiz.clean import words

Rivals = tuple[str, ...]
"""Names that are wrong where they are not the key: graded wrong even when a typo away from it."""

Key = tuple[str, str]
"""An entity of the bank: its text, and its id there."""


def rivals_of(bank: Bank) -> Callable[[str], Rivals]:
    """What gives, by the id of a typed item (short answer, cloze) of the bank, its default
    confusables, sorted; none for any other. Each costs a look at all names of the bank: they are
    worked out when they are asked for.

    They are the entities of the classes of its keys, in the item's text and in every other text of
    the same language, with their variants, but for what is the same as, part of or overlapping a
    key; and the distractors of single choices about one of its facts with the same key. Grading
    drops those that are a right answer themselves.
    """
    names = {lang: _Names(bank, lang) for lang in {k.lang for k in bank.knowledge.values()}}
    distractors: defaultdict[tuple[str, str, tuple[str, ...]], set[str]] = defaultdict(set)
    for item in bank.items.values():
        if isinstance(item, SingleChoice):
            for fact in item.facts:
                for key in item.key:
                    asked = (item.text, fact, words(key, item.lang).full)
                    distractors[asked].update(o.text for o in item.options if not o.key)

    @cache
    def rivals(item_id: str) -> Rivals:
        item = bank.items.get(item_id)
        if not isinstance(item, ShortAnswer | Cloze):
            return ()
        known = bank.knowledge.get(item.text)
        alike = names.get(known.lang if known else item.lang)
        found = alike.rivals(item.text, _answers(item)) if alike else set()
        if not (isinstance(item, ShortAnswer) and item.nature is Nature.LIST):
            # A distractor of one element of a list may well be another element.
            for fact in item.facts:
                for answer in _answers(item):
                    asked = (item.text, fact, words(answer, item.lang).full)
                    found |= distractors.get(asked, set())
        return tuple(sorted(found))

    return rivals


def _answers(item: AnyItem) -> tuple[str, ...]:
    return (*item.key, *item.accepted)


class _Name(NamedTuple):
    """One name of an entity: as it is spelt, folded, and in full words."""

    spelt: str
    folded: str
    words: frozenset[str]

    def may_be(self, said: list[frozenset[str]]) -> bool:
        """Whether the name, which another text gives, may be an answer that is `said` in fewer or
        more words: no text says that it is not."""
        return any(self.words <= answer or answer <= self.words for answer in said)


class _Names:
    """The names of the entities of all texts in a language, looked up by any of their spellings."""

    def __init__(self, bank: Bank, lang: str) -> None:
        self._lang = lang
        self._entities: dict[Key, Entity] = {}
        self._by_name: defaultdict[str, set[Key]] = defaultdict(set)
        self._by_class: defaultdict[str, list[Key]] = defaultdict(list)
        self._kin: defaultdict[Key, set[Key]] = defaultdict(set)
        self._names: dict[Key, tuple[_Name, ...]] = {}
        for text, knowledge in bank.knowledge.items():
            for entity in knowledge.entities.values() if knowledge.lang == lang else ():
                key = (text, entity.id)
                self._entities[key] = entity
                self._by_class[entity.cls].append(key)
                self._names[key] = tuple(
                    _Name(name, fold(name), frozenset(words(name, lang).full))
                    for name in (entity.name, *entity.variants)
                )
                for name in self._names[key]:
                    self._by_name[name.folded].add(key)
                for other in (*entity.same_as, *entity.part_of, *entity.overlaps):
                    self._kin[key].add((text, other))
                    self._kin[(text, other)].add(key)

    def rivals(self, text: str, answers: tuple[str, ...]) -> set[str]:
        """The names that must not be taken for the answers to an item of `text`."""
        keys = {key for answer in answers for key in self._named(answer)}
        # What the item's own text knows decides what sort of thing is asked.
        own = {key for key in keys if key[0] == text} or keys
        classes = {self._entities[key].cls for key in own}
        kin = keys | {other for key in keys for other in self._kin[key]}
        same = {name.folded for key in kin for name in self._names.get(key, ())}
        said = [frozenset(words(answer, self._lang).full) for answer in answers]
        return {
            name.spelt
            for cls in classes
            for key in self._by_class[cls]
            if key not in kin
            for name in self._names[key]
            if key[0] == text or (name.folded not in same and not name.may_be(said))
        }

    def _named(self, answer: str) -> set[Key]:
        return self._by_name.get(_bare(answer), set()) | self._by_name.get(fold(answer), set())


def _bare(answer: str) -> str:
    """The answer without what leads to the name in it: *au Caire* answers with *Caire*."""
    words = fold(answer).split()
    while len(words) > 1 and words[0] in {"a", "au", "aux", "en", "le", "la", "l", "les", "the"}:
        words = words[1:]
    return " ".join(words)
