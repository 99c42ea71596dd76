"""What makes a proposed fact worth a second look: said to the teacher before anything is decided.

Nothing here decides. A rule found the fact; these are the places where rules are known to err.
"""

import re
from collections.abc import Iterator

from ardoise.domain.fact import Fact, Knowledge, Stance
from ardoise.domain.fold import fold
from ardoise.domain.quote import find_passage
from ardoise.domain.text import Text
from ardoise.domain.words import say
from ardoise.propose.relations import WORDS

_HEDGES = {
    "fr": re.compile(
        r"\b(peut-être|sans doute|probablement|apparemment|pourraient|pourrait|devraient|devrait|"
        r"auraient|aurait|seraient|serait|semblent|semble|estiment|estime|selon|d’après)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(perhaps|maybe|probably|allegedly|apparently|might|could|would|seems?|"
        r"according to|believes?|claims?)\b",
        re.IGNORECASE,
    ),
}
_NOT = {
    "fr": re.compile(r"\b(?:ne|n’)\s?\w+\s(?:\w+\s)?(pas|jamais|plus|guère|aucune?)\b"),
    "en": re.compile(r"\b(not|never|no longer|\w+n’t)\b", re.IGNORECASE),
}


def doubts(fact: Fact, text: Text, knowledge: Knowledge, reader: str) -> tuple[str, ...]:
    """Why the fact might not be what the text says, in sentences in the language `reader`."""
    return tuple(_doubts(fact, text, knowledge, reader))


def _doubts(fact: Fact, text: Text, knowledge: Knowledge, reader: str) -> Iterator[str]:
    lang = "en" if text.lang == "en" else "fr"
    around = " ".join(_sentences(fact, text)).replace("'", "’")
    hedge = _HEDGES[lang].search(around)
    if hedge and fact.stance is Stance.FACT:
        yield say(
            reader,
            fr=f"La phrase dit «\u00a0{hedge[0]}\u00a0»\u00a0: est-ce le texte qui l’affirme, "
            "ou quelqu’un\u202f?",
            en=f"The sentence says “{hedge[0]}”: does the text itself say so, or somebody?",
        )
    if denied := _NOT[lang].search(around):
        yield say(
            reader,
            fr=f"La phrase nie quelque chose («\u00a0{denied[0]}\u00a0»)\u00a0: le fait dit-il "
            "bien la même chose\u202f?",
            en=f"The sentence denies something (“{denied[0]}”): does the fact say the same?",
        )
    if fact.stance is not Stance.FACT and not fact.by:
        yield say(
            reader,
            fr="Personne n’est nommé comme celui qui l’affirme\u00a0: nommez-le s’il est connu.",
            en="Nobody is named as saying so: name them if they are known.",
        )
    quoted = f" {fold(' '.join(fact.quotes))} "
    for ids in fact.args.values():
        for entity in (knowledge.entities[i] for i in ids if i in knowledge.entities):
            names = [fold(name) for name in (entity.name, *entity.variants)]
            if entity.cls in WORDS or any(f" {name} " in quoted for name in names):
                continue
            last = names[0].split()[-1:]
            if not entity.value and (not last or f" {last[0]} " not in quoted):
                yield say(
                    reader,
                    fr=f"«\u00a0{entity.name}\u00a0» n’est pas dans la citation\u00a0: a-t-on "
                    "bien deviné de qui ou de quoi elle parle\u202f?",
                    en=f"“{entity.name}” is not in the quote: was it guessed rightly?",
                )


def _sentences(fact: Fact, text: Text) -> Iterator[str]:
    """The sentences that the quotes stand in."""
    for quote in fact.quotes:
        passage = find_passage(quote, text)
        paragraph = text.paragraph(passage.paragraph) if passage else None
        if passage is None or paragraph is None:
            continue
        content = paragraph.content
        start, end = passage.spans[0][0], passage.spans[-1][1]
        stops = [m.end() for m in re.finditer(r"[.!?…]\s", content[:start])]
        after = re.search(r"[.!?…](?:\s|$)", content[end - 1 :])
        yield content[stops[-1] if stops else 0 : end + after.start() if after else len(content)]
