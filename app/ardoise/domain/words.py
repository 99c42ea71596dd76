"""Saying a thing in the reader's language, as it is set there."""

import re

_NARROW = re.compile(r" ([;!?])")
_BROAD = re.compile(r" ([:»])|(«) ")


def say(lang: str, *, fr: str, en: str) -> str:
    """The French or the English sentence, by the language of whoever reads it."""
    return en if lang == "en" else fr


def typeset(sentence: str) -> str:
    """A French sentence with U+202F before ; ! ? and U+00A0 before : and inside « »."""
    sentence = _NARROW.sub("\u202f\\1", sentence)
    return _BROAD.sub(lambda m: f"{m[2]}\u00a0" if m[2] else f"\u00a0{m[1]}", sentence)
