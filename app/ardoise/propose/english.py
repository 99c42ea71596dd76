"""Facts proposed about an English text, by rules: one slot in a sentence that stands on its own."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from babel import Locale
from msgspec import Struct

from ardoise.domain.fact import Entity, Stance
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
_NUMBER = re.compile(
    r"\b(?P<name>\d+(?:,\d{3})*(?:\.\d+)?(?:%| per cent| (?:million |billion )?[a-z]+))\b"
)
_DANGLING = re.compile(
    r"(?:He|She|It|They|This|That|These|Those|His|Her|Its|Their|There|Here|But|And|So|Then|However|"
    r"Also|We|I|You|According|Such|Another|Instead|Thus)\b"
)
_POINTING = re.compile(
    r"\b(?:he|she|it|they|him|her|them|this|these|those|such|not|never|n’t|would|could|might|yesterday|"
    r"today|tomorrow|later|ago|then|there|here)\b",
    re.IGNORECASE,
)
_JUDGEMENT = re.compile(
    r"\b(?:remarkable|important|best|worst|great|essential|wonderful|terrible|beautiful|sadly|"
    r"clearly|unfortunately|excellent|brilliant|famous)\b"
)
_NO_UNITS = frozenset("and or of to in on at by for the a an january february march april".split())  # noqa: SIM905
_WORDS = range(6, 31)


class Slot(Struct, frozen=True, kw_only=True):
    """What may be asked in a sentence, and how a template says it."""

    relation: str
    role: str
    entity: Entity
    start: int
    end: int
    filter: str


def read_english(register: Register, sentence: Sentence, labels: Mapping[str, str]) -> None:
    """Registers up to two facts of a sentence. `labels` are what a model took names for."""
    text = sentence.text.rstrip(".").rstrip()
    if sentence.text[-1:] in ("?", "!") or len(text.split()) not in _WORDS:
        return
    if _DANGLING.match(text) or _POINTING.search(text) or re.search(r"[“”\"(){}\[\]:;]", text):
        return
    stance = Stance.JUDGEMENT if _JUDGEMENT.search(text) else Stance.FACT
    taken: list[Slot] = []
    for slot in _slots(register, text, labels):
        overlaps = any(slot.start < t.end and t.start < slot.end for t in taken)
        if overlaps or len(taken) == 2 or any(t.relation == slot.relation for t in taken):
            continue
        before, after = text[: slot.start], text[slot.end :]
        passage = register.entity("passage", f"{before}____{after}")
        cap = "" if before.strip() else " | cap"
        made = register.fact(
            slot.relation,
            {"passage": (passage.id,), slot.role: (slot.entity.id,)},
            (text,),
            sentence.paragraph,
            stance=stance,
            importance=2 if taken else 1,
            statement=f"{before}{{{{ {slot.role} | {slot.filter}{cap} }}}}{after}.",
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
    for found in _NUMBER.finditer(text):
        unit = found["name"].split()[-1]
        if unit not in _NO_UNITS:
            number = float(re.sub(r"[^\d.]", "", found["name"].split()[0].rstrip("%.")))
            cls = f"number-{slug(unit + text[found.end() : found.end() + 20], 30)}"
            entity = register.entity(cls, found["name"], value=f"{number:g}")
            yield _slot("passage-number", "quantity", entity, found, "name")


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
        figures = re.match(r"[\d,.]*\d", entity.name)
        if figures and "." not in figures.group():
            number = int(figures.group().replace(",", ""))
            for factor in (0.6, 1.4):
                made = round(number * factor)
                yield f"{made:,}{entity.name[figures.end() :]}", str(made)
