"""Whether words tell what was."""

import pytest

from ardoise.propose.tense import tells_the_past


@pytest.mark.parametrize(
    "words",
    [
        "le vent soufflait sur la lande",
        "les barques dansaient",
        "le meunier décida de partir",
        "les voisins portèrent des seaux",
        "le port a lentement grandi",
        "le meunier fut ruiné",
    ],
)
def test_past_is_told_by_the_endings_of_verbs(words: str) -> None:
    assert tells_the_past(words)


@pytest.mark.parametrize(
    "words",
    [
        "le vent souffle sur la lande",
        "la lande est découpée en champs",
        "le lait fait défaut",
        "le phare s’effondrerait",
        "les barques rentreraient",
        "il a une barque",
    ],
)
def test_present_and_what_would_be_are_no_past(words: str) -> None:
    assert not tells_the_past(words)
