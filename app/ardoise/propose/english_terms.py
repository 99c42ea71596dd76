"""What an English text explains: the terms it defines, and what does what in it."""

import re

from ardoise.propose.register import Register
from ardoise.propose.sentence import Sentence

_DEFINED = re.compile(
    r"(?P<term>(?:(?:A|An|The) )?[A-Za-z][\w’-]*(?: [\w’-]+){0,4}?) (?:is|are|was|were) "
    r"(?P<what>(?:a|an|the) [^,;:.()]*?\b(?:that|which|who|of|for|used|made)\b [^;:.()]+)\.$"
)
_RANKED = re.compile(r"\b(?:first|last|most|best|main|only|part|kind|lot|number|one|result)\b")
_STARTS = re.compile(r"(?:It|This|That|These|Those|There|He|She|They|What|One|Its|His|Her|Their)\b")
_VERB_WORDS = """
absorb produce prevent protect turn use store eat enter cover destroy contain carry make release
need provide help cause attract build form create change transform break control connect separate
surround support produce collect pump filter move push pull reflect heat cool reduce increase supply
feed digest kill remove send receive hold keep catch grow spread link cross join
"""
_PAST_WORDS = """
absorbed produced prevented protected turned used stored ate entered covered destroyed contained
carried made released needed provided helped caused attracted built formed created changed broke
connected separated supported collected moved killed removed sent received held kept caught grew
spread linked crossed joined invaded conquered replaced
"""
_BASE = _VERB_WORDS.split()
_THIRD = [verb + ("es" if verb.endswith(("sh", "ch", "s")) else "s") for verb in _BASE]
_VERB = "|".join(sorted({*_BASE, *_THIRD, *_PAST_WORDS.split()}, key=len, reverse=True))
_ACTING = re.compile(
    rf"(?P<subject>(?:The|A|An) [a-z-]+(?: [a-z-]+){{0,3}}?|[A-Z][a-z-]+(?: [a-z-]+)?) "
    rf"(?P<verb>{_VERB}) "
    r"(?P<rest>[^,;:()“”]+)\.$"
)
_POINTING = re.compile(
    r"\b(?:it|they|them|this|these|those|that|he|she|him|his|her|its|their|there|not|never|"
    r"some|many|most|such|other|another|and)\b",
    re.IGNORECASE,
)
_LIVING = re.compile(r"\b(?:people|man|woman|king|queen|soldiers?|workers?|children|farmers?)\b")


def read_terms(register: Register, sentence: Sentence) -> bool:
    """Registers the term that a sentence defines. True when there is one."""
    found = _DEFINED.match(sentence.text)
    if found is None or _STARTS.match(sentence.text):
        return False
    what, term = found["what"], found["term"]
    if not 4 <= len(what.split()) <= 22 or _RANKED.search(what) or _POINTING.search(term):
        return False
    if re.search(r"\b(?:it|they|this|these|those|his|her|its|he|she)\b", what):
        return False
    shown = _inside(register, term)
    roles: dict[str, tuple[str, ...]] = {
        "term": (register.entity("term", shown).id,),
        "definition": (register.entity("definition", what).id,),
    }
    register.fact("definition", roles, (sentence.text[:-1],), sentence.paragraph, importance=1)
    return True


def read_agent(register: Register, sentence: Sentence) -> bool:
    """Registers what a sentence says that one thing does. True when there is one."""
    found = _ACTING.match(sentence.text)
    if found is None or _STARTS.match(sentence.text) or _POINTING.search(found["subject"]):
        return False
    rest, subject = found["rest"], found["subject"]
    if not 1 <= len(rest.split()) <= 14 or _POINTING.search(rest) or re.search(r"\d", rest):
        return False
    if _LIVING.search(subject.casefold()) or subject.split()[0].endswith("ly"):
        return False
    # What is one and what are many never meet: the verb would tell.
    several = found["verb"] in _BASE or (found["verb"] not in _THIRD and subject.endswith("s"))
    agent = register.entity("things" if several else "thing", _inside(register, subject))
    passage = register.entity("passage", f"____ {found['verb']} {rest}")
    roles: dict[str, tuple[str, ...]] = {"passage": (passage.id,), "agent": (agent.id,)}
    register.fact(
        "passage-agent",
        roles,
        (sentence.text[:-1],),
        sentence.paragraph,
        importance=1,
        statement=f"{{{{ agent | name | cap }}}} {found['verb']} {rest}.",
    )
    return True


def _inside(register: Register, words: str) -> str:
    """Words that began a sentence, as they stand inside one."""
    first, _, rest = words.partition(" ")
    if first in ("A", "An", "The"):
        return f"{first.lower()} {rest}"
    whole = " ".join(paragraph.content for paragraph in register.text.paragraphs)
    lower = first[0].lower() + first[1:]
    common = re.search(rf"[a-z,] {re.escape(lower)}\b", whole)
    proper = re.search(rf"[a-z,] {re.escape(first)}\b", whole) or re.search(r" [A-Z]", f" {rest}")
    return words if proper and not common else f"{lower} {rest}".strip()
