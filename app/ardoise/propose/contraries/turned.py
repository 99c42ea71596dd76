"""Words of a sentence that others would turn into its contrary."""

import re

from msgspec import Struct


class Reversal(Struct, frozen=True):
    """Words of a sentence, where they stand, and those that would make it say the contrary. `kind`
    is what makes two of them alike: a text is not asked for *plus* and *moins* all along."""

    start: int
    end: int
    words: str
    contrary: str
    kind: str = ""


def turned(
    found: re.Match[str], contrary: str, group: str | int = "word", kind: str = ""
) -> Reversal:
    """What `contrary` says in the place of a group of a match, with its capital."""
    words = found[group]
    if words[0].isupper():
        contrary = f"{contrary[0].upper()}{contrary[1:]}"
    return Reversal(*found.span(group), words, contrary, kind or words.casefold())
