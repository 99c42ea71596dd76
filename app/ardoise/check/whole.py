"""Q03, Q04, Q20, Q24 over the whole of a text's items: what no single item shows.

Thresholds are one-tailed at 5 % (1.64 standard deviations) or two-tailed at 5 % (2), so that a bank
drawn by chance is rarely blamed; below a least number of items nothing is said.
"""

from collections.abc import Iterator
from math import log, sqrt

from ardoise.check.kinds import ranks
from ardoise.check.rule import Rule
from ardoise.check.scene import Scene
from ardoise.domain.item import AnyItem, Level, SingleChoice, TrueFalse
from ardoise.domain.problem import Place, Problem, Severity

LONGEST = Rule(
    id="Q03",
    severity=Severity.WARNING,
    fr="La réponse est la plus longue option dans {count} questions sur {total} (au hasard : "
    "{chance}).",
    en="The answer is the longest option in {count} questions of {total} (by chance: {chance}).",
    remedy_fr="Allongez des leurres ou raccourcissez des réponses ({ids}).",
    remedy_en="Lengthen distractors or shorten answers ({ids}).",
)
POSITION = Rule(
    id="Q04",
    severity=Severity.WARNING,
    fr="La réponse est à la place {place} dans {count} questions sur {total} (au hasard : "
    "{chance}).",
    en="The answer is at place {place} in {count} questions of {total} (by chance: {chance}).",
    remedy_fr="Variez les leurres, de sorte que la réponse change de rang parmi eux.",
    remedy_en="Vary the distractors, so that the rank of the answer among them changes.",
)
RUN = Rule(
    id="Q04",
    severity=Severity.WARNING,
    fr="La réponse est {count} fois de suite à la place {place} (de « {first} » à « {last} »).",
    en="The answer is {count} times running at place {place} (from “{first}” to “{last}”).",
    remedy_fr="Changez l’ordre de ces questions, ou leurs leurres.",
    remedy_en="Change the order of these questions, or their distractors.",
)
NO_LEVEL = Rule(
    id="Q20",
    severity=Severity.INFO,
    fr="Cette question ne dit pas son niveau.",
    en="This question does not say its level.",
    remedy_fr="Ajoutez `niveau` : mémoriser, comprendre, appliquer, analyser, évaluer ou créer.",
    remedy_en="Add `level`: remember, understand, apply, analyse, evaluate or create.",
)
ALL_RECALL = Rule(
    id="Q20",
    severity=Severity.WARNING,
    fr="{count} questions sur {total} du texte « {text} » ne demandent que de se souvenir.",
    en="{count} questions of {total} on the text “{text}” only ask to remember.",
    remedy_fr="Ajoutez des questions qui font comprendre, relier ou juger : une sur cinq au moins.",
    remedy_en="Add questions that make one understand, relate or judge: one in five at least.",
)
LOPSIDED = Rule(
    id="Q24",
    severity=Severity.WARNING,
    fr="{count} affirmations sur {total} sont vraies : parier sur l’une des deux réponses paie.",
    en="{count} statements of {total} are true: betting on one of the two responses pays.",
    remedy_fr="Équilibrez : entre 40 % et 60 % d’affirmations vraies.",
    remedy_en="Balance them: between 40 % and 60 % true.",
)

_ENOUGH = 10
_ENOUGH_PLACES = 20


def check_item(item: AnyItem, scene: Scene) -> Iterator[Problem]:
    """Q20 on one item."""
    if item.level is None:
        yield NO_LEVEL.of(item)


def check(scene: Scene) -> Iterator[Problem]:
    """The rules of this file on the items of each text, in the order of the bank."""
    by_text: dict[str, list[AnyItem]] = {}
    for item in scene.items:
        by_text.setdefault(item.text, []).append(item)
    for items in by_text.values():
        where = next((i.place for i in items if i.origin == "hand"), items[0].place)
        head = (items[0].lang, Place(where.file, where.path[:1]))
        yield from _check_lengths(items, *head)
        yield from _check_positions(items, *head)
        yield from _check_levels(items, *head)
        yield from _check_balance(items, *head)


