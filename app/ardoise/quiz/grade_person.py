"""Grading a person's name: the surname is enough, the first name is not."""

import re
from collections import Counter

from msgspec import Struct

from ardoise.domain.attempt import Verdict
from ardoise.domain.typo import TOTAL
from ardoise.quiz.clean import bare, clean, is_name, name_words, words
from ardoise.quiz.complement import names_kin
from ardoise.quiz.expected import Expected
from ardoise.quiz.finding import Finding
from ardoise.quiz.grade_text import judge_early, judge_text
from ardoise.quiz.lead import unled
from ardoise.quiz.lexicon import (
    FUNCTION,
    OFFICES,
    PARTICLES,
    PRONOUNS,
    TITLES,
    asks_person,
    is_roman,
    several,
)
from ardoise.quiz.spelling import nearness, word_slips

_BESIDE = 2
"""How many names beside the surname may be wrong in an answer that is still almost right."""

_NAME = re.compile(r"[A-ZÀ-ÖØ-Þ][^\W\d_]*(?:['’-][^\W\d_]+)*\.?")
_AND = re.compile(r"(?<!\w)(?:et|and)(?!\w)|[&+/]")
_VOWELS = frozenset("aeiouy")
_RELATIVES = several("qui who that")
_SAINTS = {"saint", "sainte"}
_OF_PARTICLES = {"de", "d", "du", "des", "of"}
_PARTICLES = {"van", "von", "der", "ben", "bin", "el", "al", "di", "da", "della", "dos"}
_SAID = ("key", "accepted", "typo", "accents")
_ORDER = (
    "key",
    "surname",
    "name",
    "typo",
    "surplus",
    "other first name",
    "first name",
    "incomplete",
)


class _Name(Struct, frozen=True):
    """A name in words; `strung` holds its surname with its particle or its Saint, without spaces
    ("degaulle", "saintexupery")."""

    surname: tuple[str, ...]
    first: tuple[str, ...]
    strung: tuple[str, ...] = ()

    @property
    def whole(self) -> tuple[str, ...]:
        return self.first + self.surname


def judge_person(given: str, expected: Expected, surname: str = "") -> Finding:
    """What `given` is worth as a name. `surname` is that of the key, its last word when not
    given."""
    early = judge_early(given, expected)
    if early is not None:
        return early
    bare = unled(given, expected)
    if bare is not None:
        # "Avec Henri Becquerel", of "Avec qui …".
        return judge_person(*bare, surname)
    lang = expected.lang
    read = name_words(given, lang, expected.like_titles)
    if _names_two(given, expected):
        return Finding("other")
    if _of_somebody(given, expected, name_words(surname, lang)):
        return Finding("something else")
    said = [text for text in expected.right if is_name(text, lang)]
    names = [_name(text, lang, name_words(surname, lang)) for text in said]
    wanted = {frozenset(name.whole) for name in names}
    for text, _ in expected.confusables:
        other = frozenset(name_words(text, lang))
        if other == frozenset(read) and other not in wanted:
            return Finding("confusable", text)
    found = [f for name in names if (f := _held_against(read, name, expected)) is not None]
    if found:
        best = min(found, key=lambda f: _ORDER.index(f.rule) if f.rule in _ORDER else -1)
        right = best.verdict is Verdict.RIGHT
        return Finding("accents") if right and expected.misses_accents(given) else best
    # Accepted answers need not be names: "le président russe".
    other_way = judge_text(given, expected)
    return other_way if other_way.rule in _SAID else _stranger(read, expected)


def names_somebody(expected: Expected) -> bool:
    """Whether the key of a text looks like a person's name, two or three words each with its
    capital, where it is a person that is asked for, and no place."""
    spelt = [word for word in expected.key.split() if word not in _PARTICLES]
    named = all(_NAME.fullmatch(word) and not is_roman(word.casefold()) for word in spelt)
    who = asks_person(clean(expected.stem).casefold()) and not expected.asks_place
    return 2 <= len(spelt) <= 3 and named and who


def _names_two(given: str, expected: Expected) -> bool:
    """Whether another name, with its capital, is put beside the right one: "Dussey et Lavrov"."""
    parts = _AND.split(clean(given))
    if len(parts) < 2 or any(_AND.search(clean(text)) for text in expected.right):
        return False
    known = {word for text in expected.right for word in words(text, expected.lang).all}
    for part in parts:
        spelt = {bare(name).casefold().strip(".") for name in _NAME.findall(part)}
        named = {word for name in spelt for word in re.split(r"['’-]", name)}
        # Alone, what might be a title is a name ("Koch et Pasteur").
        named = named if len(words(part, expected.lang).all) == 1 else named - TITLES - OFFICES
        if named and known.isdisjoint(named):
            return True
    return False


def _of_somebody(given: str, expected: Expected, surname: tuple[str, ...]) -> bool:
    """Whether what is given is of the person and is somebody else: "le fils de Robert Dussey"."""
    read, lang = words(given, expected.lang), expected.lang
    keys = [(words(text, lang).all, _name(text, lang, surname)) for text in expected.right]
    return all(
        not set(read.all) <= set(spelt)
        and names_kin(
            read,
            frozenset(name.whole),
            expected.asked,
            particle=not _OF_PARTICLES.isdisjoint(spelt),
        )
        for spelt, name in keys
    )


