"""What somebody says in quotation marks, told as theirs: "Selon Ida Berg, la digue est solide"."""

import re
from collections.abc import Iterator

from ardoise.propose.cast import Cast
from ardoise.propose.register import with_article
from ardoise.propose.sentence import Sentence

_RELATIONS = ("parole", "propos")
_ROLES = ("voix", "personne")
# What begins so may follow a comma; a name keeps its capital.
_LOWERED = re.compile(
    r"(?:L[ae]s?|L’|Une?|Des|Dans|En|Au|Aux|À|Il (?:faut|est)|Pour|Sans|Avec|Plus|Moins|Beaucoup"
    r"|La plupart|Tou(?:s|tes) les|[A-ZÀ-ÖØ-Þ][a-zà-ÿœ]+(?:er|ir|re))(?: |(?<=’))"
)
# Of whoever speaks, and when: another would not say it so.
_OWN = re.compile(
    r"\b(?:je|j’|nous|vous|me|m’|mon|ma|mes|notre|nos|votre|vos|moi|on|aujourd’hui|hier|demain"
    r"|maintenant|ici)(?![a-zà-ÿ])|[\[\]?!…]",
    re.IGNORECASE,
)

_FEWEST = 8


def said_by(cast: Cast) -> Iterator[Sentence]:
    """The quotations of the facts made so far that state something of others than who says it,
    each as a sentence without its stop."""
    entities = cast.register.entities
    for fact in list(cast.register.facts.values()):
        if fact.relation not in _RELATIONS:
            continue
        speaker = next(entities[fact.args[role][0]] for role in _ROLES if role in fact.args)
        words = entities[fact.args["propos"][0]].name.strip("«» \u00a0\u202f.")
        if len(words.split()) < _FEWEST:
            # "Un fauteuil ne passe pas": where, the text alone says.
            continue
        if _OWN.search(words) or re.search(r"[.;:«»]", words):
            continue
        if words[0].isupper() and not _LOWERED.match(words):
            continue
        who = speaker.name if speaker.cls == "personne" else with_article(speaker)
        yield Sentence(
            paragraph=fact.paragraph,
            text=f"Selon {who}, {words[0].lower()}{words[1:]}",
            sources=fact.quotes,
        )
