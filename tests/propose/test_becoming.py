"""After a sentence that says what something becomes, its pronoun may mean what it has become."""

import pytest
from tests.propose.given import said

from ardoise.domain.fact import Entity
from ardoise.domain.problem import Place
from ardoise.propose.becoming import brings_another, changes


def thing(cls: str = "chose", gender: str = "f", number: str = "p") -> Entity:
    return Entity(
        id="x", cls=cls, name="x", place=Place("x"), gender=gender, number=number, article="les"
    )


@pytest.mark.parametrize(
    ("sentence", "change"),
    [
        ("Les chenilles se transforment en chrysalides.", True),
        ("Les chenilles deviennent des nymphes.", True),
        ("Les anciennes halles cèdent la place à des boutiques.", True),
        ("Les vieilles lampes sont remplacées par des ampoules.", True),
        # What agrees with nothing that was spoken of.
        ("Les chenilles deviennent un papillon.", False),
        ("Les chenilles sont suivies par un merle.", False),
        ("Les feuilles deviennent rouges en automne.", False),
        ("Les chenilles mangent des feuilles.", False),
    ],
)
def test_a_change_brings_another_thing(sentence: str, change: bool) -> None:
    assert changes(sentence, thing()) is change


def test_what_somebody_becomes_he_is() -> None:
    assert not changes("Anne Petit devient une avocate.", thing("personne", "f", "s"))
    assert not brings_another("Elle devient très célèbre.")


def test_a_pronoun_after_a_change_is_not_what_was_before() -> None:
    found = said(
        "Les larves vivent en eau douce. Elles deviennent des nymphes en 2 mois. "
        "Elles volent pendant 3 jours."
    )
    assert not any("larves volent" in one for one in found)


def test_a_pronoun_without_a_change_is_what_was_before() -> None:
    found = said("Les larves vivent en eau douce. Elles grandissent pendant 3 jours.")
    assert any("larves grandissent" in one for one in found)
