"""Conjunctions that join a clause to the one it depends on, beside what would be wrong."""

import pytest

from ardoise.propose.subordination import find_subordinating


@pytest.mark.parametrize(
    ("told", "word", "others"),
    [
        ("Le bac passe bien que le fleuve monte", "bien que", {"pour que", "de peur que"}),
        ("Quoiqu’il pleuve, le bal a lieu", "quoiqu’", {"pour qu’", "de peur qu’"}),
        ("On creuse afin que l’eau passe", "afin que", {"bien que", "de peur que"}),
        ("On entre à condition que l’on paie", "à condition que", {"bien que", "de peur que"}),
        ("Le bac passe même si le fleuve monte", "même si", {"parce que", "si bien que"}),
        ("Le bac passe même s’il pleut", "même s’", {"parce qu’", "si bien qu’"}),
        ("Le bac passe même si elle monte", "même si", {"parce qu’", "si bien qu’"}),
        (
            "Le nord vend du sel, tandis que le sud achète du blé",
            "tandis que",
            {"parce que", "si bien que"},
        ),
        (
            "Le bal finit, de telle sorte que la place est vide",
            "de telle sorte que",
            {"alors que", "parce que"},
        ),
    ],
)
def test_it_stands_beside_what_would_be_wrong(told: str, word: str, others: set[str]) -> None:
    (found,) = find_subordinating(told)
    assert (found.word, set(found.others)) == (word, others)
    assert told[found.start : found.end].casefold() == word


@pytest.mark.parametrize(
    "told",
    [
        "Bien que blessé, il gagne",
        "Elle rentre bien quand il pleut",
        # Meanwhile, or because?
        "Le nord vend du sel, tandis qu’il achète du blé",
        "Le feu gagne la forêt alors que la foule danse",
        # Its own clause comes first.
        "Parce qu’il pleut, le bal est annulé",
    ],
)
def test_what_may_go_either_way_is_not_asked(told: str) -> None:
    assert not list(find_subordinating(told))
