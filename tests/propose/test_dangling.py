"""A pronoun is read where something before it can be meant, and nowhere else."""

import pytest

from ardoise.propose.dangling import compares_with_before, dangles
from ardoise.propose.model import NoModel


@pytest.mark.parametrize(
    "sentence",
    [
        "Léon Barral, qui la traversa en 1902, raconte son voyage.",
        "Jeanne Vidal parvint à s’en procurer trois feuillets.",
        "Jeanne Vidal chercha trois mois à l’acheter.",
        "Jeanne Vidal, âgée de dix ans, cherche à l’acheter.",
        "Sous l’effet de la chaleur, la vapeur qu’il contient s’échappe.",
        "Si l’on parvenait à la déplacer, elle durerait vingt ans.",
        "Le maire qui l’a voulu a quitté la ville.",
        "Le cahier qu’il remplit chaque soir compte cent pages.",
        "« Je ferai de mon école un palais », dit Anne Roy, qui la dirige depuis 2017.",
        "Les pêcheurs veulent y croire.",
        "Bien que les témoins hésitent, il est arrêté dans la nuit.",
    ],
)
def test_a_pronoun_that_nothing_can_be_meant_by_hangs(sentence: str) -> None:
    assert dangles(sentence, NoModel())


@pytest.mark.parametrize(
    "sentence",
    [
        "Le lac est vaste, et Léon Barral, qui le traversa en 1902, raconte son voyage.",
        "Le castor bâtit une digue pour le protéger du courant.",
        "La mairie vend les livres qu’elle achète.",
        "Barral publie le cahier qu’il remplissait chaque soir.",
        "Le lynx chasse parce qu’il a faim.",
        "Le gardien dit qu’il part au moment où il ferme.",
        "Les enfants qui s’en vont crient, car il y a du vent.",
        "Les élèves vont à la mer et à l’atelier.",
        "Les usages que l’on en fait sont nombreux.",
        "Bien que le moulin soit vieux, il tourne encore.",
        "Quand les nuages arrivent, il faut rentrer les foins.",
        "Jadis si commune qu’on la chassait au filet, la caille se fait rare.",
        "Karl Vogt ouvrit quelque trente carpes pour en peser les œufs.",
    ],
)
def test_a_pronoun_that_something_before_it_can_be_hangs_on_that(sentence: str) -> None:
    assert not dangles(sentence, NoModel())


@pytest.mark.parametrize(
    ("sentence", "back"),
    [
        ("Elle signa du même surnom pendant dix ans.", True),
        ("À l’étranger, d’autres remèdes ont été essayés.", True),
        ("Le lycée voisin se trouve à trois heures de là.", True),
        ("Les motifs qui poussent à faire une telle fouille sont nombreux.", True),
        ("Le Chili est le premier producteur mondial depuis 1990.", True),
        ("Le Chili est le premier producteur mondial de cuivre.", False),
        ("Il faisait une telle chaleur que les vignes ont séché.", False),
        ("Née à Pau et morte dans la même ville, elle a peu voyagé.", False),
        ("Certaines graines germent vite, d’autres attendent le printemps.", False),
        ("Le lynx a le même poids que le castor.", False),
    ],
)
def test_what_is_the_same_or_another_is_so_beside_something(sentence: str, back: bool) -> None:
    assert compares_with_before(sentence) is back
