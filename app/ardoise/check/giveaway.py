"""Q12: items whose stem tells the answer to another.

A quiz never asks two such items together (`quiz.choose` sees to it), so this informs; it warns when
so many tell one answer that the item could hardly be asked at all.
"""

from collections.abc import Iterator

from ardoise.check import steps
from ardoise.check.rule import Rule
from ardoise.check.scene import Scene
from ardoise.domain.giveaway import told_by
from ardoise.domain.problem import Problem, Severity

TOLD = Rule(
    id="Q12",
    severity=Severity.INFO,
    fr="L’énoncé d’autres questions donne la réponse de celle-ci : {others}.",
    en="The stem of other questions gives the answer to this one: {others}.",
    remedy_fr="Un quiz ne les pose pas ensemble ; reformulez-les pour qu’il le puisse.",
    remedy_en="A quiz does not ask them together; reword them, so that it can.",
)
OFTEN = Rule(
    id="Q12",
    severity=Severity.WARNING,
    fr="L’énoncé de {count} questions sur {total} donne la réponse de celle-ci : un quiz ne la "
    "posera presque jamais.",
    en="The stem of {count} questions of {total} gives the answer to this one: a quiz will hardly "
    "ever ask it.",
    remedy_fr="Demandez autre chose, ou reformulez ces questions ({others}).",
    remedy_en="Ask for something else, or reword those questions ({others}).",
)

_OFTEN = 0.2
_FEW = 10


def check(scene: Scene) -> Iterator[Problem]:
    """Q12 over all items, in the order of the bank."""
    order = {item.id: n for n, item in enumerate(scene.items)}
    told = told_by(scene.items)
    sizes: dict[str, int] = {}
    for item in scene.items:
        sizes[item.text] = sizes.get(item.text, 0) + 1
    for item in scene.items:
        tellers = sorted(told[item.id], key=order.__getitem__)
        if not tellers:
            continue
        total = sizes[item.text]
        rule = OFTEN if total >= _FEW and len(tellers) > _OFTEN * total else TOLD
        others = ", ".join(tellers[:3]) + (" …" if len(tellers) > 3 else "")
        yield rule.of(item, *steps.stem(item), others=others, count=len(tellers), total=total)
