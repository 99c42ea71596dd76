"""Ordering: events that the facts put one after another, in one order only."""

from collections.abc import Sequence
from itertools import pairwise

from ardoise.compose import feedback
from ardoise.compose.workshop import Made, RefusedError, Workshop
from ardoise.domain.fact import Fact
from ardoise.domain.item import Ordering
from ardoise.domain.template import Template
from ardoise.domain.words import say

FEWEST = 3
MOST = 6


def make_ordering(shop: Workshop, template: Template, facts: Sequence[Fact]) -> Made:
    """One item of three to six elements: the longest chain in which each
    precedes the next. The first role of the relation is the earlier one."""
    ground = shop.ground
    relation = ground.relation(facts[0])
    if len(relation.roles) < 2:
        raise RefusedError(
            say(
                ground.lang,
                fr=f"« {relation.id} » n’a pas deux rôles, un avant et un après.",
                en=f"“{relation.id}” does not have two roles, one before and one after.",
            )
        )
    earlier, later = tuple(relation.roles)[:2]
    follows: dict[str, list[str]] = {}
    for fact in facts:
        for one in fact.args.get(earlier, ()):
            follows.setdefault(one, []).extend(fact.args.get(later, ()))
    chain = _longest(follows)
    if chain is None or len(chain) < FEWEST or not _distinct(shop, chain):
        raise RefusedError(
            say(
                ground.lang,
                fr=f"ces faits ne rangent pas {FEWEST} éléments distincts dans un seul ordre.",
                en=f"these facts do not put {FEWEST} distinct elements in one order.",
            )
        )
    chain = chain[:MOST]
    labels = [ground.answer(template, "element", ground.entity(one)) for one in chain]
    dated = next((label for label in labels if any(char.isdigit() for char in label)), "")
    if dated:
        raise RefusedError(
            say(
                ground.lang,
                fr=f"« {dated} » porte une date : elle trahirait l’ordre.",
                en=f"“{dated}” bears a date: it would give the order away.",
            )
        )
    used = tuple(
        fact
        for fact in facts
        if set(fact.args.get(earlier, ())) & set(chain)
        and set(fact.args.get(later, ())) & set(chain)
    )
    item = shop.gathered(template, facts[0])
    shop.note(
        item,
        fr=f"un seul ordre est possible, un fait menant de chacun au suivant : {' → '.join(chain)}",
        en=f"one order is possible, a fact leading from each to the next: {' → '.join(chain)}",
    )
    order = tuple(ground.language.capitalise(label) for label in labels)
    # Quotes alone do not say which event comes first: each step is stated, then proved.
    steps = (
        next(f for f in used if one in f.args.get(earlier, ()) and then in f.args.get(later, ()))
        for one, then in pairwise(chain)
    )
    told = feedback.proven(ground, steps, used)
    return (
        Ordering(
            stem=ground.said(template.stem, {}),
            order=order,
            **shop.common(template, used, item, feedback=told),
        ),
    )


def _longest(follows: dict[str, list[str]]) -> list[str] | None:
    """The longest chain, the first by id of equals; None when something precedes itself."""
    best: dict[str, list[str]] = {}
    state: dict[str, int] = {}
    for start in sorted(follows):
        stack = [start]
        while stack:
            here = stack[-1]
            if state.get(here) == 2:
                stack.pop()
                continue
            state[here] = 1
            waiting = [one for one in sorted(set(follows.get(here, ()))) if state.get(one) != 2]
            if any(state.get(one) == 1 for one in waiting):
                return None
            if waiting:
                stack.append(waiting[0])
                continue
            tails = [best[one] for one in sorted(set(follows.get(here, ())))]
            best[here] = [here, *max(tails, key=len, default=[])]
            state[here] = 2
            stack.pop()
    return max((best[one] for one in sorted(best)), key=len, default=None)


def _distinct(shop: Workshop, chain: list[str]) -> bool:
    kin = shop.ground.truth.kin
    return all(other not in kin.of(one) for n, one in enumerate(chain) for other in chain[n + 1 :])
