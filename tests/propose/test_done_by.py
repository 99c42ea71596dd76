"""By whom or by what a thing is done, in a sentence that says more."""

import pytest
from tests.propose.given import text

from ardoise.propose.model import NoModel
from ardoise.propose.propose import propose


def asked(sentence: str) -> list[tuple[str, str]]:
    """The passages of `sentence` that ask who or what did it, with their answers."""
    known = propose(text(sentence), NoModel())
    return [
        (known.entities[fact.args["passage"][0]].name, known.entities[fact.args["agent"][0]].name)
        for fact in known.facts.values()
        if fact.relation == "passage-agent"
    ]


@pytest.mark.parametrize(
    ("sentence", "blank", "agent"),
    [
        (
            "Le village, détruit par une avalanche, fut rebâti plus bas en trois ans.",
            "par une ____, fut",
            "avalanche",
        ),
        (
            "La flotte fut surprise par le vent du large et coulée devant le port.",
            "par le ____ et coulée",
            "vent du large",
        ),
        (
            "Le pont, emporté par la crue du fleuve, fut reconstruit en bois.",
            "par la ____, fut",
            "crue du fleuve",
        ),
        (
            "On mesure la force du vent grâce à un anémomètre placé en haut du mât.",
            "grâce à un ____ placé",
            "anémomètre",
        ),
        (
            "La vieille tour, minée par la pluie et abandonnée depuis peu, menace de tomber.",
            "par la ____ et abandonnée",
            "pluie",
        ),
        (
            "Le coffre, rongé par la rouille et sans valeur, fut jeté dans le lac.",
            "par la ____ et sans",
            "rouille",
        ),
        (
            "Les pêcheurs remontent la nasse à l’aide d’une poulie, puis ils la vident.",
            "à l’aide d’une ____, puis",
            "poulie",
        ),
    ],
)
def test_who_or_what_does_it_is_written(sentence: str, blank: str, agent: str) -> None:
    ((passage, found),) = asked(sentence)
    assert blank in passage
    assert found == agent


@pytest.mark.parametrize(
    "sentence",
    [
        "Le fort, repris par les troupes royales et allemandes, fut rasé en trois jours.",
        "Le sentier, creusé par la pluie et le gel, fut fermé aux promeneurs.",
        "Le sentier, creusé par la pluie, la neige et le gel, fut fermé aux promeneurs.",
        "Le champ, bordé par un fossé ou talus de terre, fut vendu plus tard.",
        "Le ravin fut comblé par la coulée de boue et par des pierres.",
        "Les travaux promis par les entreprises dureront encore trois longues années.",
        "Les règles voulues par les autorités ne plaisent guère dans la vallée.",
        "Les règles voulues par les industriels ne plaisent guère dans la vallée.",
        "La fête fut préparée par un comité lié à la paroisse du bourg.",
        "Le roi rétablit par la force l’ordre dans la ville basse.",
        "Le village, aimé par une grande partie des peintres, fut rebâti plus bas.",
        "Le village, peint par un autre artiste, fut rebâti plus bas en trois ans.",
        "Le moulin, mû par le vent, tourne quand le vent souffle de la mer.",
        "La société par actions, fondée à Pau, fut vendue plus tard.",
        "Le village fut rebâti grâce à un accord entre les deux communes du plateau.",
        "Le village fut rebâti grâce à une grande générosité des voisins du plateau.",
    ],
)
def test_nothing_is_asked_where_nothing_did_it(sentence: str) -> None:
    assert asked(sentence) == []


def test_what_something_is_made_of_need_not_be_written() -> None:
    known = propose(text("Le coffre, fermé par une serrure de cuivre, coula au large."), NoModel())
    (lock,) = (one for one in known.entities.values() if one.cls == "par-quoi")
    assert (lock.name, lock.variants) == ("serrure de cuivre", ("serrure",))
