"""Two people's changes to one file, joined where they do not touch."""

from difflib import SequenceMatcher
from itertools import pairwise

from ardoise.read.yaml import lines_with_ends

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
