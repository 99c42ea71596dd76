"""Shapes: typed mappings of our files, declared once and read in French or in English.

A shape is a msgspec Struct whose fields bear the English keys (`cls` for `class`) and whose class
variable `table` names its words in `words.KEYS`. `as_typed` gives its twin with the keys of a
language, for converting a clean file in one go; `explain` walks a file that is not clean and says
all that is wrong with it, in the same terms.
"""

import functools
import types
import typing
from typing import Annotated, Any, ClassVar, TypeVar

import msgspec
from msgspec import Meta, Struct

from ardoise.read.words import KEYS, key_word

Id = Annotated[str, Meta(extra={"id": True})]
Whole = Annotated[str, Meta(extra={"number": "whole"})]
"""A whole number from 1."""

Positive = Annotated[str, Meta(extra={"number": "positive"})]
Lang = Annotated[str, Meta(extra={"choice": "lang"})]
Flag = Annotated[str, Meta(extra={"choice": "flag"})]
AccentsWord = Annotated[str, Meta(extra={"choice": "accents"})]
KindWord = Annotated[str, Meta(extra={"choice": "kind"})]
NatureWord = Annotated[str, Meta(extra={"choice": "nature"})]
LevelWord = Annotated[str, Meta(extra={"choice": "level"})]
StanceWord = Annotated[str, Meta(extra={"choice": "stance"})]
Importance = Annotated[str, Meta(extra={"choice": "importance"})]
Gender = Annotated[str, Meta(extra={"choice": "gender"})]
Number = Annotated[str, Meta(extra={"choice": "number"})]
MethodWord = Annotated[str, Meta(extra={"choice": "method"})]
SupportWord = Annotated[str, Meta(extra={"choice": "support"})]
Some = str | list[str]
"""One text or several."""


class Shape(Struct, kw_only=True, forbid_unknown_fields=True, gc=False):
    """A mapping of one of our files."""

    table: ClassVar[str] = ""


S = TypeVar("S", bound=Shape)


def several(some: Some) -> tuple[str, ...]:
    """One text or several, as a tuple; () for an empty text."""
    if isinstance(some, str):
        return (some,) if some else ()
    return tuple(some)


def key_of(field: str) -> str:
    """The English key of a field: a name that Python keeps for itself is spelt otherwise."""
    return "class" if field == "cls" else field


@functools.cache
def as_typed(shape: type[S], lang: str) -> type[S]:
    """The same shape with its keys as they are typed in a file in `lang`."""
    hints = hints_of(shape)
    fields: list[Any] = []
    for field in msgspec.structs.fields(shape):
        kind = _translated(hints[field.name], lang)
        if field.required:
            fields.append((field.name, kind))
        elif field.default_factory is not msgspec.NODEFAULT:
            fields.append((field.name, kind, msgspec.field(default_factory=field.default_factory)))
        else:
            fields.append((field.name, kind, field.default))
    names = {f: key_word(shape.table, key_of(f), lang) for f in hints}
    made = msgspec.defstruct(
        f"{shape.__name__}_{lang}",
        fields,
        bases=(shape,),
        rename=names,
        kw_only=True,
        forbid_unknown_fields=True,
    )
    return typing.cast("type[S]", made)


@functools.cache
def hints_of(shape: type[Shape]) -> dict[str, Any]:
    """The type of each field of a shape, in order."""
    hints = typing.get_type_hints(shape, include_extras=True)
    return {name: hints[name] for name in shape.__struct_fields__}


def required_keys(shape: type[Shape]) -> list[str]:
    """The English keys that a mapping of this shape must have."""
    return [key_of(f.name) for f in msgspec.structs.fields(shape) if f.required]


def keys_of(shape: type[Shape], lang: str) -> dict[str, str]:
    """Every key of the shape as typed in `lang` → its English name."""
    table = KEYS[shape.table]
    return {(table[k].fr if lang == "fr" else k): k for k in map(key_of, hints_of(shape))}


def alternatives(kind: Any) -> tuple[Any, ...]:  # noqa: ANN401
    """The types of a union; the type alone for anything else."""
    if typing.get_origin(kind) in (typing.Union, types.UnionType):
        return typing.get_args(kind)
    return (kind,)


def extra_of(kind: Any) -> dict[str, Any]:  # noqa: ANN401
    """What an annotated text must be besides text."""
    for meta in getattr(kind, "__metadata__", ()):
        if isinstance(meta, Meta):
            return meta.extra or {}
    return {}


def _translated(kind: Any, lang: str) -> Any:  # noqa: ANN401
    if isinstance(kind, type) and issubclass(kind, Shape):
        return as_typed(kind, lang)
    arguments = typing.get_args(kind)
    origin = typing.get_origin(kind)
    if origin is Annotated or not arguments:
        return kind
    inner = tuple(_translated(one, lang) for one in arguments)
    if origin in (typing.Union, types.UnionType):
        return functools.reduce(lambda one, other: one | other, inner)
    return origin[inner] if len(inner) > 1 else origin[inner[0]]
