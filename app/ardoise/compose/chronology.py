"""Ordering by dates: what the facts say happened, from the first to the last."""

from collections.abc import Sequence

from ardoise.compose import feedback
from ardoise.compose.fairness import unowned
from ardoise.compose.pool import draw, rank
from ardoise.compose.workshop import Made, RefusedError, Workshop
from ardoise.domain.fact import Fact
from ardoise.domain.item import Ordering
from ardoise.domain.template import Template
from ardoise.domain.words import say

FEWEST = 3
MOST = 5
LONGEST = 14
"""Words an element may have: several have to be held in mind together."""


def make_chronology(shop: Workshop, template: Template, facts: Sequence[Fact]) -> Made:
    """One item of three to five elements: the facts, said by the template's `answer` over all
    their roles, in the order of the dates that play its `asks`.

    No two of them may be of one date, or of dates of which one holds the other (1885 and 6 July
    1885); none may say a date.
    """
    ground = shop.ground
    ranked = sorted(facts, key=lambda fact: draw(ground.seed, template.id, fact.id))
    taken: list[tuple[tuple[float, ...], str, Fact]] = []
    for fact in sorted(ranked, key=lambda fact: fact.importance):
        when = _when(shop, template, fact)
        label = ground.said(template.answer, ground.slots(fact)) if template.answer else ""
        if len(taken) == MOST or not when or not _fits(label, ground.lang):
            continue
        clear = all(when[: len(w)] != w and w[: len(when)] != when for w, _, _ in taken)
        if clear and all(label != other for _, other, _ in taken):
            taken.append((when, label, fact))
    if len(taken) < FEWEST:
        raise RefusedError(
            say(
                ground.lang,
                fr=f"{len(taken)} fait(s) d’années différentes et sans date dans leurs mots ; "
                f"il en faut {FEWEST}.",
                en=f"{len(taken)} fact(s) of different years that say no date; "
                f"{FEWEST} are needed.",
            )
        )
    taken.sort(key=lambda one: one[0])
    used = tuple(fact for _, _, fact in taken)
    item = shop.gathered(template, taken[0][2])
    shop.note(
        item,
        fr="un seul ordre est possible, celui des dates que donnent les faits",
        en="one order is possible, that of the dates which the facts give",
    )
    return (
        Ordering(
            stem=ground.said(template.stem, {}),
            order=tuple(label for _, label, _ in taken),
            **shop.common(
                template, used, item, feedback=" ".join(feedback.sourced(ground, f) for f in used)
            ),
        ),
    )


def _when(shop: Workshop, template: Template, fact: Fact) -> tuple[float, ...]:
    """The date of a fact, by year, month and day; () when it has none with a year."""
    ids = fact.args.get(template.asks, ())
    value = shop.ground.entity(ids[0]).value if len(ids) == 1 else ""
    return rank(value) if value[:4].isdigit() and len(value) in (4, 7, 10) else ()


def _fits(label: str, lang: str) -> bool:
    """Whether an element can stand alone, and gives nothing away."""
    if not label or any(char.isdigit() for char in label) or len(label.split()) > LONGEST:
        return False
    return lang != "fr" or not unowned(label)
