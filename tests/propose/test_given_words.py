"""Passages whose words are to be put back in their places."""

import re
from pathlib import Path

from tests.propose.decide import accept
from tests.propose.given import text

from ardoise.domain.fact import Fact, Knowledge
from ardoise.domain.item import Cloze
from ardoise.domain.problem import Severity
from ardoise.propose.blanks import FEWEST, MOST
from ardoise.propose.given_words import LONGEST, PROPER, SHORTEST, WORDS
from ardoise.propose.model import NoModel
from ardoise.propose.new import create_text, create_workspace
from ardoise.propose.propose import propose
from ardoise.workspace import open_workspace

MILL = (
    "Le moulin de Varennes domine encore toute la vallée et attire la curiosité.",
    "Les paysans y portaient chaque automne leurs récoltes, et le seigneur prélevait alors une"
    " redevance.",
    "Au siècle suivant, un incendie détruisit la toiture et les engrenages.",
    "Une association prépare maintenant la restauration de ses mécanismes.",
)


def asked(*paragraphs: str) -> tuple[Knowledge, list[Fact]]:
    proposed = propose(text(*paragraphs), NoModel())
    facts = proposed.facts.values()
    # A short text gives too little, and is asked for other words of the same passage too.
    return proposed, [fact for fact in facts if fact.relation == "passage-mots"][:1]


def test_a_paragraph_gives_its_words() -> None:
    proposed, facts = asked(" ".join(MILL))
    (fact,) = facts
    words = [proposed.entities[one].name for one in fact.args["mots"]]
    assert FEWEST <= len(words) <= MOST
    assert fact.quotes == (fact.statement.removesuffix("."),)
    assert SHORTEST <= len(fact.statement.split()) <= LONGEST
    for word in words:
        assert len(re.findall(rf"\b{word}\b", fact.statement)) == 1


def test_a_passage_may_run_over_two_paragraphs() -> None:
    _, facts = asked(*MILL)
    (fact,) = facts
    assert len(fact.quotes) > 1
    assert " ".join(fact.quotes) == fact.statement.removesuffix(".")


def test_both_its_paragraphs_are_told(tmp_path: Path) -> None:
    create_workspace(tmp_path)
    (tmp_path / "moulin.txt").write_text("Un moulin\n\n" + "\n\n".join(MILL), encoding="utf-8")
    created = create_text(tmp_path, "m", tmp_path / "moulin.txt", model=lambda _: NoModel())
    assert created.proposed is not None
    accept(tmp_path, "m", list(created.proposed.facts))
    bank = open_workspace(tmp_path)
    (item, *_) = (i for i in bank.bank.items.values() if i.origin == "comprendre-mots")
    assert isinstance(item, Cloze)
    assert item.gives_words
    assert "(paragraphes 1 à 4)" in item.feedback.replace("\u00a0", " ")
    assert [p for p in bank.problems if p.severity is Severity.ERROR] == []


def test_what_leans_on_nothing_that_is_read_is_left_alone() -> None:
    _, facts = asked(
        "Il domine encore toute la vallée et attire la curiosité des promeneurs, des peintres et de"
        " leurs familles. Ils y portaient chaque automne leurs récoltes, et ce seigneur prélevait"
        " alors une redevance sur leur travail, comme il prélevait aussi une taxe."
    )
    assert facts == []


def test_a_link_that_opens_a_passage_is_left_out() -> None:
    _, facts = asked(f"Cependant, l{MILL[0][1:]} {' '.join(MILL[1:])}")
    (fact,) = facts
    assert fact.statement.startswith("Le moulin de Varennes")
    assert fact.quotes[0].startswith("le moulin de Varennes")


def test_words_of_one_row_could_change_places() -> None:
    proposed, facts = asked(
        "Dans la vallée du Lauzon, on trouve encore un forgeron, un menuisier, un tonnelier et un"
        " charpentier. Pendant la belle saison, les habitants organisent ensemble la procession,"
        " et les enfants préparent chaque matin les guirlandes."
    )
    trades = {"forgeron", "menuisier", "tonnelier", "charpentier"}
    for fact in facts:
        words = {proposed.entities[one].name for one in fact.args["mots"]}
        assert len(words & trades) <= 1


def test_a_text_that_gives_little_is_asked_for_its_verbs() -> None:
    proposed = propose(
        text(
            "Dans la vallée du Lauzon, chacun devait dès cinq heures surveiller les meules. Vers"
            " midi, on redoutait alors la sécheresse. Le soir, avant de partir, il fallait encore"
            " barricader la porte, et préparer pour le lendemain la fondation."
        ),
        NoModel(),
    )
    (fact,) = [f for f in proposed.facts.values() if f.relation == WORDS]
    words = [proposed.entities[one].name for one in fact.args["mots"]]
    assert words == ["surveiller", "sécheresse", "barricader", "fondation"]


def test_names_are_put_back_where_few_nouns_are() -> None:
    proposed = propose(
        text(
            "Hier au moulin de Varennes, le maire Pierre Colin a reçu pendant deux heures la jeune"
            " meunière Anne Roy. Son premier adjoint, Jacques Petit, était là aussi. Le soir venu,"
            " on a vu arriver pour le bal Jeanne Morel, qui dirige le musée de Dinan."
        ),
        NoModel(),
    )
    (fact,) = [f for f in proposed.facts.values() if f.relation == PROPER]
    words = {proposed.entities[one].name for one in fact.args["mots"]}
    assert {"Pierre Colin", "Jacques Petit", "Jeanne Morel"} <= words
