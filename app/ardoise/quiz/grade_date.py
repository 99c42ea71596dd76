"""Grading a date: its numbers are exact, its names may be misspelt, its year may go unsaid."""

from msgspec import structs

from ardoise.domain.attempt import Verdict
from ardoise.quiz.date import When, read_dates, weekday_of
from ardoise.quiz.expected import Expected
from ardoise.quiz.finding import Finding
from ardoise.quiz.grade_text import judge_early, judge_text
from ardoise.quiz.lexicon import APART
from ardoise.quiz.part import SURPLUS

_ABOUT = {
    "fr": {"vers", "environ", "autour", "alentours", "pres", "approximativement"},
    "en": {"around", "about", "circa", "approximately", "roughly", "near"},
}
"""What makes a date a vague one."""

_ORDER = (
    "date",
    "typo",
    "weekday",
    "year not stated",
    "surplus",
    "part of date",
    "year",
    "vague",
    "other",
)


def judge_date(given: str, expected: Expected, inferred_year: int = 0) -> Finding:
    """What `given` is worth as a date. `inferred_year`: the year that the text does not say."""
    early = judge_early(
        given, Expected(expected.right, lang=expected.lang, refused=expected.refused)
    )
    if early is not None:
        return early
    lang = expected.lang
    wanted = _alike(
        [when for text in expected.right for when in read_dates(text, lang) if when.said]
    )
    read = read_dates(given, lang)
    if not wanted:
        return judge_text(given, expected)
    if not read:
        # What names no date may still be accepted in so many words ("à Noël").
        said = judge_text(given, expected)
        return said if said.verdict is Verdict.RIGHT else Finding("other")
    for text in expected.refused:
        if any(_parts(r) == _parts(w) for r in read for w in read_dates(text, lang)):
            return Finding("confusable", text)
    found = [_compare(r, w, inferred_year, expected) for r in read for w in wanted]
    return min(found, key=lambda f: _ORDER.index(f.rule))


def _alike(wanted: list[When]) -> list[When]:
    """The right dates, each with the weekday that another way to say it tells: "19 décembre", which
    is accepted too, makes no Thursday of "vendredi 19 décembre"."""
    weekdays = {(when.day, when.month): when.weekday for when in wanted if when.weekday}
    return [
        when
        if when.weekday or not when.day
        else structs.replace(when, weekday=weekdays.get((when.day, when.month), 0))
        for when in wanted
    ]


def _parts(when: When) -> tuple[int, int, int]:
    return when.day, when.month, when.year


def _compare(read: When, wanted: When, inferred: int, expected: Expected) -> Finding:
    if set(read.rest) & APART[expected.lang]:
        return Finding("other")
    if (set(read.rest) - set(wanted.rest)) & _ABOUT[expected.lang]:
        return Finding("vague")
    extra = [word for word in read.rest if word not in {*wanted.rest, *expected.asked}]
    if len(extra) > SURPLUS:
        return Finding("other")
    pairs = ((read.day, wanted.day), (read.month, wanted.month))
    if any(said and true and said != true for said, true in pairs):
        return Finding("other")
    year = wanted.year or inferred
    if read.year and year and read.year != year:
        return Finding("year")
    if not any(true and said for said, true in (*pairs, (read.year, wanted.year))):
        same = read.weekday and read.weekday == wanted.weekday
        return Finding("part of date" if same and _parts(read) == (0, 0, 0) else "other")
    if any(true and not said for said, true in (*pairs, (read.year, wanted.year))):
        return Finding("part of date")
    weekday = wanted.weekday or weekday_of(wanted.day, wanted.month, year)
    if read.weekday and weekday and read.weekday != weekday:
        return Finding("weekday")
    if read.year and not year:
        return Finding("year not stated")
    if extra or any(said and not true for said, true in pairs):
        return Finding("surplus")
    if read.slip:
        return Finding("typo" if expected.typos else "other")
    return Finding("date")
