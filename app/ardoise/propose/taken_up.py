"""What a pronoun stands for: asked of a sentence whose first pronoun is surely known."""

import re
from collections.abc import Iterable

from ardoise.domain.fact import Entity
from ardoise.propose.alternatives import OWN_CLASS, Words
from ardoise.propose.register import Register, noun_gender, slug, with_article
from ardoise.propose.sentence import Sentence

RELATION = "reprise"
_MOST_WORDS = 24
_WANTED = 4
_ARTICLES = {"il": "le ", "elle": "la ", "ils": "les ", "elles": "les "}
_GENDERS = {"ils": "m", "elles": "f"}


def read_taken_up(
    register: Register, sentence: Sentence, pronoun: str, referent: Entity, sources: tuple[str, ...]
) -> None:
    """Registers what `pronoun`, the first of a sentence, stands for. People are left: who they are
    is asked by what they do."""
    words = sentence.text.rstrip(".")
    if referent.cls == "personne" or not referent.article or re.search(r"[«»?!(){}]", words):
        return
    if len(words.split()) > _MOST_WORDS or referent.article in ("un", "une"):
        return
    said = with_article(referent)
    shown = register.entity(f"{OWN_CLASS}{slug(f'{pronoun} {said}', 24)}", said)
    passage = register.entity("passage", words)
    register.fact(
        RELATION,
        {
            "passage": (passage.id,),
            "pronom": (register.entity("pronom", pronoun).id,),
            "referent": (shown.id,),
        },
        (*sources, words),
        sentence.paragraph,
    )


def add_referents(register: Register, gathered: Iterable[Words]) -> None:
    """Gives each of them wrong answers: other things of the text that the pronoun could stand for
    by its form, none of the same paragraph."""
    groups = [one for one in gathered if one.form == "group"]
    for fact in list(register.facts.values()):
        if fact.relation != RELATION:
            continue
        shown = register.entities[fact.args["referent"][0]]
        pronoun = register.entities[fact.args["pronom"][0]].name
        head = shown.name.replace("’", "’ ").split()[1]
        near = register.text.paragraphs[fact.paragraph - 1].content
        able = [
            one.words
            for one in groups
            if one.words.startswith(_ARTICLES[pronoun])
            and _GENDERS.get(pronoun, "") in ("", noun_gender(one.words.split()[1]))
            and one.paragraph != fact.paragraph
            and head not in one.words
            and one.words.split()[1] not in near
        ]
        able.sort(key=lambda words: abs(len(words) - len(shown.name)))
        for words in able[:_WANTED]:
            register.entity(shown.cls, words, gender=shown.gender)
