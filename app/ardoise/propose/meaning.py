"""What words mean that are told by few others, whatever the text: a small dictionary of our own."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import resources

from msgspec import Struct
from msgspec.structs import replace

from ardoise.propose.inflection import (
    Forms,
    adjective_forms,
    noun_forms,
    participles,
    unchanged,
    verb_forms,
)

PARTICIPLE = "participe passé"
"""What a past participle is called that no auxiliary helps."""

_KINDS = {"noms": "nom", "adjectifs": "adjectif", "verbes": "verbe", "adverbes": "mot"}
_EXPRESSIONS = {
    "expressions": "mot",
    "expressions-nominales": "nom",
    "expressions-verbales": "verbe",
}
_INFLECTED: dict[str, Forms] = {
    "nom": noun_forms,
    "adjectif": adjective_forms,
    "verbe": verb_forms,
    "mot": unchanged,
}


class Meaning(Struct, frozen=True, kw_only=True):
    """A word as a dictionary has it, what sort of word it is (*nom*, *adjectif*, *verbe*, *mot*),
    what it means, or else of what it is the contrary, and what else could be called so. `done`
    tells a form that is a past participle: it is one of a verb after an auxiliary alone.

    An expression is of the sort of its first word, which alone takes other forms: `tail` is what
    stands after it, `governs` the *de* or the *à* that it is built with."""

    lemma: str
    kind: str
    sense: str = ""
    contrary: str = ""
    alike: tuple[str, ...] = ()
    done: bool = False
    tail: str = ""
    governs: str = ""

    @property
    def told(self) -> str:
        """The words by which it is to be found."""
        if self.contrary:
            return f"le contraire de « {self.contrary} »"
        if self.kind == PARTICIPLE:
            return f"le {PARTICIPLE} du verbe qui veut dire « {self.sense} »"
        the = "l’" if self.kind == "adjectif" else "le "
        named = "l’expression" if self.tail else f"{the}{self.kind}"
        sense = self.sense
        if self.built_alike:
            # "fait état" is to "parler" as "fait état de" is to "parler de".
            sense = f"{sense.removesuffix(self.governs)}({self.governs})"
        return f"{named} qui veut dire « {sense} »"

    @property
    def built_alike(self) -> bool:
        """Whether what it means is built with the same *de* or *à* as the expression."""
        return bool(self.governs) and self.sense.endswith(f" {self.governs}")

    @property
    def of_itself(self) -> bool:
        """Whether it means what somebody does to themselves: "s’arrêter"."""
        return self.sense.startswith(("se ", "s’"))

    @property
    def head(self) -> str:
        """Its first word."""
        return self.lemma.removesuffix(self.tail)


@cache
def meanings() -> dict[str, Meaning]:
    """What each form means, by the form in small letters. One that may be of two words is left
    out."""
    return _by_form(_written(_KINDS))


@cache
def contraries() -> dict[str, Meaning]:
    """Of what each form is the contrary, in the same way."""
    return _by_form(_pairs())


@cache
def expressions() -> dict[str, tuple[Meaning, ...]]:
    """What expressions mean, by the form of the first word in small letters; the longest first."""
    found: dict[str, list[Meaning]] = {}
    for one in _written(_EXPRESSIONS):
        for form, meaning in _forms(one):
            found.setdefault(form, []).append(meaning)
    return {
        form: tuple(sorted(all_, key=lambda one: -len(one.tail))) for form, all_ in found.items()
    }


def _by_form(entries: Iterable[Meaning]) -> dict[str, Meaning]:
    known = list(entries)
    same: dict[str, list[str]] = {}
    for one in known:
        same.setdefault(one.told, []).append(one.lemma)
    found: dict[str, Meaning] = {}
    twice: set[str] = set()
    for one in known:
        # What is told in the same words could be called so too.
        others = (lemma for lemma in same[one.told] if lemma != one.lemma)
        for form, meaning in _forms(replace(one, alike=(*one.alike, *others))):
            if found.setdefault(form, meaning).lemma != one.lemma:
                twice.add(form)
    return {form: one for form, one in found.items() if form not in twice}


def _forms(one: Meaning) -> Iterator[tuple[str, Meaning]]:
    yield from ((form, one) for form in _INFLECTED[one.kind](one.head))
    if one.kind == "verbe":
        done = replace(one, done=True)
        yield from ((form, done) for form in participles(one.head))


_FIRST = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_GOVERNS = re.compile(r"(?P<words>.+) (?P<governs>de|à)")


def _written(kinds: dict[str, str]) -> Iterator[Meaning]:
    """The entries of files, by the sort of word that each holds."""
    for name, kind in kinds.items():
        for words, rest in _lines(name):
            sense, _, alike = rest.partition(" | ")
            governed = _GOVERNS.fullmatch(words)
            lemma = governed["words"] if governed else words
            first = _FIRST.match(lemma)
            yield Meaning(
                lemma=lemma,
                kind=kind,
                sense=sense,
                alike=tuple(one.strip() for one in alike.split(",") if one.strip()),
                tail=lemma[first.end() :] if first else "",
                governs=governed["governs"] if governed else "",
            )


def _pairs() -> Iterator[Meaning]:
    for kind, pair in _lines("contraires"):
        one, _, other = pair.partition(" / ")
        yield from (
            Meaning(lemma=a, kind=kind, contrary=b) for a, b in ((one, other), (other, one))
        )


def _lines(name: str) -> Iterator[tuple[str, str]]:
    """What stands before and after the colon of each line of a file."""
    file = resources.files("ardoise.propose") / "meanings" / f"{name}.txt"
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            word, _, rest = line.partition(" : ")
            yield word, rest
