"""B01: what is typed, short answer or blank, is not one slip away from something else."""

from collections.abc import Iterable, Iterator

from ardoise.check.kinds import kind_of
from ardoise.check.rule import Rule
from ardoise.check.scene import Scene
from ardoise.domain.fold import fold
from ardoise.domain.item import AnyItem, Cloze, Nature, ShortAnswer
from ardoise.domain.problem import Problem, Severity
from ardoise.domain.typo import misspellings

ONE_SLIP = Rule(
    id="B01",
    severity=Severity.WARNING,
    fr="« {other} » est à une faute de frappe de la réponse « {key} ».",
    en="“{other}” is a typing slip away from the answer “{key}”.",
    remedy_fr="Écrivez `fautes: non`, pour n’accepter que l’orthographe exacte.",
    remedy_en="Write `typos: false`, so that only the exact spelling is accepted.",
)

_TYPED = (Nature.TEXT, Nature.PERSON, Nature.LIST)
Answer = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]
"""The spellings of an answer, what else is right there, and what is refused there."""


def check_item(item: AnyItem, scene: Scene) -> Iterator[Problem]:
    """B01 on what is typed, where misspellings are tolerated; none are in dates and numbers."""
    if isinstance(item, ShortAnswer) and item.typos and item.nature in _TYPED:
        also = tuple(text for element in item.elements for text in element) + item.accept
        answers = [(element, also, item.refuse) for element in item.elements]
        yield from _check(item, "answer", answers, scene)
    if isinstance(item, Cloze) and item.typos:
        answers = [
            ((blank.key, *blank.accept), (), blank.refuse)
            for blank in item.blanks
            if not kind_of(blank.key, item.lang)
        ]
        yield from _check(item, "cloze", answers, scene)


def _check(item: AnyItem, field: str, answers: Iterable[Answer], scene: Scene) -> Iterator[Problem]:
    told: set[str] = set()
    for spellings, also, refused in answers:
        good = {fold(text) for text in (*spellings, *also)}
        rivals = dict.fromkeys((*refused, *scene.peers(item, spellings[0])))
        for spelling in spellings:
            for other in rivals:
                if fold(other) in good or other in told:
                    continue
                if misspellings(other, spelling):
                    told.add(other)
                    yield ONE_SLIP.of(item, field, other=other, key=spelling)
