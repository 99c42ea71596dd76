"""A definite noun that takes up what was told before is known from one that says all itself."""

import pytest
from tests.propose.given import said

from ardoise.propose.taken_up import taken_up


@pytest.mark.parametrize(
    ("sentence", "noun"),
    [
        ("La ruse fut éventée en 1806.", "ruse"),
        ("La nouvelle, tombée le 9 mars, a surpris la vallée.", "nouvelle"),
        ("Le collectif, qui compte 40 membres, refuse.", "collectif"),
        ("En 2015, les deux pays et le royaume ont signé.", "pays"),
        ("Barral rencontra le savant en 1902.", "savant"),
        ("La lycéenne a repoussé douze ballons.", "lycéenne"),
        ("L’élève a gagné le concours.", "élève"),
        ("La ministre a promis deux écoles.", "ministre"),
    ],
)
def test_what_is_taken_up(sentence: str, noun: str) -> None:
    assert [one.noun for one in taken_up(sentence, "", frozenset())] == [noun]


@pytest.mark.parametrize(
    "sentence",
    [
        "La ruse du renard est connue.",
        "Le collectif Rivage propre refuse.",
        "La botaniste Anne Roy refuse.",
        "Les deux glandes annexes rejettent un liquide.",
        "La pression s’accroît tous les dix mètres.",
        "C’était l’ouvrage le plus haut de la région.",
        "Une ruse est née. La ruse a duré.",
        "Les chercheurs plongent chaque été.",
        "L’élève apprend deux langues.",
        "L’esclave devait travailler sans relâche.",
        "L’abeille est élevée par l’homme.",
        "La lycéenne Ada Kerven a repoussé douze ballons.",
        "Les joueuses ont gagné.",
        "Le maire a refusé.",
    ],
)
def test_what_says_all_itself(sentence: str) -> None:
    assert not list(taken_up(sentence, "", frozenset()))


def test_what_the_title_names_is_known() -> None:
    assert not list(taken_up("Le projet coûte 3 millions.", "Un projet de pont", frozenset()))


def test_what_takes_up_is_shown_after_the_sentence_that_it_sums_up() -> None:
    found = said(
        "Le meunier cacha trois sacs de grain sous la roue du moulin. "
        "La ruse, que personne ne soupçonnait, fut éventée le 4 mai 1806 par un voisin jaloux."
    )
    assert any(one.startswith("Le meunier cacha") and "La ruse" in one for one in found)
    assert not any(one.startswith("La ruse") for one in found)


def test_what_was_named_farther_back_is_not_shown_after_another() -> None:
    found = said(
        "Une ruse du meunier sauva le village.",
        "Le curé garda trois sacs de grain dans la tour. "
        "La ruse, que personne ne soupçonnait, fut éventée le 4 mai 1806 par un voisin jaloux.",
    )
    assert not any("La ruse, que" in one for one in found)


def test_what_a_question_would_begin_with_is_told_by_it() -> None:
    assert not any("ruse" in one for one in said("La ruse fut éventée en 1806."))
    assert said("La ruse du meunier fut éventée en 1806.")
