"""Which of two statements could be the cause of the other: what comes first in time, or what is
only able to be, tells whether *donc* may stand where the text says *car*."""

import re
from enum import IntEnum

from ardoise.domain.infinitive import is_infinitive
from ardoise.propose.token import tokenize
from ardoise.propose.verbs import finite_forms


class Time(IntEnum):
    """When a statement holds, the earliest first."""

    BEFORE = 0
    THEN = 1
    NOW = 2
    LATER = 3


_BEFORE = re.compile(
    r"(?:avai(?:t|ent)|eurent|eut) (?:\w+ment |pas |déjà |été )?\w+(?:é|i|u|is|it|rt)"
)
_HAS_DONE = re.compile(
    r"(?:a|ont|s’est|se sont) (?:\w+ment |pas |déjà |été |donc |ainsi )*"
    r"\w{2,}(?:é|i|u|is|it|rt|int)e?s?\b"
)
_PAST = re.compile(
    r"\w+(?:èrent|irent|urent|inrent)|fut|eut|fit|prit|mit|put|dut|vint|devint|tint|vit"
    r"|naquit|mourut"
)
_FUTURE = re.compile(r"\w+r(?:a|ont)")
_PRESENT_IN_AIT = frozenset(("fait", "sait", "plaît", "connaît", "paraît", "naît", "satisfait"))
_PRESENT_IN_UT = frozenset(("peut", "veut", "faut", "vaut", "pleut", "meut", "émeut"))
_SHORTEST = 4


def time_of(clause: str, finite: frozenset[int] = frozenset()) -> Time:
    """When a clause holds, by its first verb; `finite` are the places of those that a model has
    found."""
    for token in tokenize(clause, finite):
        if token.kind == "verb":
            return _time(token.lower, clause[token.start :].casefold())
    return Time.NOW


def _time(verb: str, rest: str) -> Time:
    if _BEFORE.match(rest):
        return Time.BEFORE
    if verb.endswith("ut") and verb not in _PRESENT_IN_UT:
        return Time.THEN
    if _HAS_DONE.match(rest) or _PAST.fullmatch(verb):
        return Time.THEN
    if _was(verb):
        return Time.THEN
    if len(verb) >= _SHORTEST and verb not in ("sera", "aura", "fera") and verb.endswith("a"):
        past = verb in finite_forms() and not _FUTURE.fullmatch(verb)
        return Time.THEN if past else Time.LATER
    return Time.LATER if _FUTURE.fullmatch(verb) else Time.NOW


_WOULD = frozenset(
    "ser aur fer pourr devr voudr saur verr viendr tiendr faudr vaudr recevr".split()  # noqa: SIM905
)


def _was(verb: str) -> bool:
    """Whether a verb is an imperfect: *couvrait*, not *couvrirait* nor *fait*."""
    found = re.fullmatch(r"(?P<stem>\w+)(?:ait|aient)", verb)
    if found is None or verb in _PRESENT_IN_AIT:
        return False
    stem = found["stem"]
    return not (stem in _WOULD or is_infinitive(stem) or is_infinitive(f"{stem}e"))


def tells_what_was(clause: str) -> bool:
    """Whether a clause tells how things were (*gelait*, *était fermée*), and not what happened."""
    return any(_was(word) for word in re.findall(r"\w+", clause)) and not _HAS_DONE.search(clause)


def happened(clause: str) -> bool:
    """Whether a clause tells what happened once: *a gelé*, *gela*, *fut fermée*."""
    return time_of(clause) is Time.THEN and not tells_what_was(clause)


# What may be, or becomes: it may follow from whatever was said as well as explain it.
_ABLE = re.compile(
    r"\b(?:peu(?:t|vent)|pouvai(?:t|ent)|pourr\w+|permet\w*|risqu\w+|devien\w+|devenai\w+|devint"
    r"|finit|finissent|augment\w+|diminu\w+|possible|capables?|ainsi)\b",
    re.IGNORECASE,
)


def may_follow(other: str) -> bool:
    """Whether what a clause states may well follow from another, as far as its words tell."""
    return bool(_ABLE.search(other))


def may_be(clause: str) -> bool:
    """Whether a clause states what can be: that it is so follows from it."""
    return bool(re.search(r"\b(?:peu(?:t|vent)|permet(?:tent)?)\b", clause))


# What somebody chooses, refuses or feels has its reason, and is none of a state of things.
_CHOICE = re.compile(
    r"\b(?:refus|renonc|interdi|choisi|préf[eéè]r|évit|craign|crain(?:t|dre)|redout|critiqu|dénonc"
    r"|protest|réclam|exig|abandonn|décid|demand|souhait|veu(?:t|lent)|voul|aim|admir|apprécie"
    r"|déteste|inqui[eéè]t|regrett|lou(?:e|ent)|appell|nomm|surnomm|considér|utilis|employ|célèbre"
    r"|connu|important|essentiel|nécessaire|indispensable|utile|difficile|dangereu|précieu|rare"
    r"|il faut|il fallait|doit|doivent|devai(?:t|ent))\w*",
    re.IGNORECASE,
)


def has_a_reason(clause: str) -> bool:
    """Whether a clause states a choice, a judgement or a need: what has a reason."""
    return bool(_CHOICE.search(clause))
