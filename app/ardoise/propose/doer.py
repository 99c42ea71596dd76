"""What does something, where its predicate is more than a plain clause: "traduisent le désarroi de
celui qui raconte"."""

import re

from ardoise.domain.fact import Entity
from ardoise.propose.agent import read_agent
from ardoise.propose.cast import Cast
from ardoise.propose.clause import Clause, points_back, without_links
from ardoise.propose.definiens import definiens_end, says_whole
from ardoise.propose.judging import judges
from ardoise.propose.leaving import may_end
from ardoise.propose.said import OWNED, Said, pointing
from ardoise.propose.sentence import Sentence
from ardoise.propose.token import tokenize

_PAIR = re.compile(r"(?P<one>(?:l[ae]s? |l’)[^,;:]+) et (?P<other>(?:l[ae]s? |l’)[^,;:]+)$", re.I)
_LOOSE = re.compile(r"\b(?:qu[ie]|dont|où|entre|ainsi que)\b|\bqu’")
# What a term means, is or has is asked otherwise.
_NO_ACT = re.compile(
    r"(?:désign|correspond|signifi|consist|représent|s’appel|se nomm|s’agi|sembl|paraî|paraiss|sert"
    r"\b|servent\b|permet|vise)"
    r"|(?:est|sont|étai(?:en)?t|fu(?:ren)?t|peut|peuvent|doit|doivent|va|vont|reste|restent) "
)
_GENERIC = re.compile(r"\b(?:ce|ceux|celui|celles?) (?:qu[ie]\b|qu’|dont\b|où\b)")
_MOST = 18


def read_doer(cast: Cast, clause: Clause, sentence: Sentence) -> None:
    """Registers what the subject of a clause does, in all the words that say it."""
    text = sentence.text.rstrip(".")
    if clause.pronoun or not clause.states or clause.verb.endswith(("rait", "raient")):
        return
    start = clause.predicate[0]
    end = definiens_end(text, start)
    if end is None or _NO_ACT.match(text[start:]):
        return
    verbs = [t.start for t in tokenize(text, cast.model.finite_verbs(text)) if t.kind == "verb"]
    action = without_links(text[start:end]).strip(" ,")
    if len(action.split()) > _MOST or not says_whole(action) or judges(action):
        return
    if points_back(_GENERIC.sub("qui", action)) or not may_end(text, 0, end, verbs):
        return
    subject = _subject(cast, clause.part(clause.subject), action, singular=clause.singular)
    if subject is None or any(
        fact.relation in ("agent", "agents") and fact.args["agent"] == (subject.id,)
        for fact in cast.register.facts.values()
        if fact.paragraph == sentence.paragraph
    ):
        return
    quote = sentence.text[:end].strip(" ,")
    quotes = sentence.sources or (quote,)
    read_agent(cast, Said(subject, action, clause.part(clause.lead), quotes, sentence.paragraph))


def _subject(cast: Cast, words: str, action: str, *, singular: bool) -> Entity | None:
    """Who or what a subject names: one thing, several of a kind, or two."""
    if pointing(words) or points_back(words) or OWNED.search(words) or "," in words:
        return None
    pair = _PAIR.match(words)
    if pair is None:
        thing = None if " et " in words or _LOOSE.search(words) else cast.thing(words, action)
        plural = thing is not None and thing.number == "p"
        return thing if thing is not None and plural != singular else None
    if singular or any(_LOOSE.search(one) or len(one.split()) > _LONG for one in pair.groups()):
        return None
    return cast.register.entity("chose", f"{words[0].lower()}{words[1:]}", gender="m", number="p")


_LONG = 6
