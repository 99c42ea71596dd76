"""Other names that pupils may type for who and what is asked."""

import pytest
from tests.propose.given import text

from ardoise.domain.fact import Entity
from ardoise.propose.model import NoModel
from ardoise.propose.propose import propose


def named(name: str, *paragraphs: str) -> Entity:
    """The entity of that name among what is proposed."""
    found = propose(text(*paragraphs), NoModel()).entities.values()
    return next(one for one in found if one.name == name)


def test_half_of_an_office_is_not_accepted() -> None:
    office = "secrétaire générale de la cave"
    variants = named(office, f"Anne Petit, {office}, demande la fermeture du chenal.").variants
    assert "secrétaire" not in variants
    office = "première ministre portugaise"
    variants = named(office, f"Anne Petit, {office}, demande la fermeture du chenal.").variants
    assert variants == ("première ministre",)


@pytest.mark.parametrize(
    ("name", "other", "sentence"),
    [
        (
            "agence régionale de santé",
            "ARS",
            "L’agence régionale de santé (ARS) recommande de filtrer l’eau du lac.",
        ),
        (
            "ARS",
            "agence régionale de santé",
            "Le lac est surveillé par l’agence régionale de santé (ARS). L’ARS recommande de "
            "filtrer l’eau du lac.",
        ),
        (
            "Union européenne",
            "UE",
            "L’Union européenne demande la fermeture du chenal. Les lois de l’UE sont sévères.",
        ),
        (
            "directrice de campagne pour la pêche",
            "directrice de campagne",
            "Anne Petit, directrice de campagne pour la pêche, demande la fermeture du chenal.",
        ),
        (
            "association Les Amis du lac",
            "association",
            "L’association Les Amis du lac demande la fermeture du chenal.",
        ),
        (
            "présidente de la cave coopérative",
            "présidente",
            "Anne Petit, présidente de la cave coopérative, demande la fermeture du chenal.",
        ),
        (
            "professeure de mathématiques",
            "professeure",
            "Anne Petit, professeure de mathématiques, demande la fermeture du chenal.",
        ),
    ],
)
def test_another_name_is_accepted(name: str, other: str, sentence: str) -> None:
    assert other in named(name, sentence).variants


def test_the_other_name_of_a_term_is_accepted() -> None:
    told = "Le tallage, aussi appelé ramification, est la pousse de plusieurs tiges d’un même pied."
    assert "ramification" in named("tallage", told).variants


def test_a_head_that_two_bodies_share_names_neither() -> None:
    one = named(
        "conseil municipal",
        "Le conseil municipal demande une digue. Le conseil départemental refuse la digue.",
    )
    assert "conseil" not in one.variants


def test_what_a_newspaper_brackets_is_no_part_of_an_office() -> None:
    found = propose(text("Le maire de Rouen (sans étiquette), Paul Petit, est là."), NoModel())
    assert [e.name for e in found.entities.values() if e.cls == "fonction"] == ["maire de Rouen"]


def test_what_an_act_is_done_with_is_accepted() -> None:
    told = "Le développement de la presse provoque la naissance du métier de reporter."
    assert "la presse" in named("développement de la presse", told).variants
