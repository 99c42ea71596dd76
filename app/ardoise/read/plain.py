"""Plain YAML, read fast: the little of YAML that banks are made of, one line at a time.

What this reads, it reads exactly as `read.yaml` does. Whatever is not plainly within its reach
(blocks of text, comments behind values, escapes, empty values, odd indentation, a key given twice
…) makes it give up, and the strict reader is asked instead.
"""

import re
import unicodedata
from typing import Any

from ardoise.kept import MAX_BYTES
from ardoise.read.build import MAX_DEPTH, MAX_TEXT
from ardoise.read.decode import FORBIDDEN
from ardoise.read.line import DOTS, is_glued, is_head
from ardoise.read.node import Raw
from ardoise.read.unseen import INVISIBLE

# What has no place in a text (see read.decode), but for line ends and tabs.
_NEVER = "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffd-\uffff\t" + INVISIBLE
_FIRST = rf"[^\s\-?:,\[\]{{}}#&*!|>'\"%@`“”‘„{DOTS}{_NEVER}]"
# A line that goes on with a value stands further in than the key, whose indentation is group 1.
_FURTHER = r"\n\1 ++"
# What is repeated whole and not taken back stands in an atomic group: before 3.11.5, Python reads a
# group that ends in `++` wrongly where something in it could be tried again.
_SINGLE = rf"'(?>(?:[^'\n{_NEVER}]|''|{_FURTHER}(?!\n|$))+)'"
_DOUBLE = rf"\"(?>(?:[^\"\\\n{_NEVER}]|\\[^\n{_NEVER}]|{_FURTHER}(?!\n|$))+)\""
_FLOW = rf"[\[{{][^\n]*[\]}}]|\[[^\[\]{{}}#\n]*+(?>(?:{_FURTHER}[^\[\]{{}}#\n]*+)+)\]"
# Lines that are blank or stand further in.
_BLOCK = rf"[|>][+-]?(?>(?:\n(?:\1 ++[^\n{_NEVER}]*+| *+(?=\n|\Z)))+)"
_TEXT = rf"{_FIRST}[^:#\n{_NEVER}]*+(?>(?::(?![ \n]|$)[^:#\n{_NEVER}]*+)*)"
_LINE = re.compile(
    r"^( *+(?:- )?)"
    rf"(?:((?!\.\.\.){_FIRST}[^:#\n{_NEVER}]{{0,100}}+(?<!\s)):(?: ++|$))?"
    rf"(?>(?:({_TEXT})|({_SINGLE} *+|{_DOUBLE} *+|(?:{_FLOW}) *+|{_BLOCK}))?)(.*)$",
    re.MULTILINE,
)
"""Dashes and spaces, key, a bare text or a value of another kind, and what follows."""
# Once a text has begun, a line of it may begin with anything but a dash or a hash.
_MORE = re.compile(
    rf"[^\s#\-:?{DOTS}{_NEVER}][^:#\n{_NEVER}]*+(?>(?::(?![ \n]|$)[^:#\n{_NEVER}]*+)*)"
)
_HASHED = re.compile(
    rf"{_TEXT}(?>(?:(?<! )#[^:#\n{_NEVER}]*+(?>(?::(?![ \n]|$)[^:#\n{_NEVER}]*+)*))+)"
)

_WORD = rf"{_FIRST}[^:#,\[\]{{}}?\n{_NEVER}]*"
_LIST = re.compile(rf"\[ *{_WORD}(?:, *{_WORD})*\]")
_MARK = re.compile(r"[ \n]*([\[\]{},])")
_QUOTED = f"{_SINGLE}|{_DOUBLE}".replace(_FURTHER, r"\n ++")
_SCALAR = re.compile(rf"[ \n]*(?:({_QUOTED})|({_WORD}))")
_KEY = re.compile(rf"[ \n]*({_WORD}): ")
_FOLD = re.compile(r" *\n *")
_ESCAPE = re.compile(r"\\(?:([\"\\/nt])|x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|(.))")
_ESCAPED = {"n": "\n", "t": "\t"}


