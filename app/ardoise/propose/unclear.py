"""Facts that their own words do not tell: "la ruse fut découverte en 1806"."""

import re

from ardoise.domain.fact import Fact
from ardoise.propose.dangling import compares_with_before, dangles
from ardoise.propose.model import Model
from ardoise.propose.register import Register, with_article
from ardoise.propose.sentence import capitalised
from ardoise.propose.taken_up import taken_up

# "La première est peinte par lui-même": by whom, was said before.
_BY_HIM = re.compile(r"\b(?:par|de|avec|pour|chez) (?:lui|elles?|eux)(?:-mêmes?)?\b")
_WHO = ("acteur", "objet", "agent", "sujet")
_WHAT = ("action", "acte")


def drop_unclear(register: Register, model: Model, known: int = 0) -> None:
    """Leaves out the facts, from the one after the first `known`, whose question would begin with
    what it does not say. Facts that are asked in a passage of the text were looked at with all that
    is shown of it."""
    for id_, fact in list(register.facts.items())[known:]:
        who, what = (_said(register, fact, roles) for roles in (_WHO, _WHAT))
        if what and not fact.statement and _leans(who, what, register.text.title, model):
            del register.facts[id_]


def _said(register: Register, fact: Fact, roles: tuple[str, ...]) -> str:
    """What plays one of these roles, in words."""
    ids = next((fact.args[role] for role in roles if role in fact.args), ())
    return " ".join(with_article(register.entities[id_]) for id_ in ids)


def _leans(who: str, what: str, title: str, model: Model) -> bool:
    words = capitalised(f"{who} {what}")
    finite = model.finite_verbs(words)
    return (
        any(one.start < len(who) for one in taken_up(words, title, finite))
        or compares_with_before(words)
        or bool(_BY_HIM.search(words))
        or dangles(words, model)
    )
