"""A noun for somebody, or *ce dernier*, is asked for whom it stands for, if one alone was named."""

import pytest
from tests.propose.given import reprises


@pytest.mark.parametrize(
    ("paragraph", "word", "key", "wrong"),
    [
        (
            "Paul Garnier a épousé Anne Morel en 1890. La romancière a publié huit livres avec "
            "Louise Petit. Jeanne Roux les a traduits.",
            "« la romancière »",
            "Anne Morel",
            {"Louise Petit", "Jeanne Roux"},
        ),
        (
            "Le maire a invité Paul Garnier. Ce dernier a refusé l’offre de Jean Morel. Louis "
            "Petit a accepté.",
            "« ce dernier »",
            "Paul Garnier",
            {"Jean Morel", "Louis Petit"},
        ),
    ],
)
def test_a_noun_stands_for_whoever_was_named(
    paragraph: str, word: str, key: str, wrong: set[str]
) -> None:
    assert reprises(paragraph) == [(word, key, wrong)]


@pytest.mark.parametrize(
    "paragraph",
    [
        # Two women; none.
        "Anne Roux accueille Lucie Morel. La romancière prépare un livre avec Claire Vidal.",
        "Le village attend. La romancière prépare un livre avec Claire Vidal et Lucie Morel.",
        # With a name, it is nobody’s but hers.
        "Anne Roux prépare un livre. La romancière Lucie Morel écrit avec Claire Vidal.",
        # Any one of them.
        "Un romancier écrit à Paul Garnier. Le romancier aime Jean Morel et Louis Petit.",
        # Another office or trade than that which the text gives.
        "Le pape Jean Roux invite le conseil. Le peintre décore la voûte avec Paul Garnier et "
        "Louis Petit.",
        # An office that the text gives to nobody.
        "Anne Roux inaugure le stade. La maire salue Lucie Morel et Claire Vidal.",
        # A pronoun of the same sentence tells of another.
        "Anne Roux inaugure le stade qu’elle aimait. La nageuse salue Lucie Morel et Claire Vidal.",
        # Said of her, and no word for her.
        "« Nous partons », raconte Anne Roux, la skippeuse. Lucie Morel et Claire Vidal suivent.",
        # The last of several, but as one whom another is told by.
        "Paul Garnier aide Jean Morel, ami de Louis Petit. Ce dernier vend sa ferme.",
        # A thing comes last.
        "Paul Garnier quitte le port. Ce dernier reçoit Jean Morel et Louis Petit.",
    ],
)
def test_nothing_is_asked_where_another_may_be_meant(paragraph: str) -> None:
    asked = {word for word, _, _ in reprises(paragraph)}
    assert not asked - {"« elle »", "« il »"}
