"""Feedback without its words of approval, for who did not choose the option that it belongs to.

An author writes the feedback of a right option to whoever chooses it (« Exact. Le paragraphe 2 le
dit. »). Shown beside an option that was missed, the reason holds and the approval does not.
"""

import re

# Approval is a closed class: few words say that something is right and nothing else. Each counts
# only where a stop follows: « Juste après la guerre » approves of nothing.
_APPROVAL = {
    "fr": r"oui|exact|exactement|juste|correct|bravo|bien|bien joué|bien vu|très bien|parfait"
    r"|parfaitement|tout à fait|absolument|excellent|félicitations|bonne réponse"
    r"|vous avez raison|tu as raison|c'est (?:bien )?(?:ça|cela|exact|juste|vrai|correct)",
    "en": r"yes|right|correct|exactly|precisely|indeed|good|great|perfect|excellent|bravo|well done"
    r"|well spotted|very good|absolutely|congratulations|good answer|right answer"
    r"|you are right|you're right|that's (?:it|right|correct|true)|that is (?:right|correct|true)"
    r"|(?:quite|exactly|absolutely) (?:right|so)",
}
_FIRST = {
    lang: re.compile(rf"\s*(?:{words})(?:\s*[.,;:!…–—]+(?=\s|$)|\s*$)", re.IGNORECASE)
    for lang, words in _APPROVAL.items()
}


def without_praise(feedback: str, lang: str) -> str:
    """`feedback` in `lang` from where it gives a reason on; "" when it only approves."""
    rest, first = feedback, _FIRST.get(lang)
    while first and (found := first.match(rest.replace("’", "'"))):
        rest = rest[found.end() :].lstrip()
    return rest if rest == feedback else rest[:1].upper() + rest[1:]
