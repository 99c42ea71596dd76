"""Options that would read the same."""

from ardoise.web.labels import unlike


def test_options_that_read_apart_stay_as_they_are() -> None:
    assert unlike({"a": "La digue", "b": "Le phare"}) == {"a": "La digue", "b": "Le phare"}


def test_options_that_read_the_same_are_told_apart_by_their_names() -> None:
    told = unlike({"a": "La digue", "b": "Le phare", "c": "La digue"})
    assert told == {"a": "La digue (a)", "b": "Le phare", "c": "La digue (c)"}


def test_options_without_a_name_to_know_them_by_are_numbered() -> None:
    told = unlike({"x1": "Léa", "x2": "Léa", "x3": "Léa (2)", "x4": "Léa"}, named=False)
    assert told == {"x1": "Léa", "x2": "Léa (3)", "x3": "Léa (2)", "x4": "Léa (4)"}
