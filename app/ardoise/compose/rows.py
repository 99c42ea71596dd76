"""A fact that sets two lists face to face, the first of one with the first of the other: a matching
item of its own."""

from itertools import combinations

from ardoise.compose import feedback
from ardoise.compose.proof import apart
from ardoise.compose.sandbox import sentence
from ardoise.compose.workshop import Made, RefusedError, Workshop, item_id
from ardoise.domain.fact import Entity, Fact
from ardoise.domain.item import Matching
from ardoise.domain.template import Template
from ardoise.domain.words import say


def sets_rows(fact: Fact, left: str, right: str) -> bool:
    """Whether a fact has several fillers for each of two roles, as many for both."""
    lefts, rights = fact.args.get(left, ()), fact.args.get(right, ())
    return len(lefts) == len(rights) > 1


def make_row(shop: Workshop, template: Template, fact: Fact, left: str, right: str) -> Made:
    """One item of the pairs of one fact, none of which may be mistaken for another. RefusedError
    where one may be."""
    ground = shop.ground
    pairs = [
        (ground.entity(one), ground.entity(other))
        for one, other in zip(fact.args[left], fact.args[right], strict=True)
    ]
    for (one, its), (other, theirs) in combinations(pairs, 2):
        if not (apart(ground, one, other) and apart(ground, its, theirs)) or _bound(its, theirs):
            raise RefusedError(
                say(
                    ground.lang,
                    fr=f"« {its.name} » et « {theirs.name} » peuvent se confondre.",
                    en=f"“{its.name}” and “{theirs.name}” may be mistaken for one another.",
                )
            )
    item = item_id(template, fact)
    shop.note(
        item,
        fr="le fait met ces paires face à face ; aucun de leurs noms n’est dans un autre",
        en="the fact sets these pairs face to face; none of their names stands in another",
    )
    return (
        Matching(
            stem=ground.said(template.stem, {}),
            pairs=tuple(
                (side(shop, template.left, left, one), side(shop, template.right, right, other))
                for one, other in pairs
            ),
            **shop.common(template, (fact,), item, feedback=feedback.sourced(ground, fact)),
        ),
    )


def side(shop: Workshop, source: str, role: str, entity: Entity) -> str:
    """How a template says one side of a pair."""
    ground = shop.ground
    return ground.language.typography(sentence(source, ground.lang).say({role: entity}).strip())


def _bound(one: Entity, other: Entity) -> bool:
    return one.id in other.never_with or other.id in one.never_with
