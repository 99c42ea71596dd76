"""Before deciding, a teacher sees where each proposal stands and what it would ask."""

import pytest
from msgspec.structs import replace
from tests.propose.given import NAMES, article, proposed

from ardoise.domain.bank import Bank
from ardoise.propose.new import standard_templates
from ardoise.propose.preview import foresee, marks, merged
from ardoise.read.templates import parse_templates

NOTHING = Bank(texts={}, knowledge={}, items={}, version="")
TEMPLATES = tuple(
    template
    for name, content in standard_templates().items()
    for template in parse_templates(content.encode(), name).value
)


@pytest.mark.parametrize("name", NAMES)
def test_every_fact_is_marked_where_it_is_quoted(name: str) -> None:
    found = marks(article(name), proposed(name))
    assert {mark.fact for mark in found} == set(proposed(name).facts)
    for mark in found:
        paragraph = article(name).paragraphs[mark.paragraph - 1].content
        quotes = proposed(name).facts[mark.fact].quotes
        assert paragraph[mark.start : mark.end] in quotes
    assert [m.paragraph for m in found] == sorted(m.paragraph for m in found)


def test_a_fact_shows_its_questions_alone() -> None:
    knowledge = proposed("manuel-eau")
    first, *_ = knowledge.facts
    found = foresee(first, article("manuel-eau"), knowledge, NOTHING, TEMPLATES, seed="s")
    assert found.items
    assert all(item.facts == (first,) for item in found.items)


def test_a_quote_that_was_mistyped_is_told_before_it_is_accepted() -> None:
    knowledge = proposed("manuel-eau")
    first, fact = next(iter(knowledge.facts.items()))
    typed = replace(knowledge, facts={first: replace(fact, quotes=("rien de tel ici",))})
    found = foresee(first, article("manuel-eau"), typed, NOTHING, TEMPLATES, seed="s")
    assert "P02" in {problem.rule for problem in found.problems}
    again = foresee(
        first, article("manuel-eau"), typed, NOTHING, TEMPLATES, seed="s", now=found.problems
    )
    assert again.problems == ()


@pytest.mark.parametrize("name", NAMES)
def test_no_fact_accepted_alone_names_an_entity_that_is_not_declared(name: str) -> None:
    knowledge = proposed(name)
    for id_ in knowledge.facts:
        found = foresee(id_, article(name), knowledge, NOTHING, TEMPLATES, seed="s")
        assert not [p.message for p in found.problems if p.rule.startswith("R")]


def test_what_is_accepted_wins_over_a_proposal() -> None:
    knowledge = proposed("manuel-eau")
    first, second, *_ = knowledge.facts
    known = merged(None, knowledge, [first])
    both = merged(known, knowledge, [second])
    assert set(both.facts) == {first, second}
    assert both.facts[first] is known.facts[first]
    assert set(known.entities) <= set(both.entities)
