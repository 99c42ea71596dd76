"""Grading a part of an answer, or an answer with words beside it."""

from collections import Counter

from ardoise.quiz.clean import Words
from ardoise.quiz.complement import names_another
from ardoise.quiz.expected import Expected
from ardoise.quiz.finding import Finding
from ardoise.quiz.lexicon import BETWEEN, HOLLOW, NEGATING, PRONOUNS, is_number_word
from ardoise.quiz.number import ABOUT
from ardoise.quiz.numeral import in_figures
from ardoise.quiz.spelling import slips

SURPLUS = 2
"""How many words too many still make an answer almost right."""

_BEFORE_HEAD = {"of", "for", "on", "by", "with", "from", "against", "between"}


def judge_part(read: Words, answers: tuple[Words, ...], expected: Expected) -> Finding | None:
    """What a part of an answer, or an answer with words too many, is worth; None when `read` is
    neither."""
    have = Counter(in_figures(read.full, expected.lang))
    for answer in answers:
        need = Counter(in_figures(answer.full, expected.lang))
        if have == need and _in_order(read, answer, expected):
            return Finding("order")
        # C is no part of C++: a sign changes what it stands by.
        whole = all(word[0].isalnum() for word in need - have)
        long = 3 * have.total() >= need.total()
        if have < need and whole and long and _says_enough(have, need, answer, expected):
            return Finding("incomplete")
    for answer in answers:
        need = Counter(in_figures(answer.full, expected.lang))
        if not need < have:
            continue
        said = _rival_said(read, answer, expected)
        if said:
            return Finding("confusable", said)
        extra = have - need
        if extra.keys() & (ABOUT | BETWEEN[expected.lang]) and expected.counts:
            return Finding("vague")
        if names_another(read, answer, expected) or (
            expected.numbered and _counts(extra, expected)
        ):
            return Finding("something else")
        if sum(n for word, n in extra.items() if word not in expected.asked) <= SURPLUS:
            return Finding("surplus")
    for answer in answers:
        if _told_of_asked(read, answer, expected):
            return Finding("surplus")
    return None


def _told_of_asked(read: Words, answer: Words, expected: Expected) -> bool:
    """Whether the subject of an answer is another pronoun, or what the question names: "le prix
    augmente" for "il augmente"."""
    told = tuple(word for word in answer.full if word not in PRONOUNS)
    said = tuple(word for word in read.full if word not in expected.asked | PRONOUNS)
    return bool(told) and told != answer.full and said == told


def _says_enough(have: Counter[str], need: Counter[str], answer: Words, expected: Expected) -> bool:
    """Whether a part of an answer is the part that matters: its head, or in English all but the
    head where the question says it ("the 21st", which century); and all of its numbers, or none
    ("10 ans" is not a part of "10 à 12 ans"). A measure has no parts but its number."""
    head = _head(answer, expected)
    rest = expected.lang == "en" and head in expected.asked and not (need - have).keys() - {head}
    told = (head in have or rest) and not expected.measured
    told = told and not have.keys() <= HOLLOW | NEGATING
    # The 12 of "12 rue des Lilas" is no place.
    told = told and not (expected.asks_place and all(word.isdecimal() for word in have))
    return told and _counts(have, expected) in (
        Counter(),
        _counts(need, expected),
    )


def _in_order(read: Words, answer: Words, expected: Expected) -> bool:
    """Whether the numbers of an answer stand in its order: "30 h 7" is not "7 h 30"."""
    said, key = (
        [
            word
            for word in in_figures(one.full, expected.lang)
            if is_number_word(word, expected.lang)
        ]
        for one in (read, answer)
    )
    return said == key


def _counts(said: Counter[str], expected: Expected) -> Counter[str]:
    """The numbers among some words."""
    return Counter({w: n for w, n in said.items() if is_number_word(w, expected.lang)})


def _head(answer: Words, expected: Expected) -> str:
    """The word that an answer is about: in French the first, but for a pronoun; in English the last
    before "of"."""
    figures = in_figures(answer.full, expected.lang)
    # What is told by about so much is told by so much, and a range by its bounds.
    if (
        figures[0] in ABOUT | BETWEEN[expected.lang]
        and len(figures) > 1
        and is_number_word(figures[1], expected.lang)
    ):
        return figures[1]
    if expected.lang != "en":
        return next((word for word in figures if word not in PRONOUNS), figures[0])
    before = answer.all
    for place, word in enumerate(answer.all):
        if word in _BEFORE_HEAD and place:
            before = answer.all[:place]
            break
    named = [word for word in before if word in answer.full]
    return named[-1] if named else answer.full[-1]


def _rival_said(read: Words, answer: Words, expected: Expected) -> str:
    """A confusable that stands among the words given beside the answer, "" if there is none."""
    for text, other in expected.confusables:
        if set(other.full) <= set(answer.full):
            continue
        if set(other.full) <= set(read.full):
            return text
        figures = set(in_figures(other.full, expected.lang))
        told = figures <= set(in_figures(read.full, expected.lang))
        if told and not figures <= set(in_figures(answer.full, expected.lang)):
            return text
        size = len(other.full)
        for start in range(len(read.full) - size + 1):
            run = read.full[start : start + size]
            if set(run) <= set(answer.full):
                continue
            if slips(run, other.full) is not None:
                return text
    return ""
