"""Numbers that would be asked for nothing, in the words that would be shown."""

import pytest

from ardoise.propose.thin_number import is_thin


def thin(words: str, number: str, title: str = "Le port") -> bool:
    start = words.index(number)
    return is_thin(words, start, start + len(number), title)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        # An age said by the way.
        ("Le phare est gardé par Omar, 32 ans, ancien docker de la ville de Lens", "32 ans"),
        ("En 1950, Jean Roux, apprenti de treize ans, répare la cloche du phare", "treize ans"),
        ("La barque porte deux mousses âgés de dix ans, et un pilote sans carte", "dix ans"),
        # A size said by the way; what was told before is not shown.
        ("Long de 70 mètres et clos de murs, le quai du port attend les bateaux", "70 mètres"),
        ("La tour du port, haute de 30 mètres, sert de phare à toute la baie", "30 mètres"),
        ("La crue a fait dix blessés, selon un bilan du maire de la même ville", "dix blessés"),
        # What stands in brackets, but a share.
        ("Le bac part de Lens à 6 heures (5 heures au méridien) tous les jours", "5 heures"),
        # What the sentence tells itself.
        ("Le port s’approche des 100 % de places prises, avec 97 % cette année", "97 %"),
        ("Le capteur du phare compte 6 000 points (60 x 100) sur toute sa face", "6 000 points"),
        ("Les miroirs du phare sont inclinés à 45 degrés pour renvoyer la lumière", "45 degrés"),
        ("Il y a 15 ans, le port de Lens recevait encore des bateaux de pêche", "15 ans"),
        # What stands there again, or in another unit.
        ("La sonde du phare monte à 21 000 m (70 000 pieds) au-dessus de la mer", "21 000 m"),
        (
            "Le jury a primé quatre maquettes parmi celles des quatre écoles du port",
            "quatre maquettes",
        ),
        # What it speaks of, another sentence tells; half a sentence; a supposition.
        ("L’attente a duré huit mois", "huit mois"),
        ("Le quai est usé. Et comme la digue porte 90 % du poids de la grue", "90 %"),
        ("Le chantier du nouveau quai de Lens aurait duré douze mois en tout", "douze mois"),
    ],
)
def test_a_number_that_asks_nothing_is_left(words: str, number: str) -> None:
    assert thin(words, number)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("La crue de la Lys a fait une centaine de victimes dans la vallée", "une centaine"),
        ("Le port reste très endetté (encore 31 % de son budget cette année)", "31 %"),
        ("Le contrat de pêche dure 20 ans, selon la loi que la ville a votée", "20 ans"),
        ("La ville a vécu dans l’attente pendant 20 ans, avant ce chantier", "20 ans"),
        ("Le phare de Lens mesure 40 mètres", "40 mètres"),
        ("La tour du port de Lens est haute de 30 mètres depuis les travaux", "30 mètres"),
        ("L’attente des marins de Lens a duré huit mois", "huit mois"),
    ],
)
def test_a_number_that_the_sentence_is_about_is_asked(words: str, number: str) -> None:
    assert not thin(words, number)


def test_a_number_lost_in_a_long_passage_is_left() -> None:
    assert thin("Le port de Lens attend. " * 10 + "Il a reçu 300 bateaux", "300 bateaux")
