"""Who says what a text quotes, asked with others of the text beside whoever does."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from ardoise.compose.fairness import stands_out
from ardoise.domain.fact import Entity, Stance
from ardoise.domain.quote import inner
from ardoise.propose.cast import Cast
from ardoise.propose.given_voice import given_voice
from ardoise.propose.quotation import Quotation, find_quotations
from ardoise.propose.register import slug
from ardoise.propose.same_person import CIVILITY
from ardoise.propose.telling import telling
from ardoise.propose.voice import Voice, find_voices

MOST, MOST_OF_ONE = 6, 2
"""Questions of a text that ask so, and those that one speaker is the answer of."""
_WRONG = 2
_MOST_WRONG = 4


class Heard(Struct, frozen=True, kw_only=True):
    """A quotation and whoever speaks in it."""

    quotation: Quotation
    voice: Voice


def ask_who_says(cast: Cast) -> None:
    """Registers who says what a text quotes, for a few quotations that nothing asks yet."""
    if not any("«" in paragraph.content for paragraph in cast.register.text.paragraphs):
        return
    people = find_voices(cast)
    heard = list(_heard(cast, people))
    voices = list({one.voice.name: one.voice for one in heard}.values())
    asked = Counter(_asked_before(cast))
    # Each speaker once before any of them again.
    for times in range(1, MOST_OF_ONE + 1):
        for one in heard:
            name = one.voice.name
            if asked.total() >= MOST or asked[name] >= times or _titled(cast, one.voice):
                continue
            if not _asked_already(cast, one.quotation) and _ask(cast, one, voices, people):
                asked[name] += 1


def _heard(cast: Cast, people: Sequence[Voice]) -> Iterator[Heard]:
    """The quotations of the text whose speaker is sure, in order."""
    last: Voice | None = None
    before = 0
    for paragraph in cast.register.text.paragraphs:
        if paragraph.number > before + 1:
            last = None
        for quotation in find_quotations(paragraph.number, paragraph.content):
            # Whoever spoke between, and is not sure, may be meant after that.
            last = given_voice(cast, people, quotation, last)
            if last is not None:
                before = paragraph.number
                yield Heard(quotation=quotation, voice=last)


def _titled(cast: Cast, one: Voice) -> bool:
    """Whether the title, which is shown above each question, tells who may speak."""
    return one.stands_in(cast.register.text.title)


def _asked_before(cast: Cast) -> Iterator[str]:
    """Who is the answer of each quotation that is asked already."""
    for fact in cast.register.facts.values():
        if fact.relation == "propos":
            yield cast.register.entities[fact.args["personne"][0]].name


def _asked_already(cast: Cast, quotation: Quotation) -> bool:
    whole = " ".join(quotation.sentences)
    said = (
        cast.register.entities[fact.args["propos"][0]].name.strip("«» \u00a0")
        for fact in cast.register.facts.values()
        if fact.relation in ("propos", "parole")
    )
    # What is shown may have another capital.
    return any(words[1:_ALIKE] in whole for words in said)


_ALIKE = 40


def _ask(cast: Cast, one: Heard, voices: Sequence[Voice], people: Sequence[Voice]) -> bool:
    for words, quote in telling(cast, one.quotation.sentences, one.voice):
        wrong = _wrong(one.voice, words, voices, people)
        if len(wrong) >= _WRONG and _register(cast, one, words, quote, wrong):
            return True
    return False


def _wrong(key: Voice, words: str, voices: Sequence[Voice], people: Sequence[Voice]) -> list[Voice]:
    """Others whom a quotation may be believed of: those who speak too, and where these are too few
    others whom the text names."""
    able = [one for one in voices if _another(one, key, words)]
    if len(able) < _WRONG:
        able += [one for one in people if one not in voices and _another(one, key, words)]
        able = able[:_WRONG]
    # An office alone among names would show itself.
    alike = key.named or any(not one.named for one in able)
    return able[:_MOST_WRONG] if alike else []


def _another(one: Voice, key: Voice, words: str) -> bool:
    """Whether somebody is surely not who says `words`, nor spoken of in them."""
    return one.name != key.name and not one.stands_in(words) and not _may_be(one, key)


def _may_be(one: Voice, key: Voice) -> bool:
    """Whether two may be one person: an office and a name that the text does not join."""
    office = next((voice for voice in (one, key) if voice.article), None)
    return office is not None and one.named != key.named and {one.gender, key.gender} != {"m", "f"}


def _register(cast: Cast, one: Heard, words: str, quote: str, wrong: Sequence[Voice]) -> bool:
    cls = f"voix-{slug(words)}"
    said = cast.register.entity("propos", f"«\u00a0{inner(words)}\u00a0»")
    key = _entity(cast, cls, _even(one.voice, wrong))
    made = cast.register.fact(
        "parole",
        {"voix": (key.id,), "propos": (said.id,)},
        (one.voice.shown[0], quote),
        one.quotation.paragraph,
        stance=Stance.CLAIM,
        by=key.id,
    )
    if made is not None:
        for other in wrong:
            _entity(cast, cls, other)
    return made is not None


def _even(key: Voice, wrong: Sequence[Voice]) -> Voice:
    """The right answer by a shorter form that the text has, where it would be known by its
    length: "Marie-Pierre" beside "Zoé" and "Karim"."""
    if not stands_out(key.name, (one.name for one in wrong)):
        return key
    short = [one for one in key.shown[1:] if not re.match(rf"{CIVILITY} ", one)]
    return replace(key, name=short[-1]) if short else key


def _entity(cast: Cast, cls: str, one: Voice) -> Entity:
    return cast.register.entity(
        cls,
        one.name,
        gender=one.gender,
        article=one.article,
        variants=tuple(form for form in one.shown if form != one.name),
    )
