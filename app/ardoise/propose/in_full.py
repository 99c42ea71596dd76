"""A definite noun at the head of a sentence said in full: "Le collectif" that the text has called
*le collectif Rivage propre*, "L’institutrice" that it has named once."""

import re
from typing import NamedTuple

from ardoise.propose.cast import Cast
from ardoise.propose.people import CRAFTS
from ardoise.propose.taken_up import stands_alone, taken_up


class InFull(NamedTuple):
    """A noun phrase with the name that it goes with: where it stands in its sentence, how it is
    said in full, how it is quoted, and the words of the text that tell."""

    start: int
    end: int
    words: str
    bracketed: str
    quote: str


_HEAD = re.compile(
    r"(?:(?P<lead>(?:En|Dans|Depuis|Le \d|Après|Pendant|Dès|Lors)[^,;:«»]{0,50}, )(?=l)|(?=L))"
    r"(?P<phrase>(?:[Ll]e |[Ll]a |[Ll][’'])(?P<noun>[a-zà-ÿœ-]+))"
)
_NAME = r"[A-ZÀ-ÖØ-Þ][\w’-]+(?: (?:(?:de|du|des) )?[\w’-]+)?"
# A name is whole where a sign or a verb follows: "association Orne vivante" is not "Orne".
_WHOLE = r"(?=[,.;)]| (?:a|est|avait|était|fut|sera)\b)"


def in_full(cast: Cast, text: str, earlier: str) -> InFull | None:
    """What the definite noun at the head of the sentence `text` is called by the text before it,
    `earlier`; None where it is called in no way, or in two."""
    found = _HEAD.match(text)
    if found is None:
        return None
    at = found.start("noun")
    finite = cast.model.finite_verbs(text)
    topic = _topic(cast, found, earlier) if stands_alone(text, at, finite) else None
    if topic is not None:
        return topic
    taken = taken_up(text, cast.register.text.title, finite)
    if not any(one.start == at for one in taken):
        return None
    noun = found["noun"]
    told = _person(cast, noun) if noun in CRAFTS else _called(noun, earlier)
    if told is None:
        return None
    name, quote = told
    start, end = found.span("phrase")
    phrase = found["phrase"]
    return InFull(start, end, f"{phrase} {name}", f"{phrase} [{name}]", quote)


def _topic(cast: Cast, found: re.Match[str], earlier: str) -> InFull | None:
    """What the text is about, where a noun of its kind takes it up: "l’espèce", "le phare"."""
    topic = cast.topic
    phrase, noun = found["phrase"], found["noun"]
    if topic is None or not topic.taken_up_by(noun, earlier):
        return None
    start, end = found.span("phrase")
    if noun == topic.head:
        rest = topic.name[len(noun) :].strip()
        return InFull(start, end, f"{phrase} {rest}", f"{phrase} [{rest}]", topic.name)
    # "L’espèce (le gypaète) est menacée": what follows agrees with the noun that is there.
    words = f"{phrase} ({topic.whole})"
    if topic.agrees_with(noun, phrase):
        words = (
            f"{topic.whole[0].upper() if phrase[0].isupper() else topic.whole[0]}{topic.whole[1:]}"
        )
    return InFull(start, end, words, f"{phrase} [{topic.whole}]", topic.name)


def _trades(name: str) -> tuple[str, ...]:
    """What somebody may be called by a trade: "ingénieur" of "architecte et ingénieur"."""
    return tuple(one.split()[0] for one in name.split(" et "))


def _person(cast: Cast, trade: str) -> tuple[str, str] | None:
    """The one person whom the text has given a trade, and the words that do."""
    entities = cast.register.entities
    able = [
        (entities[fact.args["personne"][0]].name, fact.quotes[-1])
        for fact in cast.register.facts.values()
        if fact.relation == "metier" and trade in _trades(entities[fact.args["metier"][0]].name)
    ]
    return able[0] if len(able) == 1 else None


def _called(noun: str, earlier: str) -> tuple[str, str] | None:
    """The one name that stands after a noun, and the noun with it."""
    found = list(re.finditer(rf"\b{re.escape(noun)} (?P<name>{_NAME}){_WHOLE}", earlier))
    if len({one["name"] for one in found}) != 1:
        return None
    return found[-1]["name"], found[-1].group()
