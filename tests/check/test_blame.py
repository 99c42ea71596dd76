"""A problem of a composed item stands where the teacher can mend it, and names the other file."""

from tests.check.build import FACTS, bank, fact, knowledge, single

from ardoise.check.bank import check_bank
from ardoise.domain.item import SingleChoice
from ardoise.domain.problem import Place, Problem

TEMPLATE = Place("questions/templates/lieux.yaml", ("templates", 0))


def composed(of: str, quote: str = "à Rouen") -> SingleChoice:
    """The item that the template `ou` makes of a fact."""
    return single(id=f"ou.{of}", origin="ou", place=TEMPLATE, facts=(of,), quotes=(quote,))


def told(*items: SingleChoice) -> list[Problem]:
    """What is said of the quotes of these items."""
    facts = tuple(
        fact(one, "lieu", {}, "à Rouen", place=FACTS.at("facts", n)) for n, one in enumerate("ab")
    )
    problems = check_bank(bank(*items, about=knowledge(facts=facts)))
    return [problem for problem in problems if problem.rule == "P02"]


def test_what_some_items_of_a_template_have_is_mended_in_their_facts() -> None:
    (problem,) = told(composed("a"), composed("b", "à Paris"))
    assert problem.place == FACTS.at("facts", 1, "quote")
    assert "«\u00a0ou\u00a0», dans questions/templates/lieux.yaml" in problem.remedy


def test_what_all_items_of_a_template_have_is_mended_in_the_template() -> None:
    problems = told(composed("a", "à Paris"), composed("b", "à Paris"))
    for problem, one in zip(problems, "ab", strict=True):
        assert problem.place.file == TEMPLATE.file
        assert f"«\u00a0{one}\u00a0», dans source/musee/facts.yaml" in problem.remedy


def test_one_item_alone_says_nothing_against_its_template() -> None:
    (problem,) = told(composed("b", "à Paris"))
    assert problem.place == FACTS.at("facts", 1, "quote")


def test_a_written_item_stays_where_it_is() -> None:
    (problem,) = told(single(facts=("a",), quotes=("à Paris",)))
    assert problem.place.file == "questions/musee.yaml"
