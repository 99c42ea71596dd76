"""A number that the sentence lets anybody count is no question."""

import pytest

from ardoise.propose.quantity import find_quantities
from ardoise.propose.told_count import tells_how_many


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("La diète réunit quatre ordres presque égaux : 1) serfs 2) clercs 3) ducs 4) rois", True),
        (
            "Le bourg compte trois fours encore en usage : celui du duc, la tuilerie et le moulin",
            True,
        ),
        ("Le jury retient quatre critères de même poids : a) le goût b) la forme c) l’odeur", True),
        ("Il garde six points de retard (5-11)", True),
        ("Elle élève sept enfants, quatre garçons et trois filles", True),
        ("Le bourg compte trois fours encore en usage", False),
        (
            "Le bourg compte trente fours encore debout : ceux du duc, la tuilerie et un autre",
            False,
        ),
        ("Il visite cinq villes en un mois : la foule l’attend, et partout on chante", False),
    ],
)
def test_what_the_sentence_itself_tells(text: str, told: bool) -> None:
    quantities = list(find_quantities(text))
    first = quantities[0]
    others = [one.value for one in quantities[1:]]
    assert tells_how_many(text, first, others) is told
