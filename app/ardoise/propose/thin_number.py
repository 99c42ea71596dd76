"""Numbers that are not worth asking for in the words that would be shown: what the sentence says by
the way, what anybody can tell without having read, what nobody keeps."""

import re

from ardoise.propose.quantity import SMALL_VALUES

_MOST_WORDS = 45
"""Words of a passage past which a number is lost in it."""
_FEWEST_WORDS = 9
# "Marc, 32 ans, docker", "écolier de douze ans", "deux filles âgées de huit à dix ans".
_AGE = re.compile(r"\bans$")
_OF_AGE = re.compile(
    r"(?:, (?:âgée?s? (?:de |d’))?|\bâgée?s? (?:seulement )?(?:de |d’|alors de )?"
    r"|\b[a-zà-ÿœ]{4,} (?:de |d’))$"
)
_APPOSED = re.compile(r" ?(?:,|$|[.;:)]| (?:est|a|qui|et) )")
_COUNTS_TIME = re.compile(
    r"\b(?:durée|période|délai|bail|mandat|peine|prison|règne|guerre|âge|retard|contrat|travaux"
    r"|attente|absence|plan|cycle|espérance|garantie|espace|terme|moyenne|guère|plus|moins|près)"
    r" (?:de |d’)$"
)
# "Long de 70 mètres, le quai …", "la tour, haute de 30 mètres, …": the sentence is about more.
_SIZE = re.compile(
    r"(?:^|[.!?…»] |, |et )(?:[Ll]ong(?:ue)?|[Ll]arge|[Hh]aute?|[Pp]rofonde?|[Éé]paisse?)s? "
    r"(?:de |d’)(?:près de |environ )?$"
)
_FROM_BEFORE = re.compile(r"\b(?:du|le|la|de la) même (?!temps\b|nom\b)[a-zà-ÿ]+\b(?! qu)")
# "21 000 m (70 000 pieds)": whoever can reckon has not to read.
_CONVERTED = re.compile(r" ?\((?:soit |environ |près de )*\d")
_INSIDE = re.compile(r"\([^()]*$")
_SHARE = re.compile(r"(?:%|‰|pour cent)$")
# "se rapproche des 100 %, à ____", "frôle les 40 degrés": the bound tells.
_NEARLY = re.compile(r"\b(?:approch|rapproch|frôl|avoisin|frisi|dépass|flirt)\w*", re.IGNORECASE)
_FIGURE = re.compile(r"\d+(?:[ \u00a0\u202f,]\d+)*")
# "570 x 490", "2 × 6": the number follows.
_PRODUCT = re.compile(r"\d ?[x×*] ?\d")
_KNOWN = re.compile(r"(?:(?:45|90|180|360) ?(?:°|degrés)|(?:deux|trois|2|3) dimensions)$")
_SUPPOSED = re.compile(r"\b(?:aurai(?:t|ent)|serai(?:t|ent))\b")
_AGO = re.compile(r"\b[Ii]l y a $|\bVoici $|\bVoilà $")
_FRAGMENT = re.compile(r"(?:(?:Et|Mais|Or) )?(?:[Cc]omme|[Pp]uisque?|[Pp]arce qu[e’]) ?[^,;:]*$")
# An act, a delay, a sum: of what, another sentence says.
_HEAD = re.compile(
    r"(?:Déjà, |Enfin, |Ainsi, )?(?:[Ll][ae]s?|[Ll]’) ?"
    r"(?P<noun>[a-zà-ÿœ-]+(?:tion|sion|ment|age|ance)|retard|attente|durée|capacité|coût|prix|bilan|montant|peine|longueur|largeur|hauteur|poids"
    r"|nombre|total)s?\b(?! (?:de|du|des|d)\b)"
)


def _stands_again(number: str, around: str) -> bool:
    """Whether the figure of a number, or its first word, stands in the words around it too."""
    figure = re.split(r"[ \u00a0\u202f]", number)[0]
    if figure in ("un", "une") or not (figure[:1].isdigit() or figure in SMALL_VALUES):
        return False
    again = re.compile(rf"(?<![\w,-]){re.escape(figure)}(?![\w,-])", re.IGNORECASE)
    return again.search(around) is not None


def is_thin(words: str, start: int, end: int, title: str) -> bool:
    """Whether the number that stands from `start` to `end` of the words shown is no question."""
    ahead, number, after = words[:start], words[start:end], words[end:]
    if len(words.split()) > _MOST_WORDS or _AGO.search(ahead) or _KNOWN.search(number):
        return True
    if _SIZE.search(ahead) or _FROM_BEFORE.search(words):
        return True
    if _CONVERTED.match(after) or _stands_again(number, f"{ahead}____{after}"):
        # "quatre dessins de quatre enfants": the one is read where the other is asked.
        return True
    if _INSIDE.search(ahead) and not _SHARE.search(number):
        return True
    if _AGE.search(number) and _by_the_way(ahead, after):
        return True
    last = max((found.end() for found in re.finditer(r"[.!?…] ", ahead)), default=0)
    said = words[last:]
    if _PRODUCT.search(said) or _FRAGMENT.match(said) or _SUPPOSED.search(said):
        return True
    near = _NEARLY.search(said)
    if near and _FIGURE.search(said[near.end() :].replace(number, "")):
        return True
    return _hangs(words, title)


def _by_the_way(ahead: str, after: str) -> bool:
    """Whether an age tells more of somebody whom the sentence names for something else."""
    told = _OF_AGE.search(ahead)
    return told is not None and not _COUNTS_TIME.search(ahead) and bool(_APPOSED.match(after))


def _hangs(words: str, title: str) -> bool:
    """Whether a few words begin with a thing that they do not tell, nor the title: "L’attente a
    duré ____"."""
    head = _HEAD.match(words)
    if head is None or len(words.split()) >= _FEWEST_WORDS:
        return False
    return not re.search(r"\b[A-ZÀ-ÖØ-Þ]\w", words[head.end() :]) and head["noun"] not in (
        title.casefold()
    )
