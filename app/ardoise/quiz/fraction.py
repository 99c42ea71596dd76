"""Fractions as people write them: "1/3", "un tiers", "trois quarts", "la moitié", "half"."""

import re
from fractions import Fraction

from ardoise.quiz.number import in_digits
from ardoise.quiz.rank import CARDINALS

_DIGITS = re.compile(r"(\d{1,9}) ?[/\u2044] ?(\d{1,9})")
_SPELT = re.compile(r"(?:(\d{1,9}) |(?:le|la|the) )?([^\W\d]+?)s?")
_HYPHEN = re.compile(r"(?<=[^\W\d])-(?=[^\W\d])")
_PARTS = {"moitie": 2, "demi": 2, "demie": 2, "half": 2, "tier": 3, "quart": 4, "quarter": 4}


def misspells_fraction(said: str) -> bool:
    """Whether the parts of a fraction spelt out (as for `read_fraction`) do not agree with their
    number: "deux tier", "trois quart"."""
    *before, parts = said.removeprefix("les ").split(" ")
    if not parts.isalpha() or parts in ("moitie", "half"):
        return False
    one = not before or before[-1] in ("un", "une", "le", "la", "1", "a", "one", "the")
    return parts == "tier" or (parts != "tiers" and one == parts.endswith("s"))


def read_fraction(said: str, lang: str) -> Fraction | None:
    """The fraction that `said` (lower case, without accents) is, and nothing besides, else None.

    *Le cinquième* ranks and is none; *un cinquième* and *deux cinquièmes* are fractions.
    """
    said = _HYPHEN.sub(" ", said.removeprefix("les "))
    digits = _DIGITS.fullmatch(said)
    if digits is not None:
        most, parts = int(digits[1]), int(digits[2])
        return Fraction(most, parts) if parts else None
    if lang == "en" and said.startswith("a "):
        said = f"one{said[1:]}"
    spelt = _SPELT.fullmatch(" ".join(in_digits(tuple(said.split(" ")), lang)))
    if spelt is None:
        return None
    parts = _PARTS.get(spelt[2], 0)
    if not parts and spelt[1] and spelt[2] in CARDINALS[lang]:
        cardinal = in_digits((CARDINALS[lang][spelt[2]],), lang)[0]
        parts = int(cardinal) if cardinal.isdecimal() and int(cardinal) > 2 else 0
    return Fraction(int(spelt[1] or 1), parts) if parts else None
