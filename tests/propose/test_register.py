"""Entities are known by their class and name."""

from tests.propose.given import text

from ardoise.propose.register import Register


def test_the_same_name_is_the_same_entity() -> None:
    register = Register(text("Le lac gèle."), "")
    assert register.entity("passage", "Le lac gèle") is register.entity("passage", "le lac gèle")


def test_a_passage_with_a_blank_is_another_than_without() -> None:
    register = Register(text("Le lac gèle."), "")
    blank = register.entity("passage", "____ gèle en hiver")
    assert register.entity("passage", "gèle en hiver").name == "gèle en hiver"
    assert blank.name == "____ gèle en hiver"
