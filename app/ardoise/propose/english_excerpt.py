"""The stretch of an English text to read around a word: its sentence, with the one before it where
it leans on that. Nothing is rewritten."""

import re
from collections.abc import Sequence

from ardoise.propose.anchor import anchor
from ardoise.propose.excerpt import LONGEST

_HEAD = re.compile(
    r"(?:He|She|It|They|This|That|These|Those|His|Her|Its|Their|There|Here|But|And|So|Then|However|"
    r"Also|We|I|You|Such|Another|Instead|Thus|Both|Others|Some|Many|Most|All|Afterwards|Later|"
    r"Meanwhile|Moreover|Therefore|Consequently|Similarly|The former|The latter)\b"
)
_POINTING = re.compile(r"\b(?:this|these|those|such a|such an|the latter|the former)\b", re.I)
_PRONOUN = re.compile(r"\b(?:he|she|it|they|him|her|them|its|their|his)\b", re.IGNORECASE)
_EARLY = 4
_GOING_ON = re.compile(r"(?:He|She|It|They)\b")


def english_excerpt(before: Sequence[str], sentence: str) -> tuple[str, str] | None:
    """The words to read before `sentence` ("" when it stands alone) and the sentence without its
    stop, or None when nothing short enough stands alone. `before` are the sentences that precede
    it in its paragraph."""
    text = sentence.rstrip(".").rstrip()
    ahead = _ahead(before, text)
    if ahead is None or len(f"{ahead}{text}".split()) > LONGEST:
        return None
    return ahead, text


def _ahead(before: Sequence[str], text: str) -> str | None:
    if not leans(text):
        return ""
    found = anchor(before, _spoken_of(text), _spoken_of, leans)
    return None if found is None else " ".join(found)


def _spoken_of(sentence: str) -> str:
    found = _GOING_ON.match(sentence)
    return found.group() if found else ""


def leans(sentence: str) -> bool:
    """Whether a sentence needs what was said before it: who *she* is, which *this town* is."""
    early = " ".join(sentence.split()[:_EARLY])
    return bool(_HEAD.match(sentence) or _POINTING.search(sentence) or _PRONOUN.search(early))
