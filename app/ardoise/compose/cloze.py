"""Cloze: a sentence of the text, or of a fact, with one entity cut out.

A place goes with its preposition, which would betray it (*au* and *en*, not *à*); of a number only
the number is cut, its unit left to be read; of the month of a year, only the month; and an hour or
a date leaves its preposition outside.
"""

import re
from collections.abc import Iterator

from ardoise.compose import feedback
from ardoise.compose.fairness import named_in_part
from ardoise.compose.figure import abbreviated, is_figure, is_hour, number_of, scaled
from ardoise.compose.french_date import MONTHS
from ardoise.compose.noun import TIMES, UndeclaredError, class_of
from ardoise.compose.short import spellings
from ardoise.compose.word_bank import gives_words, make_word_bank
from ardoise.compose.workshop import SENTENCE_END, Made, RefusedError, Workshop, item_id
from ardoise.domain.fact import Entity, Fact
from ardoise.domain.fold import fold, plain
from ardoise.domain.item import Blank, Cloze
from ardoise.domain.quote import find_passage
from ardoise.domain.template import Template
from ardoise.domain.words import say

LONGEST = 60
"""Words a sentence may have; a longer one is hard to hold in mind."""

SHORTEST = 6
"""Words that must remain around the blank."""


def make_cloze(shop: Workshop, template: Template, fact: Fact) -> Made:
    """One item with one blank: who plays the role that the template asks; or with several, whose
    words the stem gives, where it names that role."""
    if gives_words(template):
        return make_word_bank(shop, template, fact)
    ground = shop.ground
    item = item_id(template, fact)
    keys = shop.keys(fact, template.asks)
    if len(keys) != 1:
        raise RefusedError(
            say(
                ground.lang,
                fr=f"« {template.asks} » a {len(keys)} réponses : un trou n’en veut qu’une.",
                en=f"“{template.asks}” has {len(keys)} answers: a blank wants one.",
            )
        )
    (key,) = keys
    if class_of(key).split(" ")[0] in ("nombre", "number") and not is_figure(key):
        raise RefusedError(
            say(
                ground.lang,
                fr=f"« {key.name} » n’est pas un nombre seul.",
                en=f"“{key.name}” is no single number.",
            )
        )
    said = ground.statement(fact) if template.support == "statement" else _sentence(shop, fact)
    whole = ground.language.typography(said)
    # Where the statement itself says the bare name, what stands before it is left to be read.
    bare = template.support == "statement" and re.search(
        rf"\{{\{{ *{template.asks} *\| *(?:nom|name)\b", fact.statement
    )
    start, end = _cut(shop, whole, key, bare=bool(bare))
    before, said, after = whole[:start], whole[start:end], whole[end:]
    count = len(re.findall(r"\w[\w’'-]*", f"{before} {after}"))
    if not SHORTEST <= count <= LONGEST:
        raise RefusedError(
            say(
                ground.lang,
                fr=f"{count} mots autour du trou : il en faut de {SHORTEST} à {LONGEST}.",
                en=f"{count} words around the blank: {SHORTEST} to {LONGEST} are wanted.",
            )
        )
    shop.note(
        item,
        fr=f"le trou couvre « {said} » ; rien d’autre dans la phrase ne nomme {key.name}",
        en=f"the blank covers “{said}”; nothing else in the sentence names {key.name}",
    )
    names = spellings(ground, template, template.asks, key)
    if is_figure(key):
        # "14,6" stands before "millions d’euros", and "14,6 millions" says as much.
        names = (*names, scaled(key.name), *abbreviated(key.name))
    accept = tuple(dict.fromkeys(name for name in names if fold(name) != fold(said)))
    common = shop.common(template, (fact,), item, feedback=feedback.sourced(ground, fact))
    hint = common["hint"] or ground.language.class_noun(key)
    hint = ground.language.typography(f"{hint[:1].lower()}{hint[1:]}")
    return (
        Cloze(
            stem=ground.said(template.stem, ground.asked(template, fact)),
            pieces=(before, after),
            blanks=(Blank(key=said, hint=hint, accept=accept),),
            **{**common, "hint": ""},
        ),
    )


def _sentence(shop: Workshop, fact: Fact) -> str:
    """The sentence of the text where the first quote of a fact stands."""
    quote, text = fact.quotes[0] if fact.quotes else "", shop.ground.text
    passage = find_passage(quote, text, fact.paragraph)
    paragraph = text.paragraph(passage.paragraph) if passage else None
    if passage is None or paragraph is None:
        raise RefusedError(
            say(
                shop.ground.lang,
                fr="sa citation n’est pas dans le texte.",
                en="its quote does not stand in the text.",
            )
        )
    content = paragraph.content
    first, last = passage.spans[0][0], passage.spans[-1][1]
    ends = [found.start() for found in SENTENCE_END.finditer(content)]
    start = max((end for end in ends if end <= first), default=0)
    stop = min((end for end in ends if end >= last), default=len(content))
    return content[start:stop].strip()


def _cut(shop: Workshop, sentence: str, key: Entity, *, bare: bool) -> tuple[int, int]:
    """Where the blank begins and ends: the longest way in which the sentence says the entity, or
    its `bare` name."""
    ground = shop.ground
    readable = plain(sentence)
    forms = [key.name, *key.variants] if bare else _forms(shop, key)
    found = max(
        (span for form in forms for span in _spans(plain(form), readable)),
        key=lambda span: (span[1] - span[0], -span[0]),
        default=None,
    )
    if found is None:
        raise RefusedError(
            say(
                ground.lang,
                fr=f"la phrase ne nomme pas « {key.name} » en toutes lettres.",
                en=f"the sentence does not name “{key.name}” in so many words.",
            )
        )
    around = f"{sentence[: found[0]]} ____ {sentence[found[1] :]}"
    rest = f" {fold(sentence[: found[0]])}   {fold(sentence[found[1] :])} "
    if named_in_part(around, key) or any(f" {name} " in rest for name in ground.folded(key)):
        raise RefusedError(
            say(
                ground.lang,
                fr=f"« {key.name} » se lit encore à côté du trou.",
                en=f"“{key.name}” can still be read beside the blank.",
            )
        )
    if is_figure(key):
        number = number_of(sentence[found[0] : found[1]])
        return found[0], found[0] + len(number) if number else found[1]
    if month := _MONTH_OF_YEAR.match(sentence[found[0] : found[1]]):
        # The hint asks for a month: its year is left to be read, as a unit is.
        return found[0], found[0] + month.end("month")
    return found


_MONTH_OF_YEAR = re.compile(rf"(?P<month>{'|'.join(MONTHS)})[ \u00a0]\d{{3,4}}$", re.IGNORECASE)


def _spans(form: str, sentence: str) -> Iterator[tuple[int, int]]:
    """Where a form stands in a sentence, whole words."""
    start = sentence.find(form)
    while start >= 0:
        end = start + len(form)
        inside = sentence[start - 1 : start].isalnum() or sentence[end : end + 1].isalnum()
        if not inside:
            yield start, end
        start = sentence.find(form, end)


def _forms(shop: Workshop, key: Entity) -> list[str]:
    """The ways in which a sentence may say an entity, with its article or preposition."""
    language = shop.ground.language
    forms = [key.name, *key.variants]
    if is_figure(key) or is_hour(key) or class_of(key) in TIMES:
        return list(dict.fromkeys(forms))
    for rule in (language.the, language.at, language.to, language.of, language.when):
        try:
            forms.append(rule(key))
        except UndeclaredError:
            continue
    return list(dict.fromkeys(forms))
