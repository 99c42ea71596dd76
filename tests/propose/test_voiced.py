"""Whoever had the word is meant by the pronoun that goes on saying."""

import pytest
from tests.propose.given import reprises


@pytest.mark.parametrize(
    ("paragraph", "word"),
    [
        (
            "« Nous vendrons la scierie », assure Paul Garnier. Il espère convaincre Jean Morel et "
            "Louis Petit.",
            "« il » dans « il espère »",
        ),
        (
            "« Nous vendrons la scierie », assure Paul Garnier. « Le bois manque », ajoute-t-il "
            "devant Jean Morel et Louis Petit.",
            "« il » dans « ajoute-t-il »",
        ),
        (
            "Paul Garnier a présenté la machine à Lens. « Le bois manque », a-t-il ajouté devant "
            "Jean Morel et Louis Petit.",
            "« il » dans « a-t-il ajouté »",
        ),
    ],
)
def test_whoever_had_the_word_goes_on(paragraph: str, word: str) -> None:
    (asked,) = reprises(paragraph)
    assert asked[1:] == ("Paul Garnier", {"Jean Morel", "Louis Petit"})
    assert asked[0] in (word, "« il »")


@pytest.mark.parametrize(
    "paragraph",
    [
        # Two of that gender where the word was given; none of it.
        "« Nous vendrons la scierie », assure Paul Garnier à Jean Morel. Il espère convaincre "
        "Louis Petit.",
        "« Nous vendrons la scierie », assure Paul Garnier. Elle espère convaincre Anne Roux et "
        "Claire Vidal.",
        # Who is spoken of may go on, where nothing is said.
        "« Le gérant part », assure Paul Garnier. Il tombe devant Jean Morel et Louis Petit.",
    ],
)
def test_nothing_is_asked_where_another_may_go_on(paragraph: str) -> None:
    assert reprises(paragraph) == []
