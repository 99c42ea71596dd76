"""Items that answer each other: which item, once seen, tells the key of another."""

from collections.abc import Iterable, Mapping

from ardoise.domain.fold import fold
from ardoise.domain.item import AnyItem, Cloze, Flashcard, Matching, Ordering

_PIVOT_SHARE = 0.25
_SHORTEST = 4


def told_by(items: Iterable[AnyItem]) -> Mapping[str, frozenset[str]]:
    """For each item's id, the ids of those whose stem holds its whole key, word by word.

    A key under 4 letters tells nothing, nor does one that over a quarter of the stems hold (the
    countries that a text is about): rule Q12. Only items of one text are compared.
    """
    pool = tuple(items)
    asked = {item.id: f" {fold(_asked(item))} " for item in pool}
    found: dict[str, frozenset[str]] = {}
    for item in pool:
        keys = [f" {folded} " for key in _keys(item) if len(folded := fold(key)) >= _SHORTEST]
        tellers = [
            frozenset(o.id for o in pool if o.text == item.text and key in asked[o.id])
            for key in keys
        ]
        size = sum(o.text == item.text for o in pool)
        rare = [t for t in tellers if len(t) <= max(1, _PIVOT_SHARE * size)]
        found[item.id] = frozenset().union(*rare) - {item.id}
    return found


def _asked(item: AnyItem) -> str:
    if isinstance(item, Cloze):
        return " … ".join((item.stem, *item.pieces))
    return item.stem


def _keys(item: AnyItem) -> tuple[str, ...]:
    # All of a matching or an ordering is on the screen anyway; a card's back is never typed.
    return () if isinstance(item, Matching | Ordering | Flashcard) else item.key