def _name(text: str, lang: str, surname: tuple[str, ...]) -> _Name:
    read, spelt = name_words(text, lang), words(text, lang).all
    # A surname with a hyphen is one: "Martin-Dubois".
    last = name_words(text.split()[-1], lang) if text.split() else ()
    surname = next((some for some in (surname, last) if some and set(some) <= set(read)), read[-1:])
    start = next((n for n, word in enumerate(spelt) if word == surname[0]), len(spelt) - 1)
    end = start
    while start > 0 and (spelt[start - 1] in PARTICLES or spelt[start - 1] in _SAINTS):
        start -= 1
    first = tuple((Counter(read) - Counter(surname)).elements())
    return _Name(surname, first, tuple("".join(spelt[n:]) for n in range(start, end + 1)))


def _held_against(read: tuple[str, ...], name: _Name, expected: Expected) -> Finding | None:
    if "".join(read) in ("".join(name.whole), "".join(name.surname + name.first)):
        return Finding("key")
    if len(read) == 1 and read[0] in ("".join(name.surname), *name.strung):
        return Finding("surname")
    have, surname = Counter(read), Counter(name.surname)
    if surname <= have:
        beside = tuple((have - surname).elements())
        if not beside:
            return Finding("surname" if name.first else "key")
        if _fits(beside, name.first):
            return Finding("name")
        said = _rival_said(beside, name, expected)
        if said:
            return Finding("confusable", said)
        if expected.typos and _misspelt(list(read), name) is not None:
            return Finding("typo")
        whole = Counter(name.whole) <= have
        told = expected.asked | PRONOUNS | FUNCTION[expected.lang] | _RELATIVES | set(name.first)
        if sum(word not in told for word in beside) > _BESIDE:
            return None
        return Finding("surplus" if whole and name.first else "other first name")
    others = [word for word in read if word not in name.first]
    if others and set(others) < surname.keys():
        # "Dubois" for Martin-Dubois, unless that is somebody.
        alone = len(others) == len(read)
        rivals = _rivals(expected) if alone else []
        said = next((text for text, other in rivals if other[-1] in others), "")
        return Finding("confusable", said) if said else Finding("incomplete")
    if len(others) < len(read) and all(_initial(word, name.surname) for word in others):
        return Finding("first name")
    count, typed = _misspelt(list(read), name) if expected.typos else None, set(read)
    if count is None:
        return None
    for text, other in _rivals(expected):
        alone = len(read) == 1 and other[-1] not in name.whole
        near = (other, other[-1:]) if alone else (other,)
        # "Claude Manet" has the very surname of another.
        if other[-1] in typed and other[-1] not in name.whole:
            return Finding("confusable", text)
        if any(nearness(read, form, count) is not None for form in near):
            return Finding("confusable", text)
    return Finding("typo")


def _fits(given: tuple[str, ...], first: tuple[str, ...]) -> bool:
    """Whether what stands beside the surname is the first name, a part of it, or its initials."""
    left = list(first)
    for word in given:
        initials = "".join(name[0] for name in left[: len(word)])
        if len(word) > 1 and word == initials:
            # "JJ" for Jean-Jacques.
            left = left[len(word) :]
            continue
        # The key itself may have initials only.
        same = next((f for f in left if word == f or f in word[:1] or _initial(word, (f,))), None)
        if same is None:
            return False
        left.remove(same)
    return True


def _initial(word: str, names: tuple[str, ...]) -> bool:
    # The I of Élisabeth I is no initial of II.
    # "Ch." is of Charles: no name goes without a vowel.
    short = len(word) == 1 or _VOWELS.isdisjoint(word)
    return short and any(name.startswith(word) and not is_roman(name) for name in names)


def _misspelt(read: list[str], name: _Name) -> int | None:
    """How many misspellings make `read` of the surname, with or without the first name."""
    total = 0
    for word in name.surname:
        near = {r: n for r in read if (n := word_slips(r, word)) is not None}
        if not near:
            return None
        best = min(near, key=lambda r: near[r])
        total += near[best]
        read.remove(best)
    for word in list(read):
        known = [n for f in name.first if (n := word_slips(word, f)) is not None]
        if not known and not _initial(word, name.first):
            return None
        total += min(known, default=0)
    return total if 0 < total <= TOTAL and len(read) <= len(name.first) else None


def _rivals(expected: Expected) -> list[tuple[str, tuple[str, ...]]]:
    return [(text, name_words(text, expected.lang)) for text, _ in expected.confusables]


def _rival_said(beside: tuple[str, ...], name: _Name, expected: Expected) -> str:
    """A rival who stands beside the right surname, two answers at once, or who bears it too and has
    the first name or the initials that are given. "" if none."""
    for text, other in _rivals(expected):
        last = other[-1]
        if last not in name.whole and any(word_slips(w, last) is not None for w in beside):
            return text
        own = set(other) - set(name.whole)
        namesake = set(name.surname) <= set(other)
        if namesake and own and own <= set(beside):
            return text
        if namesake and own and _fits(beside, tuple(w for w in other if w not in name.surname)):
            return text
        double = set(name_words(text.split()[-1], expected.lang)) - set(name.whole)
        if double and len(other) > 2 and double <= set(beside):
            return text
    return ""


def _stranger(read: tuple[str, ...], expected: Expected) -> Finding:
    for text, other in _rivals(expected):
        if set(read) <= set(other):
            return Finding("confusable", text)
    return Finding("other")
