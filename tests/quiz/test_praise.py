"""What approves goes, what explains stays, to the letter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ardoise.quiz.praise import without_praise


@pytest.mark.parametrize(
    ("feedback", "rest"),
    [
        ("Exact. Le paragraphe 2 le dit.", "Le paragraphe 2 le dit."),
        ("Oui, le pont est romain.", "Le pont est romain."),
        ("C’est bien cela\u00a0: le pont est romain.", "Le pont est romain."),
        ("Bravo\u202f! Oui. La rivière est large.", "La rivière est large."),
        ("Tout à fait", ""),
        ("Exact.", ""),
        ("Juste après la crue, on le répare.", "Juste après la crue, on le répare."),
        ("Bien des ponts sont plus vieux.", "Bien des ponts sont plus vieux."),
        ("Oui-da, disait le meunier.", "Oui-da, disait le meunier."),
        ("Le texte le dit. Exact.", "Le texte le dit. Exact."),
        ("", ""),
    ],
)
def test_approval_goes_and_the_reason_stays(feedback: str, rest: str) -> None:
    assert without_praise(feedback, "fr") == rest


@pytest.mark.parametrize(
    ("feedback", "rest"),
    [
        ("That’s right! The bridge is Roman.", "The bridge is Roman."),
        ("Yes: the bridge is Roman.", "The bridge is Roman."),
        ("Right after the flood, it is mended.", "Right after the flood, it is mended."),
        ("Exact. The bridge is Roman.", "Exact. The bridge is Roman."),
    ],
)
def test_each_language_approves_in_its_own_words(feedback: str, rest: str) -> None:
    assert without_praise(feedback, "en") == rest


@given(st.text(max_size=60), st.sampled_from(["fr", "en", "de"]))
def test_nothing_is_ever_added(feedback: str, lang: str) -> None:
    rest = without_praise(feedback, lang)
    assert rest[1:] == feedback[len(feedback) - len(rest) + 1 :] if rest else True
