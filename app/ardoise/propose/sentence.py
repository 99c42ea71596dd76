"""Paragraphs → sentences, each with where it stands."""

import re
from collections.abc import Iterator

from msgspec import Struct

from ardoise.domain.text import Text
from ardoise.propose.draft import CELLS

_ABBREVIATIONS_WORDS = """
m mm mme mlle dr pr st ste me mgr av apr art chap env etc fig hab p pp vol j-c n no
"""
_ABBREVIATIONS = frozenset(_ABBREVIATIONS_WORDS.split())
_END = re.compile(r"[.!?…]+(?:[\s\u00a0\u202f]*[»”\")])*(?=\s|$)")


class Sentence(Struct, frozen=True, kw_only=True):
    """One sentence: its words, and the number of its paragraph. `sources` are what to quote when
    its words are not those of the text: a pronoun at its head was replaced by what it stands for.
    The characters of `head` are then not the text's; `bracketed` is how they are to be quoted, the
    pronoun as it stands and what it stands for in brackets, if the sentence does not say so itself.
    """

    paragraph: int
    text: str
    sources: tuple[str, ...] = ()
    head: tuple[int, int] = (0, 0)
    bracketed: str = ""


def sentences(text: Text) -> Iterator[Sentence]:
    """The sentences of `text`, in order, without its headings. Quotation marks keep what they
    hold in one sentence; no sentence runs over the cells of a row."""
    for paragraph in text.paragraphs:
        for cell in paragraph.content.split(CELLS):
            for piece in () if is_heading(cell) else split(cell):
                yield Sentence(paragraph=paragraph.number, text=piece)


def capitalised(words: str) -> str:
    """Words as a sentence begins with them."""
    return f"{words[:1].upper()}{words[1:]}"


# A line of a vocabulary: "Argile : roche très fine".
_EXPLAINS = re.compile(r"^[^:]{3,40}[ \u00a0\u202f]: [a-zà-ÿœ’']+(?: [^\s]+){2,}")


# "Et les autres lacs ?"; "– Où vas-tu ?" is said.
_ASKS = re.compile(r"(?![-–—•«“\"])[^.!?…«»“”]+[ \u00a0\u202f]?\?")


def is_heading(paragraph: str) -> bool:
    """Whether a paragraph names what follows it: a few words that no stop ends, or a question that
    nobody says aloud."""
    if _EXPLAINS.search(paragraph):
        return False
    if _ASKS.fullmatch(paragraph):
        return len(paragraph.split()) <= 14
    return len(paragraph.split()) <= 12 and not re.search(r"[.!?…:;,»)\"”]$", paragraph)


def split(paragraph: str) -> list[str]:
    """The sentences of a paragraph, as they stand in it."""
    found: list[str] = []
    start = 0
    for end in _END.finditer(paragraph):
        piece = paragraph[start : end.end()]
        rest = paragraph[end.end() :].lstrip(" \u00a0\u202f\t")
        if _goes_on(piece, rest):
            continue
        found.append(piece.strip())
        start = end.end()
    found.append(paragraph[start:].strip())
    return [piece for piece in found if piece]


# "les lettres A à G. Ces notes": not the initial of a name.
_BEGINNING = re.compile(
    r"(?:Les?|La|L[’']\w+|Ce(?:t|tte|s)?|Ils?|Elles?|Une?|Des|Dans|Au|Aux|Mais|Pour|Son|Sa|Ses|En) "
)
_COMMON = re.compile(r"[a-zà-ÿ] [A-Z]\.$")


def _goes_on(piece: str, rest: str) -> bool:
    if not rest:
        return False
    if piece.count("«") > piece.count("»") or piece.count("“") > piece.count("”"):
        return True
    if piece.endswith("."):
        last = re.search(r"([^\W\d_]+(?:-[^\W\d_]+)?)\.$", piece)
        word = last.group(1) if last else ""
        # "35 °C." ends a sentence, "J. Petit" does not.
        initial = len(word) == 1 and word.isupper() and not piece.endswith(f"°{word}.")
        initial = initial and not (_BEGINNING.match(rest) and _COMMON.search(piece))
        if word.casefold() in _ABBREVIATIONS or initial:
            return True
    return not (rest[0].isupper() or rest[0].isdigit() or rest[0] in '«“"—–-(')
