"""Choosing distractors: the most plausible of those that are proven wrong."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from msgspec import Struct

from ardoise.compose.case import Case
from ardoise.compose.figure import is_figure
from ardoise.compose.noun import TIMES, class_of
from ardoise.compose.pool import draw, rank
from ardoise.compose.proof import COMPANIONS, RULES, Companion, Rule
from ardoise.compose.sandbox import TemplateFaultError
from ardoise.domain.fact import Entity, Fact
from ardoise.domain.template import Method
from ardoise.domain.words import say

SPARE = 10
"""How many more proven candidates than are wanted are looked at, to find some that go together, or
some on either side of a date or a number."""

LONGER, LETTERS = 1.5, 10
"""A key so many times and so many letters longer than a distractor gives itself away (rule Q03)."""


class Rules(Struct, frozen=True, kw_only=True):
    """The proof to be given: all its rules, unless a test takes one away."""

    alone: tuple[Rule, ...] = RULES
    together: tuple[Companion, ...] = COMPANIONS


class Chosen(Struct, frozen=True, kw_only=True):
    """The distractors of an item, in the order they are offered; `reason` says why there are too
    few, "" when there are enough."""

    entities: tuple[Entity, ...] = ()
    reason: str = ""


def choose(case: Case, count: int, item: str, rules: Rules) -> Chosen:
    """`count` distractors for the item of that id, each of which all `rules` hold for."""
    valued = bool(rank(case.key.value))
    # Of values the nearest are wanted, which chance alone may leave out of the first ones.
    proven = islice(_proven(case, item, rules), count + SPARE * (2 if valued else 1))
    if valued:
        chosen = _about(case, list(proven), count, item, rules)
    else:
        chosen = _compatible(case, proven, count, rules)
    if len(chosen) < count:
        return Chosen(entities=tuple(chosen), reason=_too_few(case, len(chosen), count))
    return Chosen(entities=tuple(chosen))


def _proven(case: Case, item: str, rules: Rules) -> Iterator[Entity]:
    relation = case.ground.relation(case.fact)
    keys = {key.id for key in case.keys}
    seed = f"{case.ground.seed}\x1f{item}"
    candidates: Iterable[Entity] = case.ground.pool.around(
        case.key, relation.roles.get(case.role, ()), seed
    )
    if here := rank(case.key.value):
        # Of values the nearest of those that the text gives, then the nearest of the others.
        candidates = sorted(candidates, key=lambda one: (one.absent, _distance(here, one)))
    for candidate in candidates:
        if candidate.id in keys:
            continue
        for rule in rules.alone:
            if not rule.holds(case, candidate):
                break
        else:
            yield candidate


def _distance(here: tuple[float, ...], one: Entity) -> tuple[float, ...]:
    there = rank(one.value)
    return tuple(abs(a - b) for a, b in zip(here, there, strict=False)) or (float("inf"),)


def _compatible(case: Case, candidates: Iterable[Entity], count: int, rules: Rules) -> list[Entity]:
    """The first candidates that may stand together, at most half of them of a length that would
    point to the key, if others can be had."""
    chosen: list[Entity] = []
    aside: list[Entity] = []
    uneven = count // 2
    for candidate in candidates:
        if not _fits(case, candidate, chosen, rules):
            continue
        if not _points_to_key(case, candidate):
            chosen.append(candidate)
        elif uneven:
            uneven -= 1
            chosen.append(candidate)
        else:
            aside.append(candidate)
        if len(chosen) == count:
            return chosen
    for candidate in aside:
        if len(chosen) < count and _fits(case, candidate, chosen, rules):
            chosen.append(candidate)
    return chosen


def _fits(case: Case, candidate: Entity, chosen: list[Entity], rules: Rules) -> bool:
    return all(
        rule.holds(case.ground, candidate, other) for other in chosen for rule in rules.together
    )


def _points_to_key(case: Case, candidate: Entity) -> bool:
    """Whether the key would be much longer than the candidate (or, where the candidate is to be
    the key, the other way round): pupils know that the longest answer is often right."""
    long, short = len(case.key.name), len(candidate.name)
    if case.template.method is Method.ODD_ONE_OUT:
        long, short = short, long
    return long > LONGER * short and long - short >= LETTERS


def _about(case: Case, proven: list[Entity], count: int, item: str, rules: Rules) -> list[Entity]:
    """The nearest values before and after the key, so many on either side that, once all are in
    order, the key stands anywhere with equal chance."""
    here = rank(case.key.value)
    valued = [c for c in proven if rank(c.value) and rank(c.value) != here]
    near = [c for c in valued if _near(case, c)]
    valued = near if len(near) >= count else valued
    # The tense of what is to come would give away a past date, and the other way round.
    if _coming(case, case.fact):
        now = _now(case)
        valued = [c for c in valued if rank(c.value) > here or (c.absent and rank(c.value) > now)]
    else:
        valued = [c for c in valued if c.absent or not _only_coming(case, c)]
        # What the text itself says is the better wrong answer: a day or a year made up beside the
        # key asks for nothing but figures.
        said = [c for c in _apart(case, valued) if not c.absent]
        if len(said) >= count and not _isolated(case, said, count):
            valued = said
    apart = _apart(case, valued)
    valued = apart if len(apart) >= count else valued
    before = sorted((c for c in valued if rank(c.value) < here), key=lambda c: rank(c.value))
    after = sorted((c for c in valued if rank(c.value) > here), key=lambda c: rank(c.value))
    wanted = draw(case.ground.seed, item, "place") % (count + 1)
    lower = min(wanted, len(before))
    upper = min(count - lower, len(after))
    lower = min(count - upper, len(before))
    # Nearest first, so that if two cannot stand together the nearer stays.
    nearest = [*reversed(before[len(before) - lower :]), *after[:upper]]
    chosen = _compatible(case, nearest, count, rules)
    return sorted(chosen, key=lambda c: rank(c.value))


_BETWEEN = 3
"""Years between two years that are offered: what stands nearer asks for a figure alone."""


def _apart(case: Case, valued: list[Entity]) -> list[Entity]:
    """Of years that the text gives, those that stand some years from the key and from one another;
    what is declared to be offered, and other values, all."""
    if class_of(case.key) not in _YEARLY:
        return valued
    kept = [case.key]
    for one in sorted(valued, key=lambda one: _distance(rank(case.key.value), one)):
        years = (rank(other.value)[0] for other in kept if not other.absent)
        if one.absent or all(abs(rank(one.value)[0] - year) >= _BETWEEN for year in years):
            kept.append(one)
    return [one for one in valued if one in kept]


_YEARLY = frozenset(("annee", "year"))

_SEVERAL, _APART, _TIMES_AS_FAR = 2, 15, 3


def _isolated(case: Case, said: list[Entity], count: int) -> bool:
    """Whether the year of the key would stand alone beside others that are near to one another:
    2011 beside 1964 and 1968."""
    if class_of(case.key) not in TIMES or count < _SEVERAL:
        return False
    here = rank(case.key.value)[0]
    years = sorted((rank(one.value)[0] for one in said), key=lambda year: abs(year - here))[:count]
    gap = min(abs(year - here) for year in years)
    return gap > _APART and gap > _TIMES_AS_FAR * (max(years) - min(years))


_YEARS, _TIMES_AS_MUCH = 50, 3.0


def _near(case: Case, candidate: Entity) -> bool:
    """Whether a value could be believed beside the key: a year not more than a lifetime away, a
    number of the same order."""
    here, there = rank(case.key.value)[0], rank(candidate.value)[0]
    if class_of(case.key) in TIMES:
        return abs(here - there) <= _YEARS
    if here <= 0 or there <= 0 or not is_figure(case.key):
        return True
    return 1 / _TIMES_AS_MUCH <= there / here <= _TIMES_AS_MUCH


_YEAR = re.compile(r"\d{3,4}")
_COMING = re.compile(
    r"\b(?:[a-zà-ÿ]\w*(?:era|eront|ira|iront|dra|dront)|aura|auront|devrai(?:t|ent)"
    r"|doi(?:t|vent)|prévue?s?|attendue?s?|promet(?:tent)?|s’engage(?:nt)?|will)\b"
    r"|\bd’ici (?:à |l’an )*(?:____|\d{4})"
)


def _coming(case: Case, fact: Fact) -> bool:
    try:
        return bool(_COMING.search(case.ground.statement(fact)))
    except TemplateFaultError:
        return False


def _now(case: Case) -> tuple[float, ...]:
    """The last time before the key at which something has happened, by the facts: what is to come
    comes later. () where they tell none."""
    here = rank(case.key.value)
    past = [
        rank(one.value)[-len(here) :]
        for one in case.ground.knowledge.entities.values()
        if class_of(one) in TIMES and not one.absent and len(rank(one.value)) >= len(here)
        if (len(rank(one.value)) == len(here) or not _YEAR.search(case.key.name))
        if any(not _coming(case, fact) for fact, _ in case.ground.mentions(one.id))
    ]
    return max((when for when in past if when < here), default=())


def _only_coming(case: Case, candidate: Entity) -> bool:
    facts = case.ground.mentions(candidate.id)
    return bool(facts) and all(_coming(case, fact) for fact, _ in facts)


def _too_few(case: Case, found: int, count: int) -> str:
    open_fr = " ; la liste des réponses vraies n’étant pas close, il y faut des entités « absent »"
    open_en = "; as the list of true answers is not closed, they must be “absent” entities"
    return say(
        case.ground.lang,
        fr=f"{found} leurre(s) prouvé(s) de classe « {case.key.cls} » sur {count} voulus"
        f"{open_fr if case.open else ''}.",
        en=f"{found} proven distractor(s) of class “{case.key.cls}” of {count} wanted"
        f"{open_en if case.open else ''}.",
    )
