"""Q03, Q08, Q19: what lets a key be told from its distractors without having read.

Sources: Haladyna, Downing & Rodriguez 2002; Pham, Besanko & Devitt 2018 for the longest option.
"""

import re
from collections.abc import Iterator
from statistics import median

from ardoise.check import steps
from ardoise.check.rule import Rule
from ardoise.check.scene import Scene
from ardoise.domain.fold import fold
from ardoise.domain.item import AnyItem, Item, MultipleChoice, SingleChoice, TrueFalse
from ardoise.domain.problem import Problem, Severity
from ardoise.domain.typo import distance

LONGEST = Rule(
    id="Q03",
    severity=Severity.WARNING,
    fr="La réponse « {key} » est bien plus longue que les leurres.",
    en="The answer “{key}” is much longer than the distractors.",
    remedy_fr="Raccourcissez-la, ou étoffez les leurres.",
    remedy_en="Shorten it, or fill out the distractors.",
)
ABSOLUTE = Rule(
    id="Q08",
    severity=Severity.WARNING,
    fr="Le mot absolu « {word} » n’est pas dans la citation : il trahit une option fausse.",
    en="The absolute word “{word}” is not in the quote: it betrays a wrong option.",
    remedy_fr="Retirez-le.",
    remedy_en="Remove it.",
)
ABSOLUTES = Rule(
    id="Q08",
    severity=Severity.ERROR,
    fr="Tous les leurres ont un mot absolu (« {word} »), la réponse n’en a pas.",
    en="All distractors have an absolute word (“{word}”), the answer has none.",
    remedy_fr="Retirez ces mots des leurres.",
    remedy_en="Remove these words from the distractors.",
)
ONE_LETTER = Rule(
    id="Q19",
    severity=Severity.ERROR,
    fr="Le leurre « {option} » ne diffère de la réponse « {key} » que par une lettre, un accent ou "
    "une majuscule.",
    en="The distractor “{option}” differs from the answer “{key}” only by a letter, an accent or a "
    "capital.",
    remedy_fr="Remplacez-le : ce piège ne mesure que l’attention.",
    remedy_en="Replace it: this trap measures nothing but attention.",
)

_CENTURY = re.compile(r"\b[ivx]+e siecle\b")
_ABSOLUTE = {
    "fr": re.compile(
        r"\b(toujours|jamais|uniquement|seulement|tous|toutes|aucune?|seule?s?|obligatoirement"
        r"|exclusivement|forcement|systematiquement|absolument|totalement|entierement)\b"
    ),
    "en": re.compile(
        r"\b(always|never|only|all|none|every|must|completely|absolutely|totally|entirely"
        r"|exclusively|impossible)\b"
    ),
}


def check_item(item: AnyItem, scene: Scene) -> Iterator[Problem]:
    """Q03, Q08 and Q19 on an item with distractors; Q08 on a false statement too."""
    if isinstance(item, TrueFalse):
        if not item.answer:
            yield from _check_absolute(item, item.stem, *steps.stem(item))
        return
    if not isinstance(item, SingleChoice | MultipleChoice):
        return
    if isinstance(item, SingleChoice):
        yield from _check_longest(item)
        yield from _check_letters(item)
    yield from _check_absolutes(item)


def _check_longest(item: SingleChoice) -> Iterator[Problem]:
    others = [len(o.text) for o in item.choices if not o.key]
    for key in item.key[:1] if others else ():
        usual = median(others)
        # Where one distractor is as long as the key, length gives nothing away.
        if len(key) > max(1.5 * usual, usual + 9, *others):
            n = next(n for n, o in enumerate(item.choices) if o.key)
            yield LONGEST.of(item, *steps.option(item, n), key=key)


def _check_letters(item: SingleChoice) -> Iterator[Problem]:
    for key in item.key[:1]:
        for n, option in enumerate(item.choices):
            one, other = fold(key), fold(option.text)
            # A year, a century or a number may well differ by one digit.
            digits = any(c.isdigit() for c in one + other) or _CENTURY.search(one)
            if option.key or digits or len(one) < 4 or abs(len(one) - len(other)) > 1:
                continue
            if distance(one, other) <= 1:
                place = steps.option(item, n)
                yield ONE_LETTER.of(item, *place, option=option.text, key=key)


def _check_absolutes(item: SingleChoice | MultipleChoice) -> Iterator[Problem]:
    pattern = _ABSOLUTE.get(item.lang, _ABSOLUTE["fr"])
    found = [pattern.search(fold(option.text)) for option in item.choices]
    wrong = [word for word, o in zip(found, item.choices, strict=True) if not o.key]
    right = [word for word, o in zip(found, item.choices, strict=True) if o.key]
    if len(wrong) > 1 and all(wrong) and not any(right):
        yield ABSOLUTES.of(item, "distractors", word=wrong[0][0] if wrong[0] else "")
        return
    for n, option in enumerate(item.choices):
        yield from _check_absolute(item, option.text, *steps.option(item, n))


def _check_absolute(item: Item, text: str, *place: str | int) -> Iterator[Problem]:
    pattern = _ABSOLUTE.get(item.lang, _ABSOLUTE["fr"])
    for word in pattern.findall(fold(text)):
        if not any(f" {word} " in f" {fold(quote)} " for quote in item.quotes):
            yield ABSOLUTE.of(item, *place, word=word)
            return
