"""People who hold several offices in a text: which of them they hold is no question, who holds one
of them is."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from ardoise.domain.fact import Fact
from ardoise.propose.cast import Cast
from ardoise.propose.people import CRAFTS, TITLES
from ardoise.propose.sentence import Sentence
from ardoise.propose.titles import MANY

_HELD = (
    r"(?:(?:re)?dev(?:ient|int|iendra)|deviendra|succède à \w+ comme"
    r"|(?:est|fut|sera|a été|avait été|était) (?:\w+ )?(?:nommé|élu|réélu|promu|fait|désigné)e?"
    r"|est|était|fut|sera)"
)
_OFFICE = (
    rf"(?:[a-zà-ÿœ]+ ){{0,2}}?(?:l[ae] |l[’']|une? )?(?P<what>(?:{'|'.join((*TITLES, *CRAFTS))})\b"
    r"[^,.;:()«»]*)"
)
# When, where and how it is held is no part of it.
_BESIDE = re.compile(
    r" (?:depuis|dès|pendant|jusqu\S*|lors\S*|quand|en|à|au|dans|pour|par|avec|et) "
)


def ask_who_holds(cast: Cast, read: Iterable[Sentence]) -> None:
    """Asks who holds an office, and not which office somebody holds, of those to whom the text
    `read` gives several; nothing, of an office that several hold."""
    facts = cast.register.facts
    for id_ in _shared(cast):
        # One queen after another: neither is who holds it, nor would a choice tell them apart.
        del facts[id_]
    said = [sentence.text for sentence in read]
    for id_, fact in list(facts.items()):
        if fact.relation != "fonction" or not _several(cast, fact, said):
            continue
        function = cast.register.entities[fact.args["fonction"][0]]
        if function.name.split()[0] in MANY and not function.article:
            # "qui est député ?": others may be.
            del facts[id_]
        else:
            facts[id_] = replace(fact, relation="charge")


def _shared(cast: Cast) -> list[str]:
    """The facts that give to somebody an office that another holds in the text too."""
    held = {id_: fact for id_, fact in cast.register.facts.items() if fact.relation == "fonction"}
    holders = Counter(fact.args["fonction"] for fact in held.values())
    return [id_ for id_, fact in held.items() if holders[fact.args["fonction"]] > 1]


def _several(cast: Cast, fact: Fact, said: list[str]) -> bool:
    entities = cast.register.entities
    person = fact.args["personne"]
    own = entities[fact.args["fonction"][0]].name.casefold()
    told = [
        entities[other.args[role][0]].name.casefold()
        for other in cast.register.facts.values()
        for role in ("fonction", "metier")
        if other.args.get("personne") == person and role in other.args
    ]
    name = entities[person[0]].name
    short = [last for last, full in cast.surnames.items() if full == name]
    told += [what for one in said for what in _offices(one, (name, *short))]
    return any(not _same(own, other) for other in told)


def _offices(sentence: str, names: Iterable[str]) -> Iterator[str]:
    """The offices that a sentence says somebody of those names holds or comes to hold."""
    for name in names:
        pattern = rf"(?<![\w-]){re.escape(name)}(?![\w-])[^.;:,]{{0,30}}? {_HELD} {_OFFICE}"
        for found in re.finditer(pattern, sentence):
            yield found["what"].strip().casefold()


def _same(one: str, other: str) -> bool:
    """Whether two phrases name one office, the one in more words than the other."""
    one, other = (_BESIDE.split(words)[0] for words in (one, other))
    return one.startswith(other) or other.startswith(one)
