"""Facts and templates make items: the same ones from the same bank and seed, byte for byte."""

from collections.abc import Callable, Iterator, Sequence

from ardoise.compose.balance import balanced
from ardoise.compose.choice import make_multiple, make_single
from ardoise.compose.composition import Composition, Refusal
from ardoise.compose.distractors import Rules
from ardoise.compose.fit import misfit
from ardoise.compose.ground import Ground
from ardoise.compose.pool import draw
from ardoise.compose.sandbox import TemplateFaultError
from ardoise.compose.short import make_short
from ardoise.compose.truefalse import make_true_false
from ardoise.compose.workshop import Made, RefusedError, Workshop
from ardoise.domain.fact import Fact, Knowledge
from ardoise.domain.item import AnyItem
from ardoise.domain.template import Method, Template
from ardoise.domain.text import Text
from ardoise.domain.words import say

Maker = Callable[[Workshop, Template, Fact], Made]

MAKERS: dict[tuple[str, Method], Maker] = {
    ("single_choice", Method.ROLE): make_single,
    ("multiple_choice", Method.ROLE): make_multiple,
    ("short_answer", Method.ROLE): make_short,
    ("true_false", Method.ROLE): make_true_false,
}
"""What makes one fact into items, by kind and method."""


def compose(
    knowledge: Knowledge, text: Text, templates: Sequence[Template], *, seed: str
) -> Composition:
    """All items that `templates` make of what is known of `text`, in the order of the templates'
    ids and then of the facts.

    Templates of another language than the text's are left aside. `seed` decides, with the id of
    each item, all that is left to chance. Raises nothing: what cannot be made is refused, with
    the reason in the text's language.
    """
    shop = Workshop(ground=Ground(knowledge, text, seed), rules=Rules())
    return run(shop, templates)


def run(shop: Workshop, templates: Sequence[Template]) -> Composition:
    """The same in a workshop of the caller's."""
    items: dict[str, AnyItem] = {}
    refusals: list[Refusal] = []
    for template in sorted(templates, key=lambda one: one.id):
        if template.lang != shop.ground.lang:
            continue
        for made in _made(shop, template):
            if isinstance(made, Refusal):
                refusals.append(made)
            else:
                items.setdefault(made.id, made)
    return Composition(
        items=balanced(tuple(items.values()), frozenset(shop.fixed), shop.ground.seed),
        refusals=tuple(refusals),
    )


def _made(shop: Workshop, template: Template) -> Iterator[AnyItem | Refusal]:
    lang = shop.ground.lang
    maker = MAKERS.get((template.kind, template.method))
    if maker is None:
        yield Refusal(
            template=template.id,
            fact="",
            reason=say(
                lang,
                fr="cette sorte de question ne se fait pas de cette façon.",
                en="this kind of item is not made in this way.",
            ),
        )
        return
    fitting: list[Fact] = []
    for fact in _of_relations(shop.ground, template):
        reason = misfit(shop.ground, template, fact)
        if not reason:
            fitting.append(fact)
        elif template.relations:
            yield Refusal(template=template.id, fact=fact.id, reason=reason)
    if not fitting:
        yield Refusal(template=template.id, fact="", reason=_no_fact(template, lang))
    made_of = 0
    for fact in _by_importance(shop, template, fitting):
        if template.most and made_of == template.most:
            break
        try:
            made = maker(shop, template, fact)
        except (RefusedError, TemplateFaultError) as error:
            yield Refusal(template=template.id, fact=fact.id, reason=str(error))
            continue
        made_of += 1
        yield from made


def _of_relations(ground: Ground, template: Template) -> list[Fact]:
    if not template.relations:
        return list(ground.knowledge.facts.values())
    return [fact for relation in template.relations for fact in ground.truth.of_relation(relation)]


def _by_importance(shop: Workshop, template: Template, facts: list[Fact]) -> list[Fact]:
    """The facts in their order; the most central first when only so many are wanted."""
    if not template.most:
        return facts
    seed = shop.ground.seed
    return sorted(facts, key=lambda fact: (fact.importance, draw(seed, template.id, fact.id)))


def _no_fact(template: Template, lang: str) -> str:
    if not template.relations:
        return say(lang, fr="aucun fait ne convient.", en="no fact fits.")
    names = ", ".join(template.relations)
    return say(
        lang,
        fr=f"aucun fait de relation « {names} » ne convient.",
        en=f"no fact of relation “{names}” fits.",
    )
