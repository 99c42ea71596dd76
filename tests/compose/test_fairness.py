"""Nothing but the text helps: keys stand anywhere, are of any length, as often true as false."""

from collections import Counter
from itertools import groupby, pairwise
from math import sqrt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.compose.base import TEMPLATES

from ardoise.compose.balance import balanced
from ardoise.compose.compose import compose
from ardoise.compose.composition import Composition
from ardoise.compose.explain import prove
from ardoise.domain.fact import Knowledge
from ardoise.domain.item import Level, Option, SingleChoice, TrueFalse
from ardoise.domain.template import Template
from ardoise.domain.text import Text
from ardoise.read.facts import read_facts
from ardoise.read.templates import read_templates
from ardoise.read.text import read_text

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "source/togo-russie"


@pytest.fixture(scope="module")
def shipped() -> tuple[Knowledge, Text, list[Template]]:
    text = read_text(FOLDER / "text.md", ROOT).value
    knowledge = read_facts(FOLDER / "facts.yaml", ROOT).value
    assert text is not None
    assert knowledge is not None
    files = sorted((ROOT / "questions/templates").glob("*.yaml"))
    return knowledge, text, [one for file in files for one in read_templates(file, ROOT).value]


@pytest.fixture(scope="module")
def made(shipped: tuple[Knowledge, Text, list[Template]]) -> Composition:
    knowledge, text, templates = shipped
    return compose(knowledge, text, templates, seed="ardoise")


def choices(made: Composition) -> list[SingleChoice]:
    return [item for item in made.items if isinstance(item, SingleChoice)]


def place(item: SingleChoice) -> int:
    return next(n for n, option in enumerate(item.choices) if option.key)


@pytest.mark.parametrize("seed", ["ardoise", "a", "b", "c"])
@pytest.mark.parametrize("size", [2, 3])
def test_keys_stand_anywhere(
    shipped: tuple[Knowledge, Text, list[Template]], seed: str, size: int
) -> None:
    knowledge, text, templates = shipped
    items = choices(compose(knowledge, text, templates, seed=seed))
    places = [place(item) for item in items if len(item.choices) == size]
    expected = 1 / size
    for count in Counter(places).values():
        spread = 2 * sqrt(expected * (1 - expected) / len(places))
        assert abs(count / len(places) - expected) <= spread


def test_no_key_stands_four_times_running_in_one_place(made: Composition) -> None:
    for size in (2, 3):
        places = [place(item) for item in choices(made) if len(item.choices) == size]
        assert max(len(list(run)) for _, run in groupby(places)) < 4


def test_key_is_not_the_longest_more_often_than_chance(made: Composition) -> None:
    items = choices(made)
    longest = sum(
        len(item.key[0]) > max(len(o.text) for o in item.choices if not o.key) for item in items
    )
    chance = sum(1 / len(item.choices) for item in items) / len(items)
    bound = chance + 1.64 * sqrt(chance * (1 - chance) / len(items))
    assert longest / len(items) <= bound


def test_as_much_is_true_as_false(made: Composition) -> None:
    answers = Counter(item.answer for item in made.items if isinstance(item, TrueFalse))
    assert answers[True] == answers[False] > 0


def test_true_and_false_of_a_group_differ_in_one_stretch(made: Composition) -> None:
    pairs: dict[str, list[TrueFalse]] = {}
    for item in made.items:
        if isinstance(item, TrueFalse):
            pairs.setdefault(item.group, []).append(item)
    for pair in pairs.values():
        one, other = (item.stem.split() for item in pair)
        start = next(n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b)
        end = next(
            n for n, (a, b) in enumerate(zip(one[::-1], other[::-1], strict=False)) if a != b
        )
        # What lies between is one entity, preposition and article included.
        assert max(len(one), len(other)) - start - end <= 8


def test_every_distractor_is_proven(
    shipped: tuple[Knowledge, Text, list[Template]], made: Composition
) -> None:
    for item in choices(made):
        wrong = {option.entity for option in item.choices if option.entity and not option.key}
        if not wrong:
            continue
        proven = {proof.distractor for proof in prove(*shipped, item.id, seed="ardoise")}
        # In an odd one out, what is proven to be outside the list is the key.
        odd = {option.entity for option in item.choices if option.key}
        assert proven in (wrong, odd)


def test_who_said_makes_nothing_and_says_why(made: Composition) -> None:
    assert not any(item.origin == "qui-dit" for item in made.items)
    (refusal,) = (one for one in made.refusals if one.template == "qui-dit")
    assert refusal.reason == "aucun fait de relation « dit » ne convient."


def test_templates_make_many_kinds_and_levels(
    shipped: tuple[Knowledge, Text, list[Template]], made: Composition
) -> None:
    assert len(shipped[2]) >= 16
    assert made.problems == ()
    assert len({item.kind for item in made.items}) == 7
    levels = Counter(item.level for item in made.items)
    assert {Level.REMEMBER, Level.UNDERSTAND, Level.ANALYSE} <= set(levels)
    assert levels[Level.REMEMBER] <= 0.8 * len(made.items)


def item(number: int, key: int, size: int) -> SingleChoice:
    options = tuple(Option(text=f"{n}", key=n == key) for n in range(size))
    return SingleChoice(
        id=f"i{number}", text="t", lang="fr", place=TEMPLATES, stem="?", choices=options
    )


@given(
    st.lists(st.integers(0, 2), min_size=1, max_size=60),
    st.sets(st.integers(0, 59)),
    st.text(max_size=3),
)
def test_balance_moves_keys_and_nothing_else(keys: list[int], fixed: set[int], seed: str) -> None:
    before = tuple(item(n, key, 3) for n, key in enumerate(keys))
    after = balanced(before, frozenset(f"i{n}" for n in fixed), seed)
    for n, (one, other) in enumerate(zip(before, after, strict=True)):
        assert isinstance(other, SingleChoice)
        assert [o.text for o in other.options if not o.key] == [
            o.text for o in one.options if not o.key
        ]
        assert other.key == one.key
        assert n not in fixed or one == other
    if not fixed:
        places = [place(one) for one in after if isinstance(one, SingleChoice)]
        counts = Counter(places)
        assert max(counts.values()) - len(places) / 3 <= 2.5
        assert not any(a == b == c for (a, b), (_, c) in pairwise(pairwise(places)))
