"""Sentences after which a pronoun may mean something else than before: what they speak of becomes,
or leaves its place to, another thing of the same gender and number."""

import re

from ardoise.domain.fact import Entity
from ardoise.propose.article import article_gender

_DET = (
    r"(?P<det>une? |des |l[ae]s? |l[’']|du |aux? |d[’']|de )?"
    r"(?:(?:grande?|petite?|nouvel(?:le)?|véritable|vraie?|jeune|belle?)s? )?"
    r"(?P<noun>[a-zà-ÿœ-]{3,})"
)
_BECOMES = re.compile(
    r"(?<![\w-])(?:(?:devien\w+|devin(?:t|rent)|deviendr\w+|devenu\w*"
    r"|donn\w+ naissance [àa]|engendr\w+|produi(?:t|sent|sit|sirent)"
    r"|(?:est|sont|fut|furent|était|étaient|sera|seront|été) (?:\w+ )?"
    r"(?:remplac|relay|suivi|supplant|absorb)\w* par"
    r"|cèd\w+ (?:peu à peu )?(?:la|leur|sa) place [àa]"
    r"|(?:laiss|f)\w+ (?:la )?place [àa]|form\w+ (?:alors |ainsi )?(?=une? |des ))"
    r"|(?:s[e’'] ?(?:\w+ )?|(?:est|sont|été) )"
    r"(?:transform|métamorphos|chang|mu|développ|convert|scind|divis)\w+ (?:\w+ment )?en)[ ]?"
    rf"{_DET}"
)
_CONTRACTED = {"du": "le", "au": "le"}
_PLURAL = ("des", "les", "aux")
_TITLED = re.compile(r"(?:ainsi|alors|donc|ensuite|peu|plus|très|moins|tout|trop)$")


def changes(text: str, topic: Entity) -> bool:
    """Whether a sentence about `topic` brings another thing for which its pronoun could stand. What
    somebody becomes, he is; and "devient rouge" brings nothing."""
    if topic.cls == "personne":
        return False
    return any(_agrees(found, topic) for found in _BECOMES.finditer(text))


def brings_another(text: str) -> bool:
    """Whether a sentence says that something becomes another, whatever its gender."""
    return any(_is_noun(found) for found in _BECOMES.finditer(text))


def _is_noun(found: re.Match[str]) -> bool:
    det, noun = (found["det"] or "").strip(), found["noun"]
    if _TITLED.match(noun):
        return False
    # "en civelles" is a noun without its article, "devient rouge" none.
    return bool(det) or found.group().partition(noun)[0].rstrip().endswith((" en", " par"))


def _agrees(found: re.Match[str], topic: Entity) -> bool:
    if not _is_noun(found):
        return False
    det, noun = (found["det"] or "").strip().casefold(), found["noun"]
    plural = det in _PLURAL or (not det and noun.endswith(("s", "x")))
    if plural != (topic.number == "p"):
        return False
    # An ending is no proof enough here.
    gender = article_gender(_CONTRACTED.get(det, det))
    return not (gender and topic.gender and gender != topic.gender)
