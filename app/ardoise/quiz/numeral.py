"""Numerals among words: in Roman letters, as ordinals, spelt out; all put into digits.

*Louis XIV*, *Louis 14* and *Louis quatorze* come out alike, and so do *XXe*, *20e* and *vingtième*.
"""

from functools import lru_cache

from ardoise.quiz.lexicon import NUMBER_WORDS, is_roman
from ardoise.quiz.number import in_digits
from ardoise.quiz.rank import CARDINALS, RANKED, figure

_DECADES = {
    "twenties": "20", "thirties": "30", "forties": "40", "fifties": "50", "sixties": "60",
    "seventies": "70", "eighties": "80", "nineties": "90",
}  # fmt: skip
_BEFORE_CHRIST = (
    ("avant", "jesus", "christ"),
    ("avant", "notre", "ere"),
    ("before", "christ"),
    ("bc",),
    ("bce",),
)


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
    return _dated(in_digits(tuple(out), lang), lang)


def _dated(words: tuple[str, ...], lang: str) -> tuple[str, ...]:
    """`words`, the years among them as they are said at more length: "les années 60" are those of
    1960, and -52 is 52 before Christ."""
    out = list(words)
    for place, word in enumerate(words):
        decade = _DECADES.get(word, word.removesuffix("s")) if lang == "en" else word
        tens = decade.isdecimal() and len(decade) == 2 and decade[1] == "0" and decade > "10"
        if lang != "en" and tens and words[place - 1 : place] == ("annees",):
            out[place] = f"19{word}"
        elif lang == "en" and tens and decade != word:
            out[place] = f"19{decade}s"
    if words[:1] and words[0].isdecimal() and words[1:] in _BEFORE_CHRIST:
        return (f"-{words[0]}",)
    return tuple(out)


def ranked(words: tuple[str, ...]) -> tuple[str, ...]:
    """`words`, the number before what ranks with the ending that it lacks: "XIX siècle"."""
    return tuple(
        f"{word}e" if after in RANKED and (word.isdecimal() or is_roman(word)) else word
        for word, after in zip(words, (*words[1:], ""), strict=True)
    )


def _rank(out: list[str], cardinal: str, lang: str) -> None:
    """Add to `out` the ordinal that its last number words make with `cardinal`."""
    start = len(out)
    while start and (out[start - 1] in NUMBER_WORDS[lang] or out[start - 1] == "et"):
        start -= 1
    # "dix-neuf cent vingtième" or, of another number before it, just "vingtième".
    for place in range(start, len(out) + 1):
        read = in_digits((*out[place:], cardinal), lang)
        if len(read) == 1:
            out[place:] = [f"{read[0]}e"]
            return
