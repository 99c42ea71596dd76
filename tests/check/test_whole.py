"""What no single item shows: the longest option, the place of the key, levels, truth, likeness."""

from typing import Any

import pytest
from tests.check import build

from ardoise.check import likeness, whole
from ardoise.check.scene import Scene
from ardoise.domain.item import AnyItem, Level, TrueFalse


def rules(items: list[AnyItem]) -> list[str]:
    scene = Scene(build.bank(*items))
    return [p.rule for p in (*whole.check(scene), *likeness.check(scene))]


def statement(n: int, answer: bool, stem: str = "", **more: Any) -> TrueFalse:  # noqa: ANN401
    return TrueFalse(
        id=f"vf{n}",
        text="musee",
        lang="fr",
        place=build.QUESTIONS.at("questions", n),
        stem=stem or f"La salle {n} du musée a {n * 7} vitrines et {n * 3} portes.",
        answer=answer,
        **more,
    )


def sizes(longest: int, total: int) -> list[AnyItem]:
    """`total` items of three options, `longest` of them with the key as the longest."""
    return [
        build.single(
            f"Que montre la vitrine numéro {n} du musée ?",
            "a" * (9 if n < longest else 5) + str(n),
            ("bbbbbbb", "ccccccc"),
            id=f"s{n}",
        )
        for n in range(total)
    ]


@pytest.mark.parametrize(("longest", "total"), [(0, 30), (10, 30), (14, 30), (9, 9)])
def test_a_key_is_the_longest_as_often_as_chance_has_it(longest: int, total: int) -> None:
    assert rules(sizes(longest, total)) == []


@pytest.mark.parametrize(("longest", "total"), [(15, 30), (30, 30), (6, 10)])
def test_a_key_that_is_too_often_the_longest_is_told(longest: int, total: int) -> None:
    assert rules(sizes(longest, total)) == ["Q03"]


def years(*places: int) -> list[AnyItem]:
    """Items whose three years put the key at each of `places`."""
    made: list[AnyItem] = []
    for n, at in enumerate(places):
        key = 1900 + n * 5
        others = [key + step for step in range(-at, 3 - at) if step]
        stem = f"En quelle année la salle {n} a-t-elle ouvert ?"
        made.append(build.single(stem, str(key), tuple(map(str, others)), id=f"y{n}"))
    return made


def test_years_whose_key_changes_place_are_left_alone() -> None:
    assert rules(years(*[0, 1, 2, 1, 0, 2] * 5)) == []


def test_years_whose_key_keeps_to_the_middle_are_told() -> None:
    assert "Q04" in rules(years(*[1, 1, 0, 1, 1, 2, 1] * 5))


def test_a_long_run_of_one_place_is_told() -> None:
    assert rules(years(0, 2, 1, 1, 1, 1, 1, 1, 2, 0)) == ["Q04"]


def test_a_short_run_is_chance() -> None:
    assert rules(years(0, 2, 1, 1, 1, 2, 0, 1, 0)) == []


def test_options_without_an_order_are_shuffled_anyway() -> None:
    assert whole.shown_order(build.single()) is None


def levels(recall: int, others: int) -> list[AnyItem]:
    given = [Level.REMEMBER] * recall + [Level.UNDERSTAND] * others
    return [statement(n, n % 2 == 0, level=level) for n, level in enumerate(given)]


@pytest.mark.parametrize(("recall", "others"), [(16, 4), (9, 0), (0, 20)])
def test_enough_items_ask_more_than_memory(recall: int, others: int) -> None:
    assert rules(levels(recall, others)) == []


@pytest.mark.parametrize(("recall", "others"), [(18, 2), (10, 0), (17, 4)])
def test_a_bank_of_recall_is_told(recall: int, others: int) -> None:
    assert rules(levels(recall, others)) == ["Q20"]


@pytest.mark.parametrize(("true", "false"), [(5, 5), (6, 4), (4, 6), (9, 0)])
def test_balanced_statements_are_left_alone(true: int, false: int) -> None:
    items = [statement(n, n < true) for n in range(true + false)]
    assert rules(list(items)) == []


@pytest.mark.parametrize(("true", "false"), [(7, 3), (3, 7), (12, 0)])
def test_lopsided_statements_are_told(true: int, false: int) -> None:
    items = [statement(n, n < true) for n in range(true + false)]
    assert rules(list(items)) == ["Q24"]


TRUE = "La visite du musée a lieu à Rouen le lundi 3 mars."


@pytest.mark.parametrize(
    "false",
    [
        "La visite du musée a lieu à Paris le lundi 3 mars.",
        "La visite du musée a lieu au Havre le lundi 3 mars.",
        "La visite du musée a lieu à Rouen le samedi 12 avril.",
    ],
)
def test_a_pair_that_differs_in_one_place_is_sound(false: str) -> None:
    pair = [statement(1, True, TRUE, group="g"), statement(2, False, false, group="g")]
    assert rules(list(pair)) == []


@pytest.mark.parametrize(
    ("true", "false"),
    [
        ("La salle mesure 4,5 mètres de haut.", "La salle mesure 3,4 mètres de haut."),
        ("Le musée ouvre le 20 mars 1800 à Rouen.", "Le musée ouvre le 5 mars 1827 à Rouen."),
    ],
)
def test_a_decimal_number_and_a_date_are_one_place(true: str, false: str) -> None:
    pair = [statement(1, True, true, group="g"), statement(2, False, false, group="g")]
    assert rules(list(pair)) == []


@pytest.mark.parametrize(
    "false",
    [
        "La visite du musée a lieu à Paris le lundi 4 mars.",
        "La sortie du musée a lieu à Paris le lundi 3 mars.",
        "La visite du château a lieu à Rouen le lundi 3 avril.",
    ],
)
def test_a_pair_that_differs_in_two_places_is_told(false: str) -> None:
    pair = [statement(1, True, TRUE, group="g"), statement(2, False, false, group="g")]
    assert rules(list(pair)) == ["Q24"]


def test_items_of_one_group_may_ask_the_same() -> None:
    pair = [build.single(id="a", group="g"), build.single(id="b", group="g")]
    assert rules(list(pair)) == []


def test_the_same_question_twice_is_told_on_the_second() -> None:
    scene = Scene(build.bank(build.single(id="a"), build.single(id="b")))
    assert [(p.rule, p.item) for p in likeness.check(scene)] == [("Q26", "b")]


def test_one_stem_may_have_other_options_and_another_key() -> None:
    stem = "Lequel de ces métiers la visite présente-t-elle ?"
    one = build.single(stem, "batelier", ("pêcheur", "docker"), id="a")
    other = build.single(stem, "passeur", ("pêcheur", "cordier"), id="b")
    assert rules([one, other]) == []


def test_one_stem_with_two_answers_is_a_contradiction() -> None:
    one, other = (
        build.single(id="a"),
        build.single(id="b", key="Paris", distractors=("Rouen", "Le")),
    )
    found = list(likeness.check(Scene(build.bank(one, other))))
    assert [(p.rule, p.severity) for p in found] == [("Q26", "error")]
