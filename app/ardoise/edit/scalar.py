"""Texts as YAML of ours writes them: bare where that is safe, else between quotes."""

import re
import unicodedata

from ardoise.read.decode import FORBIDDEN
from ardoise.read.plain import BARE, BARE_IN_LIST
from ardoise.read.syntax import quoted

# Other readers of YAML make something else than a text of these.
_NOTHING = frozenset(("~", "null", "Null", "NULL", "="))
_ESCAPED = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def clean(text: str) -> str:
    """`text` as it is read back from a file: composed, without forbidden characters, stripped."""
    return FORBIDDEN.sub("", unicodedata.normalize("NFC", text)).strip()


def scalar(text: str, indent: int) -> str:
    """A text after a key or a dash whose lines are indented by `indent`; it is clean already."""
    if BARE.fullmatch(text) and text not in _NOTHING:
        return text
    if "\n" in text and not re.search(r"[\r\t]|[^\S\n]\n|\n\n", text) and text[0] != "\n":
        return "|\n" + "\n".join(" " * (indent + 2) + line for line in text.split("\n"))
    return _quoted(text)


def listed(text: str) -> str:
    """A text in a list between brackets."""
    bare = BARE_IN_LIST.fullmatch(text) and text not in _NOTHING
    return text if bare else _quoted(text)


def key(text: str) -> str:
    """A text before a colon."""
    bare = BARE_IN_LIST.fullmatch(text) and text[0].isalpha() and "'" not in text
    return text if bare and '"' not in text and len(text) < 80 else _quoted(text)


def _quoted(text: str) -> str:
    if text.isprintable():
        return quoted(text)
    return '"' + "".join(_ESCAPED.get(c) or (c if _shown(c) else _code(c)) for c in text) + '"'


def _shown(char: str) -> bool:
    # French spaces are to be read as spaces, not as codes.
    return char.isprintable() or char in "\u00a0\u202f"


def _code(char: str) -> str:
    return f"\\u{ord(char):04x}" if ord(char) < 0x10000 else f"\\U{ord(char):08x}"
