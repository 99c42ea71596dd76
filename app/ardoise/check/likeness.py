"""Q26, Q24: no two items ask the same; a pair of statements differs in one place only."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from math import ceil

from ardoise.check import steps
from ardoise.check.rule import Rule
from ardoise.check.scene import Scene
from ardoise.check.stem import folded_stem
from ardoise.check.words import content, core
from ardoise.domain.item import AnyItem, Flashcard, Matching, Ordering, TrueFalse
from ardoise.domain.problem import Problem, Severity

AGAIN = Rule(
    id="Q26",
    severity=Severity.WARNING,
    fr="« {other} » demande déjà la même chose.",
    en="“{other}” asks the same already.",
    remedy_fr="Retirez l’une des deux, ou donnez-leur un même `groupe` pour qu’elles ne tombent "
    "jamais ensemble.",
    remedy_en="Remove one of the two, or give both one `group`, so that they never meet.",
)
CONTRADICTS = Rule(
    id="Q26",
    severity=Severity.ERROR,
    fr="« {other} » a le même énoncé et une autre réponse (« {key} »).",
    en="“{other}” has the same stem and another answer (“{key}”).",
    remedy_fr="Précisez l’un des énoncés, ou corrigez la réponse qui est fausse.",
    remedy_en="Make one of the stems more precise, or mend the answer that is wrong.",
)
TWO_CHANGES = Rule(
    id="Q24",
    severity=Severity.WARNING,
    fr="L’affirmation fausse change plus d’une chose à la vraie (« {true} »).",
    en="The false statement changes more than one thing in the true one (“{true}”).",
    remedy_fr="Ne remplacez qu’un nom, une date ou un lieu.",
    remedy_en="Replace but one name, date or place.",
)

_ALIKE = 0.8
_CHOOSES = re.compile(
    r"\b(?:de|parmi|entre) ces\b|^(?:lequel|laquelle|auquel|duquel)\b"
    r"|\bof (?:these|the following)\b"
)


def check(scene: Scene) -> Iterator[Problem]:
    """The rules of this file over all items, in the order of the bank."""
    yield from _check_same(scene)
    yield from _check_alike(scene)
    yield from _check_pairs(scene)


def _meet(one: AnyItem, other: AnyItem) -> bool:
    """Whether both may be asked in one sitting: the cards of a deck are not a quiz."""
    apart = one.group and one.group == other.group
    return not apart and isinstance(one, Flashcard) == isinstance(other, Flashcard)


def _asked(item: AnyItem) -> str:
    """What is asked, folded: the stem, with what has to be matched or ordered."""
    if isinstance(item, Matching):
        return f"{folded_stem(item)} | {' | '.join(sorted(left for left, _ in item.pairs))}"
    if isinstance(item, Ordering):
        return f"{folded_stem(item)} | {' | '.join(sorted(item.order))}"
    return folded_stem(item)


def _keys(item: AnyItem) -> frozenset[str]:
    return frozenset(core(key, item.lang) for key in item.key)


def _check_same(scene: Scene) -> Iterator[Problem]:
    by_stem: dict[tuple[str, str], list[AnyItem]] = {}
    for item in scene.items:
        by_stem.setdefault((item.text, _asked(item)), []).append(item)
    for same in by_stem.values():
        for n, item in enumerate(same):
            for earlier in same[:n]:
                if not _meet(item, earlier):
                    continue
                place = steps.stem(item)
                if _same_answer(item, earlier):
                    yield AGAIN.of(item, *place, other=earlier.id)
                elif not _by_options(item, earlier):
                    key = ", ".join(earlier.key)
                    yield CONTRADICTS.of(item, *place, other=earlier.id, key=key)
                break


def _same_answer(one: AnyItem, other: AnyItem) -> bool:
    mine, theirs = _keys(one), _keys(other)
    return bool(mine & theirs) or bool({core(a, one.lang) for a in one.accepted} & theirs)


def _by_options(one: AnyItem, other: AnyItem) -> bool:
    """Whether the stem chooses among the options it is given ("lequel de ces métiers"), and each
    item leaves out what is the key of the other: both are right then."""
    if not (one.options and other.options and _CHOOSES.search(folded_stem(one))):
        return False
    mine = {core(o.text, one.lang) for o in one.options}
    theirs = {core(o.text, other.lang) for o in other.options}
    return not (mine & _keys(other) or theirs & _keys(one))


def _check_alike(scene: Scene) -> Iterator[Problem]:
    """Stems that share most of their runs of three words, among items of one key.

    Only items that share one of their rarest runs are compared: two sets that have a part `_ALIKE`
    in common cannot do without.
    """
    runs = {item.id: _runs(_asked(item)) for item in scene.items}
    common = Counter(run for own in runs.values() for run in own)
    by_run: dict[tuple[str, frozenset[str], str], list[AnyItem]] = {}
    for item in scene.items:
        truth = isinstance(item, TrueFalse)
        group = frozenset((str(item.key),)) if truth else _keys(item)
        own = sorted(runs[item.id], key=lambda run: (common[run], run))
        rarest = own[: len(own) - ceil(_ALIKE * len(own)) + 1]
        near = (e for run in rarest for e in by_run.get((item.text, group, run), ()))
        for earlier in near:
            share = _share(runs[item.id], runs[earlier.id])
            if _ALIKE <= share < 1 and _meet(item, earlier):
                yield AGAIN.of(item, *steps.stem(item), other=earlier.id)
                break
        for run in rarest:
            by_run.setdefault((item.text, group, run), []).append(item)


def _runs(asked: str) -> frozenset[str]:
    words = asked.split()
    return frozenset(" ".join(words[n : n + 3]) for n in range(max(1, len(words) - 2)))


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other)


def _check_pairs(scene: Scene) -> Iterator[Problem]:
    # A group may hold the pairs of several facts of one sentence.
    groups: dict[tuple[str, tuple[str, ...]], list[TrueFalse]] = {}
    for item in scene.items:
        if isinstance(item, TrueFalse) and item.group:
            groups.setdefault((item.group, item.facts), []).append(item)
    for group in groups.values():
        for one, other in combinations(group, 2):
            true, false = (one, other) if one.answer else (other, one)
            if true.answer and not false.answer and _changes(true, false) > 1:
                yield TWO_CHANGES.of(false, *steps.stem(false), true=true.stem)


_NUMBER = re.compile(r"(?<=\d)[,.](?=\d)")
# A day with its month, and its year: "20 mars 1800".
_DATE = re.compile(r"\b(\d{1,2}(?:er)?)[ \u00a0\u202f]([^\W\d_]{3,9})[ \u00a0\u202f](\d{4})\b")


def _in_one(stem: str) -> str:
    """A stem whose decimal numbers and dates are one word each: to change one is one change."""
    return _DATE.sub(lambda m: "".join(m.groups()), _NUMBER.sub("", stem))


def _changes(one: TrueFalse, other: TrueFalse) -> int:
    """How many stretches of full words differ: 2 stands for "several"."""
    a, b = (content(_in_one(item.stem), item.lang) for item in (one, other))
    start = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    end = 0
    while end < min(len(a), len(b)) - start and a[-1 - end] == b[-1 - end]:
        end += 1
    middle, changed = a[start : len(a) - end], b[start : len(b) - end]
    # What stands unchanged inside the changed stretch makes two stretches of it.
    return 2 if set(middle) & set(changed) else 1
