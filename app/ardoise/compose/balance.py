"""Positions of keys, balanced over all the items of a composition.

Each item's own chance decides first; it is overruled only where a position has come too often or
three times in a row, so that one more fact seldom moves the options of other items.
"""

from msgspec.structs import replace

from ardoise.compose.pool import draw
from ardoise.domain.item import AnyItem, Option, SingleChoice

LEAD = 1.5
"""How far a position may be ahead of its fair share."""


def balanced(items: tuple[AnyItem, ...], fixed: frozenset[str], seed: str) -> tuple[AnyItem, ...]:
    """The items, with the keys of single choices moved where positions are out of balance.

    The options of the items that `fixed` names have an order of their own (dates, numbers).
    """
    counts: dict[int, list[int]] = {}
    last: dict[int, list[int]] = {}
    done: list[AnyItem] = []
    for item in items:
        if not isinstance(item, SingleChoice):
            done.append(item)
            continue
        size = len(item.choices)
        count = counts.setdefault(size, [0] * size)
        recent = last.setdefault(size, [])
        here = next(n for n, option in enumerate(item.choices) if option.key)
        place = here if item.id in fixed else _place(here, count, recent, draw(seed, item.id))
        count[place] += 1
        recent.append(place)
        done.append(item if place == here else replace(item, choices=_moved(item.choices, place)))
    return tuple(done)


def _place(wanted: int, count: list[int], recent: list[int], chance: int) -> int:
    share = sum(count) / len(count)
    row = len(recent) >= 2 and recent[-1] == recent[-2]

    def barred(place: int) -> bool:
        return count[place] + 1 - share > LEAD or (row and place == recent[-1])

    if not barred(wanted):
        return wanted
    places = [(wanted + n) % len(count) for n in range(1, len(count))]
    if chance % 2:
        places.reverse()
    free = [place for place in places if not barred(place)]
    return min(free or places, key=lambda place: count[place])


def _moved(choices: tuple[Option, ...], place: int) -> tuple[Option, ...]:
    others = [option for option in choices if not option.key]
    key = next(option for option in choices if option.key)
    return (*others[:place], key, *others[place:])
