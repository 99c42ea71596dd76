"""Words of several sentences are quoted a paragraph at a time."""

from tests.propose.given import text

from ardoise.propose.standing import standing

TEXT = text("Le moulin tourne. La roue grince.", "Le meunier dort. Le chat veille.")


def test_what_one_paragraph_holds_is_one_quote() -> None:
    assert standing("Le moulin tourne. La roue", TEXT) == ("Le moulin tourne. La roue",)


def test_what_two_hold_is_two() -> None:
    words = "Le moulin tourne. La roue grince. Le meunier dort. Le chat"
    assert standing(words, TEXT) == (
        "Le moulin tourne. La roue grince.",
        "Le meunier dort. Le chat",
    )
