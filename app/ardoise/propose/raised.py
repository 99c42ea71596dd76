"""Raised characters on the line: ordinals and exponents are kept, calls of notes are not."""

import re

_UP = str.maketrans("0123456789+-−–", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻")
_EXPONENT = re.compile(r"[-−–]?\d{1,2}")
_CHARGE = re.compile(r"\d?[+−–-]")
# What a figure can raise: a unit of measure, or the base of a power.
_BASE = re.compile(r"(?<![^\W_])(?:[kchdm]?m|dam|s|10|\d)$")


def raised(text: str, before: str) -> str:
    """What raised `text` becomes after the words `before`; "" for the call of a note."""
    text = text.strip()
    if text in ("o", "os") and before[-1:] in ("n", "N"):
        # « nº » is written with a degree sign wherever it is typed.
        return "°" if text == "o" else "os"
    if _EXPONENT.fullmatch(text) and _BASE.search(before):
        return text.translate(_UP)
    if _CHARGE.fullmatch(text) and before[-1:].isalpha():
        return text.translate(_UP)
    bracketed = text[:1] in "[(" and text[-1:] in ")]"
    return text if any(c.isalpha() for c in text) and not bracketed else ""
