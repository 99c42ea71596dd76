"""A problem speaks the language of its file, and says which composed item it is about."""

from tests.check import build

from ardoise.check.rule import Rule
from ardoise.domain.problem import Severity

RULE = Rule(
    id="Q99",
    severity=Severity.WARNING,
    fr="Est-ce « {what} » ?",
    en="Is it “{what}”?",
    remedy_fr="Dites : « {what} ».",
    remedy_en="Say “{what}”.",
)


def test_french_is_set_as_french_but_not_what_is_quoted() -> None:
    problem = RULE.of(build.single(), "answer", what="a : b ?")
    assert problem.message == "Est-ce «\u00a0a : b ?\u00a0»\u202f?"
    assert problem.remedy == "Dites\u00a0: «\u00a0a : b ?\u00a0»."


def test_english_is_left_as_it_is() -> None:
    assert RULE.of(build.single(lang="en"), what="x").message == "Is it “x”?"


def test_the_place_is_that_of_the_item_and_below() -> None:
    problem = RULE.of(build.single(), "distractors", 1, what="x")
    assert problem.place == build.QUESTIONS.at("questions", 0, "distractors", 1)
    assert problem.item == "ville"


def test_a_composed_item_is_named() -> None:
    problem = RULE.of(build.single(id="lieu.visite", origin="lieu"), what="x")
    assert problem.message.startswith("lieu.visite\u00a0: Est-ce")
