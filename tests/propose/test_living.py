"""Who and what is asked by *qui*."""

import pytest
from tests.propose.given import names_of, text

from ardoise.propose.living import is_living, is_people, is_person
from ardoise.propose.model import NoModel
from ardoise.propose.propose import propose


@pytest.mark.parametrize(
    "name",
    [
        "le citoyen",
        "le simple citoyen",
        "les contribuables",
        "les vassaux du fief",
        "l’ancien maire",
        "un voisin",
        "le fils",
        "le petit",
    ],
)
def test_somebody_is_a_person(name: str) -> None:
    assert is_person(name)
    assert is_people(name)
    assert is_living(name)


@pytest.mark.parametrize("name", ["la mairie", "le bas clergé", "la population", "le parti"])
def test_a_body_is_people_and_no_person(name: str) -> None:
    assert is_people(name)
    assert not is_person(name)


def test_an_animal_lives_and_is_nobody() -> None:
    assert is_living("le vieux loup")
    assert is_living("les ours")
    assert not is_people("le vieux loup")


@pytest.mark.parametrize(
    "name", ["le vent", "le petit canal", "la photographie numérique", "les canaux", "le moteur"]
)
def test_a_thing_is_none_of_them(name: str) -> None:
    assert not is_living(name)


@pytest.mark.parametrize(
    "sentence",
    [
        "Le contribuable paie des taxes pour les routes du canton.",
        "Le simple citoyen obtient des droits nouveaux.",
    ],
)
def test_what_does_it_is_not_asked_of_a_person(sentence: str) -> None:
    assert not names_of("agent", sentence)


def test_what_it_is_done_to_is_not_asked_of_a_person() -> None:
    assert not names_of("objet", "Le duc convoque les vassaux du fief.")
    assert names_of("objet", "Le paysan cultive la terre du domaine.")


@pytest.mark.parametrize(
    ("sentence", "cls"),
    [
        ("La grange est brûlée par un voisin.", "agent-passif-qui"),
        ("La grange est gardée par le fermier.", "agent-passif-qui"),
        ("La grange est détruite par la foudre.", "agent-passif"),
        ("Le troupeau est attaqué par le loup.", "agent-passif"),
    ],
)
def test_by_whom_a_thing_is_done_is_asked_of_people(sentence: str, cls: str) -> None:
    known = propose(text(sentence), NoModel())
    (fact,) = (fact for fact in known.facts.values() if fact.relation == "passif")
    assert known.entities[fact.args["agent"][0]].cls == cls
