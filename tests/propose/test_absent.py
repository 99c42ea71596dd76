"""Wrong answers that the text never names."""

from itertools import pairwise

import pytest

from ardoise.domain.problem import Place
from ardoise.domain.text import Paragraph, Text
from ardoise.propose.absent import add_absent, add_named
from ardoise.propose.cast import country
from ardoise.propose.names import Name
from ardoise.propose.register import Register


def register(content: str) -> Register:
    text = Text(
        id="t",
        title="Au bord du lac",
        lang="fr",
        paragraphs=(Paragraph(number=1, content=content),),
        place=Place("source/t/text.md"),
    )
    return Register(text, "source/t/proposals.yaml")


def years_beside(content: str, year: str) -> set[int]:
    made = register(content)
    made.entity("annee", year, value=year)
    add_absent(made)
    return {int(one.name) for one in made.entities.values() if one.absent}


def test_years_are_farther_from_one_that_is_about_right() -> None:
    near = years_beside("Le moulin est bâti en 1360.", "1360")
    far = years_beside("Le moulin est bâti vers 1360.", "1360")
    assert min(abs(year - 1360) for year in near) < 5
    assert min(abs(year - 1360) for year in far) > 10


def test_article_before_one_word_is_no_first_name() -> None:
    made = register("Ada Kerven peint La Passeuse, que Léo Brun achète.")
    made.entity("personne", "Ada Kerven")
    names = {one: Name(text=one, cls="personne", gender="f") for one in ("La Passeuse", "Léo Brun")}
    add_named(made, names, ())
    assert {one.name for one in made.entities.values()} == {"Ada Kerven", "Léo Brun"}


def test_years_that_are_offered_stand_some_years_apart() -> None:
    made = register("Le four est bâti en 1784 et fermé en 1790.")
    for year in ("1784", "1790"):
        made.entity("annee", year, value=year)
    add_absent(made)
    years = sorted(int(one.name) for one in made.entities.values())
    assert len(years) > 4
    assert min(b - a for a, b in pairwise(years)) >= 3


def test_no_year_is_offered_after_the_last_of_a_text_of_our_days() -> None:
    assert max(years_beside("Le maire est élu en 2020, et parle en 2025.", "2020")) <= 2025
    assert max(years_beside("En 2025, le maire est élu ; il parle en 2020.", "2020")) > 2020
    assert years_beside("Le maire est élu en 2020.", "2020")


def test_years_beside_one_of_a_war_are_of_that_war() -> None:
    told = "Pendant la Seconde Guerre mondiale, le pont de la ville est détruit en 1944."
    assert years_beside(told, "1944") == {1939, 1940, 1941, 1942, 1943, 1945}
    assert years_beside("Le pont de la ville est détruit en 1944.", "1944") & {1934, 1937, 1947}
    # What is still to come may come later.
    assert max(years_beside("La digue sera finie d’ici à 2031.", "2031")) > 2031


def lands_beside(content: str, *lands: str) -> tuple[Register, set[str]]:
    made = register(content)
    for land in lands:
        country(made, land)
    add_absent(made)
    return made, {one.name for one in made.entities.values() if one.absent}


def test_lands_that_are_offered_lie_in_the_same_part_of_the_world() -> None:
    assert lands_beside("La France signe.", "France")[1] <= {"Espagne", "Portugal"}
    made, absent = lands_beside("La France et le Gabon signent.", "France", "Gabon")
    assert absent == {"Espagne", "Portugal", "Maroc", "Kenya"}
    barred = next(one.never_with for one in made.entities.values() if one.name == "France")
    assert {made.entities[id_].name for id_ in barred} == {"Maroc", "Kenya"}


def months_beside(content: str, month: str, value: str) -> set[str]:
    made = register(content)
    made.entity("mois", month, value=value)
    add_absent(made)
    return {f"{one.name} {one.value}" for one in made.entities.values() if one.absent}


def test_months_that_are_offered_are_of_other_years_too() -> None:
    assert months_beside("Le four ouvre en mai 1784.", "mai 1784", "1784-05") == {
        "octobre 1783 1783-10",
        "février 1785 1785-02",
        "janvier 1783 1783-01",
        "novembre 1785 1785-11",
    }
    # None that is still to come, by a text of our days.
    assert months_beside("Le four ouvre en mai 2021.", "mai 2021", "2021-05") == {
        "octobre 2020 2020-10",
        "janvier 2020 2020-01",
    }
    assert months_beside("Le four ouvre en mai.", "mai", "--05") == {"mars --03", "juillet --07"}


def test_what_the_text_says_in_other_small_words_is_there() -> None:
    # "mai 1962" is read in "Mais en 1962" by whoever looks for words alone.
    made = register("Le lac gèle en mars 1960. Mais en 1962, la digue cède.")
    assert made.mentions("mai 1962")
    assert made.mentions("le lac")
    assert not made.mentions("mai 1961")


@pytest.mark.parametrize(
    ("century", "others"),
    [
        ("XIXe siècle", {"XVIIIe siècle", "XXe siècle", "XVIIe siècle"}),
        ("xixe siècle", {"xviiie siècle", "xxe siècle", "xviie siècle"}),
        ("XXᵉ siècle", {"XIXᵉ siècle", "XXIᵉ siècle", "XVIIIᵉ siècle"}),
        ("19e siècle", {"18e siècle", "20e siècle", "17e siècle"}),
    ],
)
def test_centuries_that_are_offered_are_written_alike(century: str, others: set[str]) -> None:
    made = register("Le lac gèle chaque hiver.")
    made.entity("siecle", century)
    add_absent(made)
    assert {one.name for one in made.entities.values() if one.absent} == others


def test_continents_that_the_text_does_not_name_are_offered() -> None:
    made = register("Ce lac d’Europe ressemble à ceux d’Asie.")
    country(made, "Europe")
    add_absent(made)
    offered = {one.name for one in made.entities.values() if one.absent}
    assert len(offered) == 3
    assert not offered & {"Asie", "Europe"}
