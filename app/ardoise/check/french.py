"""Q21: the French of an item, and the typography of both languages.

Forbidden contractions are errors; elision and spacing are warnings. A teacher's file may keep
ordinary spaces and straight apostrophes, if it does so throughout; what is composed may not.
"""

import re
from collections.abc import Iterator

from ardoise.check import steps
from ardoise.check.rule import Rule
from ardoise.check.scene import Known, Scene
from ardoise.domain.elision import elides
from ardoise.domain.infinitive import is_infinitive
from ardoise.domain.item import (
    AnyItem,
    Cloze,
    Flashcard,
    Matching,
    MultipleChoice,
    Ordering,
    SingleChoice,
    TrueFalse,
)
from ardoise.domain.problem import Problem, Severity, Step

CONTRACTION = Rule(
    id="Q21",
    severity=Severity.ERROR,
    fr="« {found} » ne se dit pas.",
    en="“{found}” is not French.",
    remedy_fr="Contractez : « {better} ».",
    remedy_en="Contract it: “{better}”.",
)
NO_ELISION = Rule(
    id="Q21",
    severity=Severity.WARNING,
    fr="« {found} » demande une élision.",
    en="“{found}” needs an elision.",
    remedy_fr="Écrivez « {better} ».",
    remedy_en="Write “{better}”.",
)
FALSE_ELISION = Rule(
    id="Q21",
    severity=Severity.WARNING,
    fr="« {found} » : pas d’élision devant ce mot.",
    en="“{found}”: nothing is elided before this word.",
    remedy_fr="Écrivez le mot entier avant « {word} ».",
    remedy_en="Write the whole word before “{word}”.",
)
NO_SPACE = Rule(
    id="Q21",
    severity=Severity.WARNING,
    fr="Il manque une espace avant « {sign} » dans « {found} ».",
    en="A space is missing before “{sign}” in “{found}”.",
    remedy_fr="Mettez une espace avant « {sign} ».",
    remedy_en="Put a space before “{sign}”.",
)
NO_INNER_SPACE = Rule(
    id="Q21",
    severity=Severity.WARNING,
    fr="Il manque une espace à l’intérieur des guillemets, dans « {found} ».",
    en="A space is missing inside the quotation marks, in “{found}”.",
    remedy_fr="Mettez une espace après l’ouvrant et avant le fermant.",
    remedy_en="Put a space after the opening mark and before the closing one.",
)
MIXED = Rule(
    id="Q21",
    severity=Severity.WARNING,
    fr="Cette question mêle l’apostrophe droite et l’apostrophe typographique.",
    en="This question mixes straight and typographic apostrophes.",
    remedy_fr="Choisissez l’une des deux ; « ’ » est la meilleure.",
    remedy_en="Choose one of the two; “’” is the better.",
)
UNSET = Rule(
    id="Q21",
    severity=Severity.WARNING,
    fr="Une question composée garde une apostrophe droite ou une espace ordinaire : « {found} ».",
    en="A composed question keeps a straight apostrophe or an ordinary space: “{found}”.",
    remedy_fr="Ajoutez le filtre `typo` au gabarit, ou corrigez le texte des faits.",
    remedy_en="Add the filter `typo` to the template, or mend the text of the facts.",
)
ENGLISH_SPACE = Rule(
    id="Q21",
    severity=Severity.WARNING,
    fr="L’anglais ne met pas d’espace avant « {sign} ».",
    en="English puts no space before “{sign}”.",
    remedy_fr="Retirez l’espace dans « {found} ».",
    remedy_en="Remove the space in “{found}”.",
)

_BETTER = {"de le": "du", "de les": "des", "à le": "au", "à les": "aux"}
_CONTRACTION = re.compile(
    r"\b(?P<two>[Dd]e les?|[ÀàÂâ] les?)\s+(?P<next>[^\W\d_]+(?:[-’'][^\W\d_]+)*)"
)
_NAMED = re.compile(r"\b(?P<two>[Dd]e|à|À)\s+(?P<article>Les?)\s+(?P<next>[^\W\d_][\w’'-]*)")
# Pronouns that may stand between le, les and their infinitive: "de le lui dire".
_PRONOUNS = frozenset({"y", "en", "lui", "leur"})
# Towns and papers whose name begins with an article, besides those that are declared.
_TOWNS_AND_PAPERS = """
caire havre mans touquet puy creusot mureaux lilas ulis pirée bourget vésinet lavandou lamentin
tampon cap monde figaro abymes sables raincy
"""
_WITH_ARTICLE = frozenset(_TOWNS_AND_PAPERS.split())
_BOUND = re.compile(r" (?:à|et) \w")
_UNELIDED = re.compile(
    r"(?<![\w’'-])(?P<word>le|la|de|que|se|ne|je|Le|La|De|Que|Se|Ne|Je) "
    # Looked at, not taken: in "de la école", "la" comes next and is a word itself.
    r"(?=(?P<next>[^\W\d_]{2,}(?:-[^\W\d_]+)*))"
)
_ELIDED = re.compile(
    r"(?<![\w’'-])(?P<word>(?:[ldsnjmtc]|qu|[LDSNJMTC]|Qu)[’'])(?P<next>h[^\W\d_]+|onze|oui|huit\w*)"
)
# Of these names either use is good.
_WAVERING = re.compile(r"H|Y|Ou[aeï]|I[aeo]u?|hyène|ouate|hier|hiatus|hiéroglyphe|iode|ululement")
_TIGHT = re.compile(r"[^\s«»]*[\w»”\")\]’%*](?P<sign>[;!?]+|:)(?=[\s»”\")]|$)")
_TIGHT_QUOTES = re.compile(r"«(?=[^\s\u00a0\u202f])\S*|\S*(?<=[^\s\u00a0\u202f])»")
_ADDRESS = re.compile(r"https?://\S+|www\.\S+|\S+@\S+\.\S+|\{\{.*?\}\}")
_STRAIGHT = re.compile(r"[^\W\d_]'(?=[\w«])")
_CURLY = re.compile(r"[^\W\d_]’(?=[\w«])")
_LOOSE = re.compile(r"\S* [;:!?»](?=\s|$)|« \S*|\b\w+'(?=\w)\w*")
_ENGLISH_LOOSE = re.compile(r"\S+[ \u00a0\u202f](?P<sign>[;:!?])(?=\s|$)")


