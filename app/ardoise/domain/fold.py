"""Folding: forms of a string in which typographic variants look alike.

`plain` keeps the length of what it reads, so that a match found in it can be shown in the original.
"""

import re
import unicodedata
from functools import lru_cache

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


_GAPS = re.compile(r"[\W_]+")
# The combining marks of Latin letters, but for U+034F, which combines nothing.
_ACCENTS = re.compile("[\u0300-\u034e\u0350-\u036f]+")


# The same paragraphs and options are compared over and over.
@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """`text` with apostrophes, dashes, quotation marks and spaces made alike, character by
    character: the result has the same length."""
    return text.translate(_SAME)


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """`text` in a form for comparing: variants unified, no accents, no case, no punctuation but
    inner apostrophes and dashes turned into spaces, single spaces."""
    if not text.isascii():
        # U+00B4 must become an apostrophe before NFKC makes a space of it.
        text = unicodedata.normalize("NFKC", text.translate(_SAME))
        text = text.translate(_INVISIBLE).translate(_LIGATURES)
        text = _ACCENTS.sub("", unicodedata.normalize("NFKD", text.casefold()))
        if not text.isascii():
            text = "".join(c for c in text if not unicodedata.combining(c))
    return _GAPS.sub(" ", text.casefold()).strip()
