"""Lines cut at a width → the words of a paragraph on one line."""

import re
from collections.abc import Set

_CUT = re.compile(r"([^\W_][\w’'‐-]*)[-‐\u00ad]\n([^\W_][\w‐-]*)")
# What follows a hyphen of its own in French: pronouns after a verb, and ends of compounds.
_AFTER = frozenset(
    {"elle", "elles", "ils", "nous", "vous", "moi", "toi", "même", "mêmes"}
    | {"être", "midi", "huit", "neuf", "sept", "quatre", "cinq"}
)
_SHORTEST = 3
"""Letters that a printer carries over to the next line at least."""


def join_lines(lines: list[str], known: Set[str] = frozenset()) -> str:
    """The lines of a paragraph in one. A word cut by a hyphen at a line's end is joined again, and
    one whose hyphen is its own keeps it; `known` are words of the whole document, in small letters,
    which tell one from the other."""
    text = "\n".join(line.strip(" \t") for line in lines)
    previous = ""
    while previous != text:
        # A word may be cut twice.
        previous, text = text, _CUT.sub(lambda cut: _joined(cut, known), text)
    return text.replace("\n", " ")


def words_of(lines: list[str]) -> Set[str]:
    """The words that stand whole in some line, in small letters."""
    found: set[str] = set()
    for line in lines:
        words = re.findall(r"[^\W_][\w‐-]*", line.casefold().replace("‐", "-"))
        # The first may be the end of a word, the last the beginning of one.
        found.update(words[1:-1])
    return found


def _joined(cut: re.Match[str], known: Set[str]) -> str:
    first, rest = cut[1], cut[2]
    if "\u00ad\n" in cut[0]:
        return first + rest
    beginning = re.split("[’']", first)[-1].casefold()
    whole, compound = beginning + rest.casefold(), f"{beginning}-{rest.casefold()}"
    own = (
        not (rest[0].islower() and first[-1].isalpha())
        or "-" in first
        or len(rest) < _SHORTEST
        or rest in _AFTER
    )
    if whole in known or compound in known:
        own = compound in known
    return f"{first}-{rest}" if own else first + rest
