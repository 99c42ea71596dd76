"""By what a thing is done."""

import pytest
from tests.propose.given import said, text

from ardoise.propose.model import NoModel
from ardoise.propose.propose import propose


@pytest.mark.parametrize(
    ("sentence", "statement"),
    [
        ("La graine est protégée par une coque.", "La graine est protégée par une coque."),
        (
            "Le gène est porté par le chromosome.",
            "Le gène est porté par le chromosome.",
        ),
    ],
)
def test_by_what_a_thing_is_done(sentence: str, statement: str) -> None:
    assert statement in said(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "La graine est protégée par sa coque.",
        "La graine est protégée par une coque et une pulpe.",
        "La graine est plantée par temps sec.",
    ],
)
def test_by_what_cannot_be_asked(sentence: str) -> None:
    facts = propose(text(sentence), NoModel()).facts.values()
    assert not [fact for fact in facts if fact.relation == "passif"]
