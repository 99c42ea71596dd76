"""Which items go into an export, and in what order they show their parts."""

import re
from collections.abc import Sequence
from zlib import crc32

from ardoise.domain.bank import Bank
from ardoise.domain.item import AnyItem
from ardoise.export.loss import Selection

_NUMBER = re.compile(r"[-−]?\d{1,3}(?:[ \u00a0\u202f]?\d{3})*(?:[.,]\d+)?|[-−]?\d+(?:[.,]\d+)?")


def selected(bank: Bank, selection: Selection, *, retired: bool = False) -> tuple[AnyItem, ...]:
    """The items of the bank that a selection names, in the order of the bank.

    Retired items are left out unless `retired`.
    """
    tags, wanted = set(selection.tags), set(selection.items)
    return tuple(
        item
        for item in bank.items.values()
        if (retired or not item.retired)
        and (not selection.texts or item.text in selection.texts)
        and (not tags or tags.intersection(item.tags))
        and (not wanted or item.id in wanted)
    )


def shuffled(strings: Sequence[str], item: str) -> tuple[int, ...]:
    """Positions of `strings` in the order they are shown: by chance, but the same at every export.

    Each place depends on the item's id and the string alone, so that mending one option does not
    move the others. Strings that are all numbers stay in ascending order, as a reader expects.
    """
    if all(_NUMBER.fullmatch(s.strip()) for s in strings):
        return tuple(sorted(range(len(strings)), key=lambda i: (_value(strings[i]), i)))
    return _by_chance(strings, item)


def mixed(strings: Sequence[str], item: str) -> tuple[int, ...]:
    """As `shuffled`, but never the order given when there are two different strings or more."""
    order = _by_chance(strings, item)
    if [strings[i] for i in order] == list(strings):
        order = order[1:] + order[:1]
    return order


def _by_chance(strings: Sequence[str], item: str) -> tuple[int, ...]:
    seed = crc32(item.encode())
    places = [crc32(string.encode(errors="replace"), seed) for string in strings]
    return tuple(sorted(range(len(strings)), key=lambda i: (places[i], i)))


def _value(string: str) -> float:
    return float(re.sub(r"\s", "", string).replace(",", ".").replace("−", "-"))
