"""How good the joint of two statements is to be asked: how surely the words of other senses are
wrong there."""

import re
from typing import NamedTuple

from ardoise.propose.direction import (
    Time,
    happened,
    has_a_reason,
    may_be,
    may_follow,
    tells_what_was,
    time_of,
)
from ardoise.propose.joint import Place, Sense
from ardoise.propose.opposed import denies, seems_opposed, surely_opposed

_NONE, _UNSURE = 0, -1
_WEAK, _FAIR, _GOOD, _SURE = 5, 6, 8, 9
_OPPOSED = 10
_WORTH_UNSURE = 4


class Weighed(NamedTuple):
    """What a joint is worth, and the words to offer beside it."""

    worth: int
    others: tuple[str, ...]


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


_WANTS = re.compile(r"\b(?:veu(?:t|lent)|souhait\w+|enten(?:d|dent)|tien(?:t|nent) à|cherch\w+)\b")
_WILL = re.compile(r"\b[a-zà-ÿœ]+(?:er|ir|u?r)(?:a|ont)\b")
_LACKS_SENSE = re.compile(r"\b(?:seule?s?|seulement|trop|encore|toujours|désormais)\b")
_FOUND = re.compile(
    r"\b(?:observ|constat|not|relev|remarqu|établ|montr)(?:é|i)e?s? qu"
    r"|\b(?:on|nous) (?:observ|constat|not|remarqu)\w+ qu"
)
_CHANGES = re.compile(
    r"\b(?:baiss|diminu|recul|chut|augment|progress|grimp|doubl|tripl|croî|accr|réduit)\w*"
)
_FIGURE = re.compile(r"\d")
# "elle occupe la douzième place": what shows it follows from it too.
_RANKED = re.compile(
    r"\b(?:occup\w+|se (?:class|situ|plac)\w+|arriv\w+|figur\w+|pointe) .{0,20}?"
    r"(?:\d+ ?e\b|\w+ième)"
)
# "Plusieurs métiers disparaissent": what follows may well be an example of it.
_SEVERAL = re.compile(
    r"\b(?:plusieurs|certaine?s|divers(?:es)?|nombreu(?:x|ses)|différente?s|conséquences?"
    r"|quelques (?!ans|années|mois|semaines|jours|heures|minutes|secondes)\w+"
    r"|(?<!\ben )effets?|problèmes?|formes?|toutes? sortes?)\b",
    re.IGNORECASE,
)


def weigh(place: Place, word: str, one: str, other: str) -> Weighed | None:
    """What the joint `word` of the statements `one` and `other` is worth at its place; None where
    it may not be asked, for a word of another sense might do."""
    sense = place.words[word]
    worth = _worth(place, sense, one, other, word)
    if worth == _UNSURE and place.instead:
        return Weighed(_WORTH_UNSURE, tuple(_elided(one, other) for one in place.instead))
    return Weighed(worth, place.others(word)) if worth > _NONE else None


def _elided(word: str, following: str) -> str:
    """A word as it stands before others: *même s’* before *il*."""
    return "même s’" if word == "même si" and re.match(r" ?ils?\b", following) else word


def _worth(place: Place, sense: Sense, one: str, other: str, word: str) -> int:
    if sense is Sense.AGAINST:
        return _worth_against(one, other, word)
    if sense is Sense.CAUSE:
        return _worth_of_cause(one, other, word)
    if sense is Sense.RESULT:
        explains = Sense.CAUSE in place.beside[sense]
        return _worth_of_result(one, other, explains=explains)
    if surely_opposed(one, other) or (sense is Sense.RESTATED and _SEVERAL.search(one)):
        return _NONE
    return _WEAK


def _worth_against(one: str, other: str, word: str) -> int:
    if _FOUND.search(other):
        # What is found may show what was said, whatever stands against it.
        return _NONE
    if surely_opposed(one, other):
        return _OPPOSED - (word == "mais")
    if _may_come_of_it(one, other):
        return _NONE
    if word == "mais" and _AS_WELL.search(other):
        return _WEAK - 1
    return _FAIR + (word != "mais") + seems_opposed(other)


def _may_come_of_it(one: str, other: str) -> bool:
    """Whether what is set against a statement might as well follow from it: what one must or wants
    to do, what will be."""
    if denies(other) or _LACKS_SENSE.search(other):
        return False
    wanted = _NEED.search(other) or _WANTS.search(other)
    return bool(wanted) or (_WILL.search(one) is not None and _WILL.search(other) is not None)


def _worth_of_cause(one: str, other: str, word: str) -> int:
    if _CHANGES.search(other) and _FIGURE.search(other):
        # "La ville est dixième, car sa part a baissé de 4 %": *mais* would do as well.
        return _NONE
    if denies(one) != denies(other) and not seems_opposed(other if denies(one) else one):
        # "Il ne gèle pas, car la mer est tiède": *mais* would not be so wrong.
        return _NONE
    # What is told in the present of what is past, and what was done, do not tell which came first.
    before = Time.BEFORE if word == "en effet" else time_of(one) - 1
    if time_of(other) <= before:
        return _SURE
    if tells_what_was(other) and happened(one):
        return _GOOD
    if may_follow(other) or may_be(one) or _SHOWS.search(other) or _RANKED.search(other):
        return _UNSURE
    if word == "en effet":
        # It may bring no more than what goes on, or what follows.
        return _UNSURE
    return _GOOD if has_a_reason(one) else _FAIR


def _worth_of_result(one: str, other: str, *, explains: bool) -> int:
    """What a result is worth; `explains` where a cause is offered beside it, which may do: what is
    gathered from a sign explains it."""
    first, then = time_of(one), time_of(other)
    if explains and (then < first or _STATE.search(other) or _SHOWS.search(other)):
        return _NONE
    if not explains and _SEVERAL.search(one):
        return _UNSURE
    return _SURE if then > first or _NEED.search(other) else _FAIR + 1
