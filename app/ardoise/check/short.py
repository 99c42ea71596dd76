"""Q27: a short answer is short, of a declared nature, and accepted however it is spelt."""

from collections.abc import Iterator

from ardoise.check.kinds import kind_of
from ardoise.check.rule import Rule
from ardoise.check.scene import Known, Scene
from ardoise.check.stem import word_count
from ardoise.domain.fold import fold
from ardoise.domain.item import AnyItem, Nature, ShortAnswer
from ardoise.domain.problem import Problem, Severity

LONG = Rule(
    id="Q27",
    severity=Severity.WARNING,
    fr="La réponse attendue « {key} » a {count} mots : peu la donneront telle quelle.",
    en="The expected answer “{key}” has {count} words: few will give it as it is.",
    remedy_fr="Raccourcissez-la à cinq mots, ou ajoutez des formes courtes dans `accepter`.",
    remedy_en="Shorten it to five words, or add short forms in `accept`.",
)
NATURE = Rule(
    id="Q27",
    severity=Severity.WARNING,
    fr="La réponse « {key} » est {kind}, mais se corrige comme un texte.",
    en="The answer “{key}” is {kind}, but is graded as a text.",
    remedy_fr="Ajoutez `nature: {nature_fr}`.",
    remedy_en="Add `nature: {nature_en}`.",
)
PERSON = Rule(
    id="Q27",
    severity=Severity.WARNING,
    fr="« {key} » est une personne, mais se corrige comme un texte : « {surname} » seul "
    "ne sera pas juste.",
    en="“{key}” is a person, but is graded as a text: “{surname}” alone will not be right.",
    remedy_fr="Ajoutez `nature: personne`.",
    remedy_en="Add `nature: person`.",
)
SPELLINGS = Rule(
    id="Q27",
    severity=Severity.WARNING,
    fr="« {name} », autre graphie de « {key} », n’est pas acceptée.",
    en="“{name}”, another spelling of “{key}”, is not accepted.",
    remedy_fr="Ajoutez-la dans `accepter`.",
    remedy_en="Add it to `accept`.",
)

_PERSONS = {"personne", "person", "personnage", "character"}
_NATURES = {
    "date": ("une date", "a date", "date", "date"),
    "number": ("un nombre", "a number", "nombre", "number"),
    "year": ("une année", "a year", "nombre", "number"),
}


def check_item(item: AnyItem, scene: Scene) -> Iterator[Problem]:
    """Q27 on a short answer."""
    if not isinstance(item, ShortAnswer):
        return
    known = scene.known(item.text)
    for element in item.elements:
        spellings = (*element, *item.accept)
        shortest = min(spellings, key=word_count)
        if word_count(shortest) > 5:
            yield LONG.of(item, "answer", key=shortest, count=word_count(shortest))
        if item.nature is Nature.TEXT:
            yield from _check_nature(item, element[0], known)
        yield from _check_spellings(item, element[0], spellings, known)


def _check_nature(item: ShortAnswer, key: str, known: Known) -> Iterator[Problem]:
    kind = kind_of(key, item.lang)
    if kind in _NATURES:
        fr, en, nature_fr, nature_en = _NATURES[kind]
        said = en if item.lang == "en" else fr
        yield NATURE.of(
            item, "answer", key=key, kind=said, nature_fr=nature_fr, nature_en=nature_en
        )
    people = [e for e in known.entities(key) if fold(e.cls) in _PERSONS and " " in key.strip()]
    if people:
        surname = people[0].surname or key.split()[-1]
        if fold(surname) not in {fold(other) for other in item.accept}:
            yield PERSON.of(item, "answer", key=key, surname=surname)


def _check_spellings(
    item: ShortAnswer, key: str, spellings: tuple[str, ...], known: Known
) -> Iterator[Problem]:
    """Names of a person that differ from the key in how a word is spelt (transliterations)."""
    folded = {fold(s) for s in spellings}
    for entity in known.entities(key):
        if fold(entity.cls) not in _PERSONS:
            continue
        for name in (entity.name, *entity.variants):
            same_length = len(fold(name).split()) == len(fold(key).split())
            if same_length and fold(name) not in folded and not _related(name, item, key):
                yield SPELLINGS.of(item, "answer", name=name, key=key)
                return


def _related(name: str, item: ShortAnswer, key: str) -> bool:
    """Whether the grader takes `name` anyway: for a person, whenever the surname is the same."""
    surname = item.surname or key.split()[-1]
    return item.nature is Nature.PERSON and fold(surname) in fold(name).split()
