"""Asking how many in French: *combien de mètres le tablier mesure-t-il*."""

import re

from ardoise.compose import french_noun, french_verb
from ardoise.compose.figure import counted
from ardoise.compose.noun import Noun, name_of
from ardoise.domain.elision import elide

# Verbs of measure, whose participle never agrees with what is counted before it.
_MEASURED = r"(?:a|ont|avait|avaient|aura|auront) (?:coûté|duré|mesuré|pesé|valu)"
# One finite verb; *est* asks for another turn, and a participle would have to agree.
_VERB = re.compile(rf"(?:{_MEASURED}|(?!est$|sont$|était|étaient|fut$|sera)[^\W\d_]+)(?: environ)?")


def how_many(quantity: Noun, subject: Noun, verb: str, rest: Noun = "") -> str:
    """The question, without its mark, that `quantity` answers; "" where no natural one can be made:
    for a share ("60 %"), or a verb that leads to the number by other words ("jusqu’à")."""
    # "1,5 million" is counted in millions.
    unit, after = counted(name_of(quantity)), name_of(rest)
    if not unit[:1].isalpha() or not _VERB.fullmatch(name_of(verb)):
        return ""
    if re.match(r"(?:de |du |des |d’|d'|[^\W\d_]+ant\b)", after):
        # "18 cousins vivant à Lens": what is said of them stays with them.
        return ""
    unit = re.sub(r"^ans?\b", "années", unit)
    unit = re.sub(r"^(million|milliard)\b", r"\1s", unit)
    try:
        gender = french_noun.gender_of(subject)
    except ValueError:
        return ""
    pronoun = french_verb.pronoun(gender, plural=french_noun.is_plural(subject))
    asked = french_verb.invert(name_of(verb), pronoun)
    counting = f"combien {elide('de', unit)} {french_noun.the(subject)} {asked}"
    return f"{counting} {after}".strip()
