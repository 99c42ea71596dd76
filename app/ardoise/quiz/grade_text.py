"""Grading a text: the steps of the rules of grading, in their order."""

from collections import Counter

from ardoise.domain.attempt import Verdict
from ardoise.domain.words import say
from ardoise.quiz.clean import Words, loose, words
from ardoise.quiz.expected import Expected
from ardoise.quiz.finding import Finding
from ardoise.quiz.lead import asks_why, unled
from ardoise.quiz.lexicon import (
    BETWEEN,
    COPULAS,
    DETERMINERS,
    FUNCTION,
    HOMOPHONES,
    is_number_word,
)
from ardoise.quiz.number import mended
from ardoise.quiz.numeral import in_figures, ranked
from ardoise.quiz.part import judge_part
from ardoise.quiz.spelling import glued_slips, nearness, slips

_AND = {"et", "and"}
_WORTH = (Verdict.RIGHT, Verdict.ALMOST, Verdict.WRONG)
_CHOICES = frozenset({"hedge: ou", "hedge: or"})


def judge_text(given: str, expected: Expected) -> Finding:
    """What `given` is worth as a text."""
    early = judge_early(given, expected)
    if early is not None:
        return early
    read = words(given, expected.lang)
    finding = _judge(given, read, expected)
    if finding.rule in ("other", "surplus", "incomplete", "typo"):
        led = _unled(given, expected)
        if led is not None and _WORTH.index(led.verdict) < _WORTH.index(finding.verdict):
            return led
    answered = _answered(read, expected) if finding.rule in ("other", "surplus") else read
    if answered is read:
        return finding
    shorter = _judge(given, answered, expected)
    return finding if shorter.rule == "other" else shorter


def _judge(given: str, read: Words, expected: Expected) -> Finding:
    whole = words(given, expected.lang, aside=True)
    answers = tuple(
        answer
        for answer in expected.answers
        if answer.markers == whole.markers and not expected.sets_aside(whole, answer)
    )
    # Glued words hide no negation: "nonalignement" says what "non-alignement" says.
    glued = (a for a in expected.answers if a.strung_as(read))
    same = next(glued, None) or next((a for a in answers if _same(read, a, expected.lang)), None)
    if same is not None:
        if expected.misses_accents(given):
            return Finding("accents")
        key = expected.answers[:1] and same == expected.answers[0]
        return Finding("key" if key else "accepted")
    for text, other in expected.confusables:
        if read.full == other.full or other.strung_as(read):
            return Finding("confusable", text)
        # "Napoléon 3" for Napoléon III.
        if in_figures(read.full, expected.lang) == in_figures(other.full, expected.lang):
            return Finding("confusable", text)
    # What an answer says in parentheses may be said, but is no part of what must be.
    plain = tuple(answer for answer in answers if answer in expected.plain)
    # A negation of the answer may itself be misspelt ("jamis"), but a "pas" that is not there is
    # missed by a word; of two names, "Candide ou l'Optimisme", one may be left out.
    marked = tuple(
        answer
        for answer in expected.answers
        if whole.markers < answer.markers
        and answer in expected.plain
        and not expected.sets_aside(whole, answer)
    )
    either = tuple(a for a in marked if a.markers - whole.markers <= _CHOICES)
    return (
        _misspelt(read, plain + marked, expected)
        or judge_part(read, plain + either, expected)
        or _misspelt(read, plain, expected, glued=True)
        or Finding("other")
    )


def judge_early(given: str, expected: Expected, *, parts: bool = False) -> Finding | None:
    """What holds for every nature: the very words of the key or of a confusable, nothing at all, a
    negation, a hedge or an exclusion that no right answer holds; else None.

    An exclusion ("sans …") may concern one of several `parts` only: it is left to the grading of
    each.
    """
    typed = loose(given)
    if typed and any(typed == loose(text) for text in expected.right):
        return Finding("key" if typed == loose(expected.key) else "accepted")
    if typed in expected.typed_wrong:
        return Finding("confusable", expected.typed_wrong[typed])
    read = words(given, expected.lang)
    if not read.all:
        return Finding("empty")
    # A hedge in parentheses hedges all the same.
    whole = words(given, expected.lang, aside=True)
    if not any(whole.markers <= answer.markers for answer in expected.answers):
        return Finding(min(whole.markers, default="other").split(":")[0])
    if not parts and all(expected.sets_aside(whole, answer) for answer in expected.answers):
        return Finding("exclusion")
    return _aside(given, read, expected)


def _aside(given: str, read: Words, expected: Expected) -> Finding | None:
    """A confusable put in parentheses beside the answer is a second answer."""
    whole = words(given, expected.lang, aside=True)
    said = set(Counter(whole.full) - Counter(read.full))
    for text, other in expected.confusables if said else ():
        if said.issuperset(other.full):
            return Finding("confusable", text)
    return None


