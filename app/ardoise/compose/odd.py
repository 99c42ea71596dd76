"""The odd one out: which of these is *not* in the list that the text gives?"""

from ardoise.compose import feedback
from ardoise.compose.choice import alike, explanation
from ardoise.compose.pool import draw
from ardoise.compose.proof import apart
from ardoise.compose.stem import stem_of
from ardoise.compose.workshop import Made, RefusedError, Workshop, item_id
from ardoise.domain.fact import Entity, Fact
from ardoise.domain.item import Option, SingleChoice
from ardoise.domain.template import Template
from ardoise.domain.words import say


def make_odd(shop: Workshop, template: Template, fact: Fact) -> Made:
    """One item: the key is proven to be outside the list, the distractors are of the list."""
    ground, role = shop.ground, template.asks
    item = item_id(template, fact)
    members = sorted(shop.keys(fact, role), key=lambda e: draw(ground.seed, item, e.id))
    inside: list[Entity] = []
    for member in members:
        if len(inside) < template.distractors and all(apart(ground, member, one) for one in inside):
            inside.append(member)
    if not inside or len(inside) < template.distractors:
        raise RefusedError(
            say(
                ground.lang,
                fr=f"« {role} » ne tient que {len(members)} réponse(s) qui se distinguent.",
                en=f"“{role}” holds only {len(members)} answer(s) that can be told apart.",
            )
        )
    outside = shop.some(template, fact, role, tuple(inside), item, 1)
    if outside.reason:
        raise RefusedError(outside.reason)
    (odd,) = outside.entities
    options = [
        Option(
            text=ground.answer(template, role, member),
            feedback=_in_the_list(shop, template, fact, member),
            entity=member.id,
        )
        for member in inside
    ]
    found = say(ground.lang, fr="Oui.", en="Yes.")
    belongs = feedback.where_it_belongs(ground, fact, role, odd)
    key = Option(
        text=ground.answer(template, role, odd),
        key=True,
        feedback=f"{found} {belongs} {feedback.passage(ground, fact)}",
        entity=odd.id,
    )
    options.insert(draw(ground.seed, item, "place") % (len(options) + 1), key)
    return (
        SingleChoice(
            stem=stem_of(shop, template, fact, (odd,)),
            choices=alike(shop, options),
            inference=say(
                ground.lang,
                fr="La citation donne la liste entière, et la réponse n’y est pas.",
                en="The quote gives the whole list, and the answer is not in it.",
            ),
            **shop.common(template, (fact,), item, feedback=explanation(shop, template, fact)),
        ),
    )


def _in_the_list(shop: Workshop, template: Template, fact: Fact, member: Entity) -> str:
    ground = shop.ground
    shown = ground.answer(template, template.asks, member)
    lead = say(
        ground.lang,
        fr=f"Non, le texte cite bien {shown}.",
        en=f"No, the text does name {shown}.",
    )
    return f"{lead} {feedback.passage(ground, fact)}"
