"""A passage with several blanks, whose words its stem gives: each is to be put in its place."""

import re

from ardoise.compose import feedback
from ardoise.compose.sandbox import sentence
from ardoise.compose.workshop import Made, RefusedError, Workshop, item_id
from ardoise.domain.fact import Entity, Fact
from ardoise.domain.fold import fold
from ardoise.domain.item import Blank, Cloze
from ardoise.domain.template import Template
from ardoise.domain.words import say

LONGEST = 110
"""Words that a passage may have: a paragraph, read with its words beside it."""

AROUND = 6
"""Words that must remain for each blank."""


def gives_words(template: Template) -> bool:
    """Whether a template names, in its stem, what is to be put in the blanks."""
    return bool(template.stem) and template.asks in sentence(template.stem, template.lang).names


def make_word_bank(shop: Workshop, template: Template, fact: Fact) -> Made:
    """One item with a blank for each of the words that play the role that the template asks, in the
    sentence of the fact; each must stand there once."""
    ground = shop.ground
    keys = shop.keys(fact, template.asks)
    whole = ground.statement(fact)
    places = sorted(_place(shop, whole, key) for key in keys)
    pieces = [
        whole[a:b]
        for a, b in zip(
            [0, *(end for _, end in places)],
            [*(start for start, _ in places), len(whole)],
            strict=True,
        )
    ]
    count = sum(len(piece.split()) for piece in pieces)
    if len(places) < 2 or not AROUND * len(places) <= count <= LONGEST:
        raise RefusedError(
            say(
                ground.lang,
                fr=f"{len(places)} trou(s) et {count} mots autour : il faut plusieurs trous, au "
                f"moins {AROUND} mots pour chacun et {LONGEST} au plus en tout.",
                en=f"{len(places)} blank(s) and {count} words around: several blanks are wanted, "
                f"at least {AROUND} words for each, and {LONGEST} at most in all.",
            )
        )
    words = [whole[start:end] for start, end in places]
    item = item_id(template, fact)
    shop.note(
        item,
        fr=f"les mots {', '.join(words)} sont donnés ; chacun ne se lit qu’une fois dans la phrase",
        en=f"the words {', '.join(words)} are given; each is read once only in the sentence",
    )
    common = shop.common(template, (fact,), item, feedback=feedback.sourced(ground, fact))
    return (
        Cloze(
            stem=ground.said(template.stem, ground.asked(template, fact)),
            pieces=tuple(pieces),
            blanks=tuple(Blank(key=word) for word in words),
            **{**common, "hint": ""},
        ),
    )


def _place(shop: Workshop, whole: str, key: Entity) -> tuple[int, int]:
    """Where a passage has a word, which it must have once."""
    found = [match.span() for match in re.finditer(rf"(?<!\w){re.escape(key.name)}(?!\w)", whole)]
    if len(found) != 1 or f" {fold(whole)} ".count(f" {fold(key.name)} ") != 1:
        raise RefusedError(
            say(
                shop.ground.lang,
                fr=f"« {key.name} » se lit {len(found)} fois dans la phrase : un mot donné y a une "
                "place et une seule.",
                en=f"“{key.name}” is read {len(found)} times in the sentence: a given word has one "
                "place in it and one only.",
            )
        )
    return found[0]
