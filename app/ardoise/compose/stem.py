"""The stem of an item, and the attribution that a claim or a judgement needs."""

import re

from ardoise.compose.fairness import unfair
from ardoise.compose.ground import Ground
from ardoise.compose.workshop import RefusedError, Workshop
from ardoise.domain.fact import Entity, Fact, Stance
from ardoise.domain.fold import fold
from ardoise.domain.template import Method, Template
from ardoise.domain.words import say

SHORTEST = 3
"""A name of fewer letters may stand in a stem by chance."""

_ATTRIBUTED = {
    "fr": re.compile(
        r"\b(?:selon|d['’]apr[eè]s|l['’]article|l['’]auteur|le texte)\b", re.IGNORECASE
    ),
    "en": re.compile(r"\b(?:according to|the article|the author|the text)\b", re.IGNORECASE),
}


def stem_of(shop: Workshop, template: Template, fact: Fact, keys: tuple[Entity, ...] = ()) -> str:
    """The stem. RefusedError when it would assert what is only claimed or judged, or when it names
    one of the `keys`, but where they are to be found in the passage that it quotes."""
    ground = shop.ground
    keys = () if template.method is Method.REFERENT else keys
    stem = ground.said(template.stem, ground.asked(template, fact))
    if fact.stance is not Stance.FACT and not _ATTRIBUTED[ground.lang].search(stem):
        raise RefusedError(
            say(
                ground.lang,
                fr="ce n’est pas le texte qui l’affirme en son nom : commencez la question par "
                "{{ selon }}.",
                en="the text does not state it in its own name: start the stem with "
                "{{ according }}.",
            )
        )
    told = next((key for key in keys if _tells(ground, stem, key)), None)
    if told is not None:
        raise RefusedError(
            say(
                ground.lang,
                fr=f"la question contiendrait la réponse (« {told.name} »).",
                en=f"the stem would hold the answer (“{told.name}”).",
            )
        )
    if reason := unfair(ground, stem, keys):
        raise RefusedError(reason)
    return stem


def _tells(ground: Ground, stem: str, key: Entity) -> bool:
    folded = f" {fold(stem)} "
    return any(f" {name} " in folded for name in ground.folded(key) if len(name) >= SHORTEST)
