"""Matching: the facts of one relation, two roles face to face, each pair true and no other."""

from collections.abc import Sequence

from ardoise.compose import feedback
from ardoise.compose.proof import apart
from ardoise.compose.sandbox import TemplateFaultError, sentence
from ardoise.compose.workshop import Made, RefusedError, Workshop
from ardoise.domain.fact import Entity, Fact
from ardoise.domain.item import Matching
from ardoise.domain.template import Template
from ardoise.domain.words import say

FEWEST = 3
MOST = 5


def make_matching(shop: Workshop, template: Template, facts: Sequence[Fact]) -> Made:
    """One item of three to five pairs."""
    ground = shop.ground
    left, right = (_role(shop, source, facts[0]) for source in (template.left, template.right))
    taken: list[Fact] = []
    for fact in facts:
        if len(taken) < MOST and _fits(shop, fact, left, right, taken):
            taken.append(fact)
    if len(taken) < FEWEST:
        raise RefusedError(
            say(
                ground.lang,
                fr=f"{len(taken)} paire(s) dont aucune ne peut se confondre avec une autre ; il en "
                f"faut {FEWEST}.",
                en=f"{len(taken)} pair(s) that cannot be mistaken for one another; {FEWEST} are "
                "needed.",
            )
        )
    item = shop.gathered(template, taken[0])
    for fact in taken:
        ours, theirs = (
            _only(shop, fact, left).name,
            [_only(shop, other, right).name for other in taken if other is not fact],
        )
        shop.note(
            item,
            fr=f"{ours} : aucun fait ne rend vrai {', '.join(theirs)}, ni sous un autre nom, ni en "
            "partie",
            en=f"{ours}: no fact makes true {', '.join(theirs)}, neither by another name nor in "
            "part",
        )
    told = " ".join(feedback.sourced(ground, fact) for fact in taken)
    return (
        Matching(
            stem=ground.said(template.stem, {}),
            pairs=tuple(
                (_side(shop, template.left, fact, left), _side(shop, template.right, fact, right))
                for fact in taken
            ),
            **shop.common(template, tuple(taken), item, feedback=told),
        ),
    )


def _role(shop: Workshop, source: str, fact: Fact) -> str:
    """The one role that a side is said with."""
    names = sentence(source, shop.ground.lang).names & fact.args.keys()
    if len(names) != 1:
        raise TemplateFaultError(
            say(
                shop.ground.lang,
                fr="`gauche` et `droite` nomment chacune un rôle, et un seul.",
                en="`left` and `right` name one role each, and one only.",
            )
        )
    (name,) = names
    return name


def _fits(shop: Workshop, fact: Fact, left: str, right: str, taken: list[Fact]) -> bool:
    """Whether a fact can stand among those taken: its sides are single, and neither is, or may be,
    the answer to another."""
    truth = shop.ground.truth
    if len(fact.args.get(left, ())) != 1 or len(fact.args.get(right, ())) != 1:
        return False
    # Where a right side can have one left side only, nobody else has it.
    if truth.open(fact, right) and truth.open(fact, left) and taken:
        return False
    return all(
        _tell_apart(shop, fact, other, left, right) and _tell_apart(shop, other, fact, left, right)
        for other in taken
    )


def _tell_apart(shop: Workshop, one: Fact, other: Fact, left: str, right: str) -> bool:
    ground, truth = shop.ground, shop.ground.truth
    theirs, ours = (_only(shop, fact, right) for fact in (other, one))
    if theirs.id in truth.true(truth.query(one, right)):
        return False
    if theirs.id in ours.never_with or ours.id in theirs.never_with:
        return False
    lefts = (_only(shop, one, left), _only(shop, other, left))
    return (
        lefts[1].id not in truth.kin.of(lefts[0].id)
        and apart(ground, *lefts)
        and apart(ground, ours, theirs)
    )


def _only(shop: Workshop, fact: Fact, role: str) -> Entity:
    return shop.ground.entity(fact.args[role][0])


def _side(shop: Workshop, source: str, fact: Fact, role: str) -> str:
    ground = shop.ground
    return ground.language.typography(
        sentence(source, ground.lang).say({role: _only(shop, fact, role)}).strip()
    )
