"""Grading of what is typed: short answers and the blanks of a cloze, by their nature."""

import re

from ardoise.domain.attempt import Grade, Verdict
from ardoise.domain.fold import fold
from ardoise.domain.item import Blank, Cloze, Nature, ShortAnswer
from ardoise.quiz.clean import LONGEST, accented
from ardoise.quiz.expected import Expected
from ardoise.quiz.finding import Finding, graded
from ardoise.quiz.grade_any import dates_of, judge_any
from ardoise.quiz.grade_date import judge_date
from ardoise.quiz.grade_list import judge_list
from ardoise.quiz.grade_number import judge_number
from ardoise.quiz.grade_person import judge_person
from ardoise.quiz.grade_text import joined
from ardoise.quiz.number import read_numbers
from ardoise.quiz.rivals import Rivals
from ardoise.quiz.surrender import gives_up

_OR = re.compile(r"(?<!\w)ou(?!\w)", re.IGNORECASE)
_PEOPLE = frozenset({"personne", "nom", "qui", "person", "name", "who"})


def grade_short(item: ShortAnswer, given: str, rivals: Rivals) -> Grade:
    """What `given` gets as a short answer, with the rule that decided."""
    given = _cut(given, item.accept + tuple(max(e, key=len, default="") for e in item.elements))
    expected = Expected(
        (*item.key[:1], *item.accepted) if item.nature is not Nature.LIST else item.key,
        lang=item.lang,
        refused=item.refuse,
        rivals=rivals,
        typos=item.typos,
        accents=item.strict_accents,
        stem=item.stem,
    )
    match item.nature:
        case Nature.LIST:
            finding = judge_list(given, item.elements, item.accept, item.pick, expected)
        case Nature.PERSON:
            finding = judge_person(given, expected, item.surname)
        case Nature.DATE:
            finding = judge_date(given, expected, item.inferred_year)
        case Nature.NUMBER:
            finding = judge_number(given, expected)
        case Nature.TEXT:
            finding = judge_any(given, expected)
    key = expected.key
    if item.nature is Nature.LIST:
        key = joined(item.lang, item.key, choice=0 < item.pick < len(item.key))
    return graded(_known(finding, given), item.lang, key)


def _known(finding: Finding, given: str) -> Finding:
    """The finding, unless what is wrong only says that one does not know."""
    return Finding("unknown") if finding.verdict is Verdict.WRONG and gives_up(given) else finding


def _cut(given: str, right: tuple[str, ...]) -> str:
    """What is read of a response: enough for all the right answers, however much is pasted. The
    "où" of an answer may lack its accent, and is then no choice."""
    given = given[: max(LONGEST, 2 * sum(map(len, right)))]
    where = any(map(_says_where, right)) and not _says_where(given)
    return _OR.sub("où", given) if where else given


def _says_where(text: str) -> bool:
    """Whether a word of `text` is "ou" but for its accent."""
    return any(pair[0] == "ou" != pair[1] for pair in accented(text))


def grade_blank(item: Cloze, blank: Blank, given: str, rivals: Rivals) -> Grade:
    """What `given` gets in one blank. A blank does not say its nature: a key that is a date or a
    number is graded as one, and a hint such as "personne" makes it a person."""
    given = _cut(given, (blank.key, *blank.accept))
    expected = Expected(
        (blank.key, *blank.accept),
        lang=item.lang,
        refused=blank.refuse,
        rivals=rivals,
        typos=item.typos,
        accents=item.strict_accents,
        stem=" ".join(item.pieces),
    )
    return graded(_known(_blank(blank, given, expected), given), item.lang, blank.key)


def _blank(blank: Blank, given: str, expected: Expected) -> Finding:
    if not given.strip():
        return Finding("empty")
    if set(fold(blank.hint).split()) & _PEOPLE:
        return judge_person(given, expected)
    if any(when.month and not when.rest for when in dates_of(expected)):
        return judge_date(given, expected)
    numbers = read_numbers(blank.key, expected.lang)
    if len(numbers) == 1 and not numbers[0].rest:
        return judge_number(given, expected)
    return judge_any(given, expected)
