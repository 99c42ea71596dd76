"""How many times more, and from how much to how much."""

import pytest

from ardoise.propose.ratio import find_ratios


@pytest.mark.parametrize(
    ("sentence", "name", "others"),
    [
        (
            "Le chêne pousse trois fois moins vite que le bouleau",
            "trois fois moins",
            ("quatre fois moins", "deux fois moins", "cinq fois moins", "trois fois plus"),
        ),
        (
            "Le nombre de ruches a été multiplié par 4 en dix ans",
            "multiplié par 4",
            ("multiplié par 5", "multiplié par 3", "multiplié par 6", "divisé par 4"),
        ),
        (
            "Le taux de réussite est passé de 40 % à 60 %",
            "de 40 % à 60 %",
            ("de 60 % à 40 %", "de 40 % à 90 %", "de 40 % à 80 %"),
        ),
    ],
)
def test_a_ratio_is_asked_beside_others(sentence: str, name: str, others: tuple[str, ...]) -> None:
    (found,) = find_ratios(sentence, sentence)
    assert found.name == name == sentence[found.start : found.end]
    assert found.others == others


def test_ratios_that_the_text_has_elsewhere_are_not_offered() -> None:
    (found,) = find_ratios(
        "Il court deux fois plus vite",
        "Il court deux fois plus vite. Il saute trois fois plus haut.",
    )
    assert "trois fois plus" not in found.others


@pytest.mark.parametrize(
    "sentence",
    [
        "Le pont fut porté de 1990 à 2010 sur la liste",
        "Il passe de la cave au grenier",
        # Hardly a change: another could not be told from it.
        "Le taux de réussite est passé de 26 % à 27 %",
    ],
)
def test_what_is_no_change(sentence: str) -> None:
    assert list(find_ratios(sentence, sentence)) == []


def test_a_verb_that_tells_the_way_leaves_no_way_back() -> None:
    sentence = "Le taux de réussite est monté de 22 % à 64 %"
    (found,) = find_ratios(sentence, sentence)
    assert "de 64 % à 22 %" not in found.others
    assert len(found.others) > 1
