"""Whether a wrong answer is of the same kind of thing as the right one, where the class of both
says no more than that they are things."""

import re

from ardoise.compose.case import Case
from ardoise.compose.french_family import family, head_of
from ardoise.compose.noun import class_of
from ardoise.domain.fact import Entity
from ardoise.domain.fold import fold

_NOTHING_SAID = frozenset({"chose"})
"""Classes that hold whatever does something: a feeling, a building, a crop."""

_LITTLE_SAID = frozenset(
    {"notion", "definition", "definition-plurielle", "element"}
    | {f"element-{form}" for form in ("partitive", "indefinite", "name", "bare")}
)
"""Classes of what stands in the same place of a sentence, in the same form."""


def alike_in_kind(case: Case, candidate: Entity) -> bool:
    """Whether a candidate is the kind of thing that each key is: a crop among crops. Where things
    have nothing in common but to act, their families must be known; elsewhere they must not
    differ. French alone is judged, and only classes that say little."""
    cls = class_of(case.key)
    if case.ground.lang != "fr" or cls not in _NOTHING_SAID | _LITTLE_SAID:
        return True
    if any(_one_of_the_other(case, candidate, key) for key in case.keys):
        return False
    if cls == "notion" and _in_the_definition(case, candidate):
        return False
    if cls in _NOTHING_SAID:
        return all(_same(candidate.name, key.name) for key in case.keys)
    if not all(_not_unlike(candidate.name, key.name) for key in case.keys):
        return False
    if len(case.fact.args.get(case.role, ())) < 2:
        return True
    # "L’état liquide, l’état solide" are known by their first noun: another shows itself.
    heads = [head_of(case.ground.entity(one).name) for one in case.fact.args[case.role]]
    shared = {head for head in heads if head and heads.count(head) > 1}
    return not shared or head_of(candidate.name) in shared


def _in_the_definition(case: Case, candidate: Entity) -> bool:
    """Whether the noun of a term stands in what is defined: "la chambre haute" is no "conduit qui
    mène à la chambre"."""
    head = head_of(candidate.name)
    return any(head and head in map(_bare, fold(one.name).split()) for one in case.named)


def _bare(word: str) -> str:
    return word.rstrip("sx")


def _same(one: str, other: str) -> bool:
    if head_of(one) and head_of(one) == head_of(other):
        return True
    return family(one) != "" and family(one) == family(other)


def _not_unlike(one: str, other: str) -> bool:
    here, there = family(one), family(other)
    if here == there or head_of(one) == head_of(other):
        return True
    # A proper name ("le Nil Bleu") is nothing that any common noun names.
    if not (here and there):
        return one[:1].isupper() == other[:1].isupper()
    return False


def _one_of_the_other(case: Case, candidate: Entity, key: Entity) -> bool:
    """Whether the text says one thing to be the other ("une enzyme, l’amylase"): what is true of
    the kind is true of it."""
    for one in map(re.escape, case.ground.folded(candidate)):
        for other in map(re.escape, case.ground.folded(key)):
            for kind, thing in ((one, other), (other, one)):
                said = _SAID.format(kind=f"{kind}s?", thing=f"{thing}s?")
                if re.search(said, case.ground.words):
                    return True
    return False


_SAID = (
    " (?:une?|des|d) {kind} (?:(?:comme|appele\\w*|nomme\\w*) )?(?:l|la|le|les) {thing} "
    "| {thing} (?:est |sont )?(?:une?|des) {kind} "
    "| {thing} (?:l|la|le|les) {kind} (?:qu|qui|que|dont) "
)
"""How folded words say that a thing is of a kind; two members of a list stand otherwise."""
