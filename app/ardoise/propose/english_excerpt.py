"""The stretch of an English text to read around a word: its sentence, with the one before it where
it leans on that. Nothing is rewritten."""

import re
from collections.abc import Sequence

LONGEST = 60
"""Words of an excerpt at most: more is hard to hold in mind."""

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
    subject = _GOING_ON.match(text)
    between = ""
    for previous in reversed(before):
        if not leans(previous):
            return f"{previous} {between}"
        same = _GOING_ON.match(previous)
        if subject is None or same is None or same.group() != subject.group():
            return None
        between = "[…] "
    return None


def leans(sentence: str) -> bool:
    """Whether a sentence needs what was said before it: who *she* is, which *this town* is."""
    early = " ".join(sentence.split()[:_EARLY])
    return bool(_HEAD.match(sentence) or _POINTING.search(sentence) or _PRONOUN.search(early))
