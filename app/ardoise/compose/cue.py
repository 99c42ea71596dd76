"""What in the form of a distractor would give it away: its number, its gender, an elision, a year.

Whoever knows the language could strike it out without knowing the text.
"""

import re

from ardoise.compose.case import Case
from ardoise.compose.moment import fits_in_time
from ardoise.compose.noun import FUNCTIONS, TIMES, class_of
from ardoise.compose.sandbox import TemplateFaultError, sentence
from ardoise.domain.elision import elides
from ardoise.domain.fact import Entity


def no_cue(case: Case, candidate: Entity) -> bool:
    """Whether nothing in the form of a candidate, beside the key or in the stem, gives it away."""
    if candidate.number != case.key.number or _gendered(case, candidate):
        return False
    if class_of(case.key) in TIMES and _years(candidate) != _years(case.key):
        return False
    if not fits_in_time(case, candidate) or _elided(case, candidate):
        return False
    if _of_others(case, candidate):
        return False
    ground, template = case.ground, case.template
    try:
        ground.answer(template, case.role, candidate)
        if len(case.keys) > 1 or case.role not in sentence(template.stem, ground.lang).names:
            return True
        slots = ground.asked(template, case.fact)
        stem = ground.said(template.stem, slots)
        return ground.said(template.stem, {**slots, case.role: candidate}) == stem
    except TemplateFaultError:
        return False


# "la gardienne ____", "l’actrice irlandaise ____": whoever is named there has that gender.
_SHOWN = {"la": "f", "une": "f", "le": "m", "un": "m", "ancien": "m", "ancienne": "f"}
_TITLED = re.compile(
    r"(?:\b(?P<article>la|le|une?|sa|son) |l[’'](?:(?P<former>ancienne?) )?)"
    r"[a-zà-ÿ-]+(?: [a-zà-ÿ-]+)? ____",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b\d{4}\b")


def _years(entity: Entity) -> int:
    """How many years a time names: a day of a year beside a day of none would stand out."""
    return len(_YEAR.findall(entity.name))


_NUMBERS = ("nombre", "number")
_GENDERED = FUNCTIONS | {"metier", "trade"}


def _gendered(case: Case, candidate: Entity) -> bool:
    """Whether a function or a trade, said in the gender of the key, bars a candidate: *la maire* is
    no man, though *le ministre* may be a woman."""
    # "La digue avant ____" and "une pension de ____" say no gender of a time, nor of a number.
    counted = class_of(case.key).split(" ")[0] in _NUMBERS
    if not candidate.gender or counted or class_of(case.key) in TIMES:
        return False
    for one in case.named:
        titled = _TITLED.search(one.name)
        said = (titled["article"] or titled["former"] or "").casefold() if titled else ""
        wanted = _SHOWN.get(said) or case.key.gender
        if wanted and wanted != candidate.gender and (titled or class_of(one) in _GENDERED):
            return True
    return False


_BEFORE_VOWEL = re.compile(r"\b(?:de|le|la|que|ne|se|je|ce|me|te) ____", re.IGNORECASE)


def _elided(case: Case, candidate: Entity) -> bool:
    """Whether a word before the blank would elide before the candidate: "la ville de ____" is no
    place for *Agde*."""
    shown = candidate.article or candidate.name
    return (
        case.ground.lang == "fr"
        and elides(shown, aspirated=candidate.aspirated)
        and any(_BEFORE_VOWEL.search(one.name) for one in case.named)
    )


_POSSESSIVE = re.compile(r"\b(?:leurs?|sa|ses)\b")
_OWN = {"s": re.compile(r"\bleurs?\b"), "p": re.compile(r"\b(?:sa|ses)\b")}


def _of_others(case: Case, candidate: Entity) -> bool:
    """Whether a possessive of the candidate has the number of nobody in the question: *pour gagner
    leur vie* of one man."""
    if case.ground.lang != "fr" or not _POSSESSIVE.search(candidate.name):
        return False
    numbers = {case.ground.entity(one).number for _, ids in case.given for one in ids[:1]}
    return len(numbers) == 1 and bool(_OWN[min(numbers)].search(candidate.name))
