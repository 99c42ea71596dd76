"""Grading a list: its parts in any order, each graded as a text."""

import re

from ardoise.domain.attempt import Verdict
from ardoise.domain.words import say
from ardoise.quiz.clean import accented, words
from ardoise.quiz.date import read_dates
from ardoise.quiz.expected import Expected
from ardoise.quiz.finding import Finding
from ardoise.quiz.grade_any import judge_any
from ardoise.quiz.grade_text import judge_early

# "Trente et un" is one number.
_ONE_NUMBER = "".join(
    rf"(?!(?<=\b{ten}[ -])et[ -](?:une?|onze)\b)"
    for ten in ("vingt", "trente", "quarante", "cinquante", "soixante", "septante", "nonante")
)
_MARK = {
    "fr": rf"{_ONE_NUMBER}\bet\b|\bainsi que\b|\bpuis\b",
    "en": r"\band\b|\bas well as\b|\bthen\b",
}
_SEPARATOR = {
    lang: re.compile(rf"[,;/+\n•|&]|\s[-–—]\s|{marks}", re.IGNORECASE)
    for lang, marks in _MARK.items()
}
_DAY = re.compile(r"(?<=\d)/(?=\d)")
_BULLET = re.compile(
    r"^\s*[-*–—•]\s+|(?:^|(?<=\s))\(?(?:\d{1,2}[.)]|[a-z]\))\s+", re.IGNORECASE | re.MULTILINE
)


def judge_list(
    given: str,
    elements: tuple[tuple[str, ...], ...],
    accept: tuple[str, ...],
    pick: int,
    expected: Expected,
) -> Finding:
    """What `given` is worth as a list of `elements` (each its equivalent spellings).

    `accept`: other answers that are right, whole or as one part. `pick`: how many elements are
    enough, 0 for all. `expected` tells the language, what is refused, and whether typos pass.
    """
    lang = expected.lang
    spelt = tuple(text for element in elements for text in element) + accept
    shown = Expected(spelt, lang=lang, refused=expected.refused)
    early = judge_early(given, shown, parts=True)
    needed = pick or len(elements)
    if early is not None:
        if early.verdict is not Verdict.RIGHT:
            return early
        if needed == 1:
            return Finding("list")
    if any(words(given, lang).full == words(text, lang).full for text in accept) and not pick:
        return Finding("accepted")
    parts = split(given, spelt, lang)
    wanted = tuple(
        Expected(
            element,
            lang=lang,
            refused=expected.refused,
            rivals=expected.rivals,
            typos=expected.typos,
            accents=expected.accents,
            stem=expected.stem,
        )
        for element in (*elements, *((accept,) if accept else ()))
    )
    found: set[int] = set()
    misspelt = False
    wrong: set[tuple[str, ...]] = set()
    for part in dict.fromkeys(parts):
        hit, exact = _hit(part, wanted)
        if hit is None:
            wrong.add(words(part, lang).full)
        else:
            found.add(hit)
            misspelt = misspelt or not exact
    if len(found) >= needed and not wrong and not misspelt:
        return Finding("list")
    few = len(wrong) <= 1 if pick == 1 else len(wrong) < len(found)
    if found and 2 * len(found) >= needed and few:
        detail = say(
            lang,
            fr=f"{len(found)} sur {needed}, et {len(wrong)} de trop",
            en=f"{len(found)} of {needed}, and {len(wrong)} too many",
        )
        return Finding("part of list", detail)
    return Finding("other")


def split(given: str, spelt: tuple[str, ...], lang: str) -> tuple[str, ...]:
    """The parts of a list as typed: cut at its separators, but not within what `spelt` holds
    ("l'Afrique de l'Ouest et le Sahel"), and where `spelt` alone are strung together."""
    known = {words(text, lang).full for text in spelt} - {()}
    widest = max((len(_SEPARATOR[lang].split(text)) for text in spelt), default=1)
    whole = _BULLET.sub(" , ", given)
    if any(when.month for text in spelt for when in read_dates(text, lang)):
        # The bars of "19/12" set no parts apart.
        whole = _DAY.sub("-", whole)
    pieces = _SEPARATOR[lang].split(whole)
    pieces = [piece for piece in pieces if words(piece, lang).all]
    parts: list[str] = []
    place = 0
    while place < len(pieces):
        size = min(widest, len(pieces) - place)
        while size > 1 and words(", ".join(pieces[place : place + size]), lang).full not in known:
            size -= 1
        part = " ".join(pieces[place : place + size])
        parts.extend([part] if size > 1 else _strung(part, known, lang))
        place += size
    return tuple(parts)


def _strung(part: str, known: set[tuple[str, ...]], lang: str) -> list[str]:
    """A part that several known answers make up, with nothing between them, cut into these; what
    else is said there is one part."""
    left = words(part, lang).full
    if left in known:
        return [part]
    pairs = iter(accented(part))
    spelt = [next((said for fold, said in pairs if fold == word), word) for word in left]
    out: list[str] = []
    others: list[str] = []
    while left:
        size = next((n for n in range(len(left), 0, -1) if left[:n] in known), 0)
        (out if size else others).append(" ".join(spelt[: size or 1]))
        left, spelt = left[size or 1 :], spelt[size or 1 :]
    # "Le Togo entouré du Ghana" holds one answer and its sentence.
    return [*out, *([" ".join(others)] if others else [])] if len(out) > 1 else [part]


def _hit(part: str, wanted: tuple[Expected, ...]) -> tuple[int | None, bool]:
    """Which of `wanted` a part is, from 0, and whether exactly."""
    best: tuple[int | None, bool] = (None, False)
    for number, against in enumerate(wanted):
        verdict = judge_any(part, against).verdict
        if verdict is Verdict.RIGHT:
            return number, True
        if verdict is Verdict.ALMOST and best[0] is None:
            best = (number, False)
    return best
