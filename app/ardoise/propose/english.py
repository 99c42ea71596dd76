"""Facts proposed about an English text, by rules: one slot in a sentence that stands on its own."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from babel import Locale
from msgspec import Struct

from ardoise.domain.fact import Entity, Stance
from ardoise.propose.english_excerpt import english_excerpt
from ardoise.propose.english_figures import find_figures, other_figures
from ardoise.propose.people import is_first_name
from ardoise.propose.register import Register, slug
from ardoise.propose.sentence import Sentence

_MONTH_NAMES = """
January February March April May June July August September October November December
"""
_MONTHS = _MONTH_NAMES.split()
_MONTH = "|".join(_MONTHS)
_TIME = re.compile(
    rf"\b(?:[Oo]n (?P<date>(?:\d{{1,2}} (?:{_MONTH})|(?:{_MONTH}) \d{{1,2}},?) \d{{4}})"
    rf"|[Ii]n (?P<month>(?:{_MONTH})(?: \d{{4}})?)|[Ii]n (?P<year>1\d{{3}}|20\d{{2}}))\b"
)
_CAPITAL = r"[A-Z][\w’'-]+"
_NAME = re.compile(rf"{_CAPITAL}(?: (?:of |de |von )?{_CAPITAL})+")
_PLACE = re.compile(rf"\b(?P<prep>[Ii]n|[Aa]t) (?P<name>(?:the )?{_CAPITAL}(?: {_CAPITAL})*)")
_DENIED = re.compile(r"\b(?:not|never|no longer|\w+n’t)\b[^,;:.]*$")
_SUPPOSED = re.compile(r"(?:If|Unless|Whether)\b")
_HEDGED = re.compile(
    r"\b(?:would|could|might|perhaps|probably|according to|claims?|believes?)\b", re.IGNORECASE
)
_JUDGEMENT = re.compile(
    r"\b(?:remarkable|important|best|worst|great|essential|wonderful|terrible|beautiful|sadly|"
    r"clearly|unfortunately|excellent|brilliant|famous)\b"
)
_MOST_SLOTS = 3
_FEWEST_WORDS = 6


class Slot(Struct, frozen=True, kw_only=True):
    """What may be asked in a sentence, and how a template says it."""

    relation: str
    role: str
    entity: Entity
    start: int
    end: int
    filter: str


def read_english(
    register: Register, sentence: Sentence, before: Sequence[str], labels: Mapping[str, str]
) -> None:
    """Registers up to three facts of a sentence, each with one slot. `before` are the sentences
    before it in its paragraph, `labels` what a model took names for."""
    if sentence.text[-1:] in ("?", "!") or _SUPPOSED.match(sentence.text):
        return
    stretch = english_excerpt(before, sentence.text)
    if stretch is None or re.search(r"[“”\"{}\[\]]", "".join(stretch).replace("[…] ", "")):
        return
    ahead, text = stretch
    stance = Stance.JUDGEMENT if _JUDGEMENT.search(text) else Stance.FACT
    taken: list[Slot] = []
    for slot in _slots(register, text, labels):
        overlaps = any(slot.start < t.end and t.start < slot.end for t in taken)
        if overlaps or len(taken) == _MOST_SLOTS or _DENIED.search(text[: slot.start]):
            continue
        lead, after = text[: slot.start], text[slot.end :]
        if len(f"{ahead}{lead}{after}".split()) < _FEWEST_WORDS:
            continue
        passage = register.entity("passage", f"{ahead}{lead}____{after}")
        cap = "" if lead.strip() else " | cap"
        plain = not ahead and not taken and not _HEDGED.search(text)
        made = register.fact(
            slot.relation,
            {"passage": (passage.id,), slot.role: (slot.entity.id,)},
            tuple(piece.strip() for piece in f"{ahead}{text}".split("[…]")),
            sentence.paragraph,
            stance=stance,
            # Only one slot of a sentence makes it true or false, lest it be asked twice.
            importance=1 if plain else 2,
            statement=f"{ahead}{lead}{{{{ {slot.role} | {slot.filter}{cap} }}}}{after}.",
        )
        if made is not None:
            taken.append(slot)


def _slots(register: Register, text: str, labels: Mapping[str, str]) -> Iterator[Slot]:
    for found in _TIME.finditer(text):
        cls = next(kind for kind in ("date", "month", "year") if found[kind])
        entity = register.entity(cls, found[cls], value=_value(found[cls]))
        yield _slot("passage-time", "moment", entity, found, "when")
    for found in _PLACE.finditer(text):
        place = _place(register, found, labels)
        if place is not None:
            yield _slot("passage-place", "place", place, found, "at")
    for found in _NAME.finditer(text):
        name = found.group()
        if labels.get(name) == "PERSON" or is_first_name(name.split()[0]):
            person = register.entity("person", name)
            yield _slot("passage-person", "person", person, found, "name")
    for figure in find_figures(text):
        cls = f"number-{slug(figure.unit + text[figure.end : figure.end + 20], 30)}"
        entity = register.entity(cls, figure.name, value=f"{figure.value:g}")
        yield Slot(
            relation="passage-number",
            role="quantity",
            entity=entity,
            start=figure.start,
            end=figure.end,
            filter="name",
        )


def _slot(relation: str, role: str, entity: Entity, found: re.Match[str], filter_: str) -> Slot:
    return Slot(
        relation=relation,
        role=role,
        entity=entity,
        start=found.start(),
        end=found.end(),
        filter=filter_,
    )


def _place(register: Register, found: re.Match[str], labels: Mapping[str, str]) -> Entity | None:
    name, preposition = found["name"], found["prep"].casefold()
    article = "the" if name.startswith("the ") else ""
    bare = name.removeprefix("the ")
    if bare.split()[0] in _MONTHS or preposition != "in":
        return None
    if bare in _lands():
        return register.entity("country", bare, article=article, locative="in")
    if labels.get(bare) in ("GPE", "LOC") or (not article and not labels):
        return register.entity("city", bare, article=article, locative="in")
    return None


@cache
def _lands() -> frozenset[str]:
    territories = Locale("en").territories
    return frozenset(str(name) for code, name in territories.items() if code.isalpha())


def _value(words: str) -> str:
    """The ISO value of a date, month or year in English words."""
    month = next((n for n, name in enumerate(_MONTHS, 1) if name in words), 0)
    figures = re.findall(r"\d+", words)
    year = next((figure for figure in figures if len(figure) == 4), "-")
    day = next((figure for figure in figures if len(figure) < 3), "")
    if not month:
        return year
    return f"{year}-{month:02}" + (f"-{int(day):02}" if day else "")


def add_english_absent(register: Register) -> None:
    """Wrong answers to offer: other years, months, days and numbers that the text never names."""
    for entity in list(register.entities.values()):
        for name, value in _others(entity):
            if not register.mentions(name):
                register.entity(
                    entity.cls, name, locative=entity.locative, value=value, absent=True
                )
    cities = [e for e in register.entities.values() if e.cls == "city"]
    for name in ("Vienna", "Madrid", "Dublin") if cities else ():
        if not register.mentions(name):
            register.entity("city", name, locative="in", absent=True)
    lands = [e for e in register.entities.values() if e.cls == "country"]
    for name in ("Portugal", "Canada", "Kenya") if lands else ():
        if not register.mentions(name):
            register.entity("country", name, locative="in", absent=True)


def _others(entity: Entity) -> Iterator[tuple[str, str]]:
    if entity.cls == "year":
        for shift in (-3, 2):
            yield str(int(entity.name) + shift), str(int(entity.value) + shift)
    elif entity.cls in ("month", "date"):
        for shift in (-2, 3):
            month = next(n for n, name in enumerate(_MONTHS) if name in entity.name)
            other = (month + shift) % 12
            name = entity.name.replace(_MONTHS[month], _MONTHS[other])
            head, _, tail = entity.value.partition(f"-{month + 1:02}")
            if int(tail.lstrip("-") or 1) > 28:
                # No 31 February.
                continue
            yield name, f"{head}-{other + 1:02}{tail}"
    elif entity.cls.startswith("number-"):
        for name, value in other_figures(entity.name):
            yield name, f"{value:g}"
