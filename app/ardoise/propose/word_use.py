"""As what a word of a sentence is used: a noun, an adjective, a verb, its participle."""

import re

from ardoise.domain.infinitive import is_infinitive
from ardoise.propose.meaning import Meaning
from ardoise.propose.model import Model
from ardoise.propose.token import Token

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
"""A word, with what hyphens join to it."""

_HELPED = re.compile(
    r"(?:\b(?:ai|as|a|ont|avait|avaient|eut|aura|auront|aurait|ayant|avoir|été|est|sont|était"
    r"|étaient|fut|furent|sera|seront|serait|être) |\b(?:[lsn]|qu)[’'](?:a|est|ont|était|avait) )"
    r"(?:(?:pas|plus|jamais|aussi|également|déjà|ensuite|alors|ainsi|souvent|encore|enfin|toujours"
    r"|[a-zà-ÿ]+ment) )?$"
)


def helped_by(ahead: str) -> str:
    """The auxiliary at the end of what stands before a participle; "" where there is none."""
    found = _HELPED.search(ahead)
    return found.group() if found else ""


_DETERMINED = re.compile(
    r"\b(?:l[ae]s?|une?|des?|du|aux?|ce|cet|cette|ces|son|sa|ses|leurs?|notre|nos|en|par|sans|avec"
    r"|toute?|chaque|quelques|plusieurs|deux|trois|aucune?) (?:[a-zà-ÿ]+ )?$|\b[ldLD][’']$",
    re.IGNORECASE,
)


def is_used_as(
    meaning: Meaning,
    text: str,
    start: int,
    kinds: dict[int, Token],
    model: Model,
) -> bool:
    """Whether what stands at a place of a sentence is of the sort that its meaning is given for."""
    found = WORD.match(text, start)
    form = found.group() if found else ""
    ahead, nouns = text[:start], model.nouns(text)
    verb = start in kinds and kinds[start].kind == "verb"
    if meaning.done:
        helped = _HELPED.search(ahead)
        if helped is None or _HELPED_ITSELF.search(ahead[: helped.end()]):
            return False
        # What is done to something is no "s’arrêter".
        return not (meaning.of_itself and _BEING.search(helped.group()))
    if meaning.kind == "verbe":
        alone = not meaning.tail and not _among_verbs(text, start, kinds)
        if alone or _REFLEXIVE.search(ahead):
            # "se diffuser" is not to spread something.
            return False
        if form == meaning.head or form.endswith("ant"):
            # "le manger", "un arrivant"; not "afin de préserver", "en exerçant".
            return not _AS_A_NOUN.search(ahead)
        return verb and (nouns is None or start in model.finite_verbs(text))
    if meaning.kind == "nom":
        return not verb and (
            start in nouns if nouns is not None else bool(_DETERMINED.search(ahead))
        )
    if meaning.kind == "adjectif":
        return not verb and (nouns is None or start not in nouns)
    return True


_AS_A_NOUN = re.compile(
    r"\b(?:l[ae]|une?|du|aux?|cet?|cette|son|sa|leur|notre|votre|chaque|quelques|plusieurs) $"
    r"|\b[lL][’']$",
    re.IGNORECASE,
)
# "Découvert en mai, …", "une pierre taillée", "et récemment restaurée".
_SET_APART = re.compile(
    r"(?:^|[,(] ?|[–—] |\b(?:et|ou|mais|très|plus|moins|bien|mal|peu|non|puis|ainsi|aussi|déjà"
    r"|souvent|parfois|toujours|récemment|longtemps|spécialement|entièrement|fortement) )$"
)
_WORD_BEFORE = re.compile(rf"(?P<word>{WORD.pattern}) $")


def is_participle(meaning: Meaning, text: str, start: int, model: Model) -> bool:
    """Whether what stands at a place of a sentence is the past participle of a verb that is done to
    something, set beside its noun or apart from it."""
    nouns = model.nouns(text)
    if not meaning.done or meaning.contrary or meaning.tail or nouns is None or start in nouns:
        return False
    if meaning.of_itself or start in model.finite_verbs(text):
        return False
    ahead = text[:start]
    if _SET_APART.search(ahead):
        return True
    before = _WORD_BEFORE.search(ahead)
    return before is not None and before.start("word") in nouns


_BEING = re.compile(r"est|sont|été|étai|fut|furent|ser|être")
# "ils se sont diffusés", "elle s’était propagée".
_HELPED_ITSELF = re.compile(
    r"(?:\b(?:se|me|te|nous|vous) |\b[sS][’'])(?:ne |n[’'])?[a-zà-ÿ]+ (?:[a-zà-ÿ]+ )?$"
)
_REFLEXIVE = re.compile(r"(?:\b(?:se|me|te|nous|vous) |\b[sS][’'])$")
_INFINITIVE = re.compile(r"[a-zà-ÿ]{2,}(?:er|ir|re)\b")
_FEWEST_VERBS = 2


def _among_verbs(text: str, start: int, kinds: dict[int, Token]) -> bool:
    """Whether a verb of a sentence is not the only one there."""
    verbs = {place for place, token in kinds.items() if token.kind == "verb"}
    verbs |= {found.start() for found in _INFINITIVE.finditer(text) if is_infinitive(found.group())}
    return len(verbs | {start}) >= _FEWEST_VERBS
