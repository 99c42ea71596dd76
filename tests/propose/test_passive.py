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
        (
            "Les vols sont jugés par un tribunal et punis d’une amende.",
            "Les vols sont jugés par un tribunal.",
        ),
        ("La grange fut détruite par un orage.", "La grange fut détruite par un orage."),
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


@pytest.mark.parametrize(
    ("sentence", "cls"),
    [
        ("Le vol est jugé par un tribunal.", "agent-passif-qui"),
        ("La graine est protégée par une coque.", "agent-passif"),
    ],
)
def test_whether_somebody_or_something_does_it_is_told(sentence: str, cls: str) -> None:
    known = propose(text(sentence), NoModel())
    (fact,) = (fact for fact in known.facts.values() if fact.relation == "passif")
    assert known.entities[fact.args["agent"][0]].cls == cls
