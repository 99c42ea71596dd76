"""Q01, Q09, Q10: one best answer, among others of its class, taken from the same text.

What is true is reckoned here from the facts alone, without asking whoever composed the item: the
two must agree. A hand-written item names no fact: the facts are those that its quotes touch and
that speak of its key. So little is certain there that only what is declared true is reported.
"""

import re
from collections.abc import Iterable, Iterator

from ardoise.check import steps
from ardoise.check.kinds import kind_of
from ardoise.check.rule import Rule
from ardoise.check.scene import Known, Scene
from ardoise.check.touch import touched
from ardoise.check.words import content, within
from ardoise.domain.fact import Fact, Knowledge
from ardoise.domain.fold import fold
from ardoise.domain.item import AnyItem, MultipleChoice, SingleChoice
from ardoise.domain.problem import Problem, Severity

NO_KEY = Rule(
    id="Q01",
    severity=Severity.ERROR,
    fr="Cette question a {count} bonnes réponses : il en faut exactement une.",
    en="This question has {count} right answers: it must have exactly one.",
    remedy_fr="Donnez une seule `reponse`, ou écrivez `reponses` si plusieurs sont à trouver.",
    remedy_en="Give one `answer`, or write `answers` if several are to be found.",
)
ALSO_TRUE = Rule(
    id="Q01",
    severity=Severity.ERROR,
    fr="Le leurre « {option} » est vrai aussi : le fait « {fact} » le dit.",
    en="The distractor “{option}” is true too: the fact “{fact}” says so.",
    remedy_fr="Remplacez ce leurre par ce qu’aucun fait ne rend vrai.",
    remedy_en="Replace it with something that no fact makes true.",
)
TOO_CLOSE = Rule(
    id="Q01",
    severity=Severity.ERROR,
    fr="Le leurre « {option} » peut se défendre : « {other} » et « {key} » vont ensemble dans les "
    "faits ({link}).",
    en="The distractor “{option}” can be defended: “{other}” and “{key}” go together in the facts "
    "({link}).",
    remedy_fr="Remplacez ce leurre.",
    remedy_en="Replace this distractor.",
)
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

_LINKS = ("same_as", "part_of", "overlaps", "never_with")
_LINK_NAMES = {
    "same_as": "identique_a",
    "part_of": "partie_de",
    "overlaps": "recoupe",
    "never_with": "jamais_avec",
}
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
    """Q01, Q09 and Q10 on an item with distractors."""
    if not isinstance(item, SingleChoice | MultipleChoice):
        return
    if isinstance(item, SingleChoice) and len(item.key) != 1:
        yield NO_KEY.of(item, count=len(item.key))
    known = scene.known(item.text)
    yield from _check_kinds(item)
    if known.knowledge:
        yield from _check_truth(item, known, scene)
        yield from _check_classes(item, known, known.knowledge)
    if known.text and isinstance(item, SingleChoice):
        yield from _check_origin(item, known)


def true_fillers(known: Known, fact: Fact, role: str) -> set[str]:
    """Every entity that some fact makes true in `role` when the other roles are as in `fact`:
    the same relation, its inverse, those that overlap it, either way round if symmetric."""
    knowledge = known.knowledge
    rest = {r: set(ids) for r, ids in fact.args.items() if r != role}
    if knowledge is None:
        return set()
    shared = next(iter(rest.values()), None)
    around = (
        knowledge.facts.values()
        if shared is None
        else (other for one in shared for other, _ in known.facts_by_entity.get(one, ()))
    )
    found: set[str] = set()
    for other in around:
        for args in _readings(knowledge, fact.relation, other):
            if all(rest[r] & set(args.get(r, ())) for r in rest):
                found.update(args.get(role, ()))
    return found


def _readings(
    knowledge: Knowledge, relation: str, fact: Fact
) -> Iterator[dict[str, tuple[str, ...]]]:
    """The arguments by which `fact` is (also) a fact of `relation`; none when it is not one."""
    wanted, own = knowledge.relations.get(relation), knowledge.relations.get(fact.relation)
    if wanted is None or own is None:
        return
    if own.id == wanted.id or own.id in wanted.overlaps or wanted.id in own.overlaps:
        yield fact.args
        if len(own.symmetric) == 2:
            yield _swapped(fact.args, *own.symmetric)
    if (wanted.inverse == own.id or own.inverse == wanted.id) and len(wanted.roles) == 2:
        yield _swapped(fact.args, *wanted.roles)


def _swapped(args: dict[str, tuple[str, ...]], one: str, other: str) -> dict[str, tuple[str, ...]]:
    return {**args, one: args.get(other, ()), other: args.get(one, ())}


def _closure(known: Known, ids: Iterable[str]) -> set[str]:
    """`ids` with what is the same and with their parts and wholes: true of one, so of the other."""
    found, waiting = set(ids), list(ids)
    while waiting:
        fresh = known.same_thing.get(waiting.pop(), frozenset()) - found
        found |= fresh
        waiting.extend(fresh)
    return found


def _check_truth(
    item: SingleChoice | MultipleChoice, known: Known, scene: Scene
) -> Iterator[Problem]:
    knowledge = known.knowledge
    assert knowledge is not None
    keys = {e.id for o in item.choices if o.key for e in known.entities(o.text, o.entity)}
    if not keys:
        return
    truths = _truths(keys, scene.facts(item) or touched(item, known), known)
    for n, option in enumerate(item.choices):
        if option.key:
            continue
        entities = known.entities(option.text, option.entity)
        if not entities or {e.id for e in entities} & keys:
            continue  # Q02 speaks of a distractor that is the key under another name
        place = steps.option(item, n)
        if all(e.id in truths for e in entities):
            yield ALSO_TRUE.of(item, *place, option=option.text, fact=truths[entities[0].id])
            continue
        for entity in entities:
            linked = next(
                (
                    (key, link)
                    for key in sorted(keys)
                    for link in _LINKS
                    if key in getattr(entity, link)
                    or entity.id in getattr(knowledge.entities[key], link)
                    # What the text itself lists side by side, it tells apart.
                    if link != "overlaps" or not _listed(key, entity.id, known)
                ),
                None,
            )
            if linked:
                key, link = linked
                yield TOO_CLOSE.of(
                    item,
                    *place,
                    option=option.text,
                    other=entity.name,
                    key=knowledge.entities[key].name,
                    link=link if item.lang == "en" else _LINK_NAMES[link],
                )
                break


def _listed(one: str, other: str, known: Known) -> bool:
    return any(other in fact.args[role] for fact, role in known.facts_by_entity.get(one, ()))


def _truths(keys: set[str], facts: tuple[Fact, ...], known: Known) -> dict[str, str]:
    """What answers as well as the key, each with a fact that says so.

    A question that quotes several facts of one relation compares them: only what they all share
    answers it ("which topic is in both lists").
    """
    groups: dict[tuple[str, str], list[Fact]] = {}
    for fact in facts:
        for role, ids in fact.args.items():
            if keys & set(ids):
                groups.setdefault((fact.relation, role), []).append(fact)
    found: dict[str, str] = {}
    for (_, role), group in groups.items():
        if len(group) == 1:
            true = _closure(known, true_fillers(known, group[0], role))
        else:
            true = set.intersection(*(_closure(known, fact.args[role]) for fact in group))
        for one in true:
            found.setdefault(one, group[0].id)
    return found


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
