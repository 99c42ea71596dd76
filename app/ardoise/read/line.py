"""What a line of a file of ours looks like: a key, a dash, a mark, a remark."""

import re

from ardoise.read.words import KEYS, english

HEADS = frozenset(("lang", "text", "questions", "entities", "relations", "facts", "templates"))
LISTS = frozenset(
    ("questions", "entities", "relations", "facts", "templates", "answers", "distractors", "quote")
) | {"accept", "refuse", "order", "tags", "media", "variants", "same_as", "part_of", "overlaps"}
"""The keys under which there may be a list, in English."""
ITEM_WORDS = frozenset(
    typed
    for table in ("question", "option", "entity", "relation", "fact", "template")
    for key, word in KEYS[table].items()
    for typed in (key, word.fr)
)
PARTS = re.compile(r"(\s*)(.*?)([ \r\n]*)$", re.DOTALL)
DOTS = "•◦▪●○■‣►"
"""Signs that start an element of a list in other programs, and no sentence."""
BULLET = re.compile(rf"([–—−‒·*+{DOTS}]|\d{{1,3}}[.)]|-(?=[\u00a0\u202f]))\s+(?=\S)")
GLUED_DASH = re.compile(r"-(?=[^\s-])")
DASH = re.compile(r"-(?:\s+|$)")
KEY = re.compile(r"([^\s\-?:,\[\]{}#&*!|>'\"%@`][^:#]*?)[\s]*:(?: +|$)")
ODD_COLON = re.compile(r"(\w[\w ]*?)\s*(?::(?=\S)|[:：;=]|[-=]>|→)\s*")
NOTE = re.compile(r"//|<!--|```|~~~|\*\*(?=.*\*\*$)")
"""What starts or encloses a remark in other notations."""
NAMED = re.compile(r"(id)[ \t]+(?=\S+$)")
HASH = re.compile(r"\s(#[^\s#!].*)")
MARK = re.compile(r"(---|\.\.\.)(?:\s+#.*|\s*)$")


FULL = 60
"""After a line so long, a text goes on because the line was full, whatever the next begins with."""


def is_glued(text: str) -> bool:
    """Whether a text starts like `reponse:x`: a key of ours whose space was forgotten."""
    word, colon, value = text.partition(":")
    return bool(colon and value[:1] not in ("", " ", "\n") and english(word))


def is_head(key: str) -> bool:
    """Whether a key may stand at the margin, once a list of elements has begun."""
    return not english(key).isdisjoint(HEADS)


def indent_of(line: str) -> int:
    """How many characters of white space a line starts with."""
    return len(line) - len(line.lstrip())


def kind_of(value: str) -> str:
    """What a value is: "" for none yet, "plain", "closed" for one that ends where it ends, or
    "other", which may go on with anything."""
    if not value or value[0] == "#":
        return ""
    if value[0] not in "|>\"'[{":
        return "plain"
    last, end = {"[": "[]", "{": "{}"}.get(value[0], value[0] * 2), value[-1]
    return "closed" if len(value) > 1 and end == last[1] and _even(value, last) else "other"


def _even(value: str, signs: str) -> bool:
    """Whether as many signs close as open."""
    if signs[0] == signs[1]:
        return value.count(signs[0]) == 2
    return value.count(signs[0]) == value.count(signs[1])
