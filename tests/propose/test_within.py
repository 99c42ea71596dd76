"""What a sentence points to in its own words."""

import pytest

from ardoise.propose.dependence import leans, stands_anyhow
from ardoise.propose.model import NoModel
from ardoise.propose.within import without_own_pointers


@pytest.mark.parametrize(
    ("sentence", "leaning"),
    [
        ("Quant aux poules, elles dorment au grenier.", False),
        ("Quant au port, il ferme dès le mois de mai.", False),
        ("Quant à lui, il dort dans le grenier du moulin.", True),
        ("Quant aux poules, le renard les mange.", True),
        ("Les brebis broutent plus que les chèvres, alors que celles-ci grimpent.", False),
        ("Le juge lit un acte, un bail ou un contrat, ce dernier étant signé.", False),
        ("Ces derniers jours, le maire a fermé le port de Brest.", False),
        ("Le maire doit se rendre ce jeudi à Brest pour le vote.", False),
        ("Le maire de Brest a vu le port cette année-là pour le vote.", True),
        ("Le maire appelle les habitants à rester chez eux pendant la nuit.", False),
        ("Le maire appelle la foule à rester chez eux pendant la nuit.", True),
        ("Les barques dorment dans les places prévues à cet effet dans le port.", False),
        ("À cause des bruits chez les loueurs de patins, le maire refuse ces engins.", False),
        ("Le maire de la ville de Brest refuse ces engins dans le port.", True),
        ("L’avis du conseil ne compte pas, mais cette assemblée vote encore.", False),
        ("Il a été constaté que deux barques sur trois dorment dehors.", False),
        ("Il a été constaté dans son bureau par deux gendarmes de Brest.", True),
        ("La mairie s’engage à ouvrir le port et à agrandir celui-ci au printemps.", False),
        ("Un son trop grave fait fuir les poules du moulin.", False),
        ("Son trop grave défaut fait fuir les poules du moulin.", True),
        ("Il aura fallu deux heures de débat dans la salle des fêtes.", False),
        ("Le 4 mai 1804, celui-ci quitte le port de Brest.", True),
        ("La mairie vote alors que celui-ci reste à Brest.", True),
        ("Karl Vogt l’écrivait déjà en 1910\u00a0: la mer monte.", False),
        ("Karl Vogt l’écrivait déjà en 1910 dans son journal.", True),
        ("Pour boucler leur budget, 120 pêcheurs ont vendu une barque.", False),
        ("Pour boucler leur budget, la ville a vendu une barque.", True),
        ("Selon leur budget, 120 pêcheurs ont vendu une barque.", True),
    ],
)
def test_what_a_sentence_says_itself_needs_nothing_before(sentence: str, leaning: bool) -> None:
    assert leans(sentence, NoModel()) is leaning


def test_a_subject_that_is_announced_is_put_in_its_place() -> None:
    shown = without_own_pointers("Quant au fonds Arclane, qui hésite, il ferme.")
    assert shown == "Le fonds Arclane, qui hésite, ferme."


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("On compte aujourd’hui 120 marches de la cave au grenier.", True),
        ("On compte 120 marches.", False),
        ("On compte aujourd’hui dans cette tour 120 marches de pierre grise.", False),
        ("On y compte aujourd’hui 120 marches de la cave au grenier.", False),
    ],
)
def test_what_people_do_may_be_told_alone(sentence: str, expected: bool) -> None:
    assert stands_anyhow(sentence, NoModel()) is expected