def _check_lengths(items: list[AnyItem], lang: str, place: Place) -> Iterator[Problem]:
    chosen = [i for i in items if isinstance(i, SingleChoice) and len(i.choices) > 1]
    longest = [i for i in chosen if _is_longest(i)]
    chances = [1 / len(i.choices) for i in chosen]
    spread = sqrt(sum(p * (1 - p) for p in chances))
    if len(chosen) >= _ENOUGH and len(longest) > sum(chances) + 1.64 * spread:
        yield LONGEST.at(
            lang,
            place,
            count=len(longest),
            total=len(chosen),
            chance=round(sum(chances)),
            ids=", ".join(i.id for i in longest[:5]) + (" …" if len(longest) > 5 else ""),
        )


def _is_longest(item: SingleChoice) -> bool:
    longest = max((len(o.text) for o in item.choices if not o.key), default=0)
    return any(len(key) > longest for key in item.key)


def shown_order(item: AnyItem) -> tuple[int, int] | None:
    """The place of the key (from 0) and how many there are, for an item whose options are shown in
    an order of their own: dates, years, numbers, which go up. The others are shuffled for each
    attempt, so that their order in the bank says nothing."""
    if not isinstance(item, SingleChoice) or len(item.key) != 1:
        return None
    order = ranks((o.text for o in item.choices), item.lang)
    if len(order) < 2:
        return None
    key = order[[o.key for o in item.choices].index(True)]
    return sorted(order).index(key), len(order)


def _check_positions(items: list[AnyItem], lang: str, place: Place) -> Iterator[Problem]:
    placed = [(i, where) for i in items if (where := shown_order(i))]
    if len(placed) >= _ENOUGH_PLACES:
        for n in range(max(count for _, (_, count) in placed)):
            chances = [1 / count for _, (_, count) in placed if n < count]
            here = sum(at == n for _, (at, _) in placed)
            spread = sqrt(sum(p * (1 - p) for p in chances))
            if abs(here - sum(chances)) > 2 * spread:
                chance = round(sum(chances))
                total = len(placed)
                yield POSITION.at(lang, place, place=n + 1, count=here, total=total, chance=chance)
    yield from _check_runs(placed, lang, place)


def _check_runs(
    placed: list[tuple[AnyItem, tuple[int, int]]], lang: str, place: Place
) -> Iterator[Problem]:
    """Runs of one position: of four, or longer where so many items make one of four likely."""
    if not placed:
        return
    chance = sum(1 / count for _, (_, count) in placed) / len(placed)
    # The length that a run of any position passes with a chance of 5 % among so many items.
    longest = max(4, 1 + log(max(1.0, len(placed) * (1 - chance)) / 0.05) / log(1 / chance))
    start = 0
    for n in range(1, len(placed) + 1):
        if n < len(placed) and placed[n][1][0] == placed[start][1][0]:
            continue
        if n - start >= longest:
            first, last = placed[start][0].id, placed[n - 1][0].id
            at = placed[start][1][0] + 1
            yield RUN.at(lang, place, count=n - start, place=at, first=first, last=last)
        start = n


def _check_levels(items: list[AnyItem], lang: str, place: Place) -> Iterator[Problem]:
    told = [i for i in items if i.level is not None]
    recall = [i for i in told if i.level is Level.REMEMBER]
    if len(told) >= _ENOUGH and len(told) - len(recall) < 0.2 * len(told):
        yield ALL_RECALL.at(lang, place, count=len(recall), total=len(told), text=items[0].text)


def _check_balance(items: list[AnyItem], lang: str, place: Place) -> Iterator[Problem]:
    told = [i.answer for i in items if isinstance(i, TrueFalse)]
    if len(told) >= _ENOUGH and not 0.4 <= sum(told) / len(told) <= 0.6:
        yield LOPSIDED.at(lang, place, count=sum(told), total=len(told))
