"""What one country does is asked where no other does it too."""

import pytest
from tests.propose.given import text

from ardoise.propose.adjuncts import read_author
from ardoise.propose.cast import Cast
from ardoise.propose.model import NoModel
from ardoise.propose.register import Register
from ardoise.propose.said import Said


@pytest.mark.parametrize(
    ("predicate", "quote", "asked"),
    [
        ("borde une mer froide", "La Suède borde une mer froide", True),
        ("borde une mer froide", "La Suède borde également une mer froide", False),
        ("garde des moulins", "La Suède garde des moulins", False),
    ],
)
def test_what_others_do_too_is_not_asked_of_one(predicate: str, quote: str, asked: bool) -> None:
    cast = Cast(Register(text(f"{quote}."), ""), {}, {}, NoModel())
    read_author(cast, Said(cast.country("Suède"), predicate, "", (quote,), 1))
    assert bool(cast.register.facts) is asked
