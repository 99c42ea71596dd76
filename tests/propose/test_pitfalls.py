"""Sentences that would give a false fact if they were read hastily."""

import pytest
from msgspec.structs import replace
from tests.propose.given import said, statements, text

from ardoise.domain.fact import Stance
from ardoise.propose.clause import points_back
from ardoise.propose.model import NoModel
from ardoise.propose.propose import propose
from ardoise.propose.quantity import find_quantities, near, number_value, others, say_number
from ardoise.propose.sentence import sentences


@pytest.mark.parametrize(
    ("sentence", "name", "value"),
    [
        ("Il meurt à quarante-trois ans.", "quarante-trois ans", 43),
        ("Elle vend trois cents baguettes.", "trois cents baguettes", 300),
        ("On compte 1\u00a0500 volcans.", "1\u00a0500 volcans", 1500),
        ("Il y a deux mille cinq cents habitants.", "deux mille cinq cents habitants", 2500),
        ("Elle dure vingt et un jours.", "vingt et un jours", 21),
        ("La ville a quatre-vingt-dix-neuf filatures.", "quatre-vingt-dix-neuf filatures", 99),
        ("Le bassin couvre 117 000 km².", "117 000 km²", 117000),
        ("Le sol porte une trentaine d’espèces.", "une trentaine d’espèces", 30),
        ("La salle reçoit un millier de personnes.", "un millier de personnes", 1000),
    ],
)
def test_a_number_is_taken_whole(sentence: str, name: str, value: float) -> None:
    (found,) = find_quantities(sentence)
    assert (found.name, found.value) == (name, value)


@pytest.mark.parametrize(
    "sentence",
    [
        "Il existe deux grands types.",
        "Il pèse entre 3 et 5 kilos.",
        "Ils travaillent de 12 à 15 heures.",
        "Elle a deux ou trois petits.",
        "En 1850 il règne.",
        "En 221 avant notre ère, la Chine est unie.",
        "Le traité de 1648 donne la ville au duc.",
    ],
)
def test_what_is_no_number_of_its_own_gives_none(sentence: str) -> None:
    assert list(find_quantities(sentence)) == []


@pytest.mark.parametrize("number", [2, 17, 21, 71, 77, 80, 81, 91, 100, 200, 250, 1000, 80_000])
def test_a_number_in_words_is_read_as_it_is_said(number: int) -> None:
    assert number_value(say_number(number)) == number


@pytest.mark.parametrize(
    "sentence",
    [
        "Le bateau de Rouen est prêt pour l’essentiel en 1825.",
        "Le pont de Rouen est inscrit parmi les rares survivants en 1990.",
    ],
)
def test_a_plain_statement_is_no_judgement(sentence: str) -> None:
    facts = propose(text(sentence), NoModel()).facts.values()
    assert {fact.stance for fact in facts} == {Stance.FACT}


def test_a_thing_is_not_taken_for_the_person_that_a_pronoun_means() -> None:
    found = said("Louis Braille cherche. L’alphabet est prêt en 1825. Il publie un livre en 1829.")
    assert not any("alphabet publie" in statement for statement in found)


@pytest.mark.parametrize(
    "sentence",
    [
        "Le 22 juin 1952, cent ans après sa mort, ses cendres sont transférées au Panthéon.",
        "La Croix-Rouge de Rouen y a installé deux cent cinquante lits pliants.",
        "Le dernier a eu lieu en 2017.",
        "Le troisième emporte le prix du jury.",
        "Deux ans plus tard, tous deux s’installent avec leurs amis à Paris.",
        "En 2012, des chercheurs américains ont donné son nom à une plante.",
    ],
)
def test_what_leans_on_another_sentence_gives_nothing(sentence: str) -> None:
    assert said(sentence) == []


def told(*paragraphs: str) -> list[str]:
    """What is proposed about the life of Jeanne Barret."""
    about = replace(text(*paragraphs), title="Jeanne Barret, botaniste")
    return statements(propose(about, NoModel()), about)


def test_a_paragraph_may_begin_with_the_pronoun_of_whom_the_title_names() -> None:
    found = told("Jeanne Barret aime la mer.", "Elle gravit le mont Blanc en 1766.")
    assert "Jeanne Barret gravit le mont Blanc en 1766." in found


def test_that_pronoun_is_left_once_somebody_else_was_spoken_of() -> None:
    found = told(
        "Jeanne Barret aime la mer.", "La marine refuse encore. Elle ouvre le port en 1766."
    )
    assert not any("Jeanne" in statement and "1766" in statement for statement in found)


def test_whoever_was_a_captain_is_not_called_one() -> None:
    found = said("Charles Barbier, un ancien capitaine d’artillerie, arrive à Paris.")
    assert not any("capitaine" in statement for statement in found)


def test_what_was_so_in_a_year_is_not_said_of_ever() -> None:
    found = said("En 1850, le réseau britannique dépasse 10 000 kilomètres.")
    assert found
    assert all(statement.endswith("en 1850.") for statement in found)


def test_headings_are_not_read() -> None:
    about = text("Une crue rapide", "La Loire déborde. Elle monte.")
    assert [one.text for one in sentences(about)] == ["La Loire déborde.", "Elle monte."]


