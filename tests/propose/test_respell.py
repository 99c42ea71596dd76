"""A text typed on a keyboard is read as print has it, and quoted as it was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.propose.given import text

from ardoise.domain.quote import find_passage
from ardoise.propose.model import NoModel
from ardoise.propose.propose import propose
from ardoise.propose.respell import respell


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("«Oui», dit-il.", "«\u00a0Oui\u00a0», dit-il."),
        ('Le mot "oui" suffit.', "Le mot «\u00a0oui\u00a0» suffit."),
        ("Le mot “oui” suffit.", "Le mot «\u00a0oui\u00a0» suffit."),
        ("Soit 12.5% du total.", "Soit 12,5\u00a0% du total."),
        ("On compte 800.000 clés.", "On compte 800\u202f000 clés."),
        ("Le 12.10.2020, la 3.141 cède.", "Le 12.10.2020, la 3.141 cède."),
        ("Au 19ème siècle.", "Au 19e siècle."),
        ("Il dort. A Pau, il pleut.", "Il dort. À Pau, il pleut."),
        ("L'Etat aide  sa soeur.", "L’État aide sa sœur."),
    ],
)
def test_it_is_read_as_print_has_it(typed: str, printed: str) -> None:
    assert respell(typed, "fr").words == printed


@pytest.mark.parametrize(
    "words",
    [
        "«\u00a0La “vraie” vie\u00a0»",
        "A-t-il plu ?",
        'Un écran de 19"',
        "coefficient",
        "Le vaccin A",
    ],
)
def test_what_print_has_is_left(words: str) -> None:
    assert respell(words, "fr").words == words


def test_english_keeps_its_marks() -> None:
    assert respell("It's “so”, 12.5% of it.", "en").words == "It’s “so”, 12.5% of it."


@given(st.text(alphabet="aA'\"«»“” .%15èméoeuvr", max_size=40))
def test_every_place_comes_from_the_same_place(words: str) -> None:
    made = respell(words, "fr")
    assert len(made.words) == len(made.starts) == len(made.ends)
    assert list(made.starts) == sorted(made.starts)
    assert all(0 <= a <= b <= len(words) for a, b in zip(made.starts, made.ends, strict=True))
    kept = [n for n, sign in enumerate(made.words) if sign.isalnum() and sign.isascii()]
    for n in kept:
        start, end = made.origin(n, n + 1)
        assert made.words[n] in words[start:end]


def test_quotes_are_as_they_were_typed() -> None:
    about = text(
        "Anne Roy dirige l'usine de Pau. «Il faut sauver tous les emplois de la vallée», a déclaré "
        "Anne Roy. A Pau, 22% des habitants travaillent dans l'usine depuis 1998."
    )
    facts = propose(about, NoModel()).facts.values()
    quotes = [quote for fact in facts for quote in fact.quotes]
    assert any("«Il faut sauver tous les emplois de la vallée»" in quote for quote in quotes)
    assert any("A Pau, 22% des habitants" in quote for quote in quotes)
    assert all(find_passage(quote, about) for quote in quotes)
    assert all(quote in about.paragraphs[0].content for quote in quotes)
