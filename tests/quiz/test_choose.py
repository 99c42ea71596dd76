"""A quiz covers much, repeats nothing and never answers itself."""

from hypothesis import given
from hypothesis import strategies as st

from ardoise.domain.item import AnyItem, Level, ShortAnswer, TrueFalse
from ardoise.domain.problem import Place
from ardoise.quiz.choose import choose

PLACE = Place("q.yaml")


def short(name: str, key: str = "", stem: str = "", **more: object) -> ShortAnswer:
    parts = {"stem": stem or name, "elements": ((key or name,),), **more}
    return ShortAnswer(id=name, text="t", lang="fr", place=PLACE, **parts)  # type: ignore[arg-type]


MANY = [short(f"i{n:02}", key=f"clé {n:02}", facts=(f"f{n // 2}",)) for n in range(20)]


@given(seed=st.integers(), length=st.integers(1, 20), order=st.permutations(MANY))
def test_same_seed_same_quiz_whatever_the_order(
    seed: int, length: int, order: list[ShortAnswer]
) -> None:
    chosen = choose(MANY, length=length, seed=seed)
    assert chosen == choose(order, length=length, seed=seed)
    assert len(chosen) == len(set(chosen)) == length


@given(st.integers())
def test_facts_not_yet_asked_come_first(seed: int) -> None:
    chosen = choose(MANY, length=10, seed=seed)
    assert len({int(name[1:]) // 2 for name in chosen}) == 10


@given(st.integers())
def test_two_of_one_group_never_meet(seed: int) -> None:
    pair = [
        TrueFalse(id=f"vf{n}", text="t", lang="fr", place=PLACE, answer=n == 0, group="g")
        for n in range(2)
    ]
    assert len(choose(pair, seed=seed)) == 1


@given(st.integers())
def test_a_stem_never_tells_the_key_of_another_item(seed: int) -> None:
    asks = short("ou", key="Le Caire", stem="Où se tient la réunion ?")
    tells = short(
        "quand", key="décembre", stem="Quand la réunion du Caire, le Caire même, a lieu ?"
    )
    chosen = choose([asks, tells, *MANY], seed=seed)
    assert len({"ou", "quand"} & set(chosen)) == 1


def test_zero_length_takes_all() -> None:
    assert set(choose(MANY)) == {item.id for item in MANY}


def test_retired_items_are_left_out() -> None:
    assert choose([short("a", retired=True), short("b")]) == ("b",)


def test_kinds_levels_and_tags_narrow() -> None:
    items: list[AnyItem] = [
        short("a", level=Level.REMEMBER, tags=("x", "y")),
        short("b", level=Level.ANALYSE, tags=("z",)),
        TrueFalse(id="c", text="t", lang="fr", place=PLACE, answer=True, tags=("x",)),
    ]
    assert choose(items, kinds=["true_false"]) == ("c",)
    assert choose(items, levels=[Level.ANALYSE]) == ("b",)
    assert set(choose(items, tags=["y", "z"])) == {"a", "b"}
    assert choose(items, tags=["x"], kinds=["short_answer"]) == ("a",)
    assert choose([]) == ()


@given(st.integers())
def test_rare_kinds_are_not_drowned_by_a_frequent_one(seed: int) -> None:
    rare = [TrueFalse(id=f"vf{n}", text="t", lang="fr", place=PLACE, answer=True) for n in range(2)]
    chosen = choose([*MANY, *rare], length=8, seed=seed)
    assert any(name.startswith("vf") for name in chosen)
