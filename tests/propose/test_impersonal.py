"""An *il* that stands for nobody, told from one that stands for somebody."""

import pytest
from tests.propose.given import said

from ardoise.propose.impersonal import impersonal


@pytest.mark.parametrize(
    "sentence",
    [
        "Il a plu 15 mm.",
        "Il faut trois heures de marche.",
        "Il existe deux types de volcans.",
        "Il s’agit d’un poisson.",
        "Il restait cinq maisons.",
        "Il manque encore trois voiles.",
        "Il est interdit de fumer.",
        "Il est recommandé de boire 2 litres d’eau.",
        "Il fait très froid.",
        "Il neige 40 jours par an.",
        "Il lui a fallu quatre mois.",
        "Il y a trois ponts.",
        "En 1900, il ne restait que trois loups.",
    ],
)
def test_an_il_that_stands_for_nobody_is_never_resolved(sentence: str) -> None:
    assert impersonal(sentence)
    assert not any("Le pont" in s for s in said(f"Le pont domine la Loire. {sentence}")[1:])


@pytest.mark.parametrize(
    "sentence", ["Il mesure 3 mètres.", "Il est né à Paris.", "Il fait construire un pont."]
)
def test_an_il_that_stands_for_somebody_is_no_impersonal(sentence: str) -> None:
    assert not impersonal(sentence)
