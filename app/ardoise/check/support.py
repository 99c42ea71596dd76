"""Q17: the key stands in the words that are quoted to prove it, unless it is inferred from them."""

from collections.abc import Iterator

from ardoise.check import steps
from ardoise.check.kinds import rank
from ardoise.check.rule import Rule
from ardoise.check.scene import Known, Scene
from ardoise.check.words import akin, content
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
        # A key of one to three words is taken from the text; a longer one may reword it. A
        # composed one displays the name of what the text may call more shortly.
        short = len(words) <= 3 and not isinstance(item, Flashcard | Matching | Ordering)
        if len(lost) == len(words) or (short and item.origin == "hand"):
            yield UNPROVEN.of(item, *place, key=key)
        elif len(lost) * 2 > len(words) and item.origin == "hand":
            yield LOOSE.of(item, *place, key=key, missing=", ".join(lost))


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
