"""Q13: a stem does not hold its own answer, nor a word that points to it.

Source: Haladyna, Downing & Rodriguez 2002 ("clang"); Pham, Besanko & Devitt 2018.
"""

import re
from collections.abc import Iterator

from ardoise.check import steps
from ardoise.check.rule import Rule
from ardoise.check.scene import Scene
from ardoise.check.words import akin, content, core, singular, within
from ardoise.domain.fold import fold
from ardoise.domain.item import (
    AnyItem,
    Cloze,
    Flashcard,
    Matching,
    MultipleChoice,
    Ordering,
    ShortAnswer,
    SingleChoice,
    TrueFalse,
)
from ardoise.domain.problem import Problem, Severity

TOLD = Rule(
    id="Q13",
    severity=Severity.ERROR,
    fr="L’énoncé contient la réponse « {key} ».",
    en="The stem holds the answer “{key}”.",
    remedy_fr="Reformulez l’énoncé sans elle.",
    remedy_en="Reword the stem without it.",
)
HINTED = Rule(
    id="Q13",
    severity=Severity.ERROR,
    fr="L’indice contient la réponse « {key} ».",
    en="The hint holds the answer “{key}”.",
    remedy_fr="Donnez un indice qui aide à chercher, sans la dire.",
    remedy_en="Give a hint that helps one to search, without saying it.",
)
CLANG = Rule(
    id="Q13",
    severity=Severity.WARNING,
    fr="Le mot « {word} » n’est que dans l’énoncé et dans la réponse : il la désigne.",
    en="The word “{word}” stands only in the stem and in the answer: it points to it.",
    remedy_fr="Remplacez-le dans l’énoncé, ou mettez-le aussi dans un leurre.",
    remedy_en="Replace it in the stem, or put it in a distractor too.",
)
PAIRED = Rule(
    id="Q13",
    severity=Severity.WARNING,
    fr="Le mot « {word} » est des deux côtés de la paire « {left} » : il la désigne.",
    en="The word “{word}” is on both sides of the pair “{left}”: it points to it.",
    remedy_fr="Retirez-le d’un côté.",
    remedy_en="Remove it from one side.",
)


def check_item(item: AnyItem, scene: Scene) -> Iterator[Problem]:
    """Q13 on every kind that has an answer of its own."""
    if item.hint and not isinstance(item, Matching | Ordering | TrueFalse):
        hinted = [key for key in item.key if _told(key, core(item.hint, item.lang), item.lang)]
        if hinted:
            yield HINTED.of(item, "hint", key=hinted[0])
    if isinstance(item, SingleChoice | MultipleChoice):
        yield from _check_choice(item)
    elif isinstance(item, ShortAnswer | Flashcard):
        if isinstance(item, ShortAnswer) and _searches(item):
            return
        stem = core(item.stem, item.lang)
        told = [key for key in item.key if _told(key, stem, item.lang)]
        # A list may name in passing what it is a list of.
        if told and (len(told) == len(item.key) or isinstance(item, Flashcard)):
            yield TOLD.of(item, *steps.stem(item), key=told[0])
    elif isinstance(item, Cloze):
        # A stem that gives all the words of several blanks tells where none goes.
        stem = "" if item.gives_words else item.stem
        around = core(" / ".join((*item.pieces, stem)), item.lang)
        for blank in item.blanks:
            if _told(blank.key, around, item.lang):
                yield TOLD.of(item, *steps.stem(item), key=blank.key)
    elif isinstance(item, Matching):
        yield from _check_pairs(item)


def _told(key: str, stem: str, lang: str) -> bool:
    """Whether the core of `key` stands in the stem; what is shorter than four letters may."""
    reduced = core(key, lang)
    return len(reduced) >= 4 and bool(content(key, lang)) and within(reduced, stem)


# What a word of a passage stands for is named there: it has to be found.
_STANDS = {
    "fr": re.compile(
        r"passage du texte\b.*\b(?:désigne|désignée? par)\s", re.IGNORECASE | re.DOTALL
    ),
    "en": re.compile(r"passage of the text\b.*\bstand for\b", re.IGNORECASE | re.DOTALL),
}


# A word of a passage is to be found in it by what it means.
_SEARCHES = {
    "fr": re.compile(r"passage du texte\s*:\s*«.*».*\bRelevez-y\s", re.IGNORECASE | re.DOTALL),
    "en": re.compile(r"passage of the text:\s*“.*”.*\bFind in it\s", re.IGNORECASE | re.DOTALL),
}


def _searches(item: ShortAnswer) -> bool:
    return bool(_SEARCHES.get(item.lang, _SEARCHES["fr"]).search(item.stem))


def _check_choice(item: SingleChoice | MultipleChoice) -> Iterator[Problem]:
    if _STANDS.get(item.lang, _STANDS["fr"]).search(item.stem):
        return
    stem = core(item.stem, item.lang)
    keys = [o.text for o in item.choices if o.key]
    distractors = [o.text for o in item.choices if not o.key]
    told = [key for key in keys if _told(key, stem, item.lang)]
    # A stem that names all its options ("à Rouen ou à Paris ?") tells nothing.
    if told and not any(_told(other, stem, item.lang) for other in distractors):
        yield TOLD.of(item, *steps.stem(item), key=told[0])
        return
    words = content(item.stem, item.lang)
    others = [w for text in distractors for w in content(text, item.lang)]
    for key in keys if isinstance(item, SingleChoice) else ():
        for word in content(key, item.lang):
            # Seen in the stem, in the key and nowhere else.
            if len(word) >= 5 and word in words and not any(akin(word, other) for other in others):
                yield CLANG.of(item, *steps.stem(item), word=_as_typed(word, key))
                return


def _as_typed(word: str, text: str) -> str:
    """A folded word as `text` has it."""
    typed = re.findall(r"[^\W_]+", text)
    return next((one for one in typed if singular(fold(one)) == word), word)


def _check_pairs(item: Matching) -> Iterator[Problem]:
    for n, (left, right) in enumerate(item.pairs):
        for word in content(right, item.lang):
            elsewhere = [r for m, (_, r) in enumerate(item.pairs) if m != n]
            if (
                len(word) >= 5
                and word in content(left, item.lang)
                and not any(word in content(other, item.lang) for other in elsewhere)
            ):
                yield PAIRED.of(item, "pairs", left, word=_as_typed(word, left), left=left)
                break
