"""What a file names exists, is of the class that is wanted, and is named once."""

from collections.abc import Iterable
from typing import Any

import pytest
from msgspec.structs import replace
from tests.check import build

from ardoise.check.bank import check_bank
from ardoise.check.references import check_twins
from ardoise.domain.fact import Entity, Fact, Knowledge, Relation, Stance
from ardoise.domain.problem import Place

PAUL = build.entity("paul", name="Paul Lenoir")
CLAIRE = build.entity("claire", name="Claire Morel")
HALL = build.entity(
    "halle", "lieu", name="grande halle", gender="f", article="la", variants=("halle",)
)
ROUEN = build.entity("rouen", "ville", name="Rouen")
MUSEUM = build.entity("musee", "lieu", name="musée du Fleuve", part_of=("rouen",))
ENTITIES = (PAUL, CLAIRE, HALL, ROUEN, MUSEUM)
STANDS = build.relation("lieu", {"qui": ("personne", "lieu"), "quoi": ("lieu", "ville")})
ONE_PLACE = replace(STANDS, functional=("quoi",))
GUIDE = build.fact(
    "accueil", "lieu", {"qui": ("paul",), "quoi": ("halle",)}, "Paul Lenoir, accueille les élèves"
)

Found = list[tuple[str, tuple[str | int, ...]]]


def rules(knowledge: Knowledge) -> Found:
    found = check_bank(build.bank(about=knowledge))
    return [(p.rule, p.place.path[2:]) for p in found if p.rule.startswith("R")]


def knowing(
    entities: Iterable[Entity] = ENTITIES,
    relations: Iterable[Relation] = (STANDS,),
    facts: Iterable[Fact] = (GUIDE,),
) -> Knowledge:
    return build.knowledge(tuple(entities), tuple(relations), tuple(facts))


def test_sound_knowledge_is_not_bothered() -> None:
    assert rules(knowing()) == []


@pytest.mark.parametrize(
    ("changed", "found"),
    [
        ({"relation": "lieux"}, [("R04", ("relation",))]),
        ({"args": {"qui": ("pol",), "quoi": ("halle",)}}, [("R03", ("arguments", "qui"))]),
        (
            {"args": {"qui": ("paul", "pol"), "quoi": ("halle",)}},
            [("R03", ("arguments", "qui", 1))],
        ),
        ({"args": {"qui": ("paul",), "quoi": ("claire",)}}, [("R06", ("arguments", "quoi"))]),
        ({"args": {"qui": ("paul",)}}, [("R05", ("arguments",))]),
        (
            {"args": {"qui": ("paul",), "quoi": ("halle",), "quand": ("halle",)}},
            [("R05", ("arguments", "quand"))],
        ),
        ({"paragraph": 3}, [("R07", ("paragraph",))]),
        ({"paragraph": 0}, [("R07", ("paragraph",))]),
        ({"stance": Stance.CLAIM}, [("R12", ())]),
        ({"stance": Stance.CLAIM, "by": "pol"}, [("R03", ("by",))]),
    ],
)
def test_a_fact_that_names_what_is_not_there(changed: dict[str, Any], found: Found) -> None:
    assert rules(knowing(facts=(replace(GUIDE, **changed),))) == found


@pytest.mark.parametrize(
    ("changed", "found"),
    [
        ({"functional": ("ou",)}, [("R05", ("functional", 0))]),
        ({"symmetric": ("qui", "ou")}, [("R05", ("symmetric", 1))]),
        ({"inverse": "contient"}, [("R04", ("inverse",))]),
        ({"overlaps": ("contient",)}, [("R04", ("overlaps",))]),
        ({"statement": ""}, [("R08", ())]),
    ],
)
def test_a_relation_that_names_what_is_not_there(changed: dict[str, Any], found: Found) -> None:
    assert rules(knowing(relations=(replace(STANDS, **changed),))) == found


def test_a_relation_needs_no_sentence_when_its_facts_have_theirs() -> None:
    told = replace(GUIDE, statement="Paul Lenoir est dans la halle.")
    assert rules(knowing(relations=(replace(STANDS, statement=""),), facts=(told,))) == []


def test_an_inverse_has_the_same_two_roles() -> None:
    other = build.relation("accueille", {"ou": ("lieu",), "quoi": ("lieu",)})
    stands = replace(STANDS, inverse="accueille")
    assert rules(knowing(relations=(stands, other))) == [("R11", ("inverse",))]


@pytest.mark.parametrize(
    ("changed", "found"),
    [
        ({"same_as": ("hal",)}, [("R03", ("same_as", 0))]),
        ({"never_with": ("musee", "hal")}, [("R03", ("never_with", 1))]),
        ({"overlaps": ("halle",)}, [("R10", ("overlaps", 0))]),
        ({"article": "le"}, [("R17", ("article",))]),
        ({"article": "les"}, [("R17", ("article",))]),
        ({"article": "l’"}, [("R17", ("article",))]),
        ({"name": "étable"}, [("R17", ("article",))]),
    ],
)
def test_an_entity_that_cannot_be_so(changed: dict[str, Any], found: Found) -> None:
    entities = (PAUL, CLAIRE, MUSEUM, ROUEN, replace(HALL, **changed))
    assert rules(knowing(entities)) == found


