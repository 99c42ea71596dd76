"""By whom, by what or with what a thing is done, where a sentence says it in passing: "décimée par
la fièvre jaune", "un décret signé par le préfet", "mesurée grâce à un sonomètre"."""

import re
from collections.abc import Iterator

from ardoise.domain.fold import fold
from ardoise.propose.cast import Cast
from ardoise.propose.explaining import Slot
from ardoise.propose.nouns import is_several
from ardoise.propose.verbs import finite_forms

# "rétablit par la force", "une société par actions": no participle.
_DONE = (
    r"(?:[a-zà-ÿœ]+(?<!it)(?<!et)(?<!aut)ée?s?"
    r"|(?:[a-zà-ÿœ]*(?:écr|conf|du|constru|détru|inscr|prescr|réd|tradu|instru|interd)|d)ite?s?"
    r"|[a-zà-ÿœ]*(?:pr|m|qu)ise?s?"
    r"|(?:suiv|serv|sais|envah|établ|bât|rempl|trah|pun|nourr|rég|invest|averti?|accueill|avert"
    r"|chois|fourn|sub|affaibl|enrich|embell|élarg|agrand|garant|rét)ie?s?"
    r"|(?:[a-zà-ÿœ]+en|él|reç|vainc|conn|batt|rend|perd|vend|défend|conç|l|attend|rompu?)ue?s?"
    r"|[a-zà-ÿœ]*(?:ouv|couv|off|souff)erte?s?|[a-zà-ÿœ]*(?:ein|ain|oin)te?s?)"
)
_WORD = r"[a-zà-ÿœ][a-zà-ÿœ-]+"
_BY = re.compile(
    rf"(?<![\w’-]){_DONE} par (?:l[ae]s? |l’|une? |des )"
    rf"(?P<agent>{_WORD}(?: (?:de la |de l’|des |du |de |d’)?{_WORD}){{0,2}}?)"
    r"(?=[,.;:)]|[ \u00a0\u202f][;:]|$| (?:et|ou|en|dans|sur|au|aux|à(?= l)|lors|depuis|avant"
    r"|après|puis|pour|qui|que|dont|où|chargée?s?|dès|vers|afin|contre|comme|alors|tandis)\b)"
)
# "grâce à un sonomètre": with what.
_WITH = re.compile(
    r"(?<![\w’-])(?:grâce à |à l’aide d’|au moyen d’|par l’intermédiaire d’|munie?s? d’"
    rf"|équipée?s? d’|armée?s? d’)une? (?P<agent>{_WORD}(?: (?:de |d’|à )?{_WORD})??)"
    r"(?=[,.;:)]|[ \u00a0\u202f][;:]|$| (?:et|ou|en|dans|sur|lors|depuis|puis|pour|qui|que|dont"
    r"|où|afin|comme|à|au|aux|placé|posé|fixé|installé)\b)"
)
# "par une grande partie de", "par la suite", "par la source la plus sûre": nothing to write.
_NOTHING = frozenset(
    """
    grande grand petite petit autre autres même mêmes plupart force suite biais voie nombre moyen
    intermédiaire fait ensemble majorité moitié seule seul premier première dernier dernière plus
    moins très si le la les celui celle système technique méthode accord travail série
    """.split()  # noqa: SIM905
)
# "fut emportée par le vent et coulée", "et fut": what is joined is no second agent where it begins
# so, or with a verb.
_APART = re.compile(
    rf"{_DONE} |(?:se|ne|y|en|ils?|elles?|on|puis|ensuite|non|que?|qui|dont|où|dans|sur|sous|aux?|à"
    r"|pour|sans|avec|lors|depuis|après|avant|entre|vers|chez)\b|[sn]’"
)
_JOINED = re.compile(r" (?:et|ou) (?P<next>.+)")
# "par le vent, la pluie et le gel".
_LISTED = re.compile(
    rf", (?:l[ae]s? |l’|une? |des |du )(?:(?:de |d’|du |des )?{_WORD} ){{1,4}}(?:et|ou) "
)
_LED = re.compile(r" (?:en|dans|sur|aux?|à|contre|vers|par)\b")
_OF = re.compile(r"(?:de|en)$|d’")
_FEWEST, _STEM = 4, 5


def find_done_by(cast: Cast, text: str) -> Iterator[Slot]:
    """By whom or by what something is done in `text`, a sentence without its stop."""
    for found in (*_BY.finditer(text), *_WITH.finditer(text)):
        words = found["agent"].split()
        if is_several(words[0]) or _goes_on(text, found.end()):
            continue
        if words[1:] and re.fullmatch(_DONE, words[-1]) and _LED.match(text, found.end()):
            # "par un comité lié à la paroisse".
            continue
        if set(words) & _NOTHING or any(word in finite_forms() for word in words[1:]):
            continue
        stem = fold(words[0])[:_STEM]
        if len(words[0]) < _FEWEST or stem in fold(cast.register.text.title):
            continue
        if sum(one.startswith(stem) for one in fold(text).split()) > 1:
            # Said twice, it is read and not found.
            continue
        # "une armature de fer" is an armature.
        short = (words[0],) if words[1:2] and _OF.match(words[1]) else ()
        entity = cast.register.entity("par-quoi", found["agent"], variants=short)
        yield Slot("passage-agent", "agent", entity, *found.span("agent"), "nom")


def _goes_on(text: str, end: int) -> bool:
    """Whether an agent that ends at a place of `text` is one of several, or more belongs to it:
    "par le vent et la pluie", "par un fossé ou talus", "par les troupes royales et allemandes".
    One is guessed by the other."""
    if _LISTED.match(text, end):
        return True
    joined = _JOINED.match(text, end)
    if joined is None or _APART.match(joined["next"]):
        return False
    first = re.match(r"[^\W\d_]+", joined["next"])
    return first is None or first.group() not in finite_forms()
