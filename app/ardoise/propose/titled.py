"""What the title of a text gives away: it is shown above every question on it."""

import re

from ardoise.domain.fact import Entity, Fact
from ardoise.domain.fold import fold
from ardoise.propose.register import Register

_ASKED = {
    "moment": "moment",
    "depuis": "moment",
    "endroit": "endroit",
    "auteur": "auteur",
    "mesure": "quantite",
    "part": "quantite",
    "effectif": "quantite",
    "selon": "source",
    "propos": "personne",
    "passage-terme": "terme",
    "synonyme": "autre",
}
"""The relations that are asked in one role alone, whose answer a title may give."""


def gives(title: str, answer: Entity) -> bool:
    """Whether `title` holds what an answer names: a place, a person by the surname, a year, a
    number."""
    if answer.cls == "personne" and re.search(rf"(?<![\w-]){_surname(answer)}(?![\w-])", title):
        return True
    return f" {fold(answer.name)} " in f" {fold(title)} " or bool(
        answer.cls.startswith("nombre-") and _number(answer) in _numbers(title)
    )


def _surname(person: Entity) -> str:
    """The last word of a name, as a pattern; the whole name of a king, whose number is no name."""
    last = person.name.split()[-1]
    return re.escape(person.name if re.fullmatch("[IVX]+|Ier", last) else last)


def drop_titled(register: Register) -> None:
    """Leaves out the facts that are asked for what the title gives: one year, one place, the one of
    those who act whom it names."""
    title = register.text.title
    acting = {
        id_
        for fact in register.facts.values()
        if fact.relation == "acte"
        for id_ in fact.args["acteur"]
    }
    named = {id_ for id_ in acting if gives(title, register.entities[id_])}
    for id_, fact in list(register.facts.items()):
        role = _ASKED.get(fact.relation, "")
        told = role and _gives(register, fact, role)
        # Of two whom a title names, either may be meant.
        alone = fact.relation == "acte" and len(named) == 1 and set(fact.args["acteur"]) == named
        if told or alone:
            del register.facts[id_]


def _gives(register: Register, fact: Fact, role: str) -> bool:
    return any(gives(register.text.title, register.entities[id_]) for id_ in fact.args[role])


_NUMBER = re.compile(r"\d+(?:[ \u00a0\u202f]\d{3})*(?:,\d+)?")


def _numbers(words: str) -> set[str]:
    return {re.sub(r"\s", "", found) for found in _NUMBER.findall(words)}


def _number(answer: Entity) -> str:
    """The number that the name of an answer gives in figures; "-" where it gives none, or one so
    small that a title may hold it for something else."""
    found = _numbers(answer.name)
    return found.pop() if len(found) == 1 and len(min(found)) > 1 else "-"
