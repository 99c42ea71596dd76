"""When an office is held is no part of it."""

import pytest
from tests.propose.given import names_of, text

from ardoise.propose.model import NoModel
from ardoise.propose.propose import propose
from ardoise.propose.tenure import without_tenure


@pytest.mark.parametrize(
    ("office", "left"),
    [
        ("reine de Lormel de 1572 à 1610", "reine de Lormel"),
        ("maire de Lormel depuis 2012", "maire de Lormel"),
        ("maire de Lormel depuis dix ans", "maire de Lormel"),
        ("gouverneur du fort de Brames entre 1600 et 1612", "gouverneur du fort de Brames"),
        ("préfète de l’Aube en 1990", "préfète de l’Aube"),
        ("directeur du port de mai 2001 à 2008", "directeur du port"),
        ("présidente de la ligue du 3 mai au 8 juin", "présidente de la ligue"),
        ("chef de la garde au XVIIe siècle", "chef de la garde"),
        ("maire de Lormel, de 1990 à 1995", "maire de Lormel"),
        # What is no time of it.
        ("maire du 9e arrondissement", "maire du 9e arrondissement"),
        ("maire de Mai-en-Bois", "maire de Mai-en-Bois"),
        ("commissaire de l’exposition de 1900", "commissaire de l’exposition de 1900"),
        ("directrice de campagne pour la pêche", "directrice de campagne pour la pêche"),
    ],
)
def test_an_office_is_named_without_its_time(office: str, left: str) -> None:
    assert without_tenure(office) == left


@pytest.mark.parametrize(
    "sentence",
    [
        "Anne Morvan, reine de Lormel de 1572 à 1610, bâtit une tour.",
        "Anne Morvan, reine de Lormel entre 1572 et 1610, bâtit une tour.",
        "Anne Morvan est reine de Lormel depuis 1572.",
    ],
)
def test_the_office_of_somebody_holds_no_date(sentence: str) -> None:
    assert names_of("fonction", sentence) == ["Anne Morvan", "reine de Lormel"]


def test_no_half_of_a_time_is_accepted() -> None:
    about = text("Anne Morvan, reine de Lormel de 1572 à 1610, bâtit une tour.")
    known = propose(about, NoModel()).entities.values()
    assert next(one for one in known if one.cls == "fonction").variants == ("reine",)


def test_an_office_that_two_held_in_turn_is_not_asked() -> None:
    said = (
        "Anne Morvan, reine de Lormel de 1572 à 1610, bâtit une tour.",
        "Ida Berg, reine de Lormel de 1610 à 1622, creuse un puits.",
    )
    assert not names_of("fonction", *said)
    assert not names_of("charge", *said)
