"""What leads to an answer as its question does: "parce que …" to why, "avec …" to with whom."""

import re

from ardoise.quiz.clean import clean
from ardoise.quiz.expected import Expected

_WHY = re.compile(r"(?<!\w)(?:pourquoi|why)(?!\w)")
"""What asks for a cause or a purpose (lower case)."""

_OF_WHAT = r"(?:de |du |des |de la |d'|de l')"
_CAUSES = {
    "fr": re.compile(
        r"(?:(?:c'est|ce sont|ce fut) )?(?:parce qu(?:e |'(?=\w))|parceque |car |puisqu(?:e |')|"
        rf"(?:[àa] cause|en raison|du fait|[àa] la suite|par suite) {_OF_WHAT}|"
        r"suite (?:[àa] |aux? )|d[ûu]e?s? (?:[àa] |aux? )|gr[âa]ce (?:[àa] |aux? )|pour |"
        r"afin (?:de |d'|que |qu')|dans le but (?:de |d'))"
    ),
    "en": re.compile(
        r"(?:(?:it is|it's|it was) )?(?:because of|because|since|due to|owing to|thanks to|"
        r"in order to|so as to|as|to) "
    ),
}
"""What leads to a cause or a purpose, at the beginning of an answer (lower case)."""

_ASKED_AFTER = re.compile(
    r"(par|pour|avec|chez|sur|sous|depuis|vers|contre|entre|dans|pendant|"
    r"by|for|with|on|under|since|from|against|between|into) "
    r"(?=qui|quoi|quel|combien|lequel|laquelle|lesquel|quand|where|wh|how)"
)
"""The preposition before what a question asks (lower case): "Avec qui …"."""


def asks_why(expected: Expected) -> bool:
    """Whether the question asks for a cause or a purpose, and not by a preposition."""
    stem = clean(expected.stem).casefold()
    return _ASKED_AFTER.match(stem) is None and _WHY.search(stem) is not None


def unled(given: str, expected: Expected) -> tuple[str, Expected] | None:
    """`given` and what is expected without the words that lead to them as the question does; None
    when neither has any."""
    asked = _ASKED_AFTER.match(clean(expected.stem).casefold())
    if asked is None and not asks_why(expected):
        return None
    lead = re.compile(rf"{asked[1]} ") if asked else _CAUSES[expected.lang]
    said = _without(given, lead)
    right = tuple(_without(text, lead) for text in expected.right)
    if said == given and right == expected.right:
        return None
    return said, Expected(
        right,
        lang=expected.lang,
        refused=tuple(_without(text, lead) for text in expected.refused),
        rivals=expected.rivals,
        typos=expected.typos,
        accents=expected.accents,
        stem=expected.stem,
    )


def _without(text: str, lead: re.Pattern[str]) -> str:
    """`text` without what `lead` finds at its beginning, itself when nothing would be left."""
    cleaned = clean(text)
    found = lead.match(cleaned.casefold())
    return (found is not None and cleaned[found.end() :].strip(" .!?")) or text
