"""What a sentence explains, and can be asked in its own words: a cause, what follows, a purpose, a
comparison, which way something changes; a period or a share of it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ardoise.domain.fact import Entity
from ardoise.propose.alternatives import own
from ardoise.propose.because import find_reasons
from ardoise.propose.called import find_names
from ardoise.propose.cast import Cast
from ardoise.propose.opposites import find_turns
from ardoise.propose.people import function_of
from ardoise.propose.period import find_periods
from ardoise.propose.quantity import number_value
from ardoise.propose.ratio import find_ratios
from ardoise.propose.register import slug
from ardoise.propose.votes import find_votes


class Slot(NamedTuple):
    """What may be asked in a sentence: the relation and role it makes, who or what plays the role,
    where its words stand, and the filter that says it. `last` where nothing may be shown after."""

    relation: str
    role: str
    entity: Entity
    start: int
    end: int
    form: str
    last: bool = False


# Purposes are asked as statements alone: those of a text make no sense for one another.
_KINDS = {
    "cause": ("passage-cause", "raison"),
    "suite": ("passage-suite", "suite"),
    "moyen": ("passage-moyen", "moyen"),
}


def find_explaining(cast: Cast, text: str) -> Iterator[Slot]:
    """The reasons that may be asked in `text`, a sentence without its stop, and the words that have
    an opposite."""
    for reason in find_reasons(text):
        if reason.kind not in _KINDS:
            continue
        relation, role = _KINDS[reason.kind]
        words = text[reason.start : reason.end]
        entity = own(cast.register, f"{words[0].lower()}{words[1:]}")
        yield Slot(relation, role, entity, reason.start, reason.end, "nom", last=not reason.whole)
    for turn in find_turns(text):
        cls = f"sens-{slug(text[turn.start : turn.start + 40], 24)}"
        entity = cast.register.entity(cls, turn.word)
        cast.register.entity(cls, turn.opposite)
        relation = "passage-comparaison" if turn.compares else "passage-sens"
        yield Slot(relation, "sens", entity, turn.start, turn.end, "nom")


# "Le reste rejoint la mer": of what was spoken of before.
_PART = re.compile(r"(?:Le reste|Certaine?s|D[’']autres|Les (?:un|autre|premi|derni)\w*) ")


# "sous le nom de celui-ci", "baptisé en son honneur".
_NO_WORD = re.compile(r"(?:celui|celle|ceux|celles|son|sa|en|par|pour|dans|à)\b|.*-mêmes?\b")


def find_called(cast: Cast, text: str) -> Iterator[Slot]:
    """The words for something that `text` gives in passing."""
    if _PART.match(text):
        return
    for found in find_names(text):
        if function_of(found.term) or _NO_WORD.match(found.term):
            # "est nommé professeur": an office is given to somebody, not a word to a thing.
            continue
        entity = cast.register.entity("appellation", found.term)
        yield Slot("passage-terme", "terme", entity, found.start, found.end, "nom")


def _value(name: str) -> str:
    """The number that a word alone says: options that are numbers stand in order."""
    number = number_value(name) if " " not in name else None
    return "" if number is None else f"{number:g}"


def find_period_slots(cast: Cast, text: str) -> Iterator[Slot]:
    """The periods, shares and ratios that may be asked in `text`."""
    whole = "\n".join(p.content for p in cast.register.text.paragraphs)
    for period in (
        *find_ratios(text, whole),
        *find_periods(text, whole),
        *find_votes(text, whole),
    ):
        cls = f"intervalle-{slug(period.name + text[period.end : period.end + 20], 30)}"
        name = period.name
        # "En été" at the beginning is the same answer.
        small = f"{name[0].lower()}{name[1:]}"
        entity = cast.register.entity(cls, small, value=_value(small))
        for other in period.others:
            absent = period.made and not cast.register.mentions(other.split()[-1])
            cast.register.entity(cls, other, absent=absent, value=_value(other))
        yield Slot("passage-intervalle", "intervalle", entity, period.start, period.end, "nom")
