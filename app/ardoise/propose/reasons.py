"""Why and what for: causes and purposes that a sentence gives of what its main clause states."""

import re
from dataclasses import replace

from ardoise.domain.fact import Entity
from ardoise.domain.infinitive import is_infinitive
from ardoise.propose.adjuncts import owned
from ardoise.propose.alternatives import own
from ardoise.propose.because import says_only_several
from ardoise.propose.cast import Cast
from ardoise.propose.clause import points_back, without_links
from ardoise.propose.intent import may_intend
from ardoise.propose.joined import joined
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
    if said.subject.cls != "personne" and owned(action):
        return
    if points_back(action) or _OTHERS.search(action):
        return
    if found.re is _FOR:
        if not may_intend(said.subject, action):
            return
        words = _purpose(found)
        role, relation = "but", "finalite"
    else:
        words = _cause(cast, found, said.subject)
        role, relation = "raison", "cause"
    if not words or len(words.split()) > _MOST_WORDS or points_back(words):
        return
    reason = own(cast.register, words)
    roles = {"acteur": said.subject, "action": cast.action(action), role: reason}
    last = said.quotes[-1]
    whole = last if said.whole else f"{last}{trail}".strip(" ,.")
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
        return joined("parce que ", cause) if link == "car" else f"{found['link']}{cause}"
    words = f"{found['link']}{cause}"
    if says_only_several(words) or re.search(r"\b(?:qu[ie]|dont|où)\b", cause):
        return ""
    return words


def _purpose(found: re.Match[str]) -> str:
    verb, rest = found["verb"], found["rest"].strip(" .")
    own = found["own"] or ""
    if not is_infinitive(verb) or not (rest or own) or _OTHERS.search(rest):
        return ""
    if re.search(r"\b(?:ils?|elles?)\b", rest):
        return ""
    return f"pour {own}{verb} {rest}".strip()
