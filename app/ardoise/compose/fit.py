"""Which facts a template fits."""

from collections.abc import Collection

from ardoise.compose.ground import Ground
from ardoise.domain.fact import Fact
from ardoise.domain.template import Method, Template
from ardoise.domain.words import say


def misfit(
    ground: Ground, template: Template, fact: Fact, asked: Collection[str] = frozenset()
) -> str:
    """Why `template` does not fit `fact`, in the text's language; "" when it does. Its relation is
    taken for granted. `asked` are the ids of the facts that items have been made of."""
    lang, when = ground.lang, template.when
    if template.asks and not fact.args.get(template.asks):
        return say(
            lang,
            fr=f"il n’a pas de rôle « {template.asks} ».",
            en=f"it has no role “{template.asks}”.",
        )
    for role, classes in when.classes.items():
        found = {ground.entity(one).cls for one in fact.args.get(role, ())}
        if not found or not found <= set(classes):
            return say(
                lang,
                fr=f"« {role} » n’est pas de classe {', '.join(classes)}.",
                en=f"“{role}” is not of class {', '.join(classes)}.",
            )
    if when.stances and fact.stance not in when.stances:
        return say(
            lang,
            fr="sa posture n’est pas de celles que le gabarit admet.",
            en="its stance is not one that the template admits.",
        )
    if fact.importance > when.importance:
        return say(lang, fr="il est trop secondaire.", en="it is too secondary.")
    if when.anchor is not None and bool(fact.anchor) != when.anchor:
        return say(
            lang,
            fr="il n’a pas d’`ancre`." if when.anchor else "il a une `ancre`.",
            en="it has no `anchor`." if when.anchor else "it has an `anchor`.",
        )
    if when.inferred is not None and fact.inferred != when.inferred:
        return say(
            lang,
            fr="il n’est pas déduit." if when.inferred else "il est déduit, non dit.",
            en="it is not inferred." if when.inferred else "it is inferred, not stated.",
        )
    if when.elsewhere is not None and (fact.id in asked) != when.elsewhere:
        return say(
            lang,
            fr=f"{'aucun autre gabarit ne' if when.elsewhere else 'un autre gabarit'} le demande.",
            en=f"{'no other' if when.elsewhere else 'another'} template asks it.",
        )
    return _misfit_of_role(ground, template, fact)


def _misfit_of_role(ground: Ground, template: Template, fact: Fact) -> str:
    role, lang, when = template.asks, ground.lang, template.when
    if not role or template.method is Method.STANCE:
        return ""
    if when.several is not None and (len(fact.args[role]) > 1) != when.several:
        return say(
            lang,
            fr=f"« {role} » y tient {len(fact.args[role])} réponse(s).",
            en=f"“{role}” holds {len(fact.args[role])} answer(s) there.",
        )
    functional = role in ground.relation(fact).functional
    if when.functional is not None and functional != when.functional:
        return say(
            lang,
            fr=f"« {role} » {'n’est pas' if when.functional else 'est'} exclusif.",
            en=f"“{role}” is {'not ' if when.functional else ''}functional.",
        )
    closed = not ground.truth.open(fact, role)
    if when.closed is not None and closed != when.closed:
        return say(
            lang,
            fr=f"« {role} » est {'ouvert' if when.closed else 'clos'}.",
            en=f"“{role}” is {'open' if when.closed else 'closed'}.",
        )
    return ""
