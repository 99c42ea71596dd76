"""Before deciding, a teacher sees where each proposal stands and what it would ask."""

import pytest
from tests.propose.given import NAMES, article, proposed

from ardoise.propose.new import standard_templates
from ardoise.propose.preview import marks, merged, questions_of
from ardoise.read.templates import parse_templates

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
    found = questions_of(first, article("manuel-eau"), knowledge, None, TEMPLATES)
    assert found
    assert all(item.facts == (first,) for item in found)


def test_what_is_accepted_wins_over_a_proposal() -> None:
    knowledge = proposed("manuel-eau")
    first, second, *_ = knowledge.facts
    known = merged(None, knowledge, [first])
    both = merged(known, knowledge, [second])
    assert set(both.facts) == {first, second}
    assert both.facts[first] is known.facts[first]
    assert set(known.entities) <= set(both.entities)
