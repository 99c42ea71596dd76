"""How good the joint of two statements is to be asked: how surely the words of other senses are
wrong there."""

import re

from ardoise.propose.direction import (
    happened,
    has_a_reason,
    may_be,
    may_follow,
    tells_what_was,
    time_of,
)
from ardoise.propose.joint import Sense
from ardoise.propose.opposed import denies, seems_opposed, surely_opposed

NONE = 0
"""What a joint is worth that may not be asked: another sense might do."""

_WEAK, _FAIR, _GOOD, _SURE = 5, 6, 8, 9
_OPPOSED = 10

# "La crue laisse croire que …": what shows something may follow from it as well as tell why.
_SHOWS = re.compile(
    r"\b(?:laiss\w+|montr\w+|prouv\w+|indiqu\w+|suggèr\w+|témoign\w+|signifi\w+|confirm\w+|révèl\w+"
    r"|permet\w*|c[’']est-à-dire)\b",
    re.IGNORECASE,
)
# "Les deux îles étaient donc réunies" is gathered from what is seen today: that explains it.
_STATE = re.compile(r"\b(?:étai|avai)(?:t|ent)\b")
# "mais elle sert aussi": no more than another thing.
_AS_WELL = re.compile(r"\b(?:aussi|également)\b")
_NEED = re.compile(r"\b(?:fau(?:t|dra)|doi(?:t|vent)|oblig\w+|contrain\w+)\b")


def worth_of(sense: Sense, one: str, other: str, word: str) -> int:
    """What the joint `word`, which gives that sense to the statement `other` after the statement
    `one`, is worth; `NONE` where it may not be asked."""
    if sense is Sense.AGAINST:
        return _worth_against(one, other, word)
    if sense is Sense.CAUSE:
        return _worth_of_cause(one, other, word)
    if sense is Sense.RESULT:
        return _worth_of_result(one, other)
    return NONE if surely_opposed(one, other) else _WEAK


def _worth_against(one: str, other: str, word: str) -> int:
    if surely_opposed(one, other):
        return _OPPOSED - (word == "mais")
    if word == "mais" and _AS_WELL.search(other):
        return _WEAK - 1
    return _FAIR + (word != "mais") + seems_opposed(other)


def _worth_of_cause(one: str, other: str, word: str) -> int:
    if denies(one) != denies(other) and not seems_opposed(other if denies(one) else one):
        # "Il ne gèle pas, car la mer est tiède": *mais* would not be so wrong.
        return NONE
    if time_of(other) < time_of(one):
        return _SURE
    if tells_what_was(other) and happened(one):
        return _GOOD
    if may_follow(other) or may_be(one) or _SHOWS.search(other):
        return NONE
    if word == "en effet":
        # It may bring no more than what goes on, or what follows.
        return NONE
    return _GOOD if has_a_reason(one) else _FAIR


def _worth_of_result(one: str, other: str) -> int:
    first, then = time_of(one), time_of(other)
    if then < first or _STATE.search(other) or _SHOWS.search(other):
        return NONE
    return _SURE if then > first or _NEED.search(other) else _FAIR + 1
