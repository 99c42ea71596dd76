"""A quote proves something only when it stands in the text, word for word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ardoise.domain.problem import Place
from ardoise.domain.quote import find_passage, inner
from ardoise.domain.text import Paragraph, Text


def text_of(*contents: str) -> Text:
    paragraphs = tuple(Paragraph(number=n, content=c) for n, c in enumerate(contents, 1))
    return Text(id="t", title="T", lang="fr", paragraphs=paragraphs, place=Place("text.md"))


SCHOOL = text_of("L’école ouvre à huit heures.", "Elle ferme à midi\u00a0: c’est court.")


@pytest.mark.parametrize(
    ("quote", "paragraph"),
    [
        ("L'école ouvre", 1),
        ("ferme à midi : c'est court.", 2),
        ("L’école … huit heures", 1),
        ("Elle […] midi", 2),
    ],
)
def test_a_quote_is_found_up_to_typography(quote: str, paragraph: int) -> None:
    passage = find_passage(quote, SCHOOL)
    assert passage is not None
    assert passage.paragraph == paragraph


@pytest.mark.parametrize(
    "quote",
    [
        "",
        "…",
        "L’ecole ouvre",
        "ouvre à neuf",
        "huit heures … ouvre",
        "ouvre … midi",
        "L’école ouv",
    ],
)
def test_what_does_not_stand_there_is_not_found(quote: str) -> None:
    assert find_passage(quote, SCHOOL) is None


def test_only_the_named_paragraph_is_searched() -> None:
    assert find_passage("ferme", SCHOOL, 1) is None


@given(st.lists(st.from_regex(r"[a-zé]{1,6}", fullmatch=True), min_size=1, max_size=12), st.data())
def test_every_run_of_words_is_found_where_it_stands(words: list[str], data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, len(words)))
    quote = " ".join(words[start:end])
    content = " ".join(words)
    passage = find_passage(quote, text_of(content))
    assert passage is not None
    (span,) = passage.spans
    assert content[slice(*span)] == quote


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("« Il part », dit-elle", "“Il part”, dit-elle"),
        ("«\u00a0Il part\u202f», dit-elle", "“Il part”, dit-elle"),
        ("«Il part», dit-elle", "“Il part”, dit-elle"),
        ("“ Il part ”, dit-elle, “là-bas”", "“Il part”, dit-elle, “là-bas”"),
        ("Il part à midi", "Il part à midi"),
    ],
)
def test_inner_marks_have_no_spaces(words: str, shown: str) -> None:
    assert inner(words) == shown
    assert inner(shown) == shown
