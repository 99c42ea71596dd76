"""Nouns that are guessed without the text."""

import pytest

from ardoise.propose.plain_nouns import in_set_phrase, plain


@pytest.mark.parametrize(
    ("noun", "guessed"),
    [
        ("océan", True),
        ("oiseaux", True),
        ("animaux", True),
        ("kilogrammes", True),
        ("quinzaine", True),
        ("braconnage", False),
        ("lithosphère", False),
    ],
)
def test_a_noun_is_guessed(noun: str, guessed: bool) -> None:
    assert plain(noun) is guessed


@pytest.mark.parametrize(
    ("ahead", "article", "noun", "rest", "phrase"),
    [
        ("règle fixée par la Cour ", "de ", "cassation", "", True),
        ("il demande un ", "", "permis", " de construire", True),
        ("la rumeur va par le ", "", "bouche", " à oreille", True),
        ("la ville a pris ", "la ", "relève", "", True),
        ("la ville finance ", "la ", "rénovation", " des quais", False),
        ("on y trouve ", "des ", "vestiges", " de la halle", False),
    ],
)
def test_a_noun_is_half_of_a_phrase(
    ahead: str, article: str, noun: str, rest: str, phrase: bool
) -> None:
    text = f"{ahead}{article}{noun}{rest}"
    start = len(ahead) + len(article)
    assert in_set_phrase(text, start, start + len(noun), article) is phrase
