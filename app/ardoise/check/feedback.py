"""Q14: what a pupil reads after responding says why, and leads back to the text.

Source: Butler & Roediger 2008: feedback raises later recall and undoes what distractors taught.
"""

import re
from collections.abc import Iterator

from ardoise.check import steps
from ardoise.check.rule import Rule
from ardoise.check.scene import Scene
from ardoise.check.words import akin, content
from ardoise.domain.fold import fold
from ardoise.domain.item import AnyItem, Flashcard, Item, Option, TrueFalse
from ardoise.domain.problem import Problem, Severity

NONE = Rule(
    id="Q14",
    severity=Severity.WARNING,
    fr="Cette question n’explique rien après la réponse.",
    en="This question explains nothing after the response.",
    remedy_fr="Ajoutez `explication`, ou un `retour` par option.",
    remedy_en="Add `feedback`, to the question or to each option.",
)
SOME = Rule(
    id="Q14",
    severity=Severity.INFO,
    fr="{count} options sur {total} n’ont pas de retour.",
    en="{count} options of {total} have no feedback.",
    remedy_fr="Dites de chacune, dans `retour`, pourquoi elle est juste ou fausse.",
    remedy_en="Say of each, in `feedback`, why it is right or wrong.",
)
EMPTY_WORDS = Rule(
    id="Q14",
    severity=Severity.WARNING,
    fr="Le retour « {feedback} » n’apprend rien.",
    en="The feedback “{feedback}” teaches nothing.",
    remedy_fr="Dites pourquoi, et où le texte le dit.",
    remedy_en="Say why, and where the text says so.",
)
REPEATED = Rule(
    id="Q14",
    severity=Severity.WARNING,
    fr="Les options « {one} » et « {other} » ont le même retour.",
    en="The options “{one}” and “{other}” have the same feedback.",
    remedy_fr="Dites de chacune pourquoi elle est juste ou fausse.",
    remedy_en="Say of each why it is right or wrong.",
)
NOT_FROM_TEXT = Rule(
    id="Q14",
    severity=Severity.INFO,
    fr="Ce qui explique la réponse ne reprend aucun mot de la citation.",
    en="What explains the answer takes up no word of the quote.",
    remedy_fr="Renvoyez au passage du texte qui le dit.",
    remedy_en="Lead back to the passage of the text that says so.",
)

_REFERS = re.compile(r"[«“\"§]|\b(?:paragra(?:phe|ph)|texte?|article|passage)\b", re.IGNORECASE)


def check_item(item: AnyItem, scene: Scene) -> Iterator[Problem]:
    """Q14 on every kind but the flashcard, whose back is its feedback."""
    if isinstance(item, Flashcard):
        return
    spoken = [o for o in item.options if o.feedback.strip()]
    if not item.feedback.strip() and not spoken:
        yield NONE.of(item)
        return
    yield from _check_words(item)
    yield from _check_options(item, spoken)
    yield from _check_source(item)


def _check_words(item: Item) -> Iterator[Problem]:
    if item.feedback.strip() and len(item.feedback.strip()) < 15:
        yield EMPTY_WORDS.of(item, "feedback", feedback=item.feedback.strip())
    for n, option in enumerate(item.options):
        if 0 < len(option.feedback.strip()) < 15:
            place = steps.option(item, n)
            yield EMPTY_WORDS.of(item, *place, "feedback", feedback=option.feedback.strip())


def _check_options(item: Item, spoken: list[Option]) -> Iterator[Problem]:
    options = item.options
    said: dict[str, str] = {}
    for n, option in enumerate(options):
        words = fold(option.feedback)
        if words in said and words:
            place = steps.option(item, n)
            yield REPEATED.of(item, *place, one=said[words], other=option.text)
        said.setdefault(words, option.text)
    # Of a statement, one explanation says why it is true or why it is false.
    if len(spoken) < len(options) and not (isinstance(item, TrueFalse) and item.feedback):
        yield SOME.of(item, count=len(options) - len(spoken), total=len(options))


def _check_source(item: Item) -> Iterator[Problem]:
    told = " ".join((item.feedback, *(o.feedback for o in item.options if o.key)))
    if _REFERS.search(told):
        return
    quoted = {word for quote in item.quotes for word in content(quote, item.lang)}
    words = content(told, item.lang)
    if quoted and words and not any(akin(word, other) for word in words for other in quoted):
        yield NOT_FROM_TEXT.of(item, "feedback")
