"""Grading a text that nobody said to be a person, a measure or a date, and that may be one."""

from ardoise.domain.attempt import Verdict
from ardoise.quiz.date import When, read_dates
from ardoise.quiz.expected import Expected
from ardoise.quiz.finding import Finding
from ardoise.quiz.grade_date import judge_date
from ardoise.quiz.grade_number import judge_bare, judge_measure
from ardoise.quiz.grade_person import judge_person, names_somebody
from ardoise.quiz.grade_text import judge_text

_DECIDED = frozenset({"confusable", "negation", "hedge", "exclusion", "vague", "empty"})


def judge_any(given: str, expected: Expected) -> Finding:
    """What `given` is worth as a text, and as what the text is."""
    finding = judge_text(given, expected)
    if finding.rule in _DECIDED or finding.verdict is Verdict.RIGHT:
        return finding
    if finding.rule == "other" and names_somebody(expected):
        # Nobody said that it is a person: the surname is a part of the answer, as the first name.
        named = judge_person(given, expected)
        return Finding("incomplete") if named.verdict is Verdict.RIGHT else finding
    measured = judge_measure(given, expected) or judge_bare(given, expected)
    if measured is not None:
        return measured
    # Nobody has to say that "19 décembre" is a date for "19/12" to be one.
    if any(when.day and when.month and not when.rest for when in dates_of(expected)):
        dated = judge_date(given, expected)
        return dated if dated.verdict is Verdict.RIGHT else finding
    return finding


def dates_of(expected: Expected) -> tuple[When, ...]:
    """Each way to read the answer as a date."""
    return read_dates(expected.key, expected.lang)
