"""A person's name after a common noun names a thing: nobody is asked for there."""

import pytest
from tests.propose.given import names_of

from ardoise.propose.model import NoModel
from ardoise.propose.named_after import is_named_after


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Devant l’opéra Varenne, la foule attend.", "Varenne"),
        ("Il traverse le pont Varenne.", "Varenne"),
        ("Il habite rue Varenne.", "Varenne"),
        ("Elle habite rue de la Paix, près du palais Varenne.", "Varenne"),
        ("C’est le temps de l’affaire Varenne.", "Varenne"),
        ("Les frères Varenne ouvrent un atelier.", "Varenne"),
        ("Le moteur Varenne tourne sans bruit.", "Varenne"),
        ("Le stade Hugo Varenne est plein.", "Hugo Varenne"),
        ("La loi Hugo Varenne est votée.", "Hugo Varenne"),
    ],
)
def test_a_thing_bears_the_name(words: str, name: str) -> None:
    in_full = " " in name
    assert is_named_after(words, words.index(name), NoModel(), in_full=in_full)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("L’architecte Varenne dessine la halle.", "Varenne"),
        ("Le roi confie la garde au capitaine Varenne.", "Varenne"),
        ("Elle épouse le comte Varenne.", "Varenne"),
        ("Le chroniqueur Varenne en rit.", "Varenne"),
        ("Un certain Varenne arrive en ville.", "Varenne"),
        ("Sa cousine Varenne le suit.", "Varenne"),
        ("On autorise Varenne à sortir.", "Varenne"),
        ("Selon Varenne, rien ne presse.", "Varenne"),
        # Whatever the rules do not know: a first name tells that it is somebody.
        ("Le cruciverbien Hugo Varenne gagne.", "Hugo Varenne"),
    ],
)
def test_somebody_is_called_so(words: str, name: str) -> None:
    in_full = " " in name
    assert not is_named_after(words, words.index(name), NoModel(), in_full=in_full)


PEOPLE = "Hugo Varenne, Léa Morin et Paul Astier ont dessiné trois ponts de la ville."


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("Au printemps, le pont Varenne est fermé par la mairie pour de longs travaux.", False),
        ("Au printemps, la mairie confie à Varenne la réparation des trois ouvrages.", True),
    ],
)
def test_nobody_is_asked_for_in_the_name_of_a_thing(sentence: str, asked: bool) -> None:
    assert ("Hugo Varenne" in names_of("passage-personne", PEOPLE, sentence)) == asked
