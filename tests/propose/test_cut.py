"""Where a sentence is cut in two."""

import pytest

from ardoise.propose.cut import cut_in_two
from ardoise.propose.line import Line
from ardoise.propose.model import NoModel


def halves(sentence: str) -> tuple[str, str] | None:
    line = Line(paragraph=1, text=sentence, opening=sentence, quotes=(sentence,))
    found = cut_in_two(line, NoModel())
    return (found.head, found.rest) if found else None


@pytest.mark.parametrize(
    "cut",
    [
        "Le vieux pont de pierre | domine la rivière depuis trois siècles",
        "En 1911, les habitants | ont élevé une digue de terre",
        "La marée, que rien n’arrête, | apporte chaque nuit des algues",
        "Les orages | nous obligent à rentrer les récoltes",
        "Les ouvrières | n’en sortent qu’à la belle saison",
        "Si la pluie dure trop, | les jardiniers restent sous la serre",
        "Malgré le froid, | les skieurs restent nombreux",
        "En ouvrant la vanne, | le meunier libère toute la retenue",
    ],
)
def test_before_the_verb_or_after_the_words_that_open_it(cut: str) -> None:
    head, rest = cut.split(" | ")
    assert halves(f"{head} {rest}.") == (head, rest)


@pytest.mark.parametrize(
    "sentence",
    [
        # Whom or what a pronoun stands for, another sentence says.
        "Il domine la rivière depuis trois siècles.",
        "Le plus grand d’entre eux mesure douze mètres de haut.",
        "Ce vieux pont de pierre domine la rivière.",
        # Too little is said, or nothing is told apart.
        "Le vieux pont de pierre résiste.",
        "En avril, on sème les carottes dans le jardin.",
        # The verb comes before what it speaks of.
        "Au printemps 1921 éclate une longue grève des bateliers.",
        "Encore faut-il apporter du bois avant le soir.",
        # No statement, or several in one.
        "Le vieux pont enjambe-t-il la rivière ?",
        "Le pont est vieux ; la route qui le traverse date du siècle dernier.",
        "Trois siècles sans une réparation.",
    ],
)
def test_nowhere(sentence: str) -> None:
    assert halves(sentence) is None


def test_what_trails_is_left_out_of_the_line_too() -> None:
    sentence = (
        "Les bateliers de la vallée transportent le sable et les pierres des carrières vers"
        " les chantiers de la capitale, ce qui use beaucoup les berges de la rivière et les écluses"
        " que la commune entretient."
    )
    line = Line(paragraph=1, text=sentence, opening=sentence, quotes=(sentence,))
    found = cut_in_two(line, NoModel())
    assert found is not None
    assert found.rest.endswith("chantiers de la capitale")
    assert found.line.quotes == (f"{found.head} {found.rest}",)
