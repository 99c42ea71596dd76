"""What words mean that are told by few others, whatever the text: a small dictionary of our own."""

from collections.abc import Iterator
from functools import cache
from importlib import resources

from msgspec import Struct

from ardoise.propose.inflection import (
    Forms,
    adjective_forms,
    noun_forms,
    participles,
    unchanged,
    verb_forms,
)

_CLASSES: dict[str, tuple[str, Forms]] = {
    "noms": ("nom", noun_forms),
    "adjectifs": ("adjectif", adjective_forms),
    "verbes": ("verbe", verb_forms),
    "adverbes": ("mot", unchanged),
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
    found: dict[str, Meaning] = {}
    twice: set[str] = set()
    for one, forms in _entries():
        for form in forms:
            if form in found and found[form].lemma != one.lemma:
                twice.add(form)
            found.setdefault(form, one)
    return {form: one for form, one in found.items() if form not in twice}


def _entries() -> Iterator[tuple[Meaning, frozenset[str]]]:
    folder = resources.files("ardoise.propose") / "meanings"
    for name, (kind, forms) in _CLASSES.items():
        for line in (folder / f"{name}.txt").read_text(encoding="utf-8").splitlines():
            if not line.strip() or line.startswith("#"):
                continue
            lemma, _, rest = line.partition(" : ")
            sense, _, alike = rest.partition(" | ")
            others = tuple(one.strip() for one in alike.split(",") if one.strip())
            one = Meaning(lemma=lemma, kind=kind, sense=sense, alike=others)
            yield one, forms(lemma)
            if kind == "verbe":
                done = Meaning(lemma=lemma, kind=kind, sense=sense, alike=others, done=True)
                yield done, participles(lemma) - forms(lemma)
