"""What relatives say that things do."""

import pytest
from tests.propose.given import said


@pytest.mark.parametrize(
    ("paragraph", "statement"),
    [
        (
            "Le bruit détruit les cellules de l’oreille, lesquelles transforment les sons en "
            "messages nerveux.",
            "Les cellules de l’oreille transforment les sons en messages nerveux.",
        ),
        (
            "Son rapport inspire la loi de 1841, qui interdit le travail des enfants.",
            "La loi de 1841 interdit le travail des enfants.",
        ),
    ],
)
def test_a_relative_says_what_a_thing_does(paragraph: str, statement: str) -> None:
    assert statement in said(paragraph)


def test_a_relative_that_may_speak_of_two_says_nothing() -> None:
    assert not [
        one
        for one in said("On admire la cour de la ferme, qui attire les curieux de la région.")
        if "attire les" in one
    ]


def test_a_relative_after_an_aside_speaks_of_what_stands_before_it() -> None:
    found = said("La pompe envoie la sève, gardée dans la cuve, qui nourrit les jeunes arbres.")
    assert not [one for one in found if one.startswith("La cuve")]


def test_a_relative_of_two_nouns_is_not_said_of_the_nearer_one() -> None:
    found = said("La ferme a un toit et des tuiles grises, lesquels protègent la récolte de l’eau.")
    assert not [one for one in found if one.startswith("Les tuiles")]


def test_an_object_that_comes_after_an_aside_is_not_cut_off() -> None:
    found = said(
        "Les porteurs doivent hisser à dos d’âne, parfois sous la neige, les sacs de grain."
    )
    assert not [one for one in found if one.endswith("à dos d’âne.")]
