"""Whatever was read, the check ends, says the same each time, and points into what it was given."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.check import build

from ardoise.check.bank import check_bank
from ardoise.check.catalogue import IDS, RULES
from ardoise.domain.bank import Bank
from ardoise.domain.fact import Stance
from ardoise.domain.item import (
    AnyItem,
    Blank,
    Cloze,
    Flashcard,
    Level,
    Matching,
    MultipleChoice,
    Nature,
    Option,
    Ordering,
    ShortAnswer,
    SingleChoice,
    TrueFalse,
)

WORDS = """
Rouen Le Havre au à la de les 1962 mars 3 ne pas jamais ** « » ? : … ____ l’ et ( ) Paul Lenoir
batelier vingt-six selon où quand qui combien quelle est faux {0} %s \u202e e\u0301 東
"""
PHRASES = st.lists(st.sampled_from(WORDS.split()), max_size=8).map(" ".join)
TEXTS = PHRASES | st.text(max_size=12)
OPTIONS = st.builds(Option, text=TEXTS, key=st.booleans(), feedback=TEXTS)
SHARED: dict[str, Any] = {
    "lang": st.sampled_from(["fr", "en"]),
    "text": st.sampled_from(["musee", "", "autre"]),
    "place": st.just(build.QUESTIONS.at("questions", 0)),
    "stem": TEXTS,
    "quotes": st.lists(TEXTS | st.sampled_from(build.MUSEUM), max_size=2).map(tuple),
    "facts": st.lists(st.sampled_from(["f", "g", "h"]), max_size=2).map(tuple),
    "feedback": TEXTS,
    "level": st.none() | st.sampled_from(Level),
    "origin": st.sampled_from(["hand", "lieu"]),
    "group": st.sampled_from(["", "g"]),
    "ignore": st.dictionaries(st.sampled_from(["Q03", "P02", "Z9"]), TEXTS, max_size=2),
    "inference": st.sampled_from(["", "parce que"]),
}
CHOICES = st.lists(OPTIONS, max_size=6).map(tuple)
MANY = st.lists(TEXTS, max_size=4).map(tuple)
ELEMENTS = st.lists(st.lists(TEXTS, min_size=1, max_size=3).map(tuple), min_size=1, max_size=3)
BLANKS = st.lists(st.builds(Blank, key=TEXTS, hint=TEXTS, accept=MANY), min_size=1, max_size=3)


@st.composite
def clozes(draw: st.DrawFn) -> Cloze:
    blanks = tuple(draw(BLANKS))
    pieces = tuple(draw(TEXTS) for _ in range(len(blanks) + 1))
    drawn = {name: draw(strategy) for name, strategy in SHARED.items()}
    return Cloze(id=draw(st.sampled_from("abc")), pieces=pieces, blanks=blanks, **drawn)


IDS_OF: dict[str, Any] = {"id": st.sampled_from([f"i{n}" for n in range(9)])}
ITEMS: st.SearchStrategy[AnyItem] = st.one_of(
    st.builds(SingleChoice, choices=CHOICES, **IDS_OF, **SHARED),
    st.builds(MultipleChoice, choices=CHOICES, **IDS_OF, **SHARED),
    st.builds(TrueFalse, answer=st.booleans(), feedback_true=TEXTS, **IDS_OF, **SHARED),
    st.builds(
        ShortAnswer,
        elements=ELEMENTS.map(tuple),
        nature=st.sampled_from(Nature),
        accept=MANY,
        refuse=MANY,
        **IDS_OF,
        **SHARED,
    ),
    clozes(),
    st.builds(
        Matching, pairs=st.lists(st.tuples(TEXTS, TEXTS), max_size=4).map(tuple), **IDS_OF, **SHARED
    ),
    st.builds(Ordering, order=MANY, **IDS_OF, **SHARED),
    st.builds(Flashcard, back=TEXTS, **IDS_OF, **SHARED),
)

ENTITY_IDS = st.sampled_from(["paul", "rouen", "halle", "x"])
LINKS = st.lists(ENTITY_IDS, max_size=2).map(tuple)


@st.composite
def banks(draw: st.DrawFn) -> Bank:
    """A bank whose facts refer to each other in any way, sense or nonsense."""
    entities = tuple(
        build.entity(
            name,
            draw(st.sampled_from(["personne", "ville", "lieu"])),
            name=draw(TEXTS),
            same_as=draw(LINKS),
            part_of=draw(LINKS),
            overlaps=draw(LINKS),
            article=draw(st.sampled_from(["", "le", "l’"])),
            absent=draw(st.booleans()),
        )
        for name in ("paul", "rouen", "halle")
    )
    roles = st.sampled_from(["qui", "quoi", "ou"])
    relations = tuple(
        build.relation(
            name,
            {"qui": ("personne",), "quoi": ("ville", "lieu")},
            functional=draw(st.lists(roles, max_size=2).map(tuple)),
            symmetric=draw(st.sampled_from([(), ("qui", "quoi"), ("qui", "ou")])),
            inverse=draw(st.sampled_from(["", "r", "s", "z"])),
            overlaps=draw(st.sampled_from([(), ("s",), ("z",)])),
        )
        for name in ("r", "s")
    )
    args = st.dictionaries(roles, st.lists(ENTITY_IDS, max_size=3).map(tuple), max_size=3)
    facts = tuple(
        build.fact(
            name,
            draw(st.sampled_from(["r", "s", "z"])),
            draw(args),
            draw(TEXTS),
            stance=draw(st.sampled_from(Stance)),
            by=draw(st.sampled_from(["", "paul", "x"])),
            paragraph=draw(st.integers(-1, 4)),
        )
        for name in ("f", "g")
    )
    items = draw(st.lists(ITEMS, max_size=5))
    return build.bank(*items, about=build.knowledge(entities, relations, facts))


@settings(max_examples=100)
@given(banks())
def test_the_check_ends_and_repeats_itself(bank: Bank) -> None:
    found = check_bank(bank)
    assert found == check_bank(bank)
    for problem in found:
        assert problem.rule in IDS
        assert problem.message.strip()
        assert problem.remedy.strip()
        assert problem.item in ("", *bank.items)


def test_every_rule_has_both_languages_and_a_remedy() -> None:
    for rule in RULES:
        assert all((rule.fr, rule.en, rule.remedy_fr, rule.remedy_en)), rule.id
        assert rule.fr.endswith((".", "?")), rule.fr
        assert "'" not in rule.fr + rule.remedy_fr, rule.fr


def test_the_rules_of_item_writing_that_a_machine_can_check_are_all_there() -> None:
    assert {f"Q{n:02}" for n in range(1, 29)} <= IDS


def test_the_order_of_problems_does_not_hang_on_the_hash_seed() -> None:
    root = Path(__file__).parents[2]
    code = (
        "from pathlib import Path\n"
        "from tests.check.test_corpus import CORPUS, FOUND\n"
        "print([(p.item, p.rule, p.message) for p in FOUND])"
    )
    said = []
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": f"{root / 'app'}:{root}"}
        done = subprocess.run(
            [sys.executable, "-c", code],
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
        said.append(done.stdout)
    assert said[0] == said[1]
