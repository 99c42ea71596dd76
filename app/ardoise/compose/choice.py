"""Single and multiple choice: a role of a fact is the key, proven falsehoods the distractors."""

import re

from ardoise.compose import feedback
from ardoise.compose.fairness import bounded, clang, unwieldy
from ardoise.compose.figure import is_figure
from ardoise.compose.pool import draw, rank
from ardoise.compose.short import make_short
from ardoise.compose.stem import stem_of
from ardoise.compose.workshop import Made, RefusedError, Workshop, item_id
from ardoise.domain.fact import Entity, Fact
from ardoise.domain.item import MultipleChoice, Option, SingleChoice
from ardoise.domain.template import Method, Template
from ardoise.domain.words import say


def make_single(shop: Workshop, template: Template, fact: Fact) -> Made:
    """One item; a short answer instead where the template allows it and distractors lack."""
    item = item_id(template, fact)
    keys = shop.keys(fact, template.asks)
    key = shop.one_of(keys, item)
    if is_figure(key) and bounded(shop.ground.statement(fact), key.name):
        raise RefusedError(
            say(
                shop.ground.lang,
                fr=f"« {key.name} » n’est qu’une borne : un autre nombre pourrait être aussi vrai.",
                en=f"“{key.name}” is only a bound: another number may be as true.",
            )
        )
    chosen = shop.distractors(template, fact, template.asks, (key,), item)
    if chosen.reason:
        if template.otherwise == "short_answer":
            return make_short(shop, template, fact)
        raise RefusedError(chosen.reason)
    options = _options(shop, template, fact, chosen.entities)
    here = _key(shop, template, fact, key)
    if rank(key.value):
        shop.fixed.add(item)
        place = sum(rank(one.value) < rank(key.value) for one in chosen.entities)
    else:
        place = draw(shop.ground.seed, item, "place") % (len(options) + 1)
    # What a word of the passage stands for is named there, and so is what it might be taken for.
    within = template.method is Method.REFERENT
    stem = stem_of(shop, template, fact, keys)
    wrong = [option.text for option in options]
    loud = "" if within else clang(shop.ground, stem, here.text, wrong)
    if reason := loud or unwieldy(shop.ground, here.text, wrong):
        raise RefusedError(reason)
    options.insert(place, here)
    return (
        SingleChoice(
            stem=stem,
            choices=alike(shop, options, stem),
            **shop.common(template, (fact,), item, feedback=explanation(shop, template, fact)),
        ),
    )


def make_multiple(shop: Workshop, template: Template, fact: Fact) -> Made:
    """All that plays the role is to be found among distractors."""
    item = item_id(template, fact)
    keys = shop.keys(fact, template.asks)
    if len(keys) < 2:
        raise RefusedError(
            say(
                shop.ground.lang,
                fr=f"« {template.asks} » n’a qu’une réponse : il en faut plusieurs.",
                en=f"“{template.asks}” has one answer only: several are needed.",
            )
        )
    chosen = shop.distractors(template, fact, template.asks, keys, item)
    if chosen.reason:
        raise RefusedError(chosen.reason)
    options = [
        *(_key(shop, template, fact, one) for one in keys),
        *_options(shop, template, fact, chosen.entities),
    ]
    options.sort(key=lambda option: draw(shop.ground.seed, item, option.entity, "place"))
    stem = stem_of(shop, template, fact, keys)
    return (
        MultipleChoice(
            stem=stem,
            choices=alike(shop, options, stem),
            **shop.common(template, (fact,), item, feedback=explanation(shop, template, fact)),
        ),
    )


def explanation(shop: Workshop, template: Template, fact: Fact) -> str:
    """What is shown after any response: the template's own words, else the fact in a sentence."""
    ground = shop.ground
    if template.feedback:
        return ground.said(template.feedback, ground.asked(template, fact))
    return feedback.explained(ground, fact)


# Marks inside those of the passage, as in *un fonds créé “____ aider chacun”*, open no sentence
# by themselves.
_BLANK_FIRST = re.compile(r"(?:^|«|…\]|[.!?…] |:\s+(?=[“\"]))\s*(?:[“\"]\s*)?____")


def alike(shop: Workshop, options: list[Option], stem: str = "") -> tuple[Option, ...]:
    """The options, all with a capital when one has, since a capital must not tell the key; or when
    a sentence that they complete begins with its blank."""
    ground = shop.ground
    firsts = {option.text[:1].isupper() for option in options if option.text[:1].isalpha()}
    if len(firsts) < 2 and not _BLANK_FIRST.search(stem):
        return tuple(options)
    return tuple(
        Option(
            text=ground.language.capitalise(option.text),
            key=option.key,
            feedback=option.feedback,
            entity=option.entity,
        )
        for option in options
    )


def _key(shop: Workshop, template: Template, fact: Fact, entity: Entity) -> Option:
    shown = shop.ground.answer(template, template.asks, entity)
    one_of_many = entity if template.kind == "multiple_choice" else None
    told = feedback.right(shop.ground, fact, shown, one_of_many)
    return Option(text=shown, key=True, feedback=told, entity=entity.id)


def _options(
    shop: Workshop, template: Template, fact: Fact, distractors: tuple[Entity, ...]
) -> list[Option]:
    """The distractors, each told where it belongs in words of its own."""
    ground, role = shop.ground, template.asks
    options: list[Option] = []
    for entity in distractors:
        said = tuple(option.feedback for option in options)
        options.append(
            Option(
                text=ground.answer(template, role, entity),
                feedback=feedback.wrong(ground, fact, role, entity, said),
                entity=entity.id,
            )
        )
    return options
