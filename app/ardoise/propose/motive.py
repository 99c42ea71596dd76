"""What a sentence says of why something is so, or lest what: it fits that alone, not its contrary.

"Il n’a pas le droit d’entrer sous peine d’amende" can be judged without the text once its denial is
dropped; "la production augmente grâce aux engrais" once it diminishes.
"""

import re

_MOTIVE = re.compile(
    r"\b(?:sous peine|au risque|(?:de|par) (?:peur|crainte)|sous prétexte|à défaut|par manque"
    r"|pour (?:ne (?:pas|plus|rien)|n[’']|éviter|empêcher|préserver|protéger)"
    r"|(?:afin|dans le but|en vue) (?:de ne|d[’'](?:éviter|empêcher)|de (?:préserver|protéger))"
    r"|faute d[e’']|à cause|en raison|du fait|en dépit|malgré|grâce (?:à|aux?)|parce qu|puisqu"
    r"|sinon|à la suite d|suite à|sous l[’']effet|sous la pression|face (?:à|aux?)"
    r")(?:\b|(?<=[’'])|(?=[e’']))|, car\b",
    re.IGNORECASE,
)


def gives_motive(text: str) -> bool:
    """Whether `text` tells why, in spite of what, or lest what."""
    return _MOTIVE.search(text) is not None
