"""Facts and templates make items: the same ones from the same bank and seed, byte for byte."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import groupby, zip_longest

from ardoise.compose.balance import balanced
from ardoise.compose.choice import make_multiple, make_single
from ardoise.compose.chronology import make_chronology
from ardoise.compose.cloze import make_cloze
from ardoise.compose.composition import Composition, Refusal
from ardoise.compose.crowd import Crowd
from ardoise.compose.dated import make_dated
from ardoise.compose.distractors import Rules
from ardoise.compose.faults import find_faults, lacks
from ardoise.compose.fit import misfit
from ardoise.compose.ground import Ground
from ardoise.compose.matching import make_matching
from ardoise.compose.odd import make_odd
from ardoise.compose.ordering import make_ordering
from ardoise.compose.pool import draw
from ardoise.compose.sandbox import TemplateFaultError
from ardoise.compose.short import make_short
from ardoise.compose.stance import make_stance
from ardoise.compose.truefalse import make_true_false
from ardoise.compose.workshop import Made, RefusedError, Workshop
from ardoise.domain.fact import Fact, Knowledge, Stance
from ardoise.domain.item import AnyItem, Cloze, Matching, TrueFalse
from ardoise.domain.template import Method, Template
from ardoise.domain.text import Text
from ardoise.domain.words import say

Maker = Callable[[Workshop, Template, Fact], Made]
Gatherer = Callable[[Workshop, Template, Sequence[Fact]], Made]

MAKERS: dict[tuple[str, Method], Maker] = {
    ("single_choice", Method.ROLE): make_single,
    ("multiple_choice", Method.ROLE): make_multiple,
    ("short_answer", Method.ROLE): make_short,
    ("true_false", Method.ROLE): make_true_false,
    ("cloze", Method.ROLE): make_cloze,
    ("single_choice", Method.ODD_ONE_OUT): make_odd,
    ("single_choice", Method.STANCE): make_stance,
    ("single_choice", Method.YEAR): make_dated,
    ("single_choice", Method.REFERENT): make_single,
    ("short_answer", Method.REFERENT): make_short,
}
"""What makes one fact into items, by kind and method."""

GATHERERS: dict[str, Gatherer] = {"matching": make_matching, "ordering": make_ordering}
"""What makes one item of all the facts that fit, by kind."""


def compose(
    knowledge: Knowledge, text: Text, templates: Sequence[Template], *, seed: str
) -> Composition:
    """All items that `templates` make of what is known of `text`, in the order of the templates'
    ids and then of the facts.

    Templates of another language than the text's, and those of another text, are left aside.
    `seed` decides, with the id of each item, all that is left to chance. Raises nothing: what
    cannot be made is refused, with the reason in the text's language.
    """
    shop = Workshop(ground=Ground(knowledge, text, seed), rules=Rules())
    return run(shop, templates)


def run(shop: Workshop, templates: Sequence[Template]) -> Composition:
    """The same in a workshop of the caller's."""
    items: dict[str, AnyItem] = {}
    stems: dict[str, AnyItem] = {}
    refusals: list[Refusal] = []
    crowd = Crowd()
    serving = sorted(_serving(shop.ground, templates), key=_looks_elsewhere)
    for waits, group in groupby(serving, key=_looks_elsewhere):
        asked = _asked(items.values()) if waits else frozenset()
        for template in group:
            for made in _made(shop, template, crowd, asked):
                if isinstance(made, Refusal):
                    refusals.append(made)
                else:
                    _keep(made, items, stems, refusals, shop.ground.lang)
    kept = sorted(items.values(), key=lambda item: item.origin)
    return Composition(
        items=balanced(tuple(kept), frozenset(shop.fixed), shop.ground.seed),
        refusals=tuple(sorted(refusals, key=lambda refusal: refusal.template)),
        problems=tuple(find_faults(shop.ground.knowledge, templates)),
    )


def _serving(ground: Ground, templates: Sequence[Template]) -> Iterator[Template]:
    """The templates for a text, by id. Of those that gather the same facts, the ones that name the
    text take the place of the ones that name none."""
    able = [one for one in templates if one.lang == ground.lang]
    named = [one for one in able if one.text == ground.text.id]
    gathered = {
        (one.kind, one.asks, relation)
        for one in named
        if one.kind in GATHERERS
        for relation in one.relations
    }
    rest = [
        one
        for one in able
        if not one.text
        and not any((one.kind, one.asks, relation) in gathered for relation in one.relations)
    ]
    yield from sorted((*named, *rest), key=lambda one: one.id)


def _looks_elsewhere(template: Template) -> bool:
    """Whether a template waits until the others have made their items."""
    return template.when.elsewhere is not None


def _asked(items: Iterable[AnyItem]) -> frozenset[str]:
    """The ids of the facts that `items` ask: to put facts in order asks none of them."""
    return frozenset(one for item in items if item.kind != "ordering" for one in item.facts)


