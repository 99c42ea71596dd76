"""Whether two clauses surely stand against each other, so that no cause nor result can be read
between them: one denies, or words of both are opposites."""

import re

from ardoise.propose.opposites import opposite_of

_DENIES = re.compile(r"\bn(?:e |[’'])(?!\w+ que\b)", re.IGNORECASE)
_PAIRS_WORDS = """
nord sud, plus moins, mâle femelle, homme femme, garçon fille, père mère, été hiver, jour nuit
matin soir, premier second, première seconde, ancien nouveau, ancienne nouvelle, petit grand
petite grande, bas haut, basse haute, droite gauche, ville campagne, riche pauvre, vie mort, début
fin, adulte jeune, adulte enfant, maître élève, gagner perdre, naît meurt, entre sort, ouvre ferme
premier dernier, première dernière, terre mer, avant après, hier aujourd’hui, autrefois aujourd’hui
"""
_WORDS = _PAIRS_WORDS.replace(",", " ").split()
_PAIRS = tuple(zip(_WORDS[::2], _WORDS[1::2], strict=True))
_SOME = re.compile(r"\b(?:certaine?s|les une?s|l[’']une?|la plupart|les premi(?:er|ère)s)\b", re.I)
_OTHERS = re.compile(
    r"\b(?:d[’']autres|les autres|l[’']autre|celles?-ci|celui-ci|ceux-ci|celles?|celui"
    r"|ceux|lui|elle|eux|les second(?:e?s))\b",
    re.IGNORECASE,
)
# What is lacking is as good as denied.
_LACKS = re.compile(
    r"\b(?:inexistant|inutile|impossible|inefficace|incapable|absent|introuvable|dépourvu|priv[eé])\w*",
    re.IGNORECASE,
)
_SHARE = re.compile(r"\d[\d,]*[ \u00a0\u202f]?%")


def denies(clause: str) -> bool:
    """Whether a clause says that something is not so."""
    return bool(_DENIES.search(clause))


def surely_opposed(one: str, other: str) -> bool:
    """Whether the clauses `one` and `other` say contrary things of two, or of one."""
    if denies(one) != denies(other):
        return True
    if bool(_LACKS.search(one)) != bool(_LACKS.search(other)):
        return True
    if _SHARE.search(one) and _SHARE.search(other):
        return True
    if _SOME.search(one) and _OTHERS.search(other):
        return True
    here, there = _words(one), _words(other)
    if any(opposite_of(word) in there for word in here):
        return True
    return any((a in here and b in there) or (b in here and a in there) for a, b in _PAIRS)


_TURNS = re.compile(
    r"\b(?:finalement|en réalité|en fait|désormais|aujourd[’']hui|encore|toujours|seule?s?"
    r"|seulement|peu|rare\w*|difficile\w*|impossible|trop|malgré|exception\w*|jamais|sans|reste\w*|demeure\w*"
    r"|refus\w+|échou\w+|perd\w*|meur\w+|mourut|disparaî\w+|abandonn\w+|interdi\w+|détrui\w+"
    r"|dément\w*"
    r"|in(?!tér|venta|stall|form|di|ter|f|clu|sist|c|v)[a-zà-ÿ]{5,}"
    r"(?:ble|ace|ant|ent|u|uel|in)e?s?)\b",
    re.IGNORECASE,
)


_BELIEVES = re.compile(
    r"\b(?:croi(?:t|ent)|croyai\w+|cru|pens(?:e|ent|ai\w+|é)|sembl\w+|dit-on|disai\w+|suppos\w+"
    r"|apparen\w+|légende|prétend\w*|paraî\w+|parais\w+|imagin\w+|accus\w+|affirm\w+|titré?)\b",
    re.IGNORECASE,
)


def believes(clause: str) -> bool:
    """Whether a clause tells what somebody believes, says or sees: it may not be so."""
    return bool(_BELIEVES.search(clause))


def seems_opposed(other: str) -> bool:
    """Whether a clause has a word by which what it says often turns against what was said."""
    return denies(other) or bool(_TURNS.search(other) or _LACKS.search(other))


def _words(clause: str) -> set[str]:
    found = {word.casefold() for word in re.findall(r"[\wà-ÿ’-]+", clause.replace("l’", ""))}
    return found | {word.removesuffix("s") for word in found}
