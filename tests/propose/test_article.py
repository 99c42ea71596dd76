"""The article that a noun takes, and the gender that one shows."""

import pytest

from ardoise.propose.article import article_gender, definite, plain


@pytest.mark.parametrize(
    ("name", "gender", "plural", "article"),
    [
        ("roche", "f", False, "la"),
        ("habitation", "f", False, "l’"),
        ("hausse", "f", False, "la"),
        ("outil", "m", False, "l’"),
        ("sel", "m", False, "le"),
        ("outils", "m", True, "les"),
    ],
)
def test_the_definite_article_of_a_noun(name: str, gender: str, plural: bool, article: str) -> None:
    assert definite(name, gender, plural=plural) == article


@pytest.mark.parametrize(
    ("shown", "gender"), [("Le ", "m"), ("une ", "f"), ("L'", ""), ("Les ", ""), (None, "")]
)
def test_the_gender_that_an_article_shows(shown: str | None, gender: str) -> None:
    assert article_gender(plain(shown)) == gender
