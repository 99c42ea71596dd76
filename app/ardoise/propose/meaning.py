"""What words mean that are told by few others, whatever the text: a small dictionary of our own."""

from collections.abc import Iterator
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

_KINDS = {"noms": "nom", "adjectifs": "adjectif", "verbes": "verbe", "adverbes": "mot"}
_INFLECTED: dict[str, Forms] = {
    "nom": noun_forms,
    "adjectif": adjective_forms,
    "verbe": verb_forms,
    "mot": unchanged,
}


class Meaning(Struct, frozen=True, kw_only=True):
    """A word as a dictionary has it, what sort of word it is (*nom*, *adjectif*, *verbe*, *mot*),
    what it means, and what else could be called so. `done` tells a form that is a past participle:
    it is one of a verb after an auxiliary alone."""

    lemma: str
    kind: str
    sense: str
    alike: tuple[str, ...] = ()
    done: bool = False


@cache
def meanings() -> dict[str, Meaning]:
    """What each form means, by the form in small letters. One that may be of two words is left
    out."""
    entries = list(_entries())
    same: dict[str, list[str]] = {}
    for one in entries:
        same.setdefault(one.sense, []).append(one.lemma)
    found: dict[str, Meaning] = {}
    twice: set[str] = set()
    for one in entries:
        # What is told in the same words could be called so too.
        others = (lemma for lemma in same[one.sense] if lemma != one.lemma)
        whole = replace(one, alike=(*one.alike, *others))
        for form, meaning in _forms(whole):
            known = found.setdefault(form, meaning)
            if known.lemma != one.lemma:
                twice.add(form)
    return {form: one for form, one in found.items() if form not in twice}


def _forms(one: Meaning) -> Iterator[tuple[str, Meaning]]:
    yield from ((form, one) for form in _INFLECTED[one.kind](one.lemma))
    if one.kind == "verbe":
        done = replace(one, done=True)
        yield from ((form, done) for form in participles(one.lemma))


def _entries() -> Iterator[Meaning]:
    folder = resources.files("ardoise.propose") / "meanings"
    for name, kind in _KINDS.items():
        for line in (folder / f"{name}.txt").read_text(encoding="utf-8").splitlines():
            if not line.strip() or line.startswith("#"):
                continue
            lemma, _, rest = line.partition(" : ")
            sense, _, alike = rest.partition(" | ")
            others = tuple(one.strip() for one in alike.split(",") if one.strip())
            yield Meaning(lemma=lemma, kind=kind, sense=sense, alike=others)
