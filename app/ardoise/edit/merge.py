"""Two people's changes to one file, or to one thing, joined where they do not touch."""

from difflib import SequenceMatcher
from itertools import pairwise
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from ardoise.read.decode import lines_with_ends

S = TypeVar("S", bound=Struct)

_Change = tuple[int, int, list[str]]


def merge(base: bytes, mine: bytes, theirs: bytes) -> bytes | None:
    """`base` with both changes; None when they touch the same lines, or neighbouring ones.

    Pure. What comes out is lines that fit; whether it makes sense is for reading to tell.
    """
    try:
        old, one, other = (lines_with_ends(data.decode()) for data in (base, mine, theirs))
    except UnicodeDecodeError:
        return None
    ours, foreign = _changes(old, one), _changes(old, other)
    both = [change for change in ours if change not in foreign] + foreign
    both.sort(key=lambda change: change[:2])
    for before, after in pairwise(both):
        if before[1] >= after[0]:
            return None
    for start, stop, lines in reversed(both):
        old[start:stop] = lines
    return "".join(old).encode()


def _changes(old: list[str], new: list[str]) -> list[_Change]:
    """The stretches of `old` that `new` replaces, and with what."""
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return [
        (start, stop, new[first:last])
        for kind, start, stop, first, last in matcher.get_opcodes()
        if kind != "equal"
    ]


def merge_fields(base: S, mine: S, theirs: S) -> S | None:
    """`theirs` with what `mine` changes of `base`; None when both changed one field, differently.

    Where the thing stands in its file is not compared.
    """
    changes = {}
    for name in base.__struct_fields__:
        old, one, other = (getattr(thing, name) for thing in (base, mine, theirs))
        if name == "place" or one in (old, other):
            continue
        if other != old:
            return None
        changes[name] = one
    return replace(theirs, **changes)
