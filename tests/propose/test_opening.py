"""With which sentence a passage of several may begin."""

import pytest

from ardoise.propose.model import NoModel
from ardoise.propose.opening import opens, speaks_of_there


@pytest.mark.parametrize(
    "sentence",
    [
        "Le moulin de Varennes tourne depuis trois siècles.",
        "Les meuniers et leur famille vivent au-dessus des meules.",
        "Le moulin fut brûlé, et ce moulin ne fut jamais relevé.",
        "On trouve des moulins dans toute la vallée.",
        "La meule écrase le grain, car il est sec.",
        "Les enfants aiment ce qui tourne dans le moulin.",
        "Le maire suit cette querelle ancienne sur la roue.",
        "Depuis 1900, ce sont les meuniers qui paient la digue.",
        "Meunier a vendu son grain, car la roue était lente.",
        "Deux meules tournent, certaines ont cent ans.",
        "Les roues classées comme rares tournent encore.",
        "C’est au dix-huitième siècle que le moulin fut relevé.",
        "Pour le meunier, il n’existe qu’une seule pierre.",
        "Devant ses meules, Anne Roy défend encore le moulin.",
    ],
)
def test_a_sentence_that_tells_of_what_it_speaks_opens(sentence: str) -> None:
    assert opens(sentence, "Un moulin", NoModel())


@pytest.mark.parametrize(
    "sentence",
    [
        "Il tourne depuis trois siècles.",
        "C’est dans cette cour que le moulin fut relevé.",
        "C’est au même moment que le moulin fut relevé.",
        "Pour le meunier, il n’arrive jamais à temps.",
        "« Sur la roue, ils sont debout », répond Anne Roy.",
        "Par conséquent, la meule s’use vite.",
        "Devant eux, la roue tourne encore.",
        "Aucune roue ne tourne contre lui.",
        "Le meunier vendit ensuite ce terrain à son frère.",
        "« La roue grince », ajoute-t-elle.",
        "Selon leur étude, la roue tourne deux fois moins vite.",
        "D’autres moulins ont fermé.",
        "Trois ans plus tard, le meunier vendit la roue.",
        "La roue est lente, selon elle.",
        "Une idée formulée aussi par le maire du village.",
        "Les travaux qui coûtent cher.",
        "La ville refuse son offre, car la roue est lente.",
        "Ce sont des roues de bois.",
        "Appelant à la grève, ces « farinards » accusent le maire.",
    ],
)
def test_a_sentence_that_leans_does_not(sentence: str) -> None:
    assert not opens(sentence, "Un moulin", NoModel())


def test_the_title_tells_too() -> None:
    sentence = "Le canal alimente toujours ce moulin."
    assert opens(sentence, "Un moulin", NoModel())
    assert not opens(sentence, "Une scierie", NoModel())


@pytest.mark.parametrize(
    "sentence",
    [
        "Un meunier y est mort en tombant de la roue.",
        "Le maire s’y rend à pied.",
        "Le meunier en demande deux.",
        "Les voisins tentent d’en tirer profit.",
        "Il faut y aller par le pont.",
    ],
)
def test_y_and_en_before_a_verb_stand_for_something(sentence: str) -> None:
    assert speaks_of_there(sentence, NoModel())


@pytest.mark.parametrize(
    "sentence",
    [
        "Il y a dix ans, la roue tournait encore.",
        "Il peut y avoir deux meules.",
        "La roue se met en marche en mai.",
        "Les meules sont chères, y compris en ville.",
        "Le meunier s’en va en sifflant.",
    ],
)
def test_y_and_en_stand_for_nothing_elsewhere(sentence: str) -> None:
    assert not speaks_of_there(sentence, NoModel())


class Mistaken(NoModel):
    """A model that takes a noun for a verb."""

    def finite_verbs(self, sentence: str) -> frozenset[int]:
        return frozenset({sentence.index("œuvre")})


def test_a_noun_after_en_is_no_verb() -> None:
    assert not speaks_of_there("Le maire veut mettre en œuvre un plan.", Mistaken())
