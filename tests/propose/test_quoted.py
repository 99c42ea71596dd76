"""Words cut within a quotation or a bracket are not shown."""

import pytest

from ardoise.propose.quoted import is_closed


@pytest.mark.parametrize(
    "words",
    [
        "Le meunier part.",
        "« Je pars », dit le meunier (le dernier du bourg).",
        "Le meunier dit “je pars” et s’en va […] en ville.",
        "La fusée vola de 1967 (vol 4) à 1973 (vol 12).",
        "Il prend 1) le sable, 2) l’argile et c) le bois.",
    ],
)
def test_what_is_opened_is_closed(words: str) -> None:
    assert is_closed(words)


@pytest.mark.parametrize(
    "words",
    [
        "« Je pars, dit le meunier.",
        "Je pars », dit le meunier.",
        "Le meunier dit “je pars et s’en va.",
        "Le meunier (le dernier du bourg s’en va.",
        "Le meunier [Luc s’en va.",
    ],
)
def test_what_is_opened_or_closed_elsewhere_is_not(words: str) -> None:
    assert not is_closed(words)
