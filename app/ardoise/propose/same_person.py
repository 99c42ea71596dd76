"""Names by which a text calls a person again: *Mme Petit* of *Anne Petit*, *Fox Hart* of *John Fox
Hart*. Two names of one person are never two answers."""

import re
from collections.abc import Mapping

from msgspec.structs import replace

from ardoise.propose.names import Name
from ardoise.propose.people import first_name_gender

CIVILITY = (
    r"(?:M\.|MM\.|Mr\.?|Mme|Mlle|Madame|Mademoiselle|Monsieur|Dr\.?|Docteur|Docteure|Pr\.?|Me"
    r"|Maître|Mgr|Monseigneur|Lord|Lady|Sir)"
)
"""What stands before a surname and is no part of it."""

_GENDERS = dict.fromkeys(("M.", "Mr", "Mr.", "Monsieur", "Mgr", "Monseigneur", "Lord", "Sir"), "m")
_GENDERS |= dict.fromkeys(("Mme", "Mlle", "Madame", "Mademoiselle", "Lady", "Docteure"), "f")
_CALLED = re.compile(
    rf"(?<![\w’-])(?P<civility>{CIVILITY})[ \u00a0\u202f]"
    r"(?P<name>(?:(?:de|du|von|van|d’|Le|La)[ \u00a0]?)?[A-ZÀ-ÖØ-Þ][\w’-]+)(?![\w’-])"
    # "M. Paul Petit" has a first name.
    r"(?![ \u00a0][A-ZÀ-ÖØ-Þ])"
)


def same_people(names: Mapping[str, Name], whole: str) -> tuple[dict[str, Name], dict[str, str]]:
    """`names` of the text `whole` without those that call somebody again whom a longer one names,
    and by each of these the name in full. Two people of one surname are told apart by *Mme* and
    *M.*; where that does not tell, the name stands for nobody."""
    people = {name.text: name for name in names.values() if name.cls == "personne"}
    again: dict[str, str] = {}
    unsure: set[str] = set()
    found = dict(names)
    for called in _CALLED.finditer(whole):
        gender = _GENDERS.get(called["civility"], "")
        able = [
            one
            for one in people.values()
            if _bears(one, called["name"]) and (not gender or one.gender in ("", gender))
        ]
        if len(able) == 1:
            again[called.group()] = able[0].text
            if gender and not able[0].gender:
                found[able[0].text] = replace(able[0], gender=gender)
        elif able:
            unsure.add(called.group())
    for name in people.values():
        longer = [one.text for one in people.values() if _shortens(name, one)]
        beside = _in_brackets(name.text, people, whole)
        if len(longer) == 1 or beside:
            again.setdefault(name.text, beside or longer[0])
    kept = {text: one for text, one in found.items() if text not in again and text not in unsure}
    return kept, {text: _first(full, again) for text, full in again.items()}


def _bears(one: Name, surname: str) -> bool:
    """Whether a full name ends with a surname; *Mme Petit* is none."""
    bare = re.match(rf"{CIVILITY}[ \u00a0]", one.text) is None
    return bare and one.text.endswith(f" {surname}")


def _shortens(name: Name, one: Name) -> bool:
    """Whether a name is the last words of a longer one, and begins with no first name of its own:
    "Fox Hart" of "John Fox Hart", not "Paul Petit" of "Jean Paul Petit"."""
    return (
        " " in name.text
        and one.text.endswith(f" {name.text}")
        and (not first_name_gender(name.text) or name.text.split()[0] in one.text.split()[:1])
    )


def _in_brackets(name: str, people: Mapping[str, Name], whole: str) -> str:
    """The person after whose name this one stands in brackets, as another form of it: "Girolamo
    Cardano (Jérôme Cardan)"."""
    return next(
        (full for full in people if full != name and f"{full} ({name})" in whole),
        "",
    )


def _first(full: str, again: Mapping[str, str]) -> str:
    """The name that is itself no other form."""
    seen = {full}
    while full in again and again[full] not in seen:
        full = again[full]
        seen.add(full)
    return full
