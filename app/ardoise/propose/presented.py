"""People whom a text presents by an apposition, and of whom nothing else asks what they are: who is
that is asked. And those of whom a text says two trades in one breath: half of them is no answer."""

import re
from collections.abc import Iterator, Sequence

from ardoise.propose.cast import Cast
from ardoise.propose.nouns import is_human
from ardoise.propose.said import pointing
from ardoise.propose.verbs import finite_forms
from ardoise.propose.voice import Voice, apposed, find_voices

MOST = 3
"""Questions of a text that ask so."""
_AGE = re.compile(r"(?:âgée? de )?\d+ ans, ")
_QUALITY = re.compile(
    r"(?P<noun>[a-zà-ÿœ-]{4,}) (?:[a-zà-ÿœ-]+ ?|d’[a-zà-ÿœ-]+ ?|l’[a-zà-ÿœ-]+ ?){1,6}$"
)
_TRADE = re.compile(
    r"[a-zà-ÿœ-]+(?:logue|thérapeute|iatre|graphe|iste|icien|icienne|pathe|nome|eur|euse|trice)$"
)
# What is done to somebody, or where from, is no quality: "chargée de dossiers, venue de Lens".
_CUT = re.compile(r",| (?:qui|que|dont|où|et|depuis|lors|pendant|venue?|né|née|interrogée?)\b| \(")
_FORMER = re.compile(r"(?:ancien|ancienne|ex-|futur|future|alors|feu|jeune)\b")
_BOTH = re.compile(r" et (?:une? |l[ae] )?(?P<second>[a-zà-ÿœ-]+)(?= |$|,)")
_CHARGED = re.compile(r"chargée? (?:de|d’|des|du) ?")


def ask_who_is_presented(cast: Cast) -> None:
    """Registers who is what, of people whom the text presents so, one for each and three at most;
    and leaves out the trades of those who have two."""
    people = find_voices(cast)
    _drop_halves(cast, people)
    told = {
        cast.register.entities[fact.args["personne"][0]].name
        for fact in cast.register.facts.values()
        if fact.relation in ("metier", "fonction", "charge")
    }
    asked = 0
    for one in people:
        if one.name in told or asked == MOST or one.stands_in(cast.register.text.title):
            continue
        quality = next(iter(_qualities(cast, one, people)), "")
        asked += bool(quality) and _register(cast, one, quality)


def _qualities(cast: Cast, one: Voice, people: Sequence[Voice]) -> Iterator[str]:
    """What the text says of somebody, and of nobody else, beside the name."""
    for words in apposed(cast, one):
        what = _CUT.split(_AGE.sub("", words))[0].strip()
        found = _QUALITY.match(what)
        if found is None or _FORMER.match(what) or pointing(what):
            continue
        noun = found["noun"]
        # "Léa Petit, juge la voisine": a verb.
        if not (is_human(noun) or _CHARGED.match(what)) or noun in finite_forms():
            continue
        if noun.endswith(("s", "x")) or what.endswith(" ans"):
            continue
        if any(what in other for man in people if man != one for other in apposed(cast, man)):
            continue
        yield what


def _register(cast: Cast, one: Voice, quality: str) -> bool:
    person = cast.register.entity(
        "presente", one.name, gender=one.gender, variants=tuple(one.shown[1:])
    )
    what = cast.register.entity("qualite", quality, gender=one.gender)
    said = re.compile(rf"{re.escape(one.name)}\*?, (?:{_AGE.pattern})?{re.escape(quality)}")
    for paragraph in cast.register.text.paragraphs:
        if found := said.search(paragraph.content):
            made = cast.register.fact(
                "presentation",
                {"personne": (person.id,), "qualite": (what.id,)},
                (found.group(),),
                paragraph.number,
            )
            return made is not None
    return False


def _drop_halves(cast: Cast, people: Sequence[Voice]) -> None:
    """Leaves out the trade of whoever has another beside it: "professeure et géologue"."""
    several = {
        one.name
        for one in people
        for words in apposed(cast, one)
        for both in _BOTH.finditer(words)
        if is_human(both["second"]) or _TRADE.match(both["second"])
    }
    facts = cast.register.facts
    for id_, fact in list(facts.items()):
        if fact.relation != "metier":
            continue
        trade = cast.register.entities[fact.args["metier"][0]]
        person = cast.register.entities[fact.args["personne"][0]]
        if person.name in several and " et " not in trade.name:
            del facts[id_]
