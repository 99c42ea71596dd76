"""Grading a text that nobody said to be a person, a measure or a date, and that may be one."""

import re

from ardoise.domain.attempt import Verdict
from ardoise.quiz.date import When, read_dates
from ardoise.quiz.expected import Expected
from ardoise.quiz.finding import Finding
from ardoise.quiz.grade_date import judge_date
from ardoise.quiz.grade_number import judge_bare, judge_measure
from ardoise.quiz.grade_person import judge_person, names_somebody
from ardoise.quiz.grade_text import judge_text

_NAMED = re.compile(r"[^\W\d_]|\d{4}")
_MANY = re.compile(r"(?<!\w)combien(?!\w)")
_ONE = re.compile(r"^une?(?=$| (?!des? |d[’']))", re.IGNORECASE)
_DECIDED = frozenset({"confusable", "negation", "hedge", "exclusion", "vague", "empty"})


def judge_any(given: str, expected: Expected) -> Finding:
    """What `given` is worth as a text, and as what the text is."""
    many = _MANY.search(expected.stem.casefold()) is not None and not expected.measured
    if many and any(map(_ONE.match, expected.right)):
        # "Une fois", of "combien de fois", is neither twice nor some times.
        counted = Expected(
            tuple(_ONE.sub("1", text) for text in expected.right),
            lang=expected.lang,
            refused=expected.refused,
            rivals=expected.rivals,
            typos=expected.typos,
            accents=expected.accents,
            stem=expected.stem,
        )
        return judge_any(_ONE.sub("1", given), counted)
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
    """Each way to read the answer as a date; "3/4" alone is a fraction as well, and is none."""
    named = _NAMED.search(expected.key) is not None
    return read_dates(expected.key, expected.lang) if named else ()
