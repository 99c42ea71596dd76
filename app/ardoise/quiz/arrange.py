"""The order in which the parts of an item are shown: shuffled by the attempt, stable within it."""

from random import Random

from ardoise.domain.item import AnyItem, Matching, Ordering, TrueFalse
from ardoise.quiz.ordinal import ordinal


def arranged(item: AnyItem, seed: int) -> tuple[str, ...]:
    """What to show, in order: options, right-hand sides of a matching, elements of an ordering.

    () for other kinds. True comes before false, and options that are all numbers or dates go up
    (rule Q22); all else is shuffled by `seed` and the item's id. A matching or an ordering of two
    or more different parts is never shown already solved.
    """
    if isinstance(item, TrueFalse):
        return tuple(option.text for option in item.options)
    if isinstance(item, Matching | Ordering):
        parts = list(dict.fromkeys(item.key))
        return tuple(_shuffled(parts, f"{seed}/{item.id}", solved=parts))
    parts = [option.text for option in item.options]
    ranks = {part: ordinal(part) for part in parts}
    if len(parts) > 1 and len({rank[0] for rank in ranks.values() if rank}) == 1:
        known = {part: rank for part, rank in ranks.items() if rank}
        if len(known) == len(ranks):
            return tuple(sorted(parts, key=lambda part: known[part]))
    return tuple(_shuffled(parts, f"{seed}/{item.id}", solved=None))


def _shuffled(parts: list[str], seed: str, *, solved: list[str] | None) -> list[str]:
    random, shown = Random(seed), list(parts)
    random.shuffle(shown)
    if solved is not None and len(parts) > 1 and shown == solved:
        # Turned by one place, every element stands elsewhere.
        shown = shown[1:] + shown[:1]
    return shown
