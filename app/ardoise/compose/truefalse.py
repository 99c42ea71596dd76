"""True/false: a fact in a sentence, and the same with one entity replaced, paired in a group."""

from ardoise.compose import feedback
from ardoise.compose.denial import denies
from ardoise.compose.fairness import bounded, several_claims
from ardoise.compose.figure import is_figure
from ardoise.compose.french_noun import PLACES
from ardoise.compose.noun import class_of
from ardoise.compose.pool import draw
from ardoise.compose.sandbox import TemplateFaultError
from ardoise.compose.stem import stem_of
from ardoise.compose.workshop import Made, RefusedError, Workshop, item_id
from ardoise.domain.fact import Entity, Fact
from ardoise.domain.item import TrueFalse
from ardoise.domain.template import Template
from ardoise.domain.words import say

LONGEST = 30
"""Words of a statement that can be judged at a glance (rule Q25)."""


def make_true_false(shop: Workshop, template: Template, fact: Fact) -> Made:
    """A true item and a false one, of one group: never both in a quiz."""
    ground = shop.ground
    group = shop.group(template, fact) or item_id(template, fact)
    no_id, yes_id = (item_id(template, fact, word) for word in _words(ground.lang))
    true_stem = stem_of(shop, template, fact)
    if fact.statement and several_claims(true_stem, ground.lang):
        raise RefusedError(
            say(
                ground.lang,
                fr="sa phrase affirme plusieurs choses : laquelle juger ?",
                en="its sentence states several things: which one is to be judged?",
            )
        )
    if len(true_stem.split()) > LONGEST:
        raise RefusedError(
            say(
                ground.lang,
                fr=f"sa phrase a plus de {LONGEST} mots : on ne la jugerait pas d’un coup d’œil.",
                en=f"its sentence has more than {LONGEST} words: too many to judge at a glance.",
            )
        )
    role, stranger, false_stem = _corrupted(shop, template, fact, no_id, true_stem)
    proof = feedback.passage(ground, fact)
    for one in (yes_id, no_id):
        shop.note(
            one,
            fr=f"dans le faux, « {role} » devient {stranger.name}, et rien d’autre ne change",
            en=f"in the false one, “{role}” becomes {stranger.name}, and nothing else changes",
        )
    yes = say(ground.lang, fr="Oui, c’est vrai.", en="Yes, it is true.")
    but = say(ground.lang, fr="Si, c’est vrai.", en="It is true.")
    no = say(ground.lang, fr="En effet, c’est faux.", en="It is false indeed.")
    not_so = say(ground.lang, fr="Non, c’est faux.", en="No, it is false.")
    explained = feedback.explained(ground, fact)
    made = (
        TrueFalse(
            stem=true_stem,
            answer=True,
            feedback_true=f"{yes} {proof}",
            feedback_false=f"{but} {proof}",
            **shop.common(template, (fact,), yes_id, group=group, feedback=explained),
        ),
        TrueFalse(
            stem=false_stem,
            answer=False,
            feedback_true=f"{not_so} {proof}",
            feedback_false=f"{no} {proof}",
            **shop.common(template, (fact,), no_id, group=group, feedback=explained),
        ),
    )
    # What denies is asked by the claim that it denies, which is false (rule Q06).
    return made[1:] if denies(true_stem) and not denies(false_stem) else made


def _words(lang: str) -> tuple[str, str]:
    return ("false", "true") if lang == "en" else ("faux", "vrai")


def _corrupted(
    shop: Workshop, template: Template, fact: Fact, item: str, true_stem: str
) -> tuple[str, Entity, str]:
    """The role that is corrupted, who stands there instead, and the false sentence."""
    ground = shop.ground
    roles = (
        [template.asks]
        if template.asks
        else sorted(fact.args, key=lambda role: draw(ground.seed, item, role))
    )
    for role in roles:
        if ground.truth.open(fact, role):
            # That the text does not say it would not make it false.
            continue
        shop.cases.pop(item, None)
        keys = shop.keys(fact, role)
        if not keys:
            continue
        key = shop.one_of(keys, item)
        if is_figure(key) and bounded(ground.statement(fact), key.name):
            continue
        chosen = shop.some(template, fact, role, (key,), item, 1)
        for stranger in chosen.entities:
            if stranger.absent and class_of(stranger) in PLACES:
                # "l’occupation allemande en Espagne": whoever has read it, or not, sees it at once.
                continue
            ids = tuple(stranger.id if one == key.id else one for one in fact.args[role])
            said = (ground.statement(fact), true_stem)
            if any(_agrees(one, key, stranger) for one in said):
                try:
                    false_stem = ground.said(
                        template.stem,
                        {
                            **ground.asked(template, fact),
                            **ground.slots(fact, **{role: ids}),
                            ground.word("statement"): ground.statement(fact, **{role: ids}),
                        },
                    )
                except TemplateFaultError:
                    continue
                if false_stem != true_stem:
                    return role, stranger, false_stem
    raise RefusedError(
        say(
            ground.lang,
            fr="aucun rôle de sa phrase ne peut être remplacé par ce qui est prouvé faux.",
            en="no role in its sentence can be replaced by what is proven false.",
        )
    )


def _agrees(statement: str, key: Entity, stranger: Entity) -> bool:
    """Whether the sentence would still agree: the words around a slot do not change, so whoever
    may be its subject must be of the gender of the one replaced. A template that begins with words
    of its own vouches for those of the fact."""
    starts = statement.casefold().startswith(key.name.casefold())
    return not starts or key.gender == stranger.gender
