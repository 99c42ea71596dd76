"""Q01: one best answer.

What is true is reckoned here from the facts alone, without asking whoever composed the item: the
two must agree. A hand-written item names no fact: the facts are those that its quotes touch and
that speak of its key. So little is certain there that only what is declared true is reported.
"""

from collections.abc import Iterable, Iterator

from ardoise.check import steps
from ardoise.check.rule import Rule
from ardoise.check.scene import Known, Scene
from ardoise.check.touch import touched
from ardoise.domain.fact import Fact, Knowledge
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

_LINKS = ("same_as", "part_of", "overlaps", "never_with")
_LINK_NAMES = {
    "same_as": "identique_a",
    "part_of": "partie_de",
    "overlaps": "recoupe",
    "never_with": "jamais_avec",
}


def check_item(item: AnyItem, scene: Scene) -> Iterator[Problem]:
    """Q01 on an item with distractors."""
    if not isinstance(item, SingleChoice | MultipleChoice):
        return
    if isinstance(item, SingleChoice) and len(item.key) != 1:
        yield NO_KEY.of(item, count=len(item.key))
    known = scene.known(item.text)
    if known.knowledge:
        yield from _check_truth(item, known, scene)


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
