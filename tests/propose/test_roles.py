"""Who is called by a role is somebody, and is asked by no *qu’est-ce qui*."""

import pytest
from tests.propose.given import names_of

from ardoise.propose.roles import is_role, works


@pytest.mark.parametrize(
    "name", ["ailière", "arrière gauche", "jeune lycéenne", "candidat du parti", "ex-gardienne"]
)
def test_role_is_that_of_somebody(name: str) -> None:
    assert is_role(name)


@pytest.mark.parametrize("name", ["arrière de la maison", "milieu marin", "pompe", "jeune arbre"])
def test_thing_has_none(name: str) -> None:
    assert not is_role(name)


def test_who_works_as_something_is_somebody() -> None:
    assert works("tient le soir la caisse comme vendeuse")
    assert not works("agit comme une pompe")


@pytest.mark.parametrize(
    "sentence",
    [
        "La gardienne, blessée, arrête le ballon avec le pied.",
        "L’ailière Ada Kerven arrête le ballon avec le pied.",
        "Le projet, lui, fournit un emploi comme vendeuse.",
        # What takes place does nothing.
        "Le tirage a lieu mercredi dans la salle du club.",
        "Le chantier commence au pied de la tour.",
    ],
)
def test_somebody_and_what_takes_place_are_no_agent(sentence: str) -> None:
    assert names_of("agent", sentence) == []
