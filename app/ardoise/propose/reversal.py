"""Words of a statement in whose place others would make it say the contrary: a denial or a bound
turned round, *au début* for *à la fin*, *peu de* for *beaucoup de*.

Nothing here is offered as a choice, where the two would look like a riddle: each is a statement to
be judged true or false.
"""

import re
from collections.abc import Iterator

from ardoise.propose.contraries.adjectives import find_adjectives
from ardoise.propose.contraries.bounds import find_bounds
from ardoise.propose.contraries.clause import clause_around
from ardoise.propose.contraries.degree import find_degrees
from ardoise.propose.contraries.denials import find_denials
from ardoise.propose.contraries.lasting import find_lasting
from ardoise.propose.contraries.nouns import find_nouns
from ardoise.propose.contraries.phrases import find_phrases
from ardoise.propose.contraries.turned import Reversal
from ardoise.propose.contraries.verbs import find_verbs
from ardoise.propose.motive import gives_motive

_OPPOSED = re.compile(r"[,;] (?:mais|et non|non|bien)\b|\bau contraire\b|\bni\b|\baucun", re.I)
_DENIED = re.compile(r"\b(?:ne|n[’'])(?!\w)|\bn[’']|\bsans\b", re.IGNORECASE)
# What holds on a condition or is only aimed at is not stated.
_NOT_STATED = re.compile(
    r"(?<![\w’-])(?:si|quand|lorsqu[e’]|puisqu[e’]|parce|afin|bien que|à mesure|s’ils?|comme)"
    r"(?![\w-])|\bpour (?:que |(?:[a-zà-ÿœ’]+ )?[a-zà-ÿœ]+(?:er|ir|re)\b)|\bavant d[e’]",
    re.IGNORECASE,
)
# What is wished or feared is known by whom it is.
_WISHED = re.compile(
    r"\b(?:esp[eéè]r|souhait|rêv(?:e|ent|ait)\b|craign|crain(?:t|dre)|redout|promet|promi[st]|voudr"
    r"|désir|vis(?:e|ent|ait)\b|tent(?:e|ent|ait)\b|cherch(?:e|ent|ait)\b)",
    re.IGNORECASE,
)
# What is recommended, or what something is able to do, is good: everybody knows which way.
_GOOD = re.compile(
    r"\b(?:préconis|recommand|propos(?:e|ent|ait|ant)\b|veu(?:t|lent)\b|voul(?:ait|aient|u)\b"
    r"|entend(?:ent)?\b|réclam|exig|préserv|garanti|promouv|permet|permi[st]\b|favoris|encourag)"
)
# What is said in passing of one of the things that are named is not what the sentence states; what
# a definition says is.
_IN_PASSING = re.compile(
    r" (?:qui|dont|où|lequel|laquelle|lesquel(?:le)?s) | et qu[e’]"
    # "une charte imposant des droits".
    r"| (?!pend|av|dur|dev|mainten|cepend|aut|suiv|enf|inst)[a-zà-ÿœ]{3,}ant "
    r"(?:l[ae]s? |l’|une? |des )"
)
_ADDED = re.compile(
    r", (?!depuis|puis|mais|lui|parmi|vis|après|très|près|ni |si |qui )"
    r"(?:[a-zà-ÿ]+ment |longtemps )?"
    r"[a-zà-ÿœ]{2,}(?:é|i|u|it|is)e?s? (?![^,;:]*,)[^,;:]*$"
)
_ASIDE = re.compile(r"(?:ment|temps)$")
_DEFINES = re.compile(
    r"^[^,;:]{3,60} (?:désign(?:e|ent)|(?:est|sont) (?:une?|des|l[ea]s?) |correspond|consist"
    r"|signifi|s’appelle)"
)
_TOLD_BESIDE = re.compile(r",? (?:qui|dont|où) ")
# "C’est par l’étude que l’on avance": how tells which way.
_CLEFT = re.compile(r"\b[cC]’(?:est|était|fut) .* qu(?:e |’)")
_AIMS = re.compile(r"\bpour (?:plus|davantage|moins) d")
_SHORTEST = 4
_STEM = 5


def find_reversals(text: str) -> Iterator[Reversal]:
    """The words of `text`, a sentence without its stop, that can be turned round: a denial first,
    then bounds, then others as they come. None where it sets two things against each other, for the
    contrary is said there too."""
    if _OPPOSED.search(text):
        return
    yield from find_denials(text)
    told = gives_motive(text) or _AIMS.search(text) or _CLEFT.search(text)
    for find in (find_bounds,) if told else (find_bounds, *_FINDERS):
        for one in find(text):
            ahead = text[: one.start]
            if find in _OF_VALUE and (_GOOD.search(ahead) or _in_passing(text, one)):
                continue
            if _states(text, one):
                yield one


_FINDERS = (find_lasting, find_adjectives, find_verbs, find_nouns, find_phrases, find_degrees)
_OF_VALUE = (find_adjectives, find_nouns, find_phrases, find_degrees)


def _in_passing(text: str, one: Reversal) -> bool:
    """Whether words stand in a clause that only adds to a name, or are told by such a clause."""
    if _TOLD_BESIDE.match(text, one.end):
        return True
    if text[: one.start].endswith(", ") and _ASIDE.search(one.words):
        return True
    if _ADDED.search(text[: one.start]):
        return True
    return bool(_IN_PASSING.search(text, 0, one.start)) and not _DEFINES.match(text)


def _states(text: str, one: Reversal) -> bool:
    """Whether `text` states plainly what the words say: it neither denies nor supposes it, nor
    quotes it, nor says the same or the contrary again."""
    ahead = text[: one.start]
    if _WISHED.search(ahead):
        return False
    if any(ahead.count(opened) > ahead.count(closed) for opened, closed in ("()", "“”", "«»")):
        return False
    start, end = clause_around(text, one.start, one.end)
    clause = text[start:end]
    if _DENIED.search(clause.replace(one.words, "", 1)) or _NOT_STATED.search(
        text[start : one.start]
    ):
        return False
    rest = f"{ahead} {text[one.end :]}".casefold()
    return not any(stem in rest for stem in stems(one))


def stems(one: Reversal) -> set[str]:
    """The beginnings of the long words that are turned, and of their contraries."""
    words = re.findall(r"[^\W\d_]+", f"{one.words} {one.contrary}".casefold())
    return {word[: max(_STEM, len(word) - 2)] for word in words if len(word) > _SHORTEST}