def _unled(given: str, expected: Expected) -> Finding | None:
    """What `given` is worth without what leads to it as the question does; None when it is no
    better for that."""
    bare = unled(given, expected)
    if bare is None:
        return None
    said, shorter = bare
    found = judge_early(said, shorter) or _judge(said, words(said, expected.lang), shorter)
    if found.rule == "typo" or (found.rule == "surplus" and said != given):
        return found
    if found.verdict is not Verdict.RIGHT:
        return None
    # "La neige" is what "à cause de la neige" says, but for the words that make it a cause.
    return Finding("incomplete" if said == given and asks_why(expected) else "accepted")


def _answered(read: Words, expected: Expected) -> Words:
    """What is said after the words of the question and the verb that leads from them to the answer
    ("Claire Barbier est …")."""
    for place, word in enumerate(read.all[:-1]):
        if word in COPULAS[expected.lang] and place:
            return words(" ".join(read.all[place + 1 :]), expected.lang)
        if word not in expected.asked:
            break
    return read


def _same(read: Words, answer: Words, lang: str) -> bool:
    if read.full == answer.full:
        return True
    if _range(read, lang) and _range(read, lang) == _range(answer, lang):
        return True
    # An apostrophe forgotten: "lAfrique" for "l'Afrique", with or without it in the answer.
    if lang == "fr" and answer.full[0][:1] in tuple("aeiouyh"):
        first = answer.full[0]
        if read.full in {(f"{article}{first}", *answer.full[1:]) for article in "ld"}:
            return True
    said, key = in_figures(read.full, lang), in_figures(answer.full, lang)
    return said == key or _numeraled(said) == _numeraled(key)


def _numeraled(figures: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name with its number, which may rank: "Clovis I" for "Clovis Ier"."""
    *name, number = figures
    ranks = bool(name) and name[-1].isalpha() and number[:-1].isdecimal() and number[-1] == "e"
    return (*name, number[:-1]) if ranks else figures


def _but_whose(said: Words, lang: str) -> tuple[str, ...]:
    """The words, with one and the same for those that say whose or which: for "ses" before a noun,
    but not for the noun of "le son". Small words that sound alike are one too: "sont" for "son"."""
    heard = tuple(HOMOPHONES[lang].get(word, word) for word in said.all)
    around = zip(("^", *heard), heard, (*heard[1:], ""), strict=False)
    full = (
        "*" if word in DETERMINERS[lang] and not {before, after} & {"", *FUNCTION[lang]} else word
        for before, word, after in around
    )
    return tuple(word for word in full if word not in FUNCTION[lang])


def _numbers(said: Words, lang: str) -> list[str]:
    return [word for word in in_figures(said.full, lang) if is_number_word(word, lang)]


def _range(read: Words, lang: str) -> tuple[str, ...]:
    """The words of "entre 10 et 12 ans" without what leads to its two numbers, which "de 10 à 12
    ans" has too; () for other words."""
    said = in_figures(read.full, lang)
    if said[0] in BETWEEN[lang]:
        said = said[1:]
    elif not _AND.isdisjoint(read.all):
        # "10 et 12" are two numbers.
        return ()
    if sum(is_number_word(word, lang) for word in said[:2]) != 2:
        return ()
    # "1914-18" is until 1918.
    first, last = said[:2]
    short = first.isdecimal() and last.isdecimal() and (len(first), len(last)) == (4, 2)
    return (first, first[:2] + last, *said[2:]) if short and last > first[2:] else said


def _misspelt(
    read: Words, answers: tuple[Words, ...], expected: Expected, *, glued: bool = False
) -> Finding | None:
    """Almost, when the words (or what they make without their spaces) are near enough."""
    if not expected.typos:
        return None
    near, lang = glued_slips if glued else slips, expected.lang
    if glued and (told := _numbers(read, lang)):
        # "Cent un" is "cent" for the letters, and not for the number.
        answers = tuple(a for a in answers if _numbers(a, lang) in ([], told))
    pairs = [(read.full, answer.full) for answer in answers]
    if not glued and any(
        _but_whose(read, lang) == _but_whose(a, lang) and _numbers(read, lang) == _numbers(a, lang)
        for a in answers
    ):
        return Finding("typo")
    # "trois heurres" for "3 heures".
    pairs += [(in_figures(said, lang), in_figures(key, lang)) for said, key in pairs]
    if expected.counts:
        # "huit milions" for "8 millions".
        said = in_figures(tuple(mended(word, lang) for word in read.full), lang)
        pairs += [(said, in_figures(answer.full, lang)) for answer in answers]
    if in_figures(ranked(read.full), lang) in (key for _, key in pairs):
        return Finding("typo")
    counts = [count for said, key in pairs if (count := near(said, key)) is not None]
    if not counts:
        return None
    for text, other in expected.confusables:
        if nearness(read.full, other.full, min(counts)) is not None:
            return Finding("confusable", text)
    return Finding("typo")


def joined(lang: str, parts: tuple[str, ...], *, choice: bool = False) -> str:
    """The parts of a list as they are shown: "a, b et c", or "a, b ou c" for a `choice`."""
    if len(parts) < 2:
        return "".join(parts)
    link = say(lang, fr=" ou ", en=" or ") if choice else say(lang, fr=" et ", en=" and ")
    return f"{', '.join(parts[:-1])}{link}{parts[-1]}"