BARE = re.compile(rf"{_TEXT}(?<!\s)")
"""A text that can stand after a key or a dash as it is."""
BARE_IN_LIST = re.compile(rf"{_WORD}(?<!\s)")
"""A text that can stand in a list between brackets as it is."""


class _GiveUpError(Exception):
    """This is not plain enough."""


def read_plain(data: bytes) -> dict[str, Raw] | None:
    """The mapping that the file holds, every text and list of it holding something; None to give
    up."""
    data = data.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n")
    if len(data) > MAX_BYTES or not all(
        b"\n" in data[n : n + MAX_TEXT // 2] for n in range(0, len(data), MAX_TEXT // 2)
    ):
        # Without a line end in each half of it, a text might be too long.
        return None
    try:
        text = data.decode("utf-8").removeprefix("---\n")
        if "\r" in text or "\t" in text:
            return None
        if not text.isascii() and not unicodedata.is_normalized("NFC", text):
            return None
        return _read(text)
    except (UnicodeDecodeError, _GiveUpError):
        return None


def _read(text: str) -> dict[str, Raw]:
    root: dict[str, Raw] = {}
    # Open containers from the outside in, each with the column of its keys or dashes. What is
    # called `inside` is the innermost: a dictionary when `keyed`, else a list.
    inside: Any = root
    column, keyed = 0, True
    stack = [(column, keyed, inside)]
    waiting = ""
    indent = ""
    # Where the last text was put, if the next line may go on with it.
    last: str | int = ""
    before = ""
    for prefix, key, plain, other, rest in _LINE.findall(text):
        if plain and key and prefix == indent and not waiting and not rest and key not in inside:
            # By far the most lines: one more entry of the mapping at hand.
            inside[key] = plain.strip()
            last, before = key, plain
            continue
        at = len(prefix)
        dash = prefix[-2:] == "- "
        if not key and not dash:
            line = plain if plain and not rest else f"{plain or other}{rest}"
            if not line:
                last = ""
            elif line[0] == "#":
                if FORBIDDEN.search(line):
                    raise _GiveUpError
                last = ""
            elif (
                last
                and at > column
                and (line is plain or _MORE.fullmatch(line))
                and not (":" in line and is_glued(line))
            ):
                # A text goes on with what stands further in on the next line. The strict reader
                # strips other spaces than ordinary ones at the end of a text, not of its lines.
                if before.strip(" ") != before.strip():
                    raise _GiveUpError
                before = line
                inside[last] += f" {line.strip()}"
                if len(inside[last]) > MAX_TEXT:
                    raise _GiveUpError
            else:
                raise _GiveUpError
            continue
        value: Raw = ""
        if plain:
            value = plain.strip()
        elif other:
            if dash and other[0] in "|>":
                # What stands further in than a dash and its key cannot be told by the pattern.
                raise _GiveUpError
            value = _value(other)
        if rest:
            if rest[0] == "#" and plain and plain[-1] != " " and _HASHED.fullmatch(plain + rest):
                plain, rest = f"{plain}{rest}", ""
                value = plain.strip()
            elif (
                rest[:2] not in ("#", "# ", "#!")
                or FORBIDDEN.search(rest)
                or (plain or other or " ")[-1] != " "
            ):
                raise _GiveUpError
        last, before = "", plain
        if waiting:
            # The line above ended with a colon: what it holds starts here.
            start = at - 2 if dash else at
            if start < column or (start == column and not dash) or len(stack) > MAX_DEPTH - 8:
                raise _GiveUpError
            below: Any = [] if dash else {}
            inside[waiting] = below
            column, keyed, inside = start, not dash, below
            stack.append((column, keyed, inside))
            waiting = ""
        if dash:
            start = at - 2
            while column > start:
                stack.pop()
                column, keyed, inside = stack[-1]
            if column != start or keyed or not (key or value):
                raise _GiveUpError
            indent = "-"
            if not key:
                if plain and ":" in plain and is_glued(plain):
                    raise _GiveUpError
                inside.append(value)
                last = -1 if plain and not rest else ""
                continue
            element: dict[str, Raw] = {}
            inside.append(element)
            column, keyed, inside = at, True, element
            stack.append((column, keyed, inside))
        elif column != at or not keyed:
            while column > at or not keyed:
                stack.pop()
                column, keyed, inside = stack[-1]
            if column != at or not (at or is_head(key)):
                raise _GiveUpError
        if key in inside:
            raise _GiveUpError
        indent = " " * column
        if value:
            inside[key] = value
            last = key if plain and not rest else ""
        else:
            waiting = key
    if waiting or not root or " " in next(iter(root)):
        raise _GiveUpError
    return root


def _value(other: str) -> Raw:
    """The value that is written as a flow, a quoted text or a block of text."""
    mark = other[0]
    if mark in "[{":
        flow = other.rstrip(" ")
        if _LIST.fullmatch(flow):
            return [word.strip() for word in flow[1:-1].split(",")]
        value, end = _flow(flow, 0, 0)
        if end != len(flow):
            raise _GiveUpError
        return value
    if mark in "|>":
        text = _block(other)
    else:
        quoted = other.rstrip(" ")[1:-1]
        text = _FOLD.sub(" ", quoted)
        if mark == "'":
            text = text.replace("''", "'")
        elif "\\" in text:
            text = _unescaped(quoted)
    text = text.strip()
    if not 0 < len(text) < MAX_TEXT:
        raise _GiveUpError
    return text


def _unescaped(text: str) -> str:
    if "\n" in text:
        raise _GiveUpError
    text = _ESCAPE.sub(_escape, text)
    if not text.isprintable() or not unicodedata.is_normalized("NFC", text):
        # What no text may hold is not printable; a line end or a tab is, to whoever is strict.
        raise _GiveUpError
    return text


def _escape(found: re.Match[str]) -> str:
    letter, two, four, other = found.groups()
    if other:
        raise _GiveUpError
    return _ESCAPED.get(letter, letter) if letter else chr(int(two or four, 16))


def _block(block: str) -> str:
    style, *lines = block.split("\n")
    while lines and not lines[-1].strip(" "):
        lines.pop()
    if not lines or not lines[0].strip(" "):
        raise _GiveUpError
    indent = len(lines[0]) - len(lines[0].lstrip(" "))
    for n, line in enumerate(lines):
        if line[:indent].strip(" ") or (style[0] == ">" and line[indent : indent + 1] in ("", " ")):
            raise _GiveUpError
        lines[n] = line[indent:]
    return (" " if style[0] == ">" else "\n").join(lines)


def _flow(text: str, start: int, depth: int) -> tuple[Raw, int]:
    """The value inside brackets or braces that starts there, and where it ends."""
    opening = _MARK.match(text, start)
    if opening is None:
        scalar = _SCALAR.match(text, start)
        if scalar is None:
            raise _GiveUpError
        return _value(scalar[1]) if scalar[1] else scalar[2].strip(), scalar.end()
    if opening[1] not in ("[", "{") or depth > 4:
        raise _GiveUpError
    closing = "]" if opening[1] == "[" else "}"
    many: list[Raw] = []
    keyed: dict[str, Raw] = {}
    end = opening.end()
    while True:
        if closing == "}":
            key = _KEY.match(text, end)
            if key is None or key[1].strip() in keyed:
                raise _GiveUpError
            keyed[key[1].strip()], end = _flow(text, key.end(), depth + 1)
        else:
            value, end = _flow(text, end, depth + 1)
            many.append(value)
        after = _MARK.match(text, end)
        if after is None or after[1] not in (",", closing):
            raise _GiveUpError
        end = after.end()
        if after[1] == closing:
            return (many if closing == "]" else keyed), end
