"""Folding: forms of a string in which typographic variants look alike.

`plain` keeps the length of what it reads, so that a match found in it can be shown in the original.
"""

import unicodedata

_SAME = str.maketrans(
    {
        **dict.fromkeys("’‘ʼ`´′", "'"),
        **dict.fromkeys("‐‑‒–—−", "-"),
        **dict.fromkeys("\u00a0\u202f\u2007\u2009\t\n\r", " "),
        **dict.fromkeys("“”„«»", '"'),
    }
)
_INVISIBLE = dict.fromkeys([0x00AD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF])
_LIGATURES = str.maketrans({"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE"})


def plain(text: str) -> str:
    """`text` with apostrophes, dashes, quotation marks and spaces made alike, character by
    character: the result has the same length."""
    return text.translate(_SAME)


def fold(text: str) -> str:
    """`text` in a form for comparing: variants unified, no accents, no case, no punctuation but
    inner apostrophes and dashes turned into spaces, single spaces."""
    # U+00B4 must become an apostrophe before NFKC makes a space of it.
    text = unicodedata.normalize("NFKC", plain(text)).translate(_INVISIBLE).translate(_LIGATURES)
    bare = "".join(
        c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c)
    )
    return " ".join("".join(c if c.isalnum() else " " for c in bare).split())
