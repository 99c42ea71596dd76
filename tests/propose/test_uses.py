"""What things are for."""

import pytest

from ardoise.propose.uses import find_uses


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("La digue sert à protéger le port", ("La digue", "sert", "à protéger le port")),
        (
            "Le maire choisit le repli, qui consiste à déplacer les maisons",
            ("le repli", "consiste", "à déplacer les maisons"),
        ),
        (
            "L’antisepsie vise à détruire les microbes déjà présents",
            ("L’antisepsie", "a pour but", "de détruire les microbes déjà présents"),
        ),
        (
            "Les trous que l’on voit dans le mur servaient à porter les poutres",
            ("Les trous que l’on voit dans le mur", "servaient", "à porter les poutres"),
        ),
        (
            "La membrane permet d’arrêter les déchets du sang",
            ("La membrane", "permet", "d’arrêter les déchets du sang"),
        ),
    ],
)
def test_what_a_thing_is_for(sentence: str, expected: tuple[str, str, str]) -> None:
    (use,) = find_uses(sentence)
    assert (use.subject, use.verb, use.words) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Les bains servent à la fois à se laver et à rencontrer des amis",
        "Il sert à protéger le port",
        "Ce bâtiment sert à garder le grain",
        "La loi permet à chacun de voter",
        "La hausse de la peur, qui permet de vendre, inquiète",
        "La digue sert à le protéger",
    ],
)
def test_what_cannot_be_asked_of_a_use(sentence: str) -> None:
    assert not [use for use in find_uses(sentence) if use.words != "de vendre"]
