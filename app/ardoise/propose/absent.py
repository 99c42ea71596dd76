"""Wrong answers to offer: entities of the classes that are asked, that the text never names."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice

from msgspec.structs import replace

from ardoise.compose.french_date import MONTHS
from ardoise.domain.fact import Entity
from ardoise.propose.cast import country
from ardoise.propose.geography import CONTINENTS, far_apart, lands_near
from ardoise.propose.names import Name
from ardoise.propose.ordinal import find_ranks, other_ranks
from ardoise.propose.quantity import find_quantities, others
from ardoise.propose.register import Register
from ardoise.propose.sentence import Sentence
from ardoise.propose.span import other_spans
from ardoise.propose.times import recent_years


def add_absent(register: Register) -> None:
    """Adds absent entities where a class has too few to choose wrong answers from."""
    present = list(register.entities.values())
    whole = "\n".join(p.content for p in register.text.paragraphs)
    for entity in present:
        if entity.cls.startswith("nombre-"):
            _add_quantities(register, entity, whole)
        elif entity.cls == "heure":
            _add_hours(register, entity)
        elif entity.cls == "date":
            _add_dates(register, entity)
    _add_years(register, [e for e in present if e.cls == "annee"])
    _add_centuries(register, [e for e in present if e.cls == "siecle"])
    _add_months(register, [e for e in present if e.cls == "mois"], _latest(whole))
    if any(entity.cls == "continent" for entity in present):
        _add_unnamed(register, CONTINENTS, 3)
    lands = [entity for entity in present if entity.cls == "pays"]
    for entity in lands:
        _add_unnamed(register, lands_near(entity.name), 2)
    _keep_near(register, lands)


_WITHIN = frozenset(("Angleterre", "Écosse", "Grande-Bretagne", "Royaume-Uni"))
"""Lands that hold one another."""


# "La Joconde" may be a painting: an article before one word is no first name.
_NAMED = re.compile(r"(?!(?:L[ae]s?|L’)[ ]?\S+$).+ ")


def add_named(register: Register, names: Mapping[str, Name], read: Sequence[Sentence]) -> None:
    """Adds the people, towns and countries that a text names and no fact speaks of, as wrong
    answers beside those of their class that are asked. A place is never offered beside another
    that a sentence names with it: it may hold it, or lie within."""
    asked = {entity.cls for entity in register.entities.values()}
    for name in names.values():
        if name.cls == "pays" and "pays" in asked and name.text not in _WITHIN:
            country(register, name.text)
        elif name.cls == "ville" and "ville" in asked:
            register.entity("ville", name.text, locative="à")
        elif name.cls == "personne" and "personne" in asked and _NAMED.match(name.text):
            register.entity("personne", name.text, gender=name.gender)
    places = [e for e in register.entities.values() if e.cls == "ville" and not e.absent]
    for entity in places:
        beside = {
            other.id
            for other in places
            if other.id != entity.id
            and any(entity.name in s.text and other.name in s.text for s in read)
        }
        register.replace(replace(entity, never_with=tuple(sorted(beside))))


def keep_genders_apart(register: Register) -> None:
    """A feminine function beside masculine ones would point to a woman: they never meet."""
    for cls in ("fonction", "metier"):
        of_class = [e for e in register.entities.values() if e.cls == cls]
        for entity in of_class:
            others = tuple(o.id for o in of_class if o.gender != entity.gender)
            if others:
                register.replace(replace(entity, never_with=others))


def _add_quantities(register: Register, entity: Entity, whole: str) -> None:
    for name, value in other_spans(entity.name, whole):
        register.entity(entity.cls, name, gender=entity.gender, value=f"{value:g}", absent=True)
    for rank in find_ranks(entity.name):
        for name, number in other_ranks(rank, whole):
            register.entity(entity.cls, name, gender=entity.gender, value=f"{number}", absent=True)
    for quantity in find_quantities(entity.name):
        for name, value in others(quantity, whole):
            register.entity(entity.cls, name, gender=entity.gender, value=f"{value:g}", absent=True)


def _add_dates(register: Register, entity: Entity) -> None:
    """Other days, of the same weekday where the text gives one, else of other months: two days of
    one month ask for nothing but figures."""
    words = entity.name.split()
    day = next((n for n, w in enumerate(words) if w.removesuffix("er").isdigit()), -1)
    if day == 0:
        _add_months_of(register, entity, words)
        return
    # After a weekday, only whole weeks leave it true.
    shifts = (7, -7, 14, -14)
    number = int(words[day].removesuffix("er"))
    added = 0
    for shift in shifts:
        other = number + shift
        name = " ".join([*words[:day], "1er" if other == 1 else str(other), *words[day + 1 :]])
        if 1 <= other <= 28 and not register.mentions(name) and added < 2:
            value = f"{entity.value[:-2]}{other:02}" if entity.value else ""
            register.entity("date", name, gender="m", article="le", value=value, absent=True)
            added += 1


def _add_months_of(register: Register, entity: Entity, words: list[str]) -> None:
    """Days of earlier and of later months, of the same year or the next to it if one is given."""
    number, at = int(words[0].removesuffix("er")), MONTHS.index(words[1].casefold())
    added = 0
    for months, days in ((-3, 9), (2, -8), (4, 5), (-5, -4)):
        year, month = divmod(at + months, 12)
        other = (number + days - 1) % 28 + 1
        said = [str(int(words[2]) + year)] if len(words) > 2 else []
        name = " ".join(["1er" if other == 1 else str(other), MONTHS[month], *said])
        if (said or not year) and not register.mentions(name) and added < 4:
            head = f"{said[0]}-" if said else entity.value[:-5]
            value = f"{head}{month + 1:02}-{other:02}" if entity.value else ""
            register.entity("date", name, gender="m", article="le", value=value, absent=True)
            added += 1


_ROUGHLY = r"(?:vers|environ|autour de|aux alentours de|aux environs de) (?:l’an )?"


_APART = 3
_BEFORE_OURS = 2000


# What is told of a war is not believed of a year of peace.
_WARS = (
    (re.compile(r"(?:Seconde|Deuxième|2[eᵉ]) Guerre mondiale", re.IGNORECASE), range(1939, 1946)),
    (
        re.compile(r"(?:Première|1re) Guerre mondiale|Grande Guerre", re.IGNORECASE),
        range(1914, 1919),
    ),
)


def _add_years(register: Register, years: list[Entity]) -> None:
    """Years beside each; farther away where the text gives it as about right, of the same war where
    it is one of a war that the text names."""
    whole = "\n".join(p.content for p in register.text.paragraphs)
    taken = {int(entity.name) for entity in years}
    latest = _latest(whole)
    for entity in years:
        given = int(entity.name)
        war = next((span for war, span in _WARS if given in span and war.search(whole)), None)
        coming = re.search(rf"\bd[’']ici (?:à |l[’']an |fin )*{entity.name}\b", whole)
        rough = re.search(rf"\b{_ROUGHLY}{entity.name}\b", whole, re.IGNORECASE)
        for other in _others(given, war, rough=bool(rough)):
            # Years that follow one another ask for a figure, and for nothing that is understood.
            near = war is None and any(0 < abs(other - one) < _APART for one in taken)
            late = other > latest and not coming
            if not (near or late or other in taken or register.mentions(str(other))):
                taken.add(other)
                register.entity("annee", str(other), gender="f", value=str(other), absent=True)


def _others(given: int, war: range | None, *, rough: bool) -> list[int]:
    """The years that may be offered beside the one that is given."""
    if war is not None:
        return sorted((one for one in war if one != given), key=lambda one: abs(one - given))
    return [given + by for by in ((-14, 13, -25, 22) if rough else (-4, 3, -7, 6, -10, 10))]


def _latest(whole: str) -> int:
    """The last year that can be believed of what the text `whole` tells, which has happened."""
    return max((*recent_years(whole), _BEFORE_OURS))


_CENTURIES = """
Ier IIe IIIe IVe Ve VIe VIIe VIIIe IXe Xe XIe XIIe XIIIe XIVe XVe XVIe XVIIe XVIIIe XIXe XXe XXIe
"""
_LAST = 20


def _add_centuries(register: Register, centuries: list[Entity]) -> None:
    """The centuries beside each, none that has not begun, in the look of that one: *XIXe*, *xixe*,
    *XIXᵉ*, *19e*."""
    ranks = _CENTURIES.split()
    for entity in centuries:
        rank, _, rest = entity.name.partition(" ")
        at = _century(rank) - 1
        for shift in (-1, 1, -2):
            other = at + shift
            if not (0 <= at <= _LAST and 0 <= other <= _LAST):
                continue
            said = ranks[other] if not rank[0].isdigit() else f"{other + 1}e" if other else "1er"
            said = said.lower() if rank.islower() else said
            name = f"{said.replace('e', 'ᵉ') if 'ᵉ' in rank else said} {rest}"
            if not register.mentions(name):
                register.entity("siecle", name, gender="m", article="le", absent=True)


def _century(rank: str) -> int:
    """Which century a rank is that of, 0 for none."""
    if rank[0].isdigit():
        return int(re.sub(r"\D.*", "", rank))
    plain = rank.casefold().replace("ᵉ", "e")
    ranks = [one.casefold() for one in _CENTURIES.split()]
    return ranks.index(plain) + 1 if plain in ranks else 0


def _add_months(register: Register, months: list[Entity], latest: int) -> None:
    """Other months: of other years where the text gives the year, for the month alone is a detail
    that nobody keeps."""
    for entity in months:
        words = entity.name.split()
        at = MONTHS.index(words[0].casefold())
        dated = len(words) > 1
        for shift in (-7, 9, -16, 18) if dated else (-2, 2):
            years = (at + shift) // 12 if dated else 0
            month = MONTHS[(at + shift) % 12]
            if dated and int(words[1]) + years > latest:
                continue
            name = f"{month} {int(words[1]) + years}" if dated else month
            if not register.mentions(name):
                value = _shifted(entity.value, shift, years)
                register.entity("mois", name, gender="m", value=value, absent=True)


def _shifted(value: str, months: int, years: int) -> str:
    """An ISO month, some months away, in the year so many years away if there is one: "2010-07", -7
    and -1 give "2009-12"."""
    head, _, month = value.rpartition("-")
    if not head:
        return value
    year = f"{int(head) + years}" if head.isdigit() else head
    return f"{year}-{(int(month) - 1 + months) % 12 + 1:02}"


def _add_unnamed(register: Register, names: Iterable[str], most: int) -> None:
    """The first of these lands that the text does not name."""
    unnamed = (name for name in names if not register.mentions(name))
    for name in islice(unnamed, most):
        country(register, name, absent=True)


def _keep_near(register: Register, lands: list[Entity]) -> None:
    """Bars the lands that the text does not name as wrong answers beside those of other parts of
    the world, which nobody would take them for."""
    made = [one for one in register.entities.values() if one.cls == "pays" and one.absent]
    for entity in lands:
        far = (one.id for one in made if far_apart(entity.name, one.name))
        kept = tuple(sorted({*entity.never_with, *far}))
        register.replace(replace(register.entities[entity.id], never_with=kept))


def _add_hours(register: Register, entity: Entity) -> None:
    """The same minutes of other hours."""
    hour, _, minutes = entity.value.partition(":")
    rest = entity.name.removeprefix(str(int(hour)))
    if rest == entity.name:
        return
    for shift in (-2, 2):
        other = (int(hour) + shift) % 24
        if not register.mentions(f"{other}{rest}"):
            register.entity(
                "heure",
                f"{other}{rest}",
                gender="f",
                locative="à",
                value=f"{other:02}:{minutes}",
                absent=True,
            )
