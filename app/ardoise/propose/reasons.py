"""Why and what for: causes and purposes that a sentence gives of what its main clause states."""

import re
from dataclasses import replace

from ardoise.domain.elision import elide
from ardoise.domain.fact import Entity, Fact, Stance
from ardoise.domain.infinitive import is_infinitive
from ardoise.propose.cast import Cast
from ardoise.propose.clause import points_back, without_links
from ardoise.propose.register import Register
from ardoise.propose.said import Said

_BECAUSE = re.compile(
    r"(?:^|,? )(?P<link>parce qu(?:e |[’'])|car |à cause d(?:e |u |es |[’'])"
    r"|grâce (?:à |au |aux )|en raison d(?:e |u |es |[’']))(?P<cause>[^;:«»()]+)$"
)
_FOR = re.compile(
    r"(?:^|,? )(?P<link>afin d(?:e |[’'])|pour )(?P<own>se |s[’'])?"
    r"(?P<verb>[^\W\d_’]+)(?P<rest>[^;:«»()]*)$"
)
_OTHERS = re.compile(
    r"\b(?:lui|eux|cela|ceci|ça|celles?|ceux|celui|y|en effet)\b|\b[ly][’']", re.IGNORECASE
)
_MOST_WORDS = 16
_ACTIONS = range(2, 15)


def read_reason(cast: Cast, said: Said, trail: str) -> None:
    """Registers the cause or the purpose that `trail`, what follows a main clause to the end of its
    sentence, gives of it. The clause must stand on its own: its words become the question."""
    action = said.predicate
    found = _BECAUSE.search(f"{action}{trail}") or _FOR.search(f"{action}{trail}")
    if found is None:
        return
    action = f"{action}{trail}"[: found.start()].strip(" ,")
    if len(action.split()) not in _ACTIONS or "," in action or _leads_on(action):
        return
    if said.subject.cls != "personne" and re.search(r"\b(?:son|sa|ses|leurs?)\b", action):
        return
    if points_back(action) or _OTHERS.search(action):
        return
    if found.re is _FOR:
        words = _purpose(found)
        role, relation = "but", "finalite"
    else:
        words = _cause(found, said.subject)
        role, relation = "raison", "cause"
    if not words or len(words.split()) > _MOST_WORDS or points_back(words):
        return
    cls = role if relation == "finalite" or words.startswith("parce") else f"{role}-nom"
    reason = cast.register.entity(cls, words)
    roles = {"acteur": said.subject, "action": cast.action(action), role: reason}
    whole = f"{said.quotes[-1]}{trail}".strip(" ,.")
    replace(said, quotes=(*said.quotes[:-1], whole)).register(cast.register, relation, **roles)


def _leads_on(action: str) -> bool:
    """Whether an action is left open: "sert", or a verb that "pour" belongs to."""
    return bool(re.search(r"(?:\bsert|\bservent|\bassez|\btrop|\bet|\bou|\bde|\bà|\bque)$", action))


def _cause(found: re.Match[str], subject: Entity) -> str:
    link, cause = found["link"].strip(), without_links(found["cause"]).strip(" .")
    if _OTHERS.search(cause):
        return ""
    pronouns = {
        word.casefold() for word in re.findall(r"\b(?:ils?|elles?)\b", cause, re.IGNORECASE)
    }
    plural, feminine = subject.number == "p", subject.gender == "f"
    own = ("elle" if feminine else "il") + ("s" if plural else "")
    # The question repeats the subject alone: any other pronoun would hang in the air.
    if pronouns - {own} or (pronouns and not subject.gender):
        return ""
    if link == "car" or link.startswith("parce"):
        return elide("parce que", cause) if link == "car" else f"{found['link']}{cause}"
    return f"{found['link']}{cause}" if not re.search(r"\b(?:qu[ie]|dont|où)\b", cause) else ""


def _purpose(found: re.Match[str]) -> str:
    verb, rest = found["verb"], found["rest"].strip(" .")
    own = found["own"] or ""
    if not is_infinitive(verb) or not (rest or own) or _OTHERS.search(rest):
        return ""
    if re.search(r"\b(?:ils?|elles?)\b", rest):
        return ""
    return f"pour {own}{verb} {rest}".strip()


def offer_reasons(register: Register) -> None:
    """Adds wrong reasons to choose from: what the text states elsewhere, which is not the reason
    that it gives."""
    asked = [fact for fact in register.facts.values() if fact.relation == "cause"]
    because = [f for f in asked if register.entities[f.args["raison"][0]].cls == "raison"]
    if not because:
        return
    near = {fact.paragraph for fact in because}
    added = 0
    for fact in list(register.facts.values()):
        plain = fact.relation in ("agent", "agents", "objet", "moment") and not fact.by
        if not plain or fact.paragraph in near or added == _WRONG or fact.stance != Stance.FACT:
            continue
        words = _clause_of(register, fact)
        if 4 <= len(words.split()) <= _MOST_WORDS:
            register.entity("raison", elide("parce que", words), absent=True)
            near.add(fact.paragraph)
            added += 1


_WRONG = 4


def _clause_of(register: Register, fact: Fact) -> str:
    """A fact as the clause after "parce que": *le foie produit la bile*."""
    first, action = (register.entities[ids[0]] for ids in list(fact.args.values())[:2])
    subject = f"{first.article}{'' if first.article.endswith('’') else ' '}{first.name}".strip()
    rest = ""
    if fact.relation == "objet":
        aim = register.entities[fact.args["objet"][0]]
        rest = f" {aim.article}{'' if aim.article.endswith('’') else ' '}{aim.name}"
    return f"{subject} {action.name}{rest}"
