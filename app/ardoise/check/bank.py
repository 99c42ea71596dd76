"""The whole check: every rule on every item, fact and text of a bank."""

from collections.abc import Callable, Iterator

from ardoise.check import (
    asking,
    attribution,
    cloze,
    cues,
    feedback,
    forms,
    french,
    giveaway,
    guesswork,
    kinship,
    leaks,
    likeness,
    options,
    provenance,
    references,
    short,
    slip,
    stem,
    support,
    truth,
    whole,
)
from ardoise.check.blame import blame
from ardoise.check.catalogue import IDS
from ardoise.check.scene import Scene
from ardoise.check.silence import silence
from ardoise.domain.bank import Bank
from ardoise.domain.item import AnyItem
from ardoise.domain.problem import Problem

ItemCheck = Callable[[AnyItem, Scene], Iterator[Problem]]
BankCheck = Callable[[Scene], Iterator[Problem]]

ITEM_CHECKS: tuple[ItemCheck, ...] = (
    references.check_item,
    provenance.check_item,
    support.check_item,
    truth.check_item,
    kinship.check_item,
    options.check_item,
    guesswork.check_item,
    cues.check_item,
    forms.check_item,
    french.check_item,
    stem.check_item,
    asking.check_item,
    leaks.check_item,
    attribution.check_item,
    feedback.check_item,
    short.check_item,
    slip.check_item,
    cloze.check_item,
    whole.check_item,
)
BANK_CHECKS: tuple[BankCheck, ...] = (
    references.check_texts,
    references.check_knowledge,
    provenance.check_facts,
    likeness.check,
    giveaway.check,
    whole.check,
)


def check_bank(bank: Bank) -> tuple[Problem, ...]:
    """All problems of `bank` but those silenced with a reason, in the order of the rules' files and
    then of the bank; lines and columns are not looked up yet.

    Retired items are not checked. Two items of one id cannot meet in a bank: whoever fills it calls
    `check.references.check_twins` on what was read.
    """
    scene = Scene(bank)
    return tuple(blame(silence(_every(scene), scene.items, IDS), bank))


def _every(scene: Scene) -> Iterator[Problem]:
    for of_bank in BANK_CHECKS:
        yield from of_bank(scene)
    for item in scene.items:
        for of_item in ITEM_CHECKS:
            yield from of_item(item, scene)
