"""Texts of the bank made safe to draw: as HTML, or as the label of a widget."""

import html
import re
from functools import lru_cache

from ardoise.compose.french_typography import typeset
from ardoise.domain.item import TRUTH_WORDS

_EMPHASIS = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*")
_INVERTED = re.compile(r"\b[^\W\d]+-t-(?:elles?|ils?|on)\b")
_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
# U+202E and its kin turn text round; controls draw nothing good.
_INVISIBLE = re.compile("[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]")

_TRUTH = frozenset(word for words in TRUTH_WORDS.values() for word in words)


def as_html(text: str, lang: str = "") -> str:
    """`text` as HTML, nothing in it taken for markup; set as French is when `lang` is "fr"."""
    return html.escape(as_text(text, lang)).replace("\n", "<br>")


def stem_html(text: str, lang: str = "") -> str:
    """A stem as HTML: plain text but for `**…**`, which is emphasis. No line of French ends within
    *a-t-elle*."""
    stem = as_html(text, lang)
    whole = _INVERTED.sub(r'<span class="whole">\g<0></span>', stem) if lang == "fr" else stem
    return _EMPHASIS.sub(r"<strong>\1</strong>", whole)


def as_label(text: str, lang: str = "") -> str:
    """`text` as a label of Streamlit's, which reads Markdown, emoji codes and TeX: all escaped."""
    return _PUNCTUATION.sub(r"\\\1", as_text(text, lang))


def as_option(text: str) -> str:
    """An option as it is shown: *vrai* and its like begin a sentence of their own."""
    return text.capitalize() if text in _TRUTH else text


@lru_cache(maxsize=4096)
def as_text(text: str, lang: str = "") -> str:
    """`text` where nothing is taken for markup, such as the options of a list."""
    # A teacher may type plain apostrophes and spaces; pupils read them as they should be.
    bare = _INVISIBLE.sub("", text)
    return typeset(bare) if lang == "fr" else bare


def stem_label(text: str) -> str:
    """A stem where only plain text can stand: without its emphasis."""
    return _EMPHASIS.sub(r"\1", text)
