"""Ranks in French prose ("la 124e place", "le quatrième étage"), and others that are not in a
text."""

import re
from collections.abc import Iterator

from msgspec import Struct

from ardoise.domain.fold import fold

_WORDS = """
premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième
douzième treizième quatorzième quinzième seizième dix-septième dix-huitième dix-neuvième vingtième
"""
_SAID = tuple(_WORDS.split())
_FEMININE = """
place position édition tentative génération victoire année journée semaine minute case ligne vague
"""
_NOUNS = f"""{_FEMININE}
rang étage échelon anniversaire chapitre essai mandat titre but sacre tour jour mois kilomètre
"""
RANK = re.compile(
    rf"(?<![\w’-])(?P<rank>\d+e|{'|'.join(_SAID[1:])})[ \u00a0](?P<noun>{'|'.join(_NOUNS.split())})"
    r"(?![\w’-])"
)
_NEAR = (2, -1, -2, 3, 1, 4)
_FAR = (-9, 8, 15, -16, 21)
_SMALL = 20


class Rank(Struct, frozen=True, kw_only=True):
    """A rank and the noun after it in a sentence. `name` is how the text writes both."""

    start: int
    end: int
    name: str
    noun: str
    value: int

    @property
    def gender(self) -> str:
        """That of the noun."""
        return "f" if self.noun in _FEMININE.split() else "m"


def find_ranks(text: str) -> Iterator[Rank]:
    """The ranks in `text`, from the second on, in order."""
    for found in RANK.finditer(text):
        value = _value(found["rank"])
        if value > 1:
            yield Rank(
                start=found.start(),
                end=found.end(),
                name=found.group(),
                noun=found["noun"],
                value=value,
            )


def other_ranks(rank: Rank, text: str, count: int = 4) -> list[tuple[str, int]]:
    """`count` other ranks of the same noun in the same look, with their values, none of which
    stands in `text`."""
    figures = rank.name[0].isdigit()
    said = {_value(one["rank"]) for one in RANK.finditer(text) if one["noun"] == rank.noun}
    made = [rank.value + shift for shift in (_NEAR if rank.value < _SMALL else _FAR)]
    able = [one for one in made if one > 1 and one not in said and (figures or one <= len(_SAID))]
    names = [(f"{one}e" if figures else _SAID[one - 1]) for one in able]
    found = [
        (f"{name}{rank.name[-len(rank.noun) - 1 :]}", value)
        for name, value in zip(names, able, strict=True)
    ]
    folded = f" {fold(text)} "
    return [one for one in found if f" {fold(one[0])} " not in folded][:count]


def _value(rank: str) -> int:
    return int(rank[:-1]) if rank[0].isdigit() else _SAID.index(rank.casefold()) + 1
