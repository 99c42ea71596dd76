"""Every rule there is, for whoever lists or names them."""

from ardoise.check import (
    cues,
    entities,
    forms,
    french,
    provenance,
    references,
    relations,
    silence,
)
from ardoise.check.rule import Rule

_FAMILIES = (provenance, references, entities, relations, silence, cues, forms, french)

RULES: tuple[Rule, ...] = tuple(
    sorted(
        (rule for family in _FAMILIES for rule in vars(family).values() if type(rule) is Rule),
        key=lambda rule: (rule.id, rule.en),
    )
)
IDS = frozenset(rule.id for rule in RULES)
