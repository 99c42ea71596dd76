"""Every rule there is, for whoever lists or names them."""

from ardoise.check import (
    asking,
    attribution,
    cloze,
    cues,
    entities,
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
    relations,
    short,
    silence,
    slip,
    stem,
    support,
    truth,
    whole,
)
from ardoise.check.rule import Rule

_FAMILIES = (
    references,
    entities,
    relations,
    provenance,
    support,
    truth,
    kinship,
    options,
    cues,
    forms,
    french,
    guesswork,
    stem,
    asking,
    leaks,
    attribution,
    feedback,
    short,
    slip,
    cloze,
    likeness,
    giveaway,
    whole,
    silence,
)

RULES: tuple[Rule, ...] = tuple(
    sorted(
        (rule for family in _FAMILIES for rule in vars(family).values() if type(rule) is Rule),
        key=lambda rule: (rule.id, rule.en),
    )
)
IDS = frozenset(rule.id for rule in RULES)
