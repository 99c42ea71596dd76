"""Two names of one person: never two answers, and never two people."""

import pytest
from tests.propose.given import names_of, said, text

from ardoise.propose.model import NoModel
from ardoise.propose.names import Name
from ardoise.propose.propose import propose
from ardoise.propose.same_person import same_people


def people(*known: tuple[str, str]) -> dict[str, Name]:
    return {name: Name(text=name, cls="personne", gender=gender) for name, gender in known}


@pytest.mark.parametrize(
    ("known", "whole", "again"),
    [
        (
            [("Anne Petit", "f"), ("Mme Petit", "")],
            "Anne Petit vient. Mme Petit parle.",
            {"Mme Petit": "Anne Petit"},
        ),
        # Two of one surname, told apart by what stands before it.
        (
            [("Anne Petit", "f"), ("Paul Petit", "m")],
            "Anne Petit et Paul Petit viennent. M. Petit parle.",
            {"M. Petit": "Paul Petit"},
        ),
        # Nobody else of that name: it is hers alone.
        ([("Paul Roux", "m"), ("Mme Petit", "")], "Paul Roux suit Mme Petit.", {}),
        # A woman of the surname of a man whom the text names.
        ([("Paul Petit", "m"), ("Mme Petit", "")], "Paul Petit suit Mme Petit.", {}),
        (
            [("John Fox Hart", "m"), ("Fox Hart", "")],
            "John Fox Hart vient. Fox Hart parle.",
            {"Fox Hart": "John Fox Hart"},
        ),
        ([("Jean Paul Petit", "m"), ("Paul Petit", "m")], "Paul Petit suit Jean Paul Petit.", {}),
        (
            [("Dino Carbo", ""), ("Denis Carbon", "m")],
            "Dino Carbo (Denis Carbon) écrit.",
            {"Denis Carbon": "Dino Carbo"},
        ),
    ],
)
def test_whom_a_name_calls_again(
    known: list[tuple[str, str]], whole: str, again: dict[str, str]
) -> None:
    kept, found = same_people(people(*known), whole)
    assert found == again
    assert not set(found) & set(kept)


def test_a_surname_that_two_may_bear_stands_for_nobody() -> None:
    whole = "Anne Petit et Léa Petit viennent. Mme Petit parle."
    kept, found = same_people(
        people(("Anne Petit", "f"), ("Léa Petit", "f"), ("Mme Petit", "")), whole
    )
    assert found == {}
    assert "Mme Petit" not in kept


def test_a_civility_tells_the_gender_of_whom_it_calls_again() -> None:
    kept, _ = same_people(people(("Ilka Brun", "")), "Ilka Brun vient. Mme Brun parle.")
    assert kept["Ilka Brun"].gender == "f"


def test_what_mme_petit_says_is_said_by_anne_petit() -> None:
    found = said(
        "« Le site ferme dans un mois », dit Anne Petit. « Il faut un autre repreneur ici », "
        "rappelle Mme Petit. Paul Roux arrive à Lens. Jean Morel arrive à Pau."
    )
    assert sum(one.startswith("Anne Petit a dit") for one in found) == 2
    assert not any("Mme" in one for one in found)


@pytest.mark.parametrize(
    ("words", "trade"),
    [
        ("Le conducteur de travaux Paul Petit suit le chantier.", ["conducteur de travaux"]),
        ("Le conducteur Paul Petit suit le bus.", ["conducteur"]),
        ("L’ingénieur Paul Petit suit le chantier.", ["ingénieur"]),
        ("Le conducteur de la rame Paul Petit sort.", []),
    ],
)
def test_a_trade_is_not_cut_short(words: str, trade: list[str]) -> None:
    assert names_of("metier", words)[1:] == trade


def test_two_trades_are_one_answer_and_either_is_accepted() -> None:
    proposed = propose(
        text("Jean Morel est un architecte et ingénieur écossais. L’ingénieur perce un canal."),
        NoModel(),
    )
    (trade,) = [one for one in proposed.entities.values() if one.cls == "metier"]
    assert trade.name == "architecte et ingénieur"
    assert {"architecte", "ingénieur"} <= set(trade.variants)


@pytest.mark.parametrize(
    ("words", "person"),
    [
        ("L’industriel italien Forni Valli propose une prime de fin d’année.", False),
        ("L’opérateur Kelto réclame une hausse des tarifs.", False),
        ("L’industriel Paul Petit refuse la vente du site.", True),
    ],
)
def test_a_firm_is_nobody(words: str, person: bool) -> None:
    class Labels(NoModel):
        def labels(self, text: object) -> dict[str, str]:
            return {"Forni Valli": "PER", "Kelto": "PER"}

    proposed = propose(text(words), Labels())
    assert any(one.cls == "personne" for one in proposed.entities.values()) is person
    assert any(one.cls == "metier" for one in proposed.entities.values()) is person
