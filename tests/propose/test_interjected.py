"""What a sentence says of whose words it gives is cut from what somebody does."""

import pytest
from tests.propose.given import names_of

from ardoise.propose.interjected import without_voice


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("« à rouvrir deux sentiers », a assuré Léa Petit", "« à rouvrir deux sentiers »"),
        ("à rouvrir deux sentiers, affirme-t-elle", "à rouvrir deux sentiers"),
        ("à rouvrir deux sentiers, selon Léa Petit", "à rouvrir deux sentiers"),
        ("à rouvrir deux sentiers selon Léa Petit", "à rouvrir deux sentiers"),
        ("à rouvrir deux sentiers, d’après la maire, en mai", "à rouvrir deux sentiers"),
        ("la vente du quai, a-t-il précisé mardi", "la vente du quai"),
        # Half of an act is none.
        ("de payer, selon Léa Petit, la moitié des travaux", ""),
        # Nobody speaks here.
        ("de payer selon la loi du pays", "de payer selon la loi du pays"),
        ("la vente du quai, l’annonce d’une taxe", "la vente du quai, l’annonce d’une taxe"),
        ("« une décision prudente »", "« une décision prudente »"),
    ],
)
def test_who_speaks_is_no_part_of_what_is_done(words: str, left: str) -> None:
    assert without_voice(words) == left


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        (
            "La mairie s’engage « à rouvrir deux sentiers », a assuré Léa Petit.",
            "s’engage « à rouvrir deux sentiers »",
        ),
        (
            "La région promet de payer la moitié des travaux, précise-t-elle.",
            "promet de payer la moitié des travaux",
        ),
    ],
)
def test_an_act_is_asked_without_who_tells_it(sentence: str, act: str) -> None:
    assert names_of("acte", sentence)[1:] == [act]
