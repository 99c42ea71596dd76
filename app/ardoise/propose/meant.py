"""Words to be found in a passage by their meaning: the noun for "manque de confiance"."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

from ardoise.domain.fold import fold
from ardoise.domain.infinitive import is_infinitive
from ardoise.propose.cast import Cast
from ardoise.propose.excerpt import trimmed
from ardoise.propose.meaning import Meaning, contraries, meanings
from ardoise.propose.model import Model
from ardoise.propose.quoted import inner
from ardoise.propose.rarity import commonness
from ardoise.propose.sentence import Sentence
from ardoise.propose.token import Token, tokenize
from ardoise.propose.vocabulary import Heard

RELATION = "passage-vocabulaire"
"""The relation that they are asked in."""

MOST, MOST_CONTRARIES = 6, 2
"""Words of a text that are asked so: past them it is always the same question."""

SHORTEST, LONGEST = 8, 45
"""Words of a passage: the one to be found must be looked for."""

_COMFORTABLE = 36
"""Words of a sentence past which what trails is left out."""

_COMMONEST = 4.6
"""On the Zipf scale, how common a word may be for its meaning to be worth asking."""

_COMMONEST_CONTRARY = 4.3
"""The same of a word whose contrary is told: of a common one, everybody knows it."""

_STEM = 5
_SHORTEST_TOLD = 4
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_HELPED = re.compile(
    r"(?:\b(?:ai|as|a|ont|avait|avaient|eut|aura|auront|aurait|ayant|avoir|été|est|sont|était"
    r"|étaient|fut|furent|sera|seront|serait|être) |\b(?:[lsn]|qu)[’'](?:a|est|ont|était|avait) )"
    r"(?:(?:pas|plus|jamais|aussi|également|déjà|ensuite|alors|ainsi|souvent|encore|enfin|toujours"
    r"|[a-zà-ÿ]+ment) )?$"
)


class Meant(Struct, frozen=True, kw_only=True):
    """A word of a sentence whose meaning is known, with the words to show around it."""

    form: str
    meaning: Meaning
    sentence: Sentence
    passage: str
    quote: str
    common: float


def ask_meanings(cast: Cast, heard: Heard) -> None:
    """Registers words of a text to be found by their meaning, the rarest first, one of each
    paragraph before a second of any, none twice."""
    found = [
        one
        for sentence, _, _ in heard
        for one in find_meant(sentence, cast.model)
        if fold(one.meaning.lemma)[:_STEM] not in fold(cast.register.text.title)
    ]
    asked: list[Meant] = []
    for most, one_kind in (
        (MOST, [one for one in found if one.meaning.sense]),
        (MOST_CONTRARIES, [one for one in found if one.meaning.contrary]),
    ):
        asked += _chosen(one_kind, most, asked)
    for one in asked:
        _register(cast, one)


def _chosen(found: Sequence[Meant], most: int, before: Sequence[Meant]) -> list[Meant]:
    """The rarest words, one of each paragraph before a second of any, none of which was asked
    `before`."""
    places: Counter[int] = Counter()
    asked: list[Meant] = []
    rarest = sorted(found, key=lambda one: one.common)
    for each in (1, 2, most):
        for one in rarest:
            place = one.sentence.paragraph
            if len(asked) < most and places[place] < each and not _met(one, [*before, *asked]):
                asked.append(one)
                places[place] += 1
    return asked


def _met(one: Meant, asked: Sequence[Meant]) -> bool:
    """Whether a word, its sense or its sentence was asked before."""
    return any(
        one.sentence.text == other.sentence.text
        or one.meaning.lemma == other.meaning.lemma
        or one.meaning.told == other.meaning.told
        for other in asked
    )


def find_meant(sentence: Sentence, model: Model) -> Iterator[Meant]:
    """The words of a sentence that can be found by their meaning."""
    text = sentence.text
    if re.search(r"[{}\[\]?]|^[-–—•] ", text):
        return
    kinds: dict[int, Token] = {}
    for found, meaning in _known(text):
        kinds = kinds or {one.start: one for one in tokenize(text, model.finite_verbs(text))}
        common = commonness(found.group(), model)
        most = _COMMONEST_CONTRARY if meaning.contrary else _COMMONEST
        if common > most or not _is(meaning, text, found.span(), kinds, model):
            continue
        start, end = trimmed(text, found.span(), model, _COMFORTABLE)
        words = text[start:end]
        if _shows(words, found.group(), meaning):
            yield Meant(
                form=found.group(),
                meaning=meaning,
                sentence=sentence,
                passage=f"{'[…] ' if start else ''}{words}",
                quote=words,
                common=common,
            )


def _known(text: str) -> Iterator[tuple[re.Match[str], Meaning]]:
    """The words of a sentence that may be told by what they mean, or by their contrary."""
    for found in _WORD.finditer(text):
        for known in (meanings(), contraries()):
            if meaning := known.get(found.group()):
                yield found, meaning


def _shows(words: str, form: str, meaning: Meaning) -> bool:
    """Whether a passage is one to look for a word in: long enough, whole, and with no other word
    that means the same or that says what is asked."""
    if not SHORTEST <= len(words.split()) <= LONGEST:
        return False
    if any(words.count(one) != words.count(other) for one, other in ("«»", "“”", "()")):
        return False
    told = [word for word in fold(meaning.sense).split() if len(word) > _STEM]
    told += fold(f"{meaning.contrary} {meaning.lemma} {' '.join(meaning.alike)}").split()
    roots = {word[:_STEM] for word in told if len(word) >= _SHORTEST_TOLD}
    shown = fold(words).split()
    others = [word for word in shown if word != fold(form)]
    return len(others) == len(shown) - 1 and not any(word[:_STEM] in roots for word in others)


_DETERMINED = re.compile(
    r"\b(?:l[ae]s?|une?|des?|du|aux?|ce|cet|cette|ces|son|sa|ses|leurs?|notre|nos|en|par|sans|avec"
    r"|toute?|chaque|quelques|plusieurs|deux|trois|aucune?) (?:[a-zà-ÿ]+ )?$|\b[ldLD][’']$",
    re.IGNORECASE,
)


def _is(
    meaning: Meaning,
    text: str,
    span: tuple[int, int],
    kinds: dict[int, Token],
    model: Model,
) -> bool:
    """Whether a word of a sentence is of the sort that its meaning is given for."""
    start, form = span[0], text[slice(*span)]
    ahead, nouns = text[:start], model.nouns(text)
    verb = start in kinds and kinds[start].kind == "verb"
    if meaning.done:
        helped = _HELPED.search(ahead)
        return bool(helped) and not _REFLEXIVE.search(ahead[: helped.start() + 1] if helped else "")
    if meaning.kind == "verbe":
        if _REFLEXIVE.search(ahead) or not _among_verbs(text, start, kinds):
            # "se diffuser" is not to spread something.
            return False
        if form == meaning.lemma or form.endswith("ant"):
            # "le manger", "un arrivant".
            return not _DETERMINED.search(ahead)
        return verb and (nouns is None or start in model.finite_verbs(text))
    if meaning.kind == "nom":
        return not verb and (
            start in nouns if nouns is not None else bool(_DETERMINED.search(ahead))
        )
    if meaning.kind == "adjectif":
        return not verb and (nouns is None or start not in nouns)
    return True


_REFLEXIVE = re.compile(r"(?:\b(?:se|me|te|nous|vous) |\b[sS][’'])$")
_INFINITIVE = re.compile(r"[a-zà-ÿ]{2,}(?:er|ir|re)\b")
_FEWEST_VERBS = 2


def _among_verbs(text: str, start: int, kinds: dict[int, Token]) -> bool:
    """Whether a verb of a sentence is not the only one there."""
    verbs = {place for place, token in kinds.items() if token.kind == "verb"}
    verbs |= {found.start() for found in _INFINITIVE.finditer(text) if is_infinitive(found.group())}
    return len(verbs | {start}) >= _FEWEST_VERBS


def _register(cast: Cast, one: Meant) -> None:
    stop = "" if re.search(r"[.!…][ \u00a0\u202f]?[»”]?$", one.passage) else "."
    passage = cast.register.entity("passage", f"{inner(one.passage)}{stop}")
    lemma = (one.meaning.lemma,) if one.meaning.lemma != one.form else ()
    word = cast.register.entity("vocable", one.form, variants=lemma)
    sense = cast.register.entity("explication", one.meaning.told)
    cast.register.fact(
        RELATION,
        {"passage": (passage.id,), "mot": (word.id,), "sens": (sense.id,)},
        (one.quote,),
        one.sentence.paragraph,
        statement="Ici, « {{ mot | nom }} » est {{ sens | nom }}.",
    )
