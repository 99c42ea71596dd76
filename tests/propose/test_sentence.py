"""What is a sentence of a text, and what only heads some."""

import pytest
from tests.propose.given import text

from ardoise.propose.sentence import is_heading, sentences


@pytest.mark.parametrize(
    ("paragraph", "heads"),
    [
        ("Le lac en hiver", True),
        ("Dossier 2 Et les autres lacs ?", True),
        ("Le lac gèle.", False),
        ("– Où va le lac ?", False),
        ("« Où va le lac ? »", False),
        ("Le lac gèle. Où vont les barques ?", False),
    ],
)
def test_a_heading_is_told_by_how_it_ends(paragraph: str, heads: bool) -> None:
    assert is_heading(paragraph) is heads


def test_a_heading_is_no_sentence_of_a_text() -> None:
    read = sentences(text("Le lac gèle.", "Dossier 2 Et les barques ?", "Elles dorment."))
    assert [one.text for one in read] == ["Le lac gèle.", "Elles dorment."]
