"""Nobody is asked for in whose place another could stand as well."""

import pytest
from tests.propose.given import names_of

from ardoise.propose.one_of_several import is_one_of_several

SURNAMES = {"Varenne", "Morin", "Astier"}


@pytest.mark.parametrize(
    ("text", "name", "several"),
    [
        ("Le jury a retenu des inconnus comme Hugo Varenne ou Léa Morin", "Hugo Varenne", True),
        ("Il cite des élus, notamment la sénatrice Léa Morin", "Léa Morin", True),
        ("On compte parmi les blessés de la veille Hugo Varenne", "Hugo Varenne", True),
        ("La digue est due à Hugo Varenne et Léa Morin", "Léa Morin", True),
        ("La digue est due à Hugo Varenne et Léa Morin", "Hugo Varenne", False),
        ("Varenne ne quitta pas la ville de tout l’hiver", "Varenne", True),
        ("Varenne n’a jamais vu la mer", "Varenne", True),
        ("Varenne quitta la ville", "Varenne", False),
        # Not an example, but a time or a likeness.
        ("La foule riait comme Varenne entrait dans la halle", "Varenne", False),
        ("Le maire et Léa Morin ouvrent la foire", "Léa Morin", False),
    ],
)
def test_somebody_else_could_stand_there(text: str, name: str, several: bool) -> None:
    start = text.index(name)
    assert is_one_of_several(text, start, start + len(name), SURNAMES) is several


def test_a_place_at_the_end_of_a_row_is_not_asked() -> None:
    row = "On trouve ces sources chaudes en Islande, au Chili, au Japon et en Bolivie."
    assert not names_of("passage-lieu", row)
