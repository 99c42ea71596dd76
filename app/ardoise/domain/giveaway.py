"""Items that answer each other: which item, once seen, tells the key of another.

Source of the rule: Haladyna, Downing & Rodriguez 2002 (items are independent of each other).
"""

from collections.abc import Callable, Iterable, Mapping

from ardoise.domain.fold import fold
from ardoise.domain.item import (
    AnyItem,
    Cloze,
    Flashcard,
    Matching,
    Ordering,
    ShortAnswer,
    TrueFalse,
)

_PIVOT_SHARE = 0.25
_SHORTEST = 4
# What may stand before a key in one stem and not in another: "Le Caire", "au Caire".
_LEADERS = "le la l les un une des du de d au aux a en dans the an in at on to of"
_LEADING = frozenset(_LEADERS.split())


def told_by(items: Iterable[AnyItem]) -> Mapping[str, frozenset[str]]:
    """For each item's id, the ids of those whose stem holds its key, word by word: the
    whole of a part of it, and at least half of its parts.

    A key under 4 letters tells nothing, nor does one that over a quarter of the stems hold (the
    countries that a text is about). Only items of one text are compared. Takes time in proportion
    to the items and to the pairs found.
    """
    return _by_text(items, _asked)


def shown_by(items: Iterable[AnyItem]) -> Mapping[str, frozenset[str]]:
    """The same for what is on the screen once an item is answered: its stem, key, feedback and
    quotes. Only what is typed is looked at: a key among options is on the screen anyway."""
    pool = tuple(items)
    typed = {item.id for item in pool if isinstance(item, ShortAnswer | Cloze)}
    shown = _by_text(pool, lambda item: " … ".join((_asked(item), *_answered(item))))
    return {name: tellers for name, tellers in shown.items() if name in typed}


def _by_text(
    items: Iterable[AnyItem], said: Callable[[AnyItem], str]
) -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    by_text: dict[str, list[AnyItem]] = {}
    for item in items:
        by_text.setdefault(item.text, []).append(item)
    for pool in by_text.values():
        found.update(_told_by(pool, said))
    return found


def _told_by(pool: list[AnyItem], said: Callable[[AnyItem], str]) -> dict[str, frozenset[str]]:
    asked = {item.id: f" {fold(said(item))} " for item in pool}
    holding: dict[str, set[str]] = {}
    for name, words in asked.items():
        for word in words.split():
            holding.setdefault(word, set()).add(name)
    most = max(1, _PIVOT_SHARE * len(pool))
    known: dict[str, frozenset[str]] = {}

    def holders(key: str) -> frozenset[str]:
        """The items that say `key`; none when so many do that it tells nothing."""
        if key not in known:
            rarest = min((holding.get(word, set()) for word in key.split()), key=len)
            names = frozenset(name for name in rarest if f" {key} " in asked[name])
            known[key] = names if len(names) <= most else frozenset()
        return known[key]

    found: dict[str, frozenset[str]] = {}
    for item in pool:
        parts = _keys(item)
        told: dict[str, int] = {}
        for forms in parts:
            names = {name for form in forms if (key := _trimmed(form)) for name in holders(key)}
            for name in names - {item.id}:
                told[name] = told.get(name, 0) + 1
        # One name of a list of four does not tell the list.
        found[item.id] = frozenset(name for name, n in told.items() if 2 * n >= len(parts))
    return found


def _asked(item: AnyItem) -> str:
    if isinstance(item, Cloze):
        return " … ".join((item.stem, *item.pieces))
    return item.stem


def _answered(item: AnyItem) -> tuple[str, ...]:
    return (*item.key, item.feedback, *item.quotes)


def _keys(item: AnyItem) -> tuple[tuple[str, ...], ...]:
    """The parts of the key, each in all its forms."""
    # All of a matching or an ordering is on the screen anyway, a card's back is never typed, and
    # "vrai" tells nothing.
    if isinstance(item, Matching | Ordering | Flashcard | TrueFalse):
        return ()
    if isinstance(item, Cloze) and item.gives_words:
        return ()
    if isinstance(item, ShortAnswer):
        stem = f" {fold(item.stem)} "
        if all(f" {fold(element[0])} " in stem for element in item.elements):
            # It is to be found in what its stem quotes.
            return ()
        return tuple((*element, *item.accept) for element in item.elements)
    if isinstance(item, Cloze):
        return tuple((blank.key, *blank.accept) for blank in item.blanks)
    return tuple((key,) for key in item.key)


def _trimmed(key: str) -> str:
    """The folded key without what leads up to it; "" when too little is left to tell anything."""
    words = fold(key).split()
    while words and words[0] in _LEADING:
        del words[0]
    trimmed = " ".join(words)
    return trimmed if len(trimmed) >= _SHORTEST else ""
