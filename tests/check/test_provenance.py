"""A quote proves an item or a fact only where it stands in the text."""

import pytest
from msgspec.structs import replace
from tests.check import build

from ardoise.check.bank import check_bank
from ardoise.domain.bank import Bank
from ardoise.domain.problem import Problem


def provenance(bank: Bank) -> list[Problem]:
    return [p for p in check_bank(bank) if p.rule.startswith("P")]


def of_fact(quote: str, paragraph: int = 1) -> list[Problem]:
    people = (build.entity("Paul Lenoir"), build.entity("halle", "lieu"))
    accueil = build.relation("accueil", {"qui": ("personne",), "quoi": ("lieu",)})
    args = {"qui": ("Paul Lenoir",), "quoi": ("halle",)}
    made = build.fact("f", "accueil", args, quote, paragraph=paragraph)
    return provenance(build.bank(about=build.knowledge(people, (accueil,), (made,))))


@pytest.mark.parametrize(
    ("quote", "paragraph"),
    [
        ("Le guide, Paul Lenoir, accueille les élèves", 1),
        ("Paul Lenoir … dans la grande halle", 1),
        ("Paul Lenoir", 2),
    ],
)
def test_a_quote_that_stands_where_it_says_is_good(quote: str, paragraph: int) -> None:
    assert of_fact(quote, paragraph) == []


@pytest.mark.parametrize(
    ("quote", "paragraph", "rule"),
    [
        ("Le guide, Paul Lenoir, salue les élèves", 1, "P02"),
        ("dans la grande halle … Paul Lenoir", 1, "P02"),
        ("La visite porte sur deux métiers", 2, "P02"),
        ("La visite porte sur trois métiers", 1, "P03"),
        ("le guide, Paul Lenoir, accueille", 1, "P04"),
        ("accueille les eleves", 1, "P04"),
        ("trois métiers, batelier, éclusier et passeur", 2, "P04"),
        ("…", 1, "P01"),
    ],
)
def test_a_quote_that_does_not_is_named(quote: str, paragraph: int, rule: str) -> None:
    (problem,) = of_fact(quote, paragraph)
    assert (problem.rule, problem.place.path) == (rule, ("facts", 0, "quote", 0))


def test_the_remedy_says_where_a_quote_leaves_the_text() -> None:
    (problem,) = of_fact("Le guide, Paul Lenoir, salue les élèves")
    assert "«\u00a0Le guide, Paul Lenoir,\u00a0»" in problem.remedy
    assert "«\u00a0salue\u00a0»" in problem.remedy


def test_a_quote_of_another_paragraph_names_the_right_one() -> None:
    (problem,) = of_fact("La visite porte sur trois métiers")
    assert "paragraphe 2, non au paragraphe 1" in problem.message


def test_an_item_without_a_quote_is_an_error() -> None:
    (problem,) = provenance(build.bank(build.single(quotes=())))
    assert (problem.rule, problem.item) == ("P01", "ville")


def test_an_item_of_no_text_has_nothing_to_quote() -> None:
    assert provenance(build.bank(build.single(text="", quotes=()))) == []


def test_the_second_quote_of_an_item_is_pointed_at() -> None:
    item = build.single(quotes=("visite le musée du Fleuve", "se trouve à Rouen"))
    (problem,) = provenance(build.bank(item))
    assert problem.place.path == ("questions", 0, "quote", 1)


def test_an_english_bank_is_told_in_english() -> None:
    read = build.text("The museum stands in York.", lang="en")
    item = build.single(lang="en", quotes=("The museum stands in Leeds",))
    (problem,) = provenance(build.bank(item, about=build.knowledge(lang="en"), read=read))
    assert problem.message == "The quote “The museum stands in Leeds” does not stand in the text."
    assert "“The museum stands in”" in problem.remedy


def test_an_inferred_fact_may_quote_another_paragraph_second() -> None:
    made = build.fact("f", "r", {}, "visite le musée du Fleuve")
    made = replace(made, quotes=(*made.quotes, "trois métiers"))
    assert provenance(build.bank(about=build.knowledge(facts=(made,)))) == []
