"""How an item came about, and what each template gives: for whoever doubts, line by line."""

from collections.abc import Sequence

from msgspec import Struct

from ardoise.compose.case import Case
from ardoise.compose.compose import run
from ardoise.compose.composition import Composition
from ardoise.compose.distractors import Rules
from ardoise.compose.ground import Ground
from ardoise.compose.workshop import Workshop
from ardoise.domain.fact import Entity, Knowledge
from ardoise.domain.item import AnyItem
from ardoise.domain.template import Template
from ardoise.domain.text import Text
from ardoise.domain.words import say


class Proof(Struct, frozen=True, kw_only=True):
    """What one rule has shown of one distractor of an item, in the language of the text."""

    item: str
    distractor: str
    rule: str
    sentence: str


def prove(
    knowledge: Knowledge, text: Text, templates: Sequence[Template], item: str, *, seed: str
) -> tuple[Proof, ...]:
    """The proof of every distractor of a composed item; () for one that has none."""
    shop = _remake(knowledge, text, templates, item, seed)[0]
    return tuple(
        Proof(item=item, distractor=one.id, rule=rule.id, sentence=rule.line(case, one))
        for case, entities in shop.cases.get(item, ())
        for one in entities
        for rule in shop.rules.alone
    )


def explain_item(
    knowledge: Knowledge, text: Text, templates: Sequence[Template], item: str, *, seed: str
) -> tuple[str, ...]:
    """The template, the facts and the proof of a composed item, a line each; () when `templates`
    do not make it."""
    shop, found = _remake(knowledge, text, templates, item, seed)
    if found is None:
        return ()
    lang, typeset = knowledge.lang, shop.ground.language.typography
    lines = [
        say(
            lang, fr=f"{item} : gabarit « {found.origin} »", en=f"{item}: template “{found.origin}”"
        ),
        *_facts(knowledge, found),
    ]
    lines += [f"  {note}" for note in shop.notes.get(item, ())]
    for case, entities in shop.cases.get(item, ()):
        lines += _case(case, entities, shop)
    return tuple(typeset(line) for line in lines)


def explain_templates(
    composition: Composition, templates: Sequence[Template], lang: str
) -> tuple[str, ...]:
    """What each template gives on one text, by id: how many items, then each refusal."""
    counts: dict[str, int] = {}
    for item in composition.items:
        counts[item.origin] = counts.get(item.origin, 0) + 1
    lines: list[str] = []
    for template in sorted(templates, key=lambda one: one.id):
        if template.lang != lang:
            continue
        count = counts.get(template.id, 0)
        title = f" ({template.title})" if template.title else ""
        noun = say(lang, fr="question", en="item") + ("s" if count > 1 else "")
        lines.append(say(lang, fr=f"{template.id}{title} : ", en=f"{template.id}{title}: "))
        lines[-1] += f"{count} {noun}"
        lines += [
            f"  {refusal.fact or '—'} : {refusal.reason}"
            if lang != "en"
            else f"  {refusal.fact or '—'}: {refusal.reason}"
            for refusal in composition.refusals
            if refusal.template == template.id
        ]
    return tuple(lines)


def _remake(
    knowledge: Knowledge, text: Text, templates: Sequence[Template], item: str, seed: str
) -> tuple[Workshop, AnyItem | None]:
    """The workshop where the item is made again, its cases remembered, and the item."""
    shop = Workshop(ground=Ground(knowledge, text, seed), rules=Rules(), remember=True)
    # All of them: an item may be left out because another template asks the same.
    made = run(shop, templates)
    return shop, next((one for one in made.items if one.id == item), None)


def _facts(knowledge: Knowledge, item: AnyItem) -> list[str]:
    lines = []
    for one in item.facts:
        fact = knowledge.facts[one]
        args = ", ".join(f"{role} = {' + '.join(ids)}" for role, ids in fact.args.items())
        lines.append(
            say(
                knowledge.lang,
                fr=f"  fait « {one} » : {fact.relation}({args}), paragraphe {fact.paragraph}",
                en=f"  fact “{one}”: {fact.relation}({args}), paragraph {fact.paragraph}",
            )
        )
        lines += [
            say(knowledge.lang, fr=f"    « {quote} »", en=f"    “{quote}”") for quote in fact.quotes
        ]
    return lines


def _case(case: Case, entities: tuple[Entity, ...], shop: Workshop) -> list[str]:
    lang = shop.ground.lang
    names = ", ".join(key.name for key in case.keys)
    lines = [say(lang, fr=f"  clé : {names} ({case.role})", en=f"  key: {names} ({case.role})")]
    for one in entities:
        lines.append(say(lang, fr=f"  leurre « {one.name} » :", en=f"  distractor “{one.name}”:"))
        lines += [f"    [{rule.id}] {rule.line(case, one)}" for rule in shop.rules.alone]
    if len(entities) > 1:
        lines.append(say(lang, fr="  entre les leurres :", en="  between the distractors:"))
        lines += [
            f"    [{rule.id}] {say(lang, fr=rule.fr, en=rule.en)}" for rule in shop.rules.together
        ]
    return lines
