"""Two people's changes are joined where they do not touch, and never where they do."""

import pytest

from ardoise.domain.fact import Entity
from ardoise.domain.problem import Place
from ardoise.edit.merge import merge, merge_fields

BASE = b"a\nb\nc\nd\ne\n"
ENTITY = Entity(id="nil", cls="fleuve", name="Nil", place=Place("facts.yaml"))


def test_changes_of_lines_apart_are_joined() -> None:
    assert merge(BASE, b"A\nb\nc\nd\ne\n", b"a\nb\nc\nd\nE\n") == b"A\nb\nc\nd\nE\n"


@pytest.mark.parametrize("mine", [b"a\nB\nc\nd\ne\n", b"a\nb\nC\nd\ne\n", b"a\nd\ne\n"])
def test_changes_of_the_same_or_neighbouring_lines_are_not(mine: bytes) -> None:
    assert merge(BASE, mine, b"a\nX\nc\nd\ne\n") is None


def test_what_is_no_text_is_not_joined() -> None:
    assert merge(b"\xff\n", BASE, BASE) is None


def entity(**changes: str) -> Entity:
    return Entity(**{"id": "nil", "cls": "fleuve", "name": "Nil", "place": Place("x")} | changes)  # type: ignore[arg-type]


def test_changes_of_two_fields_are_joined() -> None:
    merged = merge_fields(ENTITY, entity(gender="m"), entity(article="le"))
    assert merged is not None
    assert (merged.gender, merged.article) == ("m", "le")


def test_the_same_change_made_twice_is_one() -> None:
    assert merge_fields(ENTITY, entity(gender="m"), entity(gender="m")) == entity(gender="m")


def test_two_changes_of_one_field_are_not_joined() -> None:
    assert merge_fields(ENTITY, entity(gender="m"), entity(gender="f")) is None
