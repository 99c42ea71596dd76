"""What a relative clause says of the noun before its comma: "la loi de 1841, qui interdit …"."""

import re

from ardoise.propose.agent import read_agent
from ardoise.propose.cast import Cast
from ardoise.propose.clause import points_back, without_links
from ardoise.propose.definiens import definiens_end, says_whole
from ardoise.propose.judging import judges
from ardoise.propose.noun_before import Noun, noun_before
from ardoise.propose.said import Said
from ardoise.propose.sentence import Sentence
from ardoise.propose.verbs import finite_forms

_WHICH = re.compile(
    r"(?:[ ]\([^()]{1,60}\))?, (?:qui|l[ae]s?quel(?:le)?s?) (?=(?P<verb>(?!se\b)[a-zà-ÿœ]+)\b)"
)
# What a term means, is or has is asked otherwise.
_NO_ACT = re.compile(
    r"(?:désign|correspond|regroup|rassembl|consist|représent|signifi|sert\b|servent\b|permet|vise)"
    r"|(?:est|sont|a|ont|était|avait|fut|peut|peuvent|doit|doivent|va|vont|suit|suivent)$"
)
_MOST = 16
# "la sève, tirée du sol, qui monte": of the sap, not of the soil.
_ASIDE = re.compile(
    r", (?:[\w]+ment )?[a-zà-ÿœ]+(?:é|i|u|is|it|ert|int)e?s? (?:[^,;:]* )?"
    r"(?:dans|par|en|à|sur|sous|de|d’|entre|vers|avec) ?(?:l[ae]s? |l’)?$"
)


def read_relative(cast: Cast, sentence: Sentence, verbs: frozenset[str]) -> None:
    """Registers what the relatives of a sentence say that a thing does. `verbs` are words of it
    that a model takes for finite verbs."""
    text = sentence.text.rstrip(".")
    for found in _WHICH.finditer(text):
        verb = found["verb"]
        if (verb not in finite_forms() and verb not in verbs) or _NO_ACT.match(verb):
            continue
        noun = _subject(text, found.start(), plural=verb.endswith("nt"))
        end = definiens_end(text, found.start("verb"))
        if noun is None or end is None:
            continue
        action = without_links(text[found.start("verb") : end])
        if not says_whole(action) or len(action.split()) > _MOST or judges(action):
            continue
        thing = cast.thing(noun.phrase, action)
        if thing is None or points_back(action):
            continue
        quote = text[noun.start : end].strip()
        read_agent(cast, Said(thing, action.replace("'", "’"), "", (quote,), sentence.paragraph))


def _subject(text: str, end: int, *, plural: bool) -> Noun | None:
    """The noun phrase that a relative speaks of: of "les cellules de l’oreille, qui …", the one
    that its verb agrees with, and none where both could be."""
    inner = noun_before(text, end)
    if inner is not None and _ASIDE.search(text[: inner.start]):
        return None
    # "un toit et des tuiles, lesquels …": both, whatever stands between.
    joined = inner is not None and re.search(r"\b(?:et|ou) (?:des )?$", text[: inner.start])
    if (
        inner is None
        or (plural and (joined or inner.of in ("et", "ou")))
        or inner.article in ("", "un", "une")
    ):
        return None
    if inner.of not in ("de", "d’"):
        return inner if _plural(inner) == plural else None
    head = text[: inner.start].rstrip()
    head = head[: -len(inner.of)].rstrip() if head.endswith(("de", "d’", "d'")) else head
    outer = noun_before(text, len(head))
    if outer is None or outer.article in ("", "un", "une") or outer.of in ("de", "d’", "et", "ou"):
        return None
    return outer.up_to(text, end) if _plural(outer) == plural != _plural(inner) else None


def _plural(noun: Noun) -> bool:
    return noun.article == "les"
