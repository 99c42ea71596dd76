"""French typography: apostrophes and the spaces of double punctuation, quotation marks and figures.

Source: Imprimerie nationale, *Lexique des règles typographiques*: a thin space before ; ! ? and
between the thousands of a figure, a no-break space before the colon and the sign %, inside « », and
between *paragraphe* and its number.
"""

import re

NARROW = "\u202f"
NO_BREAK = "\u00a0"

_SPACE = "[ \u00a0\u202f\u2009]"
_PROTECTED = re.compile(
    r"(?:https?://|www\.)[^\s«»]*[^\s«».,;:!?)’]"  # addresses
    r"|[\w.+-]+@[\w-]+\.[\w.-]*\w"
    r"|&#?\w+;"  # entities of HTML
    r"|\{\{.*?\}\}"  # blanks of a cloze
    r"|\d+:\d+(?::\d+)*"  # times and ratios
    r"|\b[A-Za-z]:[\\/]\S*",  # C:\…
)
# What an address, an entity, a blank, a time or a path cannot do without: quick to look for.
_GUARDED = re.compile(r"[@&{]|//|www\.|\d:\d|:[\\/]")
_MARKS = re.compile("['ʼ´‘;:!?«»]")
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])['ʼ´‘](?=[\w«“\"])")
_BEFORE_HIGH = re.compile(rf"{_SPACE}+([;!?]+)")
_MISSING_HIGH = re.compile(r"(?<=[\w»”\")\]’…%*/])([;!?]+)(?=[\s»”\")\]*]|$)")
_BEFORE_COLON = re.compile(rf"{_SPACE}+:(?=\s|$)")
_MISSING_COLON = re.compile(r"(?<=[\w»”\")\]…%*]):(?=\s|$)")
_OPENING = re.compile(rf"«{_SPACE}*(?=\S)")
_CLOSING = re.compile(rf"(?<=\S){_SPACE}*»")
# 12 345, where the text has any space: one answer in three must not be known by its spaces. A year
# before a figure (2017 200) and what begins with 0, such as a telephone number, are no thousands.
_THOUSANDS = re.compile(rf"(?<![\w,.])(?<!\d{_SPACE})[1-9]\d{{0,2}}(?:{_SPACE}\d{{3}})+(?!\d)")
_FIGURES = re.compile(rf"\d{_SPACE}(?:\d{{3}}|%)")
_PER_CENT = re.compile(rf"(?<=\d){_SPACE}%")
_NUMBERED = re.compile(r"(?<=aragraphe) (?=\d)|(?<=aragraphes) (?=\d)")


def typeset(text: str) -> str:
    """`text` with ’ between letters, U+202F before ; ! ? and between thousands, U+00A0 before : and
    a %, inside « », and before the number of a paragraph.

    Addresses, times such as 10:30, HTML entities and blanks of a cloze are left alone. Applying it
    twice changes nothing more.
    """
    if "aragraphe" in text:
        text = _NUMBERED.sub(NO_BREAK, text)
    if not _MARKS.search(text) and not _FIGURES.search(text):
        return text
    pieces: list[str] = []
    start = 0
    for found in _PROTECTED.finditer(text) if _GUARDED.search(text) else ():
        pieces += [_typeset(text[start : found.start()], text[: found.start()]), found.group()]
        start = found.end()
    pieces.append(_typeset(text[start:], text[:start]))
    return "".join(pieces)


def _typeset(piece: str, before: str) -> str:
    # The last character before a piece decides whether a leading sign needs its space.
    lead = before[-1:]
    text = lead + piece
    if _FIGURES.search(text):
        text = _THOUSANDS.sub(lambda m: re.sub(_SPACE, NARROW, m[0]), text)
        text = _PER_CENT.sub(NO_BREAK + "%", text)
    if any(mark in text for mark in "'ʼ´‘"):
        text = _APOSTROPHE.sub("’", text)
    if "«" in text:
        text = _OPENING.sub("«" + NO_BREAK, text)
    if "»" in text:
        text = _CLOSING.sub(NO_BREAK + "»", text)
    if ";" in text or "!" in text or "?" in text:
        text = _BEFORE_HIGH.sub(NARROW + r"\1", text)
        text = _MISSING_HIGH.sub(NARROW + r"\1", text)
    if ":" in text:
        text = _BEFORE_COLON.sub(NO_BREAK + ":", text)
        text = _MISSING_COLON.sub(NO_BREAK + ":", text)
    return text[len(lead) :]


_PLAIN = str.maketrans(
    {"’": "'", NARROW: " ", NO_BREAK: " ", "…": "...", "–": "-", "—": "-", "“": '"', "”": '"'}
)


def plain_marks(text: str) -> str:
    """`text` with the signs of an ordinary keyboard: ' and ordinary spaces, « » made straight."""
    text = re.sub(rf"«{_SPACE}*", '"', text)
    return re.sub(rf"{_SPACE}*»", '"', text).translate(_PLAIN)


_FIRST_LETTER = re.compile(r"^([\s«“\"'‘(\[*…¿¡\u00a0\u202f]*)([^\W\d_])")


def capitalise(text: str) -> str:
    """`text` with a capital first letter, accent kept; the rest is untouched: *L’Afrique*."""
    return _FIRST_LETTER.sub(lambda m: m[1] + _upper(m[2]), text, count=1)


def _upper(letter: str) -> str:
    # A letter without a capital of its own (ß) stays as it is.
    capital = letter.upper()
    return capital if len(capital) == 1 else letter
