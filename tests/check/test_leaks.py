"""Q13: a short answer stands in its stem only where it is to be found there."""

import pytest
from tests.check import build

from ardoise.check import leaks
from ardoise.check.scene import Scene
from ardoise.domain.item import Nature, ShortAnswer


def told(stem: str, *, lang: str = "fr") -> bool:
    item = ShortAnswer(
        id="halle",
        text="musee",
        lang=lang,
        place=build.QUESTIONS.at("items", 0),
        stem=stem,
        nature=Nature.TEXT,
        elements=(("halle",),),
    )
    found = leaks.check_item(item, Scene(build.bank(item)))
    return any(problem.rule == "Q13" for problem in found)


@pytest.mark.parametrize(
    "stem",
    [
        "Lisez ce passage du texte : « Il entre dans la halle. » Relevez-y le nom d’un lieu.",
        "Quel est ce bâtiment ?",
    ],
)
def test_what_is_to_be_found_may_stand_in_a_passage(stem: str) -> None:
    assert not told(stem)


@pytest.mark.parametrize(
    "stem",
    [
        "Lisez ce passage du texte : « Il entre dans la halle. » Où entre-t-il ?",
        "Relevez-y le nom de la halle du musée.",
        "Où est la halle ?",
    ],
)
def test_nowhere_else(stem: str) -> None:
    assert told(stem)


def test_in_english_too() -> None:
    passage = "Read this passage of the text: “He enters the halle.”"
    assert not told(f"{passage} Find in it the name of a place.", lang="en")
    assert told(f"{passage} Where is the halle?", lang="en")
