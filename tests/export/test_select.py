"""The order in which parts are shown: by chance, stable, and not a giveaway."""

from hypothesis import given
from hypothesis import strategies as st

from ardoise.export.select import mixed, shuffled

STRINGS = st.lists(st.text(max_size=8), min_size=1, max_size=6)


@given(STRINGS, st.text(max_size=6))
def test_every_string_is_shown_once_and_always_alike(strings: list[str], item: str) -> None:
    order = shuffled(strings, item)
    assert sorted(order) == list(range(len(strings)))
    assert order == shuffled(strings, item)


@given(st.lists(st.text(max_size=8), min_size=2, max_size=6, unique=True), st.text(max_size=6))
def test_order_to_be_found_is_never_given(strings: list[str], item: str) -> None:
    assert list(mixed(strings, item)) != list(range(len(strings)))


def test_numbers_stay_in_ascending_order() -> None:
    assert shuffled(["1 200", "35", "−4", "3,5"], "q") == (2, 3, 1, 0)


def test_mending_one_option_does_not_move_the_others() -> None:
    before = [
        s for i in shuffled(["un", "deux", "trois"], "q") if (s := ["un", "deux", "trois"][i])
    ]
    after_strings = ["un", "deux", "quatre"]
    after = [after_strings[i] for i in shuffled(after_strings, "q")]
    assert [s for s in before if s != "trois"] == [s for s in after if s != "quatre"]


def test_keys_are_not_all_first() -> None:
    firsts = {shuffled(["clé", "a", "b"], f"q{n}").index(0) for n in range(30)}
    assert firsts == {0, 1, 2}
