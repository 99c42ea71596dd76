"""Sentences cut in two that are asked together."""

import re
from pathlib import Path

from tests.propose.decide import accept
from tests.propose.given import text

from ardoise.domain.item import Matching
from ardoise.domain.problem import Severity
from ardoise.propose.halves import FEWEST, MOST, RELATION
from ardoise.propose.model import NoModel
from ardoise.propose.new import create_text, create_workspace
from ardoise.propose.propose import propose
from ardoise.workspace import open_workspace

HARBOUR = (
    "Le phare de granit éclaire l’entrée du chenal depuis un siècle.",
    "La criée vend chaque matin la pêche de la nuit.",
    "Les chalutiers rentrent au port avant l’aube.",
    "La conserverie ferme ses ateliers pendant tout le mois de janvier.",
    "Les filets sèchent sur les quais de la vieille ville.",
)


def asked(*paragraphs: str) -> list[list[tuple[str, str]]]:
    proposed = propose(text(*paragraphs), NoModel())
    entities = proposed.entities
    return [
        [
            (entities[one].name, entities[other].name)
            for one, other in zip(fact.args["debuts"], fact.args["fins"], strict=True)
        ]
        for fact in proposed.facts.values()
        if fact.relation == RELATION
    ]


def test_they_go_together_by_three_or_four() -> None:
    (pairs,) = asked(*HARBOUR)
    assert FEWEST <= len(pairs) <= MOST
    for head, rest in pairs:
        assert f"{head} {rest}." in HARBOUR


def test_two_are_too_few() -> None:
    assert asked(*HARBOUR[:2]) == []


def test_none_speaks_of_what_another_does() -> None:
    pairs = asked(*HARBOUR, "Le phare de granit abrite aussi un petit musée de la mer.")
    heads = [head for group in pairs for head, _ in group]
    assert heads.count("Le phare de granit") <= len(pairs)
    for group in pairs:
        assert len({head for head, _ in group}) == len(group)


def test_people_told_by_a_noun_stand_alone_among_people() -> None:
    people = (
        "Le maire inaugure la nouvelle digue avec la fanfare.",
        "La ministre promet une aide rapide aux pêcheurs.",
        "Les habitants demandent un second bateau pour les îles.",
    )
    assert asked(*people) == []


def test_pupils_are_asked_and_told_where_each_is_read(tmp_path: Path) -> None:
    create_workspace(tmp_path)
    (tmp_path / "port.txt").write_text("Un port\n\n" + "\n\n".join(HARBOUR), encoding="utf-8")
    created = create_text(tmp_path, "p", tmp_path / "port.txt", model=lambda _: NoModel())
    assert created.proposed is not None
    accept(tmp_path, "p", list(created.proposed.facts))
    bank = open_workspace(tmp_path)
    assert [p for p in bank.problems if p.severity is Severity.ERROR] == []
    (item,) = (
        one
        for one in bank.bank.items.values()
        if isinstance(one, Matching) and one.origin == "comprendre-moities"
    )
    assert all(f"{head} {rest}." in HARBOUR for head, rest in item.pairs)
    assert item.quotes == tuple(f"{head} {rest}" for head, rest in item.pairs)
    for head, rest in item.pairs:
        assert f"{head} {rest}" in item.feedback
    assert re.search(r"\(paragraphes\s\d(?:, \d)* (?:et|à) \d\)", item.feedback)
