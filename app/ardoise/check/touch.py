"""The facts that a hand-written item is about, as far as its quotes and its key tell."""

from ardoise.check.scene import Known
from ardoise.domain.fact import Fact
from ardoise.domain.item import Item
from ardoise.domain.quote import Passage


def touched(item: Item, known: Known) -> tuple[Fact, ...]:
    """The facts whose quotes overlap a quote of `item` in the text."""
    mine = [p for p in map(known.passage, item.quotes) if p is not None]
    facts = known.knowledge.facts.values() if known.knowledge else ()
    return tuple(
        fact
        for fact in facts
        if any(_overlap(p, q) for quote in fact.quotes if (q := known.passage(quote)) for p in mine)
    )


def _overlap(one: Passage, other: Passage) -> bool:
    return one.paragraph == other.paragraph and any(
        a < d and c < b for a, b in one.spans for c, d in other.spans
    )
