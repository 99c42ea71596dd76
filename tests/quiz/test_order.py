"""What an item shows once answered comes after what asks it, and one fact is not asked twice
running."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from ardoise.domain.item import AnyItem, Option, ShortAnswer, SingleChoice
from ardoise.domain.problem import Place
from ardoise.quiz.order import ordered

PLACE = Place("q.yaml")


def typed(name: str, key: str, **more: object) -> ShortAnswer:
    parts = {"stem": name, "elements": ((key,),), **more}
    return ShortAnswer(id=name, text="t", lang="fr", place=PLACE, **parts)  # type: ignore[arg-type]


def chosen(name: str, key: str, **more: object) -> SingleChoice:
    choices = (Option(text=key, key=True), Option(text="Vienne"))
    parts = {"stem": name, "choices": choices, **more}
    return SingleChoice(id=name, text="t", lang="fr", place=PLACE, **parts)  # type: ignore[arg-type]


OTHERS: list[AnyItem] = [typed(f"n{n}", f"mot {n}", facts=(f"f{n // 2}",)) for n in range(8)]
ASKS = typed("ou", "Lisbonne")


@given(st.permutations([ASKS, *OTHERS, chosen("ville", "Lisbonne")]))
def test_a_key_that_another_shows_is_asked_first(items: list[AnyItem]) -> None:
    names = ordered(items)
    assert names.index("ou") < names.index("ville")


@given(st.permutations([ASKS, *OTHERS, typed("quand", "lundi", feedback="À Lisbonne, lundi.")]))
def test_a_key_that_the_feedback_of_another_shows_is_asked_first(items: list[AnyItem]) -> None:
    names = ordered(items)
    assert names.index("ou") < names.index("quand")


def test_items_that_show_each_other_stay_as_they_come() -> None:
    pair = [ASKS, typed("quand", "mardi", feedback="À Lisbonne."), *OTHERS]
    pair[0] = typed("ou", "Lisbonne", quotes=("Le départ a lieu mardi",))
    assert ordered(pair)[:2] == ("ou", "quand")
    assert ordered([pair[1], pair[0], *OTHERS])[:2] == ("quand", "ou")


@given(st.permutations(OTHERS))
def test_one_fact_is_not_asked_twice_running_while_others_remain(items: list[AnyItem]) -> None:
    names = ordered(items)
    assert sorted(names) == sorted(item.id for item in items)
    facts = {item.id: item.facts for item in items}
    twice = [pair for pair in pairwise(names) if facts[pair[0]] == facts[pair[1]]]
    # Only the last two may be all that is left.
    assert twice in ([], [tuple(names[-2:])])


def test_none_gives_none() -> None:
    assert ordered([]) == ()
