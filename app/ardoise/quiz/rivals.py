"""What a response must not be confused with: the other names that the bank knows."""

from collections import defaultdict

from ardoise.domain.bank import Bank
from ardoise.domain.fact import Entity, Knowledge
from ardoise.domain.fold import fold
from ardoise.domain.item import AnyItem, Cloze, Nature, ShortAnswer, SingleChoice
from ardoise.quiz.clean import words

Rivals = tuple[str, ...]
"""Names that are wrong where they are not the key: graded wrong even when a typo away from it."""


def rivals_of(bank: Bank) -> dict[str, Rivals]:
    """For each typed item (short answer, cloze) of the bank, its default confusables, sorted.

    They are the entities of the classes of its keys, with their variants, but for what is the same
    as, part of or overlapping a key; and the distractors of single choices about one of its facts
    with the same key. Grading drops those that are a right answer themselves.
    """
    names = {text: _Names(knowledge) for text, knowledge in bank.knowledge.items()}
    distractors: defaultdict[tuple[str, str, tuple[str, ...]], set[str]] = defaultdict(set)
    for item in bank.items.values():
        if isinstance(item, SingleChoice):
            for fact in item.facts:
                for key in item.key:
                    asked = (item.text, fact, words(key, item.lang).full)
                    distractors[asked].update(o.text for o in item.options if not o.key)
    found: dict[str, Rivals] = {}
    for item in bank.items.values():
        if isinstance(item, ShortAnswer | Cloze):
            rivals = names[item.text].rivals(_answers(item)) if item.text in names else set()
            if not (isinstance(item, ShortAnswer) and item.nature is Nature.LIST):
                # A distractor of one element of a list may well be another element.
                for fact in item.facts:
                    for answer in _answers(item):
                        asked = (item.text, fact, words(answer, item.lang).full)
                        rivals |= distractors.get(asked, set())
            found[item.id] = tuple(sorted(rivals))
    return found


def _answers(item: AnyItem) -> tuple[str, ...]:
    return (*item.key, *item.accepted)


class _Names:
    """The names of one text's entities, looked up by any of their spellings."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._entities = knowledge.entities
        self._by_name: defaultdict[str, set[str]] = defaultdict(set)
        self._by_class: defaultdict[str, list[Entity]] = defaultdict(list)
        for entity in knowledge.entities.values():
            self._by_class[entity.cls].append(entity)
            for name in (entity.name, *entity.variants):
                self._by_name[fold(name)].add(entity.id)

    def rivals(self, answers: tuple[str, ...]) -> set[str]:
        keys = {name for answer in answers for name in self._by_name.get(_bare(answer), ())}
        keys |= {name for answer in answers for name in self._by_name.get(fold(answer), ())}
        kin = {name for key in keys for name in self._kin(key)}
        return {
            name
            for key in keys
            for entity in self._by_class[self._entities[key].cls]
            if entity.id not in kin
            for name in (entity.name, *entity.variants)
        }

    def _kin(self, key: str) -> set[str]:
        """The entities of which what is true of `key` may be true, itself included."""
        entity = self._entities[key]
        return {key, *entity.same_as, *entity.part_of, *entity.overlaps} | {
            other.id
            for other in self._entities.values()
            if key in (*other.same_as, *other.part_of, *other.overlaps)
        }


def _bare(answer: str) -> str:
    """The answer without what leads to the name in it: *au Caire* answers with *Caire*."""
    words = fold(answer).split()
    while len(words) > 1 and words[0] in {"a", "au", "aux", "en", "le", "la", "l", "les", "the"}:
        words = words[1:]
    return " ".join(words)
