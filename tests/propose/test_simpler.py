"""A long sentence, and the statements that it is made of."""

import pytest

from ardoise.propose.model import NoModel
from ardoise.propose.sentence import Sentence
from ardoise.propose.simpler import statements


def of(text: str) -> list[str]:
    return [one.text for one in statements(Sentence(paragraph=1, text=text), NoModel())]


@pytest.mark.parametrize(
    ("sentence", "short"),
    [
        (
            "Le granite, en revanche, contient du quartz.",
            ["Le granite contient du quartz."],
        ),
        (
            "Quant à la marne, elle contient de l’argile.",
            ["La marne contient de l’argile."],
        ),
        (
            "La craie, que la mer a déposée, forme des falaises ; le grès (ou sable soudé) donne "
            "des pavés.",
            ["La craie forme des falaises.", "Le grès donne des pavés."],
        ),
        (
            "Le vent couvre la roche, la pluie creuse le sol, et le gel ouvre des fentes.",
            ["Le vent couvre la roche.", "La pluie creuse le sol.", "Le gel ouvre des fentes."],
        ),
        # When and where it holds.
        *(
            (f"{lead}, la brique porte le mur.", [f"{lead}, la brique porte le mur."])
            for lead in ("Sous la Régence", "Grâce à la chaux", "Autrefois", "Suite au gel")
        ),
        (
            "Durcie par la chaleur, la brique porte le mur.",
            ["La brique porte le mur."],
        ),
    ],
)
def test_each_statement_is_said_shortly(sentence: str, short: list[str]) -> None:
    assert of(sentence) == short


def test_what_belongs_together_is_not_parted() -> None:
    # One verb for several subjects.
    whole = "Le seigle, l’orge et le millet donnent du pain."
    assert of(whole) == [whole]
    # What follows a condition holds with it alone.
    assert of("Quand le gel dure, la sève monte et le bois donne des bourgeons.") == []


def test_nothing_is_taken_out_of_what_somebody_says() -> None:
    assert of("Selon les anciens, la lune attire la mer, et le soleil chauffe l’air.") == []
    assert of("Il répondit : « Le vin gâte l’esprit ; la bière donne du ventre. »") == []


def test_each_statement_quotes_the_words_of_the_text() -> None:
    text = "Le vent couvre la roche, et la pluie, en effet, creuse le sol."
    found = statements(Sentence(paragraph=1, text=text), NoModel())
    assert [one.sources for one in found] == [
        ("Le vent couvre la roche",),
        ("la pluie, en effet, creuse le sol",),
    ]
