"""Who is asked for in a sentence, beside what tells it already."""

import pytest
from tests.propose.given import names_of

PEOPLE = "Hugo Varenne, Léa Morin et Paul Astier ont dessiné trois ponts de la ville."


@pytest.mark.parametrize(
    ("office", "asked"),
    [
        ("le maire, Hugo Varenne,", True),
        ("le maire danois, Hugo Varenne,", False),
        ("le ministre des ponts, Hugo Varenne,", False),
        ("le secrétaire d’État, Hugo Varenne,", False),
    ],
)
def test_whoever_an_office_of_state_or_a_nation_tells_is_not_asked(
    office: str, asked: bool
) -> None:
    sentence = f"Au printemps, la mairie de la ville ouvre, avec {office} les chantiers du port."
    assert ("Hugo Varenne" in names_of("passage-personne", PEOPLE, sentence)) is asked
