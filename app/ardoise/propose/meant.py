"""Words to be found in a passage by their meaning: the noun for "manque de confiance"."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from ardoise.domain.fold import fold
from ardoise.domain.quote import inner
from ardoise.propose.cast import Cast
from ardoise.propose.excerpt import trimmed
from ardoise.propose.meaning import PARTICIPLE, Meaning, contraries, expressions, meanings
from ardoise.propose.model import Model
from ardoise.propose.quoted import is_closed
from ardoise.propose.rarity import commonness
from ardoise.propose.sentence import Sentence
from ardoise.propose.token import Token, tokenize
from ardoise.propose.vocabulary import Heard
from ardoise.propose.word_use import WORD, helped_by, is_participle, is_used_as

RELATION = "passage-vocabulaire"
"""The relation that they are asked in."""

FEWEST, MOST, MOST_CONTRARIES = 8, 11, 3
"""Words of a text that are asked so: past them it is always the same question."""

EACH = 45
"""Words of a text for one of them."""

LITTLE, MOST_OF_LITTLE = 20, 13
"""Facts that are wanted of a text, and words that are asked so of one that gives few others."""

SHORTEST, LONGEST = 8, 60
"""Words of a passage: the one to be found must be looked for."""

_COMFORTABLE = 36
"""Words of a sentence past which what trails is left out."""

_COMMONEST = 4.6
"""On the Zipf scale, how common a word may be for its meaning to be worth asking."""

_AN_EXPRESSION = 3.2
"""How common an expression is taken to be, whatever its words are."""

_COMMONEST_CONTRARY = 4.3
"""The same of a word whose contrary is told: of a common one, everybody knows it."""

_STEM = 5
_SHORTEST_TOLD = 4


class Meant(Struct, frozen=True, kw_only=True):
    """A word of a sentence whose meaning is known, with the words to show around it."""

    form: str
    meaning: Meaning
    sentence: Sentence
    passage: str
    quote: str
    common: float
    helped: str = ""
    """The auxiliary of a participle, with what stands between: "ont été "."""


def ask_meanings(cast: Cast, heard: Heard) -> None:
    """Registers words of a text to be found by their meaning, the rarest first, one of each
    paragraph before a second of any, none twice."""
    found = [
        one
        for sentence, _, _ in heard
        for one in find_meant(sentence, cast.model)
        if one.meaning.tail or fold(one.meaning.lemma)[:_STEM] not in fold(cast.register.text.title)
    ]
    asked: list[Meant] = []
    words = sum(len(sentence.text.split()) for sentence, _, _ in heard)
    usual = min(MOST, max(FEWEST, words // EACH))
    wanted = min(MOST_OF_LITTLE, LITTLE - len(cast.register.facts))
    for most, one_kind in (
        (max(usual, wanted), [one for one in found if one.meaning.sense]),
        (MOST_CONTRARIES, [one for one in found if one.meaning.contrary]),
    ):
        asked += _chosen(one_kind, most, asked)
    for one in asked:
        _register(cast, one)


def _chosen(found: Sequence[Meant], most: int, before: Sequence[Meant]) -> list[Meant]:
    """The rarest words, those of one sense first, one of each paragraph before a second of any,
    none of which was asked `before`; a second of a sentence where all sentences do not give
    enough."""
    places: Counter[int] = Counter()
    asked: list[Meant] = []
    # A word that is told by two senses has another here than one of them.
    rarest = sorted(found, key=lambda one: (" ou " in one.meaning.sense, one.common))
    for each, of_one in ((1, 1), (2, 1), (most, 1), (most, 2)):
        for one in rarest:
            place = one.sentence.paragraph
            if len(asked) >= most or places[place] >= each:
                continue
            if not _met(one, [*before, *asked], of_one):
                asked.append(one)
                places[place] += 1
    return asked


def _met(one: Meant, asked: Sequence[Meant], of_one: int) -> bool:
    """Whether a word or its sense was asked before, or as many words `of_one` sentence."""
    beside = sum(one.sentence.text == other.sentence.text for other in asked)
    return beside >= of_one or any(
        one.meaning.lemma == other.meaning.lemma or one.meaning.told == other.meaning.told
        for other in asked
    )


def find_meant(sentence: Sentence, model: Model) -> Iterator[Meant]:
    """The words of a sentence that can be found by their meaning."""
    text = sentence.text
    if re.search(r"[{}\[\]?]|^[-–—•] ", text):
        return
    kinds: dict[int, Token] = {}
    for (start, end), known in _known(text):
        kinds = kinds or {one.start: one for one in tokenize(text, model.finite_verbs(text))}
        common = _AN_EXPRESSION if known.tail else commonness(text[start:end], model)
        most = _COMMONEST_CONTRARY if known.contrary else _COMMONEST
        if common > most:
            continue
        meaning = known
        if not is_used_as(known, text, start, kinds, model):
            if not is_participle(known, text, start, model):
                continue
            meaning = replace(known, kind=PARTICIPLE, done=False)
        first, last = trimmed(text, (start, end), model, _COMFORTABLE)
        words = text[first:last]
        if _shows(words, text[start:end], meaning):
            yield Meant(
                form=text[start:end],
                meaning=meaning,
                sentence=sentence,
                passage=f"{'[…] ' if first else ''}{words}",
                quote=words,
                common=common,
                helped=helped_by(text[:start]) if meaning.done else "",
            )


def _known(text: str) -> Iterator[tuple[tuple[int, int], Meaning]]:
    """The words of a sentence that may be told by what they mean, or by their contrary, and where
    they stand."""
    past = 0
    for found in WORD.finditer(text):
        start, end = found.span()
        if start < past:
            # A word of an expression means nothing by itself.
            continue
        word = found.group() if start else found.group().lower()
        longer = [one for one in expressions().get(word, ()) if _goes_on(text, end, one)]
        if longer:
            past = end + max(len(one.tail) for one in longer)
            yield from (((start, end + len(one.tail)), one) for one in longer)
            continue
        for known in (meanings(), contraries()):
            if meaning := known.get(found.group()):
                yield (start, end), meaning


_GOVERNED = {
    "de": re.compile(r" (?:de|du|des) | d’"),
    "à": re.compile(r" (?:à|aux?) "),
    "": re.compile(r"(?![\w’-])"),
}


def _goes_on(text: str, end: int, meaning: Meaning) -> bool:
    """Whether an expression goes on in a text where its first word ends."""
    after = end + len(meaning.tail)
    return text.startswith(meaning.tail, end) and bool(
        _GOVERNED[meaning.governs].match(text, after)
    )


def _shows(words: str, form: str, meaning: Meaning) -> bool:
    """Whether a passage is one to look for a word in: long enough, whole, and with no other word
    that means the same or that says what is asked."""
    if not SHORTEST <= len(words.split()) <= LONGEST or not is_closed(words):
        return False
    told = [word for word in fold(meaning.sense).split() if len(word) > _STEM]
    told += fold(f"{meaning.contrary} {meaning.lemma} {' '.join(meaning.alike)}").split()
    roots = {word[:_STEM] for word in told if len(word) >= _SHORTEST_TOLD}
    others = fold(f" {words} ".replace(form, " ", 1))
    if f" {fold(form)} " in f" {others} ":
        return False
    return not any(word[:_STEM] in roots for word in others.split())


def _names(one: Meant) -> list[str]:
    """A word as it stands, then as it may be given too: as a dictionary has it and, of what goes on
    with *de* or *à*, with that word or without."""
    helped = (f"{one.helped}{one.form}",) if one.helped else ()
    names = list(dict.fromkeys((one.form, one.meaning.lemma, *helped)))
    governs = one.meaning.governs
    if not governs:
        return names
    built = [f"{name} {governs}" for name in names]
    # "faire état" is to speak *of*, "avoir coutume de" to be used *to*.
    whole = not one.meaning.built_alike and built[0] in one.quote
    return [*built, *names] if whole else [*names, *built]


def _register(cast: Cast, one: Meant) -> None:
    stop = "" if re.search(r"[.!…][ \u00a0\u202f]?[»”]?$", one.passage) else "."
    passage = cast.register.entity("passage", f"{inner(one.passage)}{stop}")
    form, *others = _names(one)
    word = cast.register.entity("vocable", form, variants=tuple(others))
    sense = cast.register.entity("explication", one.meaning.told)
    cast.register.fact(
        RELATION,
        {"passage": (passage.id,), "mot": (word.id,), "sens": (sense.id,)},
        (one.quote,),
        one.sentence.paragraph,
        statement="« {{ mot | nom }} » est {{ sens | nom }}.",
    )