def test_an_island_of_a_country_is_no_country() -> None:
    from ardoise.propose.geography import countries

    assert countries()["Martinique"].cls == "lieu"
    assert countries()["Maroc"].cls == "pays"


def test_a_word_that_limits_is_kept() -> None:
    found = said("La muraille actuelle date surtout de la dynastie Ming.")
    assert found == ["La muraille actuelle date surtout de la dynastie Ming."]


def test_a_monument_with_a_capital_is_nobody() -> None:
    found = said(
        "La Grande Muraille domine la Chine. Elle attire dix millions de visiteurs par an."
    )
    assert not any("Muraille" in s and "qui attire" in s for s in found)


@pytest.mark.parametrize(
    ("name", "factor", "expected"),
    [
        ("2,3 millions d’euros", 0.75, "1,7 million d’euros"),
        ("1,8 million d’euros", 1.5, "2,7 millions d’euros"),
        ("24 degrés", 1.5, "27 degrés"),
        ("Une vingtaine d’élèves", 1.5, "une trentaine d’élèves"),
    ],
)
def test_another_number_is_said_as_the_first(name: str, factor: float, expected: str) -> None:
    (quantity,) = find_quantities(name)
    made = near(quantity, factor)
    assert made is not None
    assert made[0] == expected


def test_hours_after_which_a_door_is_shut_are_counted_by_nobody() -> None:
    assert not list(find_quantities("Personne ne répond après 20 heures."))


@pytest.mark.parametrize("name", ["45 minutes", "cinquante-quatre minutes"])
def test_no_more_minutes_are_offered_than_an_hour_has(name: str) -> None:
    (quantity,) = find_quantities(name)
    assert near(quantity, 1.5) is None
    assert near(quantity, 0.5) is not None


def test_a_number_that_the_text_says_otherwise_is_not_offered() -> None:
    (quantity,) = find_quantities("Le trajet dure six heures.")
    names = [name for name, _ in others(quantity, "On dort huit à dix heures, ou 3 heures.")]
    assert names
    assert not {"huit heures", "trois heures", "dix heures"} & set(names)


@pytest.mark.parametrize(
    "sentence",
    [
        # Whoever reads on counts them.
        "Le marin de la ville sait trois mots turcs – pain, sel, vin – et les emploie.",
        # Half of a duration.
        "Le voyage de la ville à la mer dure six heures et vingt minutes.",
    ],
)
def test_what_the_rest_of_a_sentence_tells_is_not_asked(sentence: str) -> None:
    asked = propose(text(sentence), NoModel()).facts.values()
    assert not [f for f in asked if f.relation in ("passage-nombre", "passage-date")]


def test_of_a_few_years_the_first_is_asked() -> None:
    proposed = propose(text("Le clocher de la ville fut refait entre 1786 et 1790."), NoModel())
    asked = [f.args["moment"] for f in proposed.facts.values() if f.relation == "passage-date"]
    assert [proposed.entities[id_].name for ids in asked for id_ in ids] == ["1786"]


def test_pupils_of_a_class_are_no_part_of_a_time() -> None:
    proposed = propose(
        text("Le bac de la ville porte 240 élèves de seconde depuis hier."), NoModel()
    )
    assert [f for f in proposed.facts.values() if f.relation == "passage-nombre"]


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("Le foyer abrite ici neuf enfants, cinq garçons et quatre filles de Lens.", False),
        ("Le foyer abrite ici neuf enfants, avec cinq chiens et sept chats de Lens.", True),
    ],
)
def test_a_number_that_two_others_give_is_not_asked(sentence: str, asked: bool) -> None:
    proposed = propose(text(sentence), NoModel())
    assert bool([f for f in proposed.facts.values() if f.relation == "passage-nombre"]) is asked


def test_a_coach_at_the_head_of_a_sentence_is_no_reason() -> None:
    proposed = propose(text("Le car de la ville transporte 240 élèves de seconde."), NoModel())
    assert not [f for f in proposed.facts.values() if f.relation == "passage-cause"]


def test_half_of_two_trades_is_not_asked() -> None:
    found = said("Le canal est tracé par Jean Morel, ingénieur et architecte, puis creusé en 1804.")
    assert not [one for one in found if one.startswith("Jean Morel est")]


def test_what_is_said_of_the_trade_of_one_is_accepted_for_nobody_else() -> None:
    proposed = propose(
        text(
            "Le canal est tracé par Jean Morel, ingénieur de la ville de Pau, en 1804.",
            "Le pont est dessiné par Paul Roux, ingénieur à Lens, en 1812.",
        ),
        NoModel(),
    )
    (trade,) = [one for one in proposed.entities.values() if one.cls == "metier"]
    assert (trade.name, trade.variants) == ("ingénieur", ())


@pytest.mark.parametrize(
    ("words", "back"),
    [
        ("Les effets observés se limitent aux nuits", True),
        ("Les résultats obtenus déçoivent", True),
        ("Les effets observés chez la souris durent une heure", False),
        ("Les communes concernées par la crue sont fermées", False),
    ],
)
def test_what_was_observed_of_something_else_is_not_understood_alone(
    words: str, back: bool
) -> None:
    assert points_back(words) is back
