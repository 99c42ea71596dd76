"""Q09, Q10: distractors are of the class of the key, and some come from the same text.

Sources: Haladyna, Downing & Rodriguez 2002; Tarrant, Ware & Mohammed 2009 for plausibility.
"""

import re
from collections.abc import Iterator

from ardoise.check import steps
from ardoise.check.kinds import kind_of
from ardoise.check.rule import Rule
from ardoise.check.scene import Known, Scene
from ardoise.check.words import content, within
from ardoise.domain.fact import Knowledge
from ardoise.domain.fold import fold
from ardoise.domain.item import AnyItem, MultipleChoice, SingleChoice
from ardoise.domain.problem import Problem, Severity

OTHER_CLASS = Rule(
    id="Q09",
    severity=Severity.ERROR,
    fr="« {option} » détonne : c’est {cls}, alors que la réponse est {wanted}.",
    en="“{option}” jars: it is {cls}, while the answer is {wanted}.",
    remedy_fr="Prenez un leurre de la même classe que la réponse.",
    remedy_en="Take a distractor of the class of the answer.",
)
OTHER_KIND = Rule(
    id="Q09",
    severity=Severity.WARNING,
    fr="« {option} » détonne : la réponse est {wanted}.",
    en="“{option}” jars: the answer is {wanted}.",
    remedy_fr="Prenez un leurre de la même sorte que la réponse.",
    remedy_en="Take a distractor of the kind of the answer.",
)
FOREIGN = Rule(
    id="Q10",
    severity=Severity.WARNING,
    fr="Aucun leurre ne vient du texte : qui n’a pas lu peut les écarter.",
    en="No distractor comes from the text: they can be discarded without having read it.",
    remedy_fr="Prenez au moins un leurre dans le texte, de la classe de la réponse.",
    remedy_en="Take at least one distractor from the text, of the class of the answer.",
)

_KINDS_FR = {
    "year": "une année",
    "month": "un mois",
    "date": "une date",
    "weekday": "un jour",
    "number": "un nombre",
}
_KINDS_EN = {kind: f"a {kind}" for kind in _KINDS_FR}
# What tells a time or a quantity without being a date or a number.
_VAGUE = re.compile(
    r"\d|\b(?:printemps|ete|automne|hiver|semaines?|mois|ans?|annees?|siecles?|jours?|matin|soir"
    r"|veille|lendemain|hier|demain|noel|paques|avant|apres|depuis|pendant|debut|fin|milieu"
    r"|dizaines?|douzaines?|vingtaines?|centaines?|milliers?|millions?|moitie|tiers|quart|plusieurs"
    r"|quelques|aucune?|demi|double|spring|summer|autumn|winter|weeks?|months?|years?|centur\w+"
    r"|days?|morning|evening|before|after|since|during|dozens?|hundreds?|thousands?|half|several"
    r"|some|none|quarter|twice)\b"
)


def check_item(item: AnyItem, scene: Scene) -> Iterator[Problem]:
    """Q09 and Q10 on an item with distractors."""
    if not isinstance(item, SingleChoice | MultipleChoice):
        return
    known = scene.known(item.text)
    yield from _check_kinds(item)
    if known.knowledge:
        yield from _check_classes(item, known, known.knowledge)
    if known.text and isinstance(item, SingleChoice):
        yield from _check_origin(item, known)


def _check_kinds(item: SingleChoice | MultipleChoice) -> Iterator[Problem]:
    """Years with months, numbers with words: seen without any knowledge."""
    kinds = [kind_of(option.text, item.lang) for option in item.choices]
    keys = {kind for kind, option in zip(kinds, item.choices, strict=True) if option.key}
    if len(keys) != 1:
        return
    (wanted,) = keys
    names = _KINDS_EN if item.lang == "en" else _KINDS_FR
    for n, (kind, option) in enumerate(zip(kinds, item.choices, strict=True)):
        if option.key or kind == wanted or not wanted or {kind, wanted} <= {"year", "number"}:
            continue
        place = steps.option(item, n)
        if kind:
            yield OTHER_CLASS.of(
                item, *place, option=option.text, cls=names[kind], wanted=names[wanted]
            )
        elif not _VAGUE.search(fold(option.text)):
            yield OTHER_KIND.of(item, *place, option=option.text, wanted=names[wanted])


def _check_classes(
    item: SingleChoice | MultipleChoice, known: Known, knowledge: Knowledge
) -> Iterator[Problem]:
    """Classes of the entities that the options name; what names none is left alone."""
    wanted = {e.cls for o in item.choices if o.key for e in known.entities(o.text, o.entity)}
    if not wanted:
        return
    # Classes that one role admits together answer the same question: a person, a function.
    for relation in knowledge.relations.values():
        for classes in relation.roles.values():
            if wanted & set(classes):
                wanted = wanted | set(classes)
    for n, option in enumerate(item.choices):
        classes_here = {e.cls for e in known.entities(option.text, option.entity)}
        if not option.key and classes_here and not classes_here & wanted:
            key_class = next(
                e.cls for o in item.choices if o.key for e in known.entities(o.text, o.entity)
            )
            yield OTHER_CLASS.of(
                item,
                *steps.option(item, n),
                option=option.text,
                cls=_quoted(min(classes_here), item.lang),
                wanted=_quoted(key_class, item.lang),
            )


def _quoted(name: str, lang: str) -> str:
    return f"“{name}”" if lang == "en" else f"«\u00a0{name}\u00a0»"


def _check_origin(item: SingleChoice, known: Known) -> Iterator[Problem]:
    """Names and short phrases only: a clause is made up for its question."""
    distractors = [option for option in item.choices if not option.key]
    if any(len(key.split()) > 3 for key in item.key):
        return
    for option in distractors:
        entities = known.entities(option.text, option.entity)
        # What somebody took the trouble to declare, even as absent, was chosen to be plausible.
        if entities or kind_of(option.text, item.lang):
            return
        words = content(option.text, item.lang)
        if not words or any(within(word, known.core) for word in words):
            return
    if distractors:
        yield FOREIGN.of(item, "distractors")
