"""Options move about between attempts, and stay where they are within one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ardoise.domain.item import Matching, Option, Ordering, SingleChoice, TrueFalse
from ardoise.domain.problem import Place
from ardoise.quiz.arrange import arranged
from ardoise.quiz.ordinal import ordinal

PLACE = Place("q.yaml")
TEXTS = st.lists(st.text(min_size=1), min_size=1, max_size=6, unique=True)


def choice(*texts: str) -> SingleChoice:
    options = tuple(Option(text=text, key=n == 0) for n, text in enumerate(texts))
    return SingleChoice(id="i", text="t", lang="fr", place=PLACE, choices=options)


@given(TEXTS, st.integers())
def test_every_option_is_shown_once_and_stays_there(texts: list[str], seed: int) -> None:
    item = choice(*texts)
    assert sorted(arranged(item, seed)) == sorted(texts)
    assert arranged(item, seed) == arranged(item, seed)


def test_key_stands_everywhere_in_turn() -> None:
    item = choice("Le Caire", "Moscou", "Lomé")
    places = [arranged(item, seed).index("Le Caire") for seed in range(300)]
    assert all(80 <= places.count(place) <= 120 for place in range(3))


@given(TEXTS.filter(lambda texts: len(texts) > 1), st.integers())
def test_ordering_and_matching_are_never_shown_solved(texts: list[str], seed: int) -> None:
    head = {"id": "i", "text": "t", "lang": "fr", "place": PLACE}
    ordering = Ordering(order=tuple(texts), **head)  # type: ignore[arg-type]
    matching = Matching(pairs=tuple((t, t) for t in texts), **head)  # type: ignore[arg-type]
    assert arranged(ordering, seed) != tuple(texts)
    assert arranged(matching, seed) != tuple(texts)


def test_true_comes_before_false() -> None:
    item = TrueFalse(id="i", text="t", lang="fr", place=PLACE, answer=False)
    assert arranged(item, 1) == ("vrai", "faux")


@pytest.mark.parametrize(
    "shown",
    [
        ("2025", "2026", "2027"),
        ("9", "10", "100"),
        ("-1", "0,5", "1 000"),
        ("en octobre", "en novembre", "en décembre"),
        ("1er janvier", "le 19 décembre", "le 19 décembre 2025"),
        ("May 2", "3 June"),
    ],
)
def test_numbers_and_dates_go_up(shown: tuple[str, ...]) -> None:
    assert {arranged(choice(*reversed(shown)), seed) for seed in range(9)} == {shown}


@given(st.text())
def test_any_text_has_a_rank_or_none(text: str) -> None:
    assert ordinal(text) is None or ordinal(text) == ordinal(text)
