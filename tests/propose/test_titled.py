"""What the title of a text tells is not asked: it stands above every question."""

import pytest
from msgspec.structs import replace
from tests.propose.given import text

from ardoise.domain.fact import Knowledge
from ardoise.propose.model import NoModel
from ardoise.propose.propose import propose


def read(title: str, *paragraphs: str) -> Knowledge:
    return propose(replace(text(*paragraphs), title=title), NoModel())


def answers(knowledge: Knowledge) -> set[str]:
    """What is asked for, and all else that the facts speak of."""
    return {
        knowledge.entities[id_].name
        for fact in knowledge.facts.values()
        for ids in fact.args.values()
        for id_ in ids
    }


@pytest.mark.parametrize(
    ("title", "asked"),
    [
        ("La grève des tisserands (1831 et 1834)", False),
        ("La grève des tisserands", True),
        # A longer number is another.
        ("Les 18310 tisserands", True),
    ],
)
def test_year_of_the_title_is_not_asked(title: str, asked: bool) -> None:
    sentence = "En 1831, les tisserands de la ville ferment trois ateliers et brûlent le four."
    assert ("1831" in answers(read(title, sentence))) is asked


def test_number_of_the_title_is_not_asked_though_what_it_counts_is_called_otherwise() -> None:
    sentence = "L’usine de la vallée a licencié 320 ouvriers et fermé neuf ateliers."
    assert "320 ouvriers" in answers(read("À l’usine", sentence))
    found = answers(read("À l’usine, 320 salariés licenciés", sentence))
    assert "320 ouvriers" not in found
    assert "neuf ateliers" in found


@pytest.mark.parametrize(
    ("title", "asked"),
    [
        ("Le vieux pont", True),
        ("Le pont Varenne", False),
        # Another word than the surname.
        ("La varenne et le pont", True),
    ],
)
def test_somebody_whose_surname_stands_in_the_title_is_not_asked(title: str, asked: bool) -> None:
    told = read(
        title,
        "Hugo Varenne, Léa Morin et Paul Astier ont dessiné trois ponts de la ville.",
        "Au printemps, la mairie confie à Varenne la réparation des trois ouvrages.",
    )
    found = {
        told.entities[fact.args["personne"][0]].name
        for fact in told.facts.values()
        if fact.relation == "passage-personne"
    }
    assert ("Hugo Varenne" in found) is asked


LAND = "La Tunisie exporte une porcelaine très fine vers le nord."


def test_country_of_the_title_is_not_asked() -> None:
    assert any(one.relation == "auteur" for one in read("Le port", LAND).facts.values())
    told = read("Le port de la Tunisie", LAND)
    assert not any(one.relation == "auteur" for one in told.facts.values())


def test_sentence_whose_answer_the_title_gives_is_asked_for_a_word() -> None:
    told = read("Le port de la Tunisie", LAND).facts.values()
    assert "passage-trou" in [one.relation for one in told]


ACTS = (
    "Le syndicat Terre nouvelle demande l’ouverture d’une enquête.",
    "La région Bretagne refuse de vendre le port.",
)


@pytest.mark.parametrize(
    ("title", "acts"),
    [
        ("Le port", 2),
        ("Port : la région Bretagne refuse", 1),
        ("Port : le syndicat Terre nouvelle contre la région Bretagne", 2),
    ],
)
def test_the_one_of_those_who_act_whom_the_title_names_is_not_asked(title: str, acts: int) -> None:
    facts = read(title, *ACTS).facts.values()
    assert sum(one.relation == "acte" for one in facts) == acts


@pytest.mark.parametrize(("title", "asked"), [("La noria", False), ("Le puits du village", True)])
def test_a_word_that_the_title_is_made_of_is_not_asked(title: str, asked: bool) -> None:
    sentence = "Au village, l’eau monte par une roue à godets qui est appelée noria."
    found = read(title, sentence)
    assert any(one.relation == "passage-terme" for one in found.facts.values()) is asked
