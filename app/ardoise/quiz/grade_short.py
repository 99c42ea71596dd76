"""Grading of what is typed: short answers and blanks."""

from ardoise.domain.attempt import Grade, Verdict
from ardoise.domain.fold import fold
from ardoise.domain.item import Blank, Cloze, ShortAnswer
from ardoise.domain.typo import misspellings
from ardoise.domain.words import say
from ardoise.quiz.rivals import Rivals


def grade_short(item: ShortAnswer, given: str, rivals: Rivals) -> Grade:
    """What the response `given` to a short answer gets."""
    right = (*item.key, *item.accepted)
    return _grade(item.lang, given, item.key[0], right, (*item.refuse, *rivals))


def grade_blank(item: Cloze, blank: Blank, given: str, rivals: Rivals) -> Grade:
    """What `given` gets in one blank of a cloze."""
    right = (blank.key, *blank.accept)
    return _grade(item.lang, given, blank.key, right, (*blank.refuse, *rivals))


def _grade(
    lang: str, given: str, key: str, right: tuple[str, ...], refused: tuple[str, ...]
) -> Grade:
    if fold(given) in {fold(text) for text in right}:
        why = say(lang, fr="C’est juste.", en="That is right.")
        return Grade(verdict=Verdict.RIGHT, score=1.0, why=why, rule="key")
    near = any(misspellings(given, text) is not None for text in right)
    if near and fold(given) not in {fold(text) for text in refused}:
        why = say(
            lang,
            fr=f"Presque\u00a0: la bonne graphie est «\u00a0{key}\u00a0».",
            en=f"Almost: the right spelling is “{key}”.",
        )
        return Grade(verdict=Verdict.ALMOST, score=0.5, why=why, rule="typo")
    why = say(
        lang,
        fr=f"La réponse attendue est «\u00a0{key}\u00a0».",
        en=f"The expected answer is “{key}”.",
    )
    return Grade(verdict=Verdict.WRONG, score=0.0, why=why, rule="other")
