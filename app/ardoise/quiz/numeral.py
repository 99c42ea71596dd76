"""Numerals among words: in Roman letters, as ordinals, spelt out; all put into digits.

*Louis XIV*, *Louis 14* and *Louis quatorze* come out alike, and so do *XXe*, *20e* and *vingtième*.
"""

from functools import lru_cache

from ardoise.quiz.lexicon import NUMBER_WORDS, is_roman
from ardoise.quiz.number import in_digits
from ardoise.quiz.rank import CARDINALS, figure

_CENTURY = {"siecle", "century"}


@lru_cache(maxsize=8192)
def in_figures(words: tuple[str, ...], lang: str) -> tuple[str, ...]:
    """`words` (folded), the numerals among them put into digits; an ordinal ends in "e"."""
    out: list[str] = []
    for place, word in enumerate(words):
        after = words[place + 1] if place + 1 < len(words) else ""
        digits = figure(word, lang, first=not place, after=after)
        if digits:
            out.append(digits)
        elif word in CARDINALS[lang]:
            _rank(out, CARDINALS[lang][word], lang)
        else:
            out.append(word)
    return in_digits(tuple(out), lang)


def ranked(words: tuple[str, ...]) -> tuple[str, ...]:
    """`words`, the number before a century with the ending that it lacks: "XIX siècle"."""
    return tuple(
        f"{word}e" if after in _CENTURY and (word.isdecimal() or is_roman(word)) else word
        for word, after in zip(words, (*words[1:], ""), strict=True)
    )


def _rank(out: list[str], cardinal: str, lang: str) -> None:
    """Add to `out` the ordinal that its last number words make with `cardinal`."""
    start = len(out)
    while start and out[start - 1] in NUMBER_WORDS[lang]:
        start -= 1
    # "dix-neuf cent vingtième" or, of another number before it, just "vingtième".
    for place in range(start, len(out) + 1):
        read = in_digits((*out[place:], cardinal), lang)
        if len(read) == 1:
            out[place:] = [f"{read[0]}e"]
            return
