"""Which items go into an export, and in what order they show their parts."""

import hashlib
import re
from collections.abc import Sequence

from ardoise.domain.bank import Bank
from ardoise.domain.item import AnyItem
from ardoise.export.loss import Selection

_NUMBER = re.compile(r"[-−]?\d{1,3}(?:[ \u00a0\u202f]?\d{3})*(?:[.,]\d+)?|[-−]?\d+(?:[.,]\d+)?")


def selected(bank: Bank, selection: Selection, *, retired: bool = False) -> tuple[AnyItem, ...]:
    """The items of the bank that a selection names, in the order of the bank.

    Retired items are left out unless `retired`.
    """
    tags = set(selection.tags)
    return tuple(
        item
        for item in bank.items.values()
        if (retired or not item.retired)
        and (not selection.texts or item.text in selection.texts)
        and (not tags or tags.intersection(item.tags))
    )


def shuffled(strings: Sequence[str], item: str) -> tuple[int, ...]:
    """Positions of `strings` in the order they are shown: by chance, but the same at every export.

    Each place depends on the item's id and the string alone, so that mending one option does not
    move the others. Strings that are all numbers stay in ascending order, as a reader expects.
    """
    if all(_NUMBER.fullmatch(s.strip()) for s in strings):
        return tuple(sorted(range(len(strings)), key=lambda i: (_value(strings[i]), i)))
    return tuple(sorted(range(len(strings)), key=lambda i: (_chance(item, strings[i]), i)))


def mixed(strings: Sequence[str], item: str) -> tuple[int, ...]:
    """As `shuffled`, but never the order given when there are two different strings or more."""
    order = tuple(sorted(range(len(strings)), key=lambda i: (_chance(item, strings[i]), i)))
    if [strings[i] for i in order] == list(strings):
        order = order[1:] + order[:1]
    return order


def _chance(item: str, string: str) -> bytes:
    return hashlib.blake2b(f"{item}\x1f{string}".encode(), digest_size=8).digest()


def _value(string: str) -> float:
    return float(re.sub(r"\s", "", string).replace(",", ".").replace("−", "-"))
