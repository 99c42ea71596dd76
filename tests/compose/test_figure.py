"""What a pupil types of a number or an hour."""

import pytest
from tests.compose.base import composed, entity, fact, knowledge, reasons, relation, template, text

from ardoise.compose.figure import counted, hours, number_of, scaled
from ardoise.domain.attempt import Verdict
from ardoise.domain.fact import Entity, Knowledge
from ardoise.domain.item import AnyItem, Cloze
from ardoise.quiz.grade import grade

PLACE = entity("mur", "chose", name="mur", article="le")


@pytest.mark.parametrize(
    ("name", "number", "whole", "unit"),
    [
        ("85 personnes", "85", "85", "personnes"),
        ("5,80 mètres", "5,80", "5,80", "mètres"),
        ("1\u202f500 volcans", "1\u202f500", "1\u202f500", "volcans"),
        ("14,6 millions d’euros", "14,6", "14,6 millions", "millions d’euros"),
        ("deux cent cinquante élèves", "deux cent cinquante", "deux cent cinquante", "élèves"),
        ("vingt et un jours", "vingt et un", "vingt et un", "jours"),
        ("une trentaine d’élèves", "", "", ""),
        ("mètres", "", "", ""),
    ],
)
def test_number_is_told_from_its_unit(name: str, number: str, whole: str, unit: str) -> None:
    assert (number_of(name), scaled(name), counted(name)) == (number, whole, unit)


@pytest.mark.parametrize(
    ("value", "lang", "way"),
    [
        ("04:00", "fr", "4 h"),
        ("04:00", "fr", "4 heures"),
        ("18:30", "fr", "18h30"),
        ("12:00", "fr", "midi"),
        ("14:30", "en", "2:30 pm"),
    ],
)
def test_hour_is_typed_in_many_ways(value: str, lang: str, way: str) -> None:
    assert way in hours(value, lang)


def test_no_hour_has_no_spelling() -> None:
    assert hours("", "fr") == hours("2026", "fr") == hours("25:00", "en") == ()


def asked(sentence: str, answer: Entity) -> AnyItem:
    """The cloze that a sentence gives, `answer` cut out of it."""
    about: Knowledge = knowledge(
        entities=(PLACE, answer),
        relations=(
            relation(
                "mesure",
                roles={"objet": ("chose",), "quantite": ()},
                statement="{{ objet | nom }} : {{ quantite | nom }}.",
            ),
        ),
        facts=(
            fact("f", "mesure", objet="mur", quantite=answer.id, quotes=(sentence.rstrip("."),)),
        ),
    )
    recipe = template(
        "trou", kind="cloze", relations=("mesure",), asks="quantite", stem="Complétez.", answer=""
    )
    made = composed(recipe, about=about, read=text(sentence))
    assert made.items, reasons(made)
    return made.items[0]


def test_blank_holds_the_number_and_leaves_its_unit_to_be_read() -> None:
    item = asked(
        "Au bout du jardin, le vieux mur monte jusqu’à 5,80 mètres.",
        entity("q", "nombre-metres", name="5,80 mètres", value="5.8"),
    )
    assert isinstance(item, Cloze)
    assert item.pieces == ("Au bout du jardin, le vieux mur monte jusqu’à ", " mètres.")
    assert (item.key, item.blanks[0].hint) == (("5,80",), "nombre")


def test_of_the_month_of_a_year_the_year_is_left_to_be_read() -> None:
    item = asked(
        "Dans le jardin du maire, on relève le vieux mur en février 2022.",
        entity("m", "mois", name="février 2022", value="2022-02"),
    )
    assert isinstance(item, Cloze)
    assert item.pieces[1] == " 2022."
    assert (item.key, item.blanks[0].hint) == (("février",), "mois")


def test_two_bounds_are_no_number_to_type() -> None:
    with pytest.raises(AssertionError, match="nombre seul"):
        asked(
            "Dans le jardin du maire, le vieux mur a de 60 à 62 pierres.",
            entity("q", "nombre-pierres", name="de 60 à 62 pierres", value="60"),
        )


@pytest.mark.parametrize("response", ["5,80", "5,8", "5.8", "5,80 mètres", "5,8 m", "5 m 80"])
def test_number_is_right_with_or_without_its_unit(response: str) -> None:
    item = asked(
        "Au bout du jardin, le vieux mur monte jusqu’à 5,80 mètres.",
        entity("q", "nombre-metres", name="5,80 mètres", value="5.8"),
    )
    assert grade(item, (response,)).verdict is Verdict.RIGHT


@pytest.mark.parametrize("response", ["1500", "1 500", "mille cinq cents", "1 500 volcans"])
def test_number_is_right_in_figures_and_in_words(response: str) -> None:
    item = asked(
        "Sur toute la Terre, le livre compte 1\u202f500 volcans actifs.",
        entity("q", "nombre-volcans", name="1\u202f500 volcans", value="1500"),
    )
    assert grade(item, (response,)).verdict is Verdict.RIGHT


@pytest.mark.parametrize("response", ["4 heures", "4 h", "4h", "à 4 h", "quatre heures"])
def test_hour_is_right_however_it_is_typed(response: str) -> None:
    item = asked(
        "Dans le jardin, le gardien ouvre le vieux mur à 4 heures.",
        entity("h", "heure", name="4 heures", value="04:00", locative="à", gender="f"),
    )
    assert isinstance(item, Cloze)
    assert item.pieces[0].endswith(" à ")
    assert item.blanks[0].hint == "heure"
    assert grade(item, (response,)).verdict is Verdict.RIGHT


def test_date_leaves_its_article_outside_the_blank() -> None:
    item = asked(
        "Dans le jardin, les ouvriers ont fini le mur le 6 juillet 1885.",
        entity("d", "date", name="6 juillet 1885", value="1885-07-06", article="le"),
    )
    assert isinstance(item, Cloze)
    assert item.pieces[0].endswith(" le ")
    assert (item.key, item.blanks[0].hint) == (("6 juillet 1885",), "date")
