"""Words for things that a text gives in passing."""

import pytest

from ardoise.propose.called import find_names


@pytest.mark.parametrize(
    ("sentence", "terms"),
    [
        ("L’air sort par des trous, appelés évents, au sommet du crâne", ["évents"]),
        ("La roche éclate\u00a0; on parle alors de gélifraction", ["gélifraction"]),
        ("Les grains se déposent\u00a0: c’est la sédimentation", ["sédimentation"]),
        ("Les paysans partent (c’est l’exode rural)", ["exode rural"]),
        ("Cette étape porte le nom de cimentation", ["cimentation"]),
        ("Les historiens nomment ce phénomène romanisation", ["romanisation"]),
        ("Ce processus, la métropolisation, gagne le pays", ["métropolisation"]),
        ("L’objet vibre, que l’on nomme émetteur ou source sonore", ["émetteur"]),
        ("Cette réponse est dite innée", ["innée"]),
        ("Il en résulte une bouillie acide, le chyme, qui passe dans l’intestin", ["chyme"]),
        ("C’est ce que les savants appellent la proto-industrie", ["proto-industrie"]),
        ("Le puits, que l’on nomme la noria lorsqu’une roue le vide, est ancien", ["noria"]),
        ("La loi est appelée principe de Pascal, du nom d’un savant", ["principe de Pascal"]),
        ("La paroi porte de longs plis mous, les replis", ["replis"]),
        ("La force du vent, exprimée en newtons, varie", ["newtons"]),
        ("La vitesse se mesure en mètres par seconde", ["mètres par seconde"]),
        ("La maire s’est dite prête", []),
        ("La maire s’est toujours dite inquiète", []),
        ("Cette roche a été dite mère", ["mère"]),
        ("Le fer est ductile, c’est-à-dire qu’on peut l’étirer", []),
        ("Le récit est allégorique, c’est-à-dire que le loup y parle", ["allégorique"]),
        ("Le cuivre est malléable, c’est-à-dire que le marteau le plie", ["malléable"]),
        ("On mesure la crue la plus basse, c’est-à-dire le niveau d’étiage", ["niveau d’étiage"]),
        ("Des graines volent\u00a0: on les qualifie alors de légères", ["légères"]),
    ],
)
def test_the_word_for_a_thing(sentence: str, terms: list[str]) -> None:
    found = list(find_names(sentence))
    assert [one.term for one in found] == terms
    assert all(sentence[one.start : one.end] == one.term for one in found)


@pytest.mark.parametrize(
    "sentence",
    [
        "Le quartier, autrement dit la partie haute, est calme",
        "On appelle aussi le médecin",
        "Le maire est appelé à voter",
        "Le prix, exprimé en euros, varie",
        "Le travail se mesure en heures",
        "Les prix sont réduits, c’est-à-dire que le marchand perd",
        "La ville vote vite, c’est-à-dire que le maire parle peu",
        "La neige fond lentement, c’est-à-dire que la crue tarde",
        "Il dit que la ville est belle",
        "La maire se dit favorable à la vente",
        "On parle de plus en plus",
        "Après une blessure, la zone touchée devient rouge, chaude et gonflée",
    ],
)
def test_no_word_for_a_thing(sentence: str) -> None:
    assert list(find_names(sentence)) == []
