"""Grading a number: its value is exact, however it is written."""

import re

from ardoise.quiz.clean import bare, clean, words
from ardoise.quiz.expected import Expected
from ardoise.quiz.finding import Finding
from ardoise.quiz.grade_text import judge_early, judge_text
from ardoise.quiz.lexicon import PRONOUNS
from ardoise.quiz.measure import WHOLE, Measure, read_measure, units_asked
from ardoise.quiz.number import Number, read_numbers
from ardoise.quiz.part import SURPLUS

_ORDER = ("number", "typo", "surplus", "incomplete", "other")

_LASTS = re.compile(
    r"(?<!\w)(?:combien de temps|dur(?:e|ée|ait|a|ent|era)|how long|duration)(?!\w)"
)
_POINT = re.compile(r"(?<=\d)\.(?=\d{3}(?!\d))")
_OF = re.compile(r"(.+?) (?:des?|du|d'|of) ?(.+)")


def judge_number(given: str, expected: Expected) -> Finding:
    """What `given` is worth as a number."""
    lang = expected.lang
    early = judge_early(given, Expected(expected.right, lang=lang, refused=expected.refused))
    if early is not None:
        return early
    measured = judge_measure(given, expected)
    if measured is not None:
        return measured
    wanted = [
        numbers[0] for text in expected.right if len(numbers := read_numbers(text, lang)) == 1
    ]
    if not wanted:
        return judge_text(given, expected)
    finding = _judge(given, wanted, expected, mend=False)
    if finding.rule == "other" and expected.typos:
        mended = _judge(given, wanted, expected, mend=True)
        return Finding("typo") if mended.rule == "number" else finding
    return finding


def judge_measure(given: str, expected: Expected) -> Finding | None:
    """What a measure is worth where measures are right: "5,8 m" for "5,80 mètres", but neither
    "5,9 m" nor "5,8 km". None when one side is no measure.

    As much in another unit ("580 cm") is right too, or almost where the question names the unit.
    """
    finding = _judge_measure(given, expected)
    pointed = _POINT.search(given) if expected.lang != "en" else None
    if pointed is None or finding is None or finding.rule != "other":
        return finding
    # A French point groups, or stands for a comma: "42.195 km".
    return _judge_measure(_POINT.sub(",", given, count=1), expected)


def _judge_measure(given: str, expected: Expected) -> Finding | None:
    lang = expected.lang
    measure = _measured(given, expected)
    right = _measures(expected)
    if measure is None or not right:
        return None
    for text in expected.refused:
        refused = read_measure(text, lang)
        if refused is not None and refused.equals(measure):
            return Finding("confusable", text)
    equal = [one for one in right if one.equals(measure)]
    same = any(one.unit == measure.unit for one in equal)
    # "À 4 heures" is no number of minutes.
    lasts = _LASTS.search(clean(expected.stem).casefold())
    if not same and not lasts and any(one.clock for one in equal):
        return Finding("other")
    if not equal:
        # Francs, without saying which.
        short = measure.dimension == "franc" and Measure(measure.amount, "cfa", measure.unit)
        return Finding("incomplete" if short in right else "other")
    if measure.slip:
        return Finding("typo" if expected.typos else "other")
    named = {(one.dimension, one.unit) for one in equal} & units_asked(expected.stem)
    return Finding("unit" if named and not same else "number")


def _measured(text: str, expected: Expected) -> Measure | None:
    """The measure that a text is, or says with the words of the question: "62 % des électeurs",
    "elle mesure 324 mètres"."""
    whole = read_measure(text, expected.lang)
    if whole is not None or not expected.asked:
        return whole
    parts = _OF.fullmatch(clean(text))
    if parts is not None and expected.asked.issuperset(words(parts[2], expected.lang).full):
        return read_measure(parts[1], expected.lang)
    said = clean(text).split(" ")
    known = expected.asked | PRONOUNS
    lead = next((n for n, word in enumerate(said) if bare(word).casefold() not in known), 0)
    return read_measure(" ".join(said[lead:]), expected.lang) if lead else None


def judge_bare(given: str, expected: Expected) -> Finding | None:
    """What a number without its unit is worth where a measure is right: almost, or right where the
    question names the unit. None for anything else."""
    numbers = read_numbers(given, expected.lang)
    if len(numbers) != 1 or numbers[0].rest or numbers[0].vague:
        return None
    value = max(numbers[0].values)
    same = [one for one in _measures(expected) if value * one.unit == one.amount]
    if not same:
        return None
    named = {(one.dimension, one.unit) for one in same} & units_asked(expected.stem)
    # "0,5" is a half, but "50" no percentage.
    whole = any(one.unit == WHOLE and one.dimension == "share" for one in same)
    return Finding("number" if named or whole else "incomplete")


def _measures(expected: Expected) -> list[Measure]:
    """The measures that are right: a number counts what the question names, if it is one unit."""
    asked = units_asked(expected.stem)
    found: list[Measure] = []
    for text in expected.right:
        measure = _measured(text, expected)
        numbers = read_numbers(text, expected.lang) if measure is None and len(asked) == 1 else ()
        if measure is not None:
            found.append(measure)
        elif len(numbers) == 1 and not numbers[0].rest:
            dimension, unit = next(iter(asked))
            found.append(Measure(max(numbers[0].values) * unit, dimension, unit))
    return found


def _judge(given: str, wanted: list[Number], expected: Expected, *, mend: bool) -> Finding:
    lang = expected.lang
    read = read_numbers(given, lang, mend=mend)
    if len({number.values for number in read}) != 1:
        # Two numbers are two answers; no number at all is none.
        return Finding("other")
    for text in expected.refused:
        if any(read[0].values & number.values for number in read_numbers(text, lang)):
            return Finding("confusable", text)
    found = [_compare(read[0], number, expected) for number in wanted]
    return min(found, key=lambda f: _ORDER.index(f.rule))


def _compare(read: Number, wanted: Number, expected: Expected) -> Finding:
    # Of the two ways to read a key such as 1.250, the teacher meant the one with groups.
    if max(wanted.values) not in read.values:
        return Finding("other")
    if read.vague != wanted.vague:
        # "300" leaves out the "environ" of the text, but nobody adds one.
        return Finding("other" if read.vague else "incomplete")
    known = {*wanted.rest, *expected.asked}
    # "27 pays" for "27 États" is the number asked, of something else.
    # "0 blessé", of "combien de blessés".
    known |= {word.rstrip("s") for word in known}
    extra = [word for word in read.rest if word.rstrip("s") not in known and word not in known]
    if len(extra) > SURPLUS:
        return Finding("other")
    return Finding("surplus" if extra else "number")
