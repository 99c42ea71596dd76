"""A file with which nothing is wrong, read in one go as a shape."""

import functools
import typing
from typing import Any, TypeVar

import msgspec

from ardoise.read.node import Raw
from ardoise.read.pause import paused_collection
from ardoise.read.plain import read_plain
from ardoise.read.shape import Shape, alternatives, as_typed, extra_of, hints_of, key_of
from ardoise.read.word import is_id, is_number
from ardoise.read.words import choice_words, key_word

S = TypeVar("S", bound=Shape)


def read_sound(data: bytes, shape: type[S]) -> tuple[S, str] | None:
    """The mapping that the file holds and its language; None when something may be wrong with it,
    which the strict reader will then explain."""
    with paused_collection():
        held = read_plain(data)
        if held is None:
            return None
        lang = "fr" if "langue" in held else "en"
        if held.get(key_word(shape.table, "lang", lang)) != lang or not _fits(held, shape, lang):
            return None
        typed: type[S] = as_typed(shape, lang)
        try:
            return msgspec.convert(held, typed), lang
        except msgspec.ValidationError:
            return None


def _fits(value: Raw, kind: Any, lang: str) -> bool:  # noqa: ANN401
    """Whether words, ids and numbers are what they must be; the rest is for msgspec to tell."""
    for one in alternatives(kind):
        if isinstance(value, str) and (one is str or extra_of(one)):
            extra = extra_of(one)
            if "choice" in extra:
                return value in _words(extra["choice"], lang)
            if "number" in extra:
                return is_number(value, extra["number"])
            return not extra.get("id") or is_id(value)
        if isinstance(value, list) and typing.get_origin(one) is list:
            return all(_fits(each, typing.get_args(one)[0], lang) for each in value)
        if isinstance(value, dict):
            if typing.get_origin(one) is dict:
                return all(_fits(each, typing.get_args(one)[1], lang) for each in value.values())
            if isinstance(one, type) and issubclass(one, Shape):
                kinds = _kinds(one, lang)
                return all(key in kinds and _fits(value[key], kinds[key], lang) for key in value)
    return False


@functools.cache
def _words(choice: str, lang: str) -> frozenset[str]:
    return frozenset(choice_words(choice, lang))


@functools.cache
def _kinds(shape: type[Shape], lang: str) -> dict[str, Any]:
    return {
        key_word(shape.table, key_of(name), lang): kind for name, kind in hints_of(shape).items()
    }
