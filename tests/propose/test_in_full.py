"""A definite noun at the head of a sentence is said in full where the text has named it once."""

import pytest
from tests.propose.given import said, text

from ardoise.propose.model import NoModel
from ardoise.propose.propose import propose

CLUB = "Anne Roy préside le collectif Rivage propre, né à Pau. "
GOES_ON = "Le collectif, qui revendique 4 200 signatures au bas de son texte, combat la route."


def test_what_the_text_calls_by_one_name_is_said_with_it() -> None:
    found = said(f"{CLUB}{GOES_ON}")
    assert any(one.startswith("Le collectif Rivage propre, qui revendique 4") for one in found)


def test_it_is_quoted_with_the_name_in_brackets() -> None:
    knowledge = propose(text(f"{CLUB}{GOES_ON}"), NoModel())
    names = [entity.name for entity in knowledge.entities.values() if entity.cls == "passage"]
    assert any(name.startswith("Le collectif [Rivage propre], qui revendique") for name in names)


@pytest.mark.parametrize(
    "before",
    [
        f"{CLUB}Il combat aussi le collectif Val libre, né à Lens. ",
        "Un collectif est né à Pau. ",
    ],
)
def test_what_bears_two_names_or_none_is_not(before: str) -> None:
    assert not any("4 200" in one and "[" in one for one in said(f"{before}{GOES_ON}"))
    assert not any(one.startswith("Le collectif ") for one in said(f"{before}{GOES_ON}"))


def test_who_has_the_trade_is_named() -> None:
    found = said(
        "La fête réunit Paul Petit, Léa Vidal et Marie Blanc. "
        "L’idée revient à Anne Roy, institutrice à Pau, qui réunit les parents en 2019.",
        "L’institutrice a réuni les parents de la vallée dans la salle des fêtes le 4 mai 2021.",
    )
    assert any("L’institutrice Anne Roy a réuni" in one for one in found)
