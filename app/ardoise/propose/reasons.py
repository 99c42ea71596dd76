"""Why and what for: causes and purposes that a sentence gives of what its main clause states."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ardoise.domain.elision import elide
from ardoise.domain.fact import Entity, Fact, Stance
from ardoise.domain.infinitive import is_infinitive
from ardoise.propose.cast import Cast
from ardoise.propose.clause import points_back, without_links
from ardoise.propose.register import Register, with_article
from ardoise.propose.said import Said, pointing
from ardoise.propose.sentence import Sentence

_BECAUSE = re.compile(
    r"(?:^|,? )(?P<link>parce qu(?:e |[’'])|car |à cause d(?:e |u |es |[’'])"
    r"|grâce (?:à |au |aux )|en raison d(?:e |u |es |[’']))(?P<cause>[^;:«»()]+)$"
)
_FOR = re.compile(
    r"(?:^|,? )(?P<link>afin d(?:e |[’'])|pour )(?P<own>se |s[’'])?"
    r"(?P<verb>[^\W\d_’]+)(?P<rest>[^;:«»()]*)$"
)
_OTHERS = re.compile(
    r"\b(?:lui|eux|cela|ceci|ça|celles?|ceux|celui|y|en effet)\b"
    r"|\bl[’'](?:\w+(?:ait|aient|èrent)|a|ont|avait)\b",
    re.IGNORECASE,
)
_MOST_WORDS = 16
_ACTIONS = range(1, 15)


def read_reason(cast: Cast, said: Said, trail: str) -> None:
    """Registers the cause or the purpose that `trail`, what follows a main clause to the end of its
    sentence, gives of it. The clause must stand on its own: its words become the question."""
    action = said.predicate
    found = _BECAUSE.search(f"{action}{trail}") or _FOR.search(f"{action}{trail}")
    if found is None:
        return
    action = without_links(f"{action}{trail}"[: found.start()]).strip(" ,")
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
        words = _cause(cast, found, said.subject)
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


def _cause(cast: Cast, found: re.Match[str], subject: Entity) -> str:
    link, cause = found["link"].strip(), without_links(found["cause"]).strip(" .")
    if _OTHERS.search(cause):
        return ""
    pronouns = {
        word.casefold() for word in re.findall(r"\b(?:ils?|elles?)\b", cause, re.IGNORECASE)
    }
    plural, feminine = subject.number == "p", subject.gender == "f"
    own = ("elle" if feminine else "il") + ("s" if plural else "")
    if not subject.gender and pronouns in ({"elle" + "s" * plural}, {"il" + "s" * plural}):
        # "Les chauves-souris … parce qu’elles …": the pronoun tells.
        subject = cast.with_gender(subject, "f" if min(pronouns).startswith("elle") else "m")
        own = min(pronouns)
    # The question repeats the subject alone: any other pronoun would hang in the air.
    if pronouns - {own} or (pronouns and not subject.gender):
        return ""
    if link == "car" or link.startswith("parce"):
        return _that(cause) if link == "car" else f"{found['link']}{cause}"
    return f"{found['link']}{cause}" if not re.search(r"\b(?:qu[ie]|dont|où)\b", cause) else ""


def _purpose(found: re.Match[str]) -> str:
    verb, rest = found["verb"], found["rest"].strip(" .")
    own = found["own"] or ""
    if not is_infinitive(verb) or not (rest or own) or _OTHERS.search(rest):
        return ""
    if re.search(r"\b(?:ils?|elles?)\b", rest):
        return ""
    return f"pour {own}{verb} {rest}".strip()


_WRONG = 4
_IN_PASSING = re.compile(
    r"\b(?P<link>afin d(?:e |[’'])|pour |sert à |servent à |perme(?:t|ttent) d(?:e |[’']))"
    r"(?P<words>(?:se |s[’'])?[^\W\d_’]+(?: [^,;:.«»()]+)?)(?=[,.]|$)"
)
_NOUNS = re.compile(
    r"\b(?P<words>(?:à cause d(?:e |u |es |[’'])|grâce (?:à |au |aux )"
    r"|en raison d(?:e |u |es |[’']))[^,;:.«»()]+)(?=[,.]|$)"
)


def offer_reasons(register: Register, read: Iterable[Sentence]) -> None:
    """Adds wrong reasons and purposes to choose from: what the text says elsewhere, which is not
    the one that it gives."""
    asked = {
        register.entities[id_].cls
        for fact in register.facts.values()
        for role in ("raison", "but")
        for id_ in fact.args.get(role, ())
        if fact.relation in ("cause", "finalite")
    }
    held = " ".join(e.name for e in register.entities.values() if e.cls in asked)
    for sentence in read:
        for cls, words in _passing(sentence.text):
            if cls in asked and words not in held and 3 <= len(words.split()) <= _MOST_WORDS:
                register.entity(cls, words)
    if "raison" in asked:
        _offer_clauses(register)


def _passing(text: str) -> Iterator[tuple[str, str]]:
    for found in _IN_PASSING.finditer(text):
        words = found["words"].strip()
        verb = re.sub(r"^(?:se |s[’'])", "", words).split()[0]
        if is_infinitive(verb) and not _loose(words):
            yield "but", f"pour {words}"
    for found in _NOUNS.finditer(text):
        if not _loose(found["words"]) and not re.search(r"\bqu[ie]\b|\bdont\b", found["words"]):
            yield "raison-nom", found["words"].strip()
    because = _because(text)
    if because:
        yield "raison", because


def _because(text: str) -> str:
    found = re.search(r"\b(?:car |parce qu(?:e |[’']))(?P<words>[^;:«»()]+)\.$", text)
    if (
        found is None
        or _loose(found["words"])
        or re.search(r"\b(?:il|elle|on)s?\b", found["words"])
    ):
        return ""
    return _that(found["words"])


def _that(clause: str) -> str:
    """ "parce que" before a clause; *un* the article elides, where *un* the number would not."""
    if re.match(r"une? ", clause):
        return f"parce qu’{clause}"
    return elide("parce que", clause)


def _loose(words: str) -> bool:
    if re.search(r" (?:ou|et) (?:à|de|pour|d[’'])", words):
        return True
    return pointing(words) or points_back(words) or bool(_OTHERS.search(words))


def _offer_clauses(register: Register) -> None:
    because = [f for f in register.facts.values() if f.relation == "cause"]
    near = {fact.paragraph for fact in because}
    added = 0
    # What acts may explain; what merely happened one day would be no reason to believe.
    for fact in register.facts.values():
        plain = fact.relation in ("agent", "agents", "objet") and not fact.by
        if not plain or fact.paragraph in near or added == _WRONG or fact.stance != Stance.FACT:
            continue
        words = _clause_of(register, fact)
        if 4 <= len(words.split()) <= _MOST_WORDS:
            register.entity("raison", _that(words), absent=True)
            near.add(fact.paragraph)
            added += 1


def _clause_of(register: Register, fact: Fact) -> str:
    """A fact as the clause after "parce que": *le foie produit la bile*."""
    first, action = (register.entities[ids[0]] for ids in list(fact.args.values())[:2])
    said = [with_article(first), action.name]
    if fact.relation == "objet":
        said.append(with_article(register.entities[fact.args["objet"][0]]))
    return " ".join(said)