def check_item(item: AnyItem, scene: Scene) -> Iterator[Problem]:
    """Q21 on all that pupils see of `item`."""
    parts = [(at, _ADDRESS.sub("…", text)) for at, text in texts(item) if text]
    if item.lang == "en":
        yield from _check_english(item, parts)
        return
    known = scene.known(item.text)
    for at, text in parts:
        yield from _check_contraction(item, at, text, known)
        yield from _check_elision(item, at, text)
        yield from _check_spaces(item, at, text)
    if item.origin != "hand":
        yield from _check_composed(item, parts)
    elif _mixed(parts):
        yield MIXED.of(item)


def texts(item: AnyItem) -> Iterator[tuple[tuple[Step, ...], str]]:
    """All that pupils see of an item, each with the way to it. Quotes are the text's own words."""
    yield steps.stem(item), item.stem
    yield ("feedback",), item.feedback
    yield ("hint",), item.hint
    if isinstance(item, SingleChoice | MultipleChoice):
        for n, option in enumerate(item.choices):
            yield steps.option(item, n), option.text
            yield steps.option(item, n), option.feedback
    elif isinstance(item, TrueFalse):
        yield ("feedback",), item.feedback_true
        yield ("feedback",), item.feedback_false
    elif isinstance(item, Cloze):
        blanks = [*(blank.key for blank in item.blanks), ""]
        whole = "".join(p + b for p, b in zip(item.pieces, blanks, strict=False))
        yield ("cloze",), whole
    elif isinstance(item, Matching):
        for n, (left, right) in enumerate(item.pairs):
            yield ("pairs", n), left
            yield ("pairs", n), right
    elif isinstance(item, Ordering):
        for n, element in enumerate(item.order):
            yield ("order", n), element
    elif isinstance(item, Flashcard):
        yield ("back",), item.back


def _check_contraction(
    item: AnyItem, at: tuple[Step, ...], text: str, known: Known
) -> Iterator[Problem]:
    for found in _CONTRACTION.finditer(text):
        after = text[found.end("next") :].split()
        pronoun = found["next"] in _PRONOUNS and after and is_infinitive(after[0].strip(".,;:!?"))
        if pronoun or is_infinitive(found["next"]):
            continue
        better = _BETTER[found["two"].casefold()]
        yield CONTRACTION.of(
            item, *at, found=found.group(), better=f"{_like(found['two'], better)} {found['next']}"
        )
    for found in _NAMED.finditer(text):
        name = f"{found['article']} {found['next']}"
        if _takes_contraction(name, found["next"], known):
            better = _BETTER[f"{found['two']} {found['article']}".casefold()]
            yield CONTRACTION.of(
                item,
                *at,
                found=found.group(),
                better=f"{_like(found['two'], better)} {found['next']}",
            )


def _takes_contraction(name: str, word: str, known: Known) -> bool:
    named = known.entities(name)
    if named:
        return all(entity.cls not in ("personne", "person", "personnage") for entity in named)
    return word.casefold().split("-")[0] in _WITH_ARTICLE


def _like(model: str, word: str) -> str:
    return word.capitalize() if model[:1].isupper() else word


def _check_elision(item: AnyItem, at: tuple[Step, ...], text: str) -> Iterator[Problem]:
    for found in _UNELIDED.finditer(text):
        word, following = found["word"], found["next"]
        sigle = following.isupper()
        # "de un à cinq petits": a number, where "d’un" would read as an article.
        if following.casefold() in ("un", "une") and _BOUND.match(
            text, found.end() + len(following)
        ):
            continue
        if sigle or _WAVERING.match(following) or not elides(following):
            continue
        short = "qu" if word.casefold() == "que" else word[0].casefold()
        better = _like(word, short) + "’" + following
        yield NO_ELISION.of(item, *at, found=found.group() + following, better=better)
    for found in _ELIDED.finditer(text):
        if not _WAVERING.match(found["next"]) and not elides(found["next"]):
            yield FALSE_ELISION.of(item, *at, found=found.group(), word=found["next"])


def _check_spaces(item: AnyItem, at: tuple[Step, ...], text: str) -> Iterator[Problem]:
    for found in _TIGHT.finditer(text):
        yield NO_SPACE.of(item, *at, sign=found["sign"], found=found.group().strip("«»"))
    for found in _TIGHT_QUOTES.finditer(text):
        yield NO_INNER_SPACE.of(item, *at, found=found.group())


def _mixed(parts: list[tuple[tuple[Step, ...], str]]) -> bool:
    return any(_STRAIGHT.search(text) and _CURLY.search(text) for _, text in parts)


def _check_composed(item: AnyItem, parts: list[tuple[tuple[Step, ...], str]]) -> Iterator[Problem]:
    for at, text in parts:
        found = _LOOSE.search(text)
        if found:
            yield UNSET.of(item, *at, found=found.group())


def _check_english(item: AnyItem, parts: list[tuple[tuple[Step, ...], str]]) -> Iterator[Problem]:
    for at, text in parts:
        for found in _ENGLISH_LOOSE.finditer(text):
            yield ENGLISH_SPACE.of(item, *at, sign=found["sign"], found=found.group())
