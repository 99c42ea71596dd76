"""What a paragraph puts into somebody's mouth, and the words around it that tell whose."""

import re
from collections.abc import Iterator

from msgspec import Struct

from ardoise.propose.sentence import split
from ardoise.propose.utterance import inverted, sayings

_BLANK = "[ \u00a0\u202f]*"
_QUOTED = re.compile(rf"«{_BLANK}(?P<what>[^«»]{{20,}}?){_BLANK}»")
_AMID = re.compile(
    rf",[ \u00a0](?P<told>(?:l[’'])?(?:{inverted()}|{sayings()}(?!-)(?=[ \u00a0]))[^.!?…,«»]*)"
    r"(?P<more>(?:, [^.!?…«»]*)?)(?P<end>[.!?…](?=\s|$)|$)"
)


class Quotation(Struct, frozen=True, kw_only=True):
    """What is quoted in a paragraph: its `sentences` without who says so; `told`, the words that
    say so among them (*affirme-t-elle*), "" for none; `ahead` and `after`, the words of the
    paragraph before it and behind."""

    paragraph: int
    sentences: tuple[str, ...]
    told: str
    ahead: str
    after: str


def find_quotations(number: int, content: str) -> Iterator[Quotation]:
    """The quotations of a paragraph, in order."""
    for found in _QUOTED.finditer(content):
        words, told = _without_teller(found["what"])
        yield Quotation(
            paragraph=number,
            sentences=tuple(split(words)),
            told=told,
            ahead=content[: found.start()].rstrip(),
            after=content[found.end() :].strip(" \u00a0\u202f"),
        )


def _without_teller(words: str) -> tuple[str, str]:
    """Words without the first "affirme-t-elle" among them, and that."""
    found = _AMID.search(words)
    if found is None:
        return words, ""
    stop = found["end"] if words[found.end() :].strip() else ""
    return f"{words[: found.start()]}{stop}{words[found.end() :]}", found["told"] + found["more"]