@pytest.mark.parametrize(
    ("name", "article", "aspirated"),
    [("homme", "l’", False), ("halle", "la", True), ("école", "l'", False), ("halle", "", False)],
)
def test_a_sound_article_is_left_alone(name: str, article: str, aspirated: bool) -> None:
    gender = "m" if name == "homme" else "f"
    good = replace(HALL, name=name, article=article, aspirated=aspirated, gender=gender)
    assert rules(knowing((PAUL, CLAIRE, MUSEUM, ROUEN, good))) == []


@pytest.mark.parametrize("name", ["Paul Lenoir", "paul lenoir", "M. Lenoir"])
def test_two_of_a_class_that_share_a_name_are_told_apart(name: str) -> None:
    paul = replace(PAUL, variants=("M. Lenoir",))
    son = build.entity("fils", name=name)
    assert rules(knowing((paul, son, HALL))) == [("R15", ("name",))]
    assert rules(knowing((paul, replace(son, never_with=("paul",)), HALL))) == []


def test_parts_that_go_round_are_told_once_each_with_their_way() -> None:
    rouen = replace(ROUEN, part_of=("musee",))
    problems = check_bank(build.bank(about=knowing((PAUL, HALL, rouen, MUSEUM))))
    cycles = [p.message for p in problems if p.rule == "R10"]
    assert len(cycles) == 2
    assert "rouen → musee → rouen" in cycles[0]


@pytest.mark.parametrize("name", ["Rouen", "musées du fleuve", "ROUEN"])
def test_what_the_text_names_is_not_absent(name: str) -> None:
    there = build.entity("x", "fleuve", name=name, absent=True)
    assert rules(knowing((*ENTITIES, there))) == [("R13", ("absent",))]


def test_what_the_text_does_not_name_may_be_absent() -> None:
    paris = build.entity("paris", "ville", name="Paris", absent=True)
    assert rules(knowing((*ENTITIES, paris))) == []


def test_no_fact_speaks_of_what_is_absent() -> None:
    paris = build.entity("paris", "ville", name="Paris", absent=True)
    there = replace(GUIDE, args={"qui": ("paul",), "quoi": ("paris",)})
    assert rules(knowing((*ENTITIES, paris), facts=(there,))) == [("R13", ("arguments", "quoi"))]


def test_a_functional_role_has_one_filler() -> None:
    two = replace(GUIDE, id="deux", args={"qui": ("paul",), "quoi": ("musee",)})
    assert rules(knowing(facts=(GUIDE, two))) == []
    found = rules(knowing(relations=(ONE_PLACE,), facts=(GUIDE, two)))
    assert found == [("R09", ("arguments", "quoi"))]


def test_a_part_and_its_whole_fill_a_functional_role_together() -> None:
    there = replace(GUIDE, args={"qui": ("paul",), "quoi": ("musee",)})
    around = replace(GUIDE, id="deux", args={"qui": ("paul",), "quoi": ("rouen",)})
    assert rules(knowing(relations=(ONE_PLACE,), facts=(there, around))) == []


def test_two_facts_do_not_say_the_same() -> None:
    again = replace(GUIDE, id="encore")
    assert rules(knowing(facts=(GUIDE, again))) == [("R14", ())]


def test_a_misspelt_name_is_guessed_for_the_remedy_only() -> None:
    wrong = replace(GUIDE, args={"qui": ("pual",), "quoi": ("halle",)})
    (problem,) = check_bank(build.bank(about=knowing(facts=(wrong,))))
    assert "vouliez-vous dire «\u00a0paul\u00a0»\u202f?" in problem.remedy


def test_an_item_of_an_unknown_text_says_which_is_near() -> None:
    (problem,) = [p for p in check_bank(build.bank(build.single(text="musées"))) if p.rule == "R02"]
    assert problem.place.path == ("text",)
    assert "«\u00a0musee\u00a0»" in problem.remedy


def test_an_item_speaks_the_language_of_its_text() -> None:
    (problem,) = [p for p in check_bank(build.bank(build.single(lang="en"))) if p.rule == "R02"]
    assert problem.place.path == ("lang",)


def test_a_text_that_is_not_there_is_told_once_a_file() -> None:
    items = [build.single(text="musées", id=name) for name in "abc"]
    assert [p.rule for p in check_bank(build.bank(*items)) if p.rule == "R02"] == ["R02"]


def test_a_composed_item_names_facts_that_exist() -> None:
    found = [p.rule for p in check_bank(build.bank(build.single(facts=("f",))))]
    assert "R16" in found


def test_twins_are_told_with_both_places() -> None:
    one = build.single()
    two = build.single(place=Place("questions/autre.yaml", ("questions", 3)))
    (problem,) = check_twins([one, two])
    assert problem.place == two.place.at("id")
    assert "questions/musee.yaml, n° 1" in problem.message


def test_items_of_different_ids_are_not_twins() -> None:
    assert list(check_twins([build.single(), build.single(id="autre")])) == []
