"""Two bounds are one quantity, and what is offered beside it has other bounds."""

import pytest

from ardoise.propose.quantity import find_quantities, number_value
from ardoise.propose.span import find_spans, other_spans


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Elle pèse de 16 à 30 kilogrammes.", "de 16 à 30 kilogrammes"),
        ("Il en coûte entre 80 000 et 110 000 euros.", "entre 80 000 et 110 000 euros"),
        ("Il vit de cinq à dix ans.", "de cinq à dix ans"),
    ],
)
def test_two_bounds_are_found_whole(sentence: str, expected: str) -> None:
    assert [span.name for span in find_spans(sentence)] == [expected]
    assert list(find_quantities(sentence)) == []


def test_one_number_is_no_span() -> None:
    assert list(find_spans("Le phare mesure 40 mètres.")) == []


def test_a_fall_is_no_span() -> None:
    assert list(find_spans("La température passe de 35 à 10 degrés.")) == []


def test_other_bounds_are_offered_in_the_same_look() -> None:
    others = other_spans("de 16 à 30 kilogrammes", "Elle pèse de 16 à 30 kilogrammes.")
    assert len(others) == 4
    for name, value in others:
        (span,) = find_spans(name)
        assert span.unit == "kilogrammes"
        assert (span.low, span.high) != ("16", "30")
        assert value == float(span.low)


def test_what_the_text_says_is_not_offered() -> None:
    whole = "De 16 à 30 kilogrammes, ou de 32 à 60 kilogrammes."
    names = [name for name, _ in other_spans("de 16 à 30 kilogrammes", whole)]
    assert "de 32 à 60 kilogrammes" not in names


@pytest.mark.parametrize("name", ["de 1 à 1,30 mètre", "de 17 à 21 kilomètres"])
def test_other_bounds_stand_as_far_apart(name: str) -> None:
    for made, low in other_spans(name, name):
        (span,) = find_spans(made)
        high = number_value(span.high)
        assert high is not None
        assert 1.15 < high / low < 1.7


def test_two_that_follow_stand_beside_two_that_follow_and_none_of_them() -> None:
    made = [name for name, _ in other_spans("deux ou trois saisons", "deux ou trois saisons")]
    assert made
    assert not {"trois ou quatre saisons", "quatre ou six saisons"} & set(made)


def test_a_rank_counts_nothing() -> None:
    assert not list(find_quantities("Le groupe est le numéro trois français de l’acier"))
    assert list(find_quantities("Le groupe compte trois usines"))
