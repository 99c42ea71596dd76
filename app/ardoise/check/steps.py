"""The way from an item down to a part of it, by the keys of a file of questions."""

from ardoise.domain.item import Cloze, Flashcard, Item, MultipleChoice, SingleChoice, TrueFalse
from ardoise.domain.problem import Step


def stem(item: Item) -> tuple[Step, ...]:
    """Where the stem of `item` is written."""
    if isinstance(item, TrueFalse):
        return ("statement",)
    if isinstance(item, Flashcard):
        return ("front",)
    if isinstance(item, Cloze) and not item.stem:
        return ("cloze",)
    return ("question",)


def option(item: Item, index: int) -> tuple[Step, ...]:
    """Where option number `index` (from 0, in the order of the bank) of `item` is written."""
    if isinstance(item, SingleChoice | MultipleChoice):
        chosen = item.choices[index]
        rank = sum(o.key == chosen.key for o in item.choices[:index])
        if not chosen.key:
            return ("distractors", rank)
        return ("answers", rank) if isinstance(item, MultipleChoice) else ("answer",)
    return ("answer",)
