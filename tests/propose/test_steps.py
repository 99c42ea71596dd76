"""Steps told one after another."""

from itertools import pairwise

import pytest
from tests.propose.given import text

from ardoise.propose.model import NoModel
from ardoise.propose.propose import propose


def _order(*paragraphs: str) -> list[str]:
    knowledge = propose(text(*paragraphs), NoModel())
    pairs = [
        tuple(knowledge.entities[fact.args[role][0]].name for role in ("avant", "apres"))
        for fact in knowledge.facts.values()
        if fact.relation == "etape"
    ]
    assert all(one[1] == other[0] for one, other in pairwise(pairs))
    return [pairs[0][0], *(pair[1] for pair in pairs)] if pairs else []


def test_steps_told_with_words_of_order() -> None:
    assert _order(
        "D’abord, le meunier nettoie le grain. Ensuite, la meule écrase le grain\u00a0: c’est la "
        "mouture. Enfin, un tamis sépare la farine du son."
    ) == [
        "Le meunier nettoie le grain",
        "La meule écrase le grain",
        "Un tamis sépare la farine du son",
    ]


def test_phases_that_are_announced() -> None:
    assert _order(
        "La mitose se déroule en quatre phases. Lors de la prophase, les chromosomes apparaissent. "
        "Pendant la métaphase, les chromosomes se rangent. L’anaphase sépare les chromosomes. "
        "Enfin, au cours de la télophase, la cellule se partage."
    ) == ["prophase", "métaphase", "anaphase", "télophase"]


@pytest.mark.parametrize(
    "paragraph",
    [
        "D’abord, le meunier nettoie le grain. Ensuite, il écrase le grain. Enfin, il le tamise.",
        "D’abord, le meunier nettoie le grain. Le soleil brille. Ensuite, la meule l’écrase. "
        "Enfin, un tamis sépare la farine du son.",
        "La visite se fait en trois temps. La ville prépare une fête. Le maire accueille la foule. "
        "La fanfare joue un air.",
    ],
)
def test_what_gives_no_order(paragraph: str) -> None:
    assert _order(paragraph) == []
