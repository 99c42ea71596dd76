"""Words whose opposite would make a sentence false: *plus … que*, *augmente*, *au-dessus de*."""

import re
from collections.abc import Iterator

from msgspec import Struct

_PAIRS_WORDS = """
augmente diminue, augmentent diminuent, augmentait diminuait, augmenté diminué, augmenter diminuer
monte descend, montent descendent, monter descendre, s’élève s’abaisse, s’élèvent s’abaissent
accélère ralentit, accélèrent ralentissent, grossit maigrit
se_réchauffe se_refroidit, se_réchauffent se_refroidissent, réchauffe refroidit
s’allonge se_raccourcit, s’allongent se_raccourcissent, se_dilate se_contracte
se_dilatent se_contractent, avance recule, avancent reculent, progresse recule
progressent reculent, s’enrichit s’appauvrit, se_remplit se_vide
au-dessus au-dessous, supérieur inférieur, supérieure inférieure
supérieurs inférieurs, supérieures inférieures, amont aval
"""
_OPPOSITE: dict[str, str] = {}
for _pair in re.split(r"[,\n]", _PAIRS_WORDS):
    if _pair.strip():
        _one, _other = (_word.replace("_", " ") for _word in _pair.split())
        _OPPOSITE.setdefault(_one, _other)
        _OPPOSITE.setdefault(_other, _one)
_WORD = "|".join(sorted(map(re.escape, _OPPOSITE), key=len, reverse=True))
_FOUND = re.compile(
    rf"(?<![\w’-])(?<!» )(?<!», )(?P<word>{_WORD})"
    r"(?![\w’-]| sur le trône| au trône| à bord| jusqu| que | qu[’']"
    r"| à (?:\d|près|plus|environ|une? ))"
)
# "plus rapide que le son", not "ne bat plus que", nor "plus de 600".
_COMPARED = re.compile(
    r"(?<![\w’-])(?P<word>plus|moins) (?!de |d[’']|que |qu[’'])(?:[\w’-]+ ){1,3}?(?=que |qu[’'])"
)
_THE_MORE = re.compile(r"^(?:Plus|Moins) [^,]+, (?P<word>plus|moins) ")
_DENIED = re.compile(r"\b(?:ne|n[’'])\b", re.IGNORECASE)


class Turn(Struct, frozen=True, kw_only=True):
    """A word of a sentence, where it stands, and the opposite that would make it false."""

    start: int
    end: int
    word: str
    opposite: str
    compares: bool


def find_turns(text: str) -> Iterator[Turn]:
    """The words of `text` that can be turned into their opposites; none where it denies."""
    if _DENIED.search(text):
        return
    for pattern in (_THE_MORE, _COMPARED):
        for found in pattern.finditer(text):
            word = found["word"]
            other = "moins" if word == "plus" else "plus"
            start, end = found.span("word")
            yield Turn(start=start, end=end, word=word, opposite=other, compares=True)
    for found in _FOUND.finditer(text):
        word = found["word"]
        start, end = found.span("word")
        yield Turn(start=start, end=end, word=word, opposite=_OPPOSITE[word], compares=False)
