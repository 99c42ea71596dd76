"""Q17: the key stands in the words that are quoted to prove it, unless it is inferred from them."""

import re
from collections.abc import Iterator

from ardoise.check import steps
from ardoise.check.kinds import kind_of, rank
from ardoise.check.rule import Rule
from ardoise.check.scene import Known, Scene
from ardoise.check.words import akin, content, singular
from ardoise.domain.fold import fold
from ardoise.domain.item import (
    AnyItem,
    Cloze,
    Flashcard,
    Matching,
    Ordering,
    ShortAnswer,
    TrueFalse,
)
from ardoise.domain.problem import Problem, Severity, Step

UNPROVEN = Rule(
    id="Q17",
    severity=Severity.ERROR,
    fr="La réponse « {key} » n’est pas dans la citation.",
    en="The answer “{key}” does not stand in the quote.",
    remedy_fr="Citez le passage qui la contient, ou dites dans `origine` comment elle s’en déduit.",
    remedy_en="Quote the passage that holds it, or say in `origin` how it follows.",
)
LOOSE = Rule(
    id="Q17",
    severity=Severity.WARNING,
    fr="De la réponse « {key} », la citation ne contient pas : {missing}.",
    en="Of the answer “{key}”, the quote does not hold: {missing}.",
    remedy_fr="Reprenez les mots du texte, citez-en plus, ou dites dans `origine` comment elle "
    "s’en déduit.",
    remedy_en="Use the words of the text, quote more of it, or say in `origin` how it follows.",
)

_CAPITAL = re.compile(r"(?<![.?!]\s)(?<![\w’'-])[A-ZÀ-Þ][\w-]+")
_NUMBER_WORDS = re.compile(r"\b(?:vingt|trente|quarante|cinquante|soixante|cent|mille|\w+ty)\b")


def check_item(item: AnyItem, scene: Scene) -> Iterator[Problem]:
    """Q17 on the key of `item`. A statement to be judged true or false is not its own proof, and
    elements to be put in order are often scattered over the text: neither is looked for."""
    known = scene.known(item.text)
    facts = scene.facts(item)
    inferred = item.inference or (facts and all(fact.inferred for fact in facts))
    if isinstance(item, TrueFalse) or inferred or not item.quotes or known.text is None:
        return
    quoted = tuple(dict.fromkeys(w for quote in item.quotes for w in content(quote, item.lang)))
    for key, others, place in _keys(item, known):
        forms = [content(form, item.lang) for form in (key, *others)]
        missing = [[w for w in form if not _there(w, quoted, item.lang)] for form in forms if form]
        if not missing or not all(missing):
            continue
        words, lost = forms[0] or forms[-1], missing[0]
        if _in_figures(key, item.quotes, item.lang):
            continue
        # A name, a number or one or two words are taken from the text; a longer answer may reword
        # it. A composed one displays the name of what the text may call more shortly.
        exact = item.origin == "hand" and not isinstance(item, Flashcard | Matching | Ordering)
        if len(lost) == len(words) or (exact and (len(words) < 3 or _named(lost, key))):
            yield UNPROVEN.of(item, *place, key=key)
        elif len(lost) * 3 > len(words) * 2 and item.origin == "hand":
            yield LOOSE.of(item, *place, key=key, missing=", ".join(lost))


def _named(lost: list[str], key: str) -> bool:
    """Whether some of the lost words is a number, or a name: a capital after the first word."""
    capitals = {singular(fold(word)) for word in _CAPITAL.findall(key[1:])}
    return any(word.isdigit() or word in capitals for word in lost)


def _in_figures(key: str, quotes: tuple[str, ...], lang: str) -> bool:
    """Whether the number that `key` is stands in a quote in words, or the other way round."""
    if kind_of(key, lang) not in ("number", "year") and not _NUMBER_WORDS.search(fold(key)):
        return False
    # Loaded only where a number has to be read.
    from text_to_num import alpha2digit  # type: ignore[attr-defined]

    wanted = re.findall(r"\d+", alpha2digit(key, lang))
    found = {n for quote in quotes for n in re.findall(r"\d+", alpha2digit(quote, lang))}
    return bool(wanted) and set(wanted) <= found


def _keys(item: AnyItem, known: Known) -> Iterator[tuple[str, tuple[str, ...], tuple[Step, ...]]]:
    """Each key with the other forms that prove it too, and where it is written."""
    if item.options:
        for n, option in enumerate(item.options):
            if option.key:
                names = _names(option.text, known, option.entity)
                yield option.text, names, steps.option(item, n)
    elif isinstance(item, ShortAnswer):
        for element in item.elements:
            yield element[0], (*element[1:], *item.accept, *_names(element[0], known)), ("answer",)
    elif isinstance(item, Cloze):
        for blank in item.blanks:
            yield blank.key, (*blank.accept, *_names(blank.key, known)), ("cloze",)
    elif isinstance(item, Matching):
        for left, right in item.pairs:
            yield right, _names(right, known), ("pairs", left)
    elif isinstance(item, Flashcard):
        yield item.back, _names(item.back, known), ("back",)


def _names(text: str, known: Known, entity: str = "") -> tuple[str, ...]:
    return tuple(name for e in known.entities(text, entity) for name in (e.name, *e.variants))


def _there(word: str, quoted: tuple[str, ...], lang: str) -> bool:
    value = rank(word, lang)
    return any(
        akin(word, other) or (value is not None and rank(other, lang) == value) for other in quoted
    )
