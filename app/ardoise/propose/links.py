"""Words at the head of a sentence that only link it to the one before it."""

import re

_LOGIC = (
    r"Mais|Or|Puis|Ensuite|Enfin|Alors(?! qu)|Pourtant|Cependant|Toutefois|En revanche|En effet"
    r"|De plus|En outre|Par ailleurs"
)
_IN_TIME = (
    r"Par la suite|Plus tard|Le lendemain|L[’']année suivante"
    r"|\w+ (?:ans?|jours?|mois|semaines?|heures?|années?) plus tard"
)
_CHAIN = re.compile(rf"(?:{_LOGIC}|{_IN_TIME}),? (?=\w)")
_SAID_ALONE = re.compile(
    rf"(?:{_LOGIC}|Néanmoins|Ainsi|Car|Donc|Et|Par conséquent|De ce fait"
    r"|En conséquence|Dès lors(?! qu)|Par exemple|Au contraire|Par contre|À l[’']inverse"
    r"|D[’']ailleurs),? (?=\w)"
)


def unchained(sentence: str) -> str:
    """A sentence without the link at its head; "" where it has none."""
    return _CHAIN.sub("", sentence, count=1) if _CHAIN.match(sentence) else ""


def unlinked(sentence: str) -> str:
    """A sentence without the word that links it to the one before it (*cependant*, *puis*), itself
    where it has none. When it was, is no mere link."""
    return _SAID_ALONE.sub("", sentence, count=1) if _SAID_ALONE.match(sentence) else sentence