def _keep(
    item: AnyItem,
    items: dict[str, AnyItem],
    stems: dict[str, AnyItem],
    refusals: list[Refusal],
    lang: str,
) -> None:
    """Keep an item, unless another asks the same in the same words and wants another answer."""
    if not isinstance(item, Cloze):
        twin = stems.setdefault(_question(item), item)
        reason = ""
        if twin is not item and isinstance(item, TrueFalse) and twin.key == item.key:
            reason = say(
                lang,
                fr=f"« {twin.id} » est déjà cette affirmation.",
                en=f"“{twin.id}” is that statement already.",
            )
        elif twin.key != item.key:
            reason = say(
                lang,
                fr=f"« {twin.id} » demande la même chose et attend une autre réponse.",
                en=f"“{twin.id}” asks the same and wants another answer.",
            )
        if reason:
            refusals.append(Refusal(template=item.origin, fact=item.facts[0], reason=reason))
            return
    items.setdefault(item.id, item)


def _question(item: AnyItem) -> str:
    """What is asked: pairs are asked by what stands on their left."""
    lefts = sorted(left for left, _ in item.pairs) if isinstance(item, Matching) else ()
    return "\n".join((item.stem, *lefts))


def _made(
    shop: Workshop, template: Template, crowd: Crowd, asked: Collection[str]
) -> Iterator[AnyItem | Refusal]:
    lang = shop.ground.lang
    maker = MAKERS.get((template.kind, template.method))
    gatherer = GATHERERS.get(template.kind)
    if template.kind == "ordering" and template.asks:
        gatherer = make_chronology
    if maker is None and gatherer is None:
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
    if missing := lacks(template):
        yield Refusal(
            template=template.id,
            fact="",
            reason=say(
                lang,
                fr=f"il lui manque `{missing[0]}`.",
                en=f"it lacks `{missing[1]}`.",
            ),
        )
        return
    fitting: list[Fact] = []
    for fact in _of_relations(shop.ground, template):
        reason = misfit(shop.ground, template, fact, asked)
        if not reason:
            fitting.append(fact)
        elif template.relations:
            yield Refusal(template=template.id, fact=fact.id, reason=reason)
    if not fitting:
        yield Refusal(template=template.id, fact="", reason=_no_fact(template, lang))
    if gatherer is not None:
        yield from _gathered(shop, template, gatherer, fitting)
    elif maker is not None:
        yield from _one_by_one(shop, template, maker, fitting, crowd)


def _one_by_one(
    shop: Workshop, template: Template, maker: Maker, fitting: list[Fact], crowd: Crowd
) -> Iterator[AnyItem | Refusal]:
    taken = 0
    for fact in _by_importance(shop, template, fitting):
        if template.most and taken == template.most:
            break
        if reason := crowd.reason(shop, template, fact):
            yield Refusal(template=template.id, fact=fact.id, reason=reason)
            continue
        try:
            made = maker(shop, template, fact)
        except (RefusedError, TemplateFaultError) as error:
            yield Refusal(template=template.id, fact=fact.id, reason=str(error))
            continue
        taken += 1
        crowd.add(shop, template, fact)
        yield from made


def _gathered(
    shop: Workshop, template: Template, gatherer: Gatherer, fitting: list[Fact]
) -> Iterator[AnyItem | Refusal]:
    # Relations named together are gathered together; of any relation, each apart.
    by_relation: dict[str, list[Fact]] = {}
    for fact in fitting:
        name = template.relations[0] if template.relations else fact.relation
        by_relation.setdefault(name, []).append(fact)
    for facts in by_relation.values():
        try:
            yield from gatherer(shop, template, facts)
        except (RefusedError, TemplateFaultError) as error:
            yield Refusal(template=template.id, fact="", reason=str(error))


def _of_relations(ground: Ground, template: Template) -> list[Fact]:
    if not template.relations:
        return list(ground.knowledge.facts.values())
    if template.method is Method.YEAR:
        return ground.truth.of_relation(template.relations[0])
    return [fact for relation in template.relations for fact in ground.truth.of_relation(relation)]


def _by_importance(shop: Workshop, template: Template, facts: list[Fact]) -> list[Fact]:
    """The facts in their order; the most central first when only so many are wanted."""
    if not template.most:
        return facts
    seed = shop.ground.seed
    ranked = _spread(sorted(facts, key=lambda fact: draw(seed, template.id, fact.id)))
    if template.method is not Method.STANCE:
        return ranked
    # As many facts as judgements, in turn: always answering the same must not pay.
    kinds: dict[Stance, list[Fact]] = {}
    for fact in ranked:
        kinds.setdefault(fact.stance, []).append(fact)
    rows = zip_longest(*(_spread(kinds[stance]) for stance in sorted(kinds)))
    return [fact for row in rows for fact in row if fact is not None]


def _spread(facts: list[Fact]) -> list[Fact]:
    """The most central first; of equals, one from each paragraph before a second from any."""
    taken: dict[tuple[int, int], int] = {}
    turns: list[tuple[int, int]] = []
    for fact in facts:
        place = (fact.importance, fact.paragraph)
        taken[place] = taken.get(place, 0) + 1
        turns.append((fact.importance, taken[place]))
    return [fact for _, fact in sorted(zip(turns, facts, strict=True), key=lambda pair: pair[0])]


def _no_fact(template: Template, lang: str) -> str:
    if not template.relations:
        return say(lang, fr="aucun fait ne convient.", en="no fact fits.")
    names = ", ".join(template.relations)
    return say(
        lang,
        fr=f"aucun fait de relation « {names} » ne convient.",
        en=f"no fact of relation “{names}” fits.",
    )
