"""A text → proposed entities, relations and facts, each fact with the words that state it."""

import re
from collections.abc import Sequence
from itertools import groupby, pairwise

from msgspec.structs import replace

from ardoise.domain.fact import Fact, Knowledge
from ardoise.domain.quote import find_passage
from ardoise.domain.text import Text
from ardoise.propose.absent import add_absent, add_named, keep_genders_apart
from ardoise.propose.act import keep_acts_apart
from ardoise.propose.aliases import add_aliases
from ardoise.propose.alternatives import add_alternatives, drop_lone, gather
from ardoise.propose.cast import Cast
from ardoise.propose.context import ask_in_context
from ardoise.propose.english import add_english_absent, read_english
from ardoise.propose.english_terms import read_agent, read_terms
from ardoise.propose.finder import Finder
from ardoise.propose.gap import ask_gaps
from ardoise.propose.given_words import ask_given_words
from ardoise.propose.joining import ask_joints
from ardoise.propose.meant import ask_meanings
from ardoise.propose.model import Model
from ardoise.propose.names import find_names, surnames
from ardoise.propose.offices import ask_who_holds
from ardoise.propose.presented import ask_who_is_presented
from ardoise.propose.rare_words import COMMONEST, LITTLE, ask_rare_words
from ardoise.propose.register import Register
from ardoise.propose.relations import OWN_CLASSES, relation
from ardoise.propose.reprises import ask_reprises
from ardoise.propose.respell import Respelled, respell
from ardoise.propose.same_person import same_people
from ardoise.propose.sentence import Sentence, sentences
from ardoise.propose.steps import read_steps
from ardoise.propose.titled import drop_titled
from ardoise.propose.turning import ask_turned
from ardoise.propose.unclear import drop_unclear
from ardoise.propose.uses import add_other_uses
from ardoise.propose.vocabulary import ask_words
from ardoise.propose.who_says import ask_who_says


def propose(text: Text, model: Model) -> Knowledge:
    """What `text` seems to state, for a person to accept or refuse. Every quote stands in the text
    word for word; every entity that a fact does not use is left out, but wrong answers to offer."""
    file = f"source/{text.id}/proposals.yaml"
    respelled = [respell(paragraph.content, text.lang) for paragraph in text.paragraphs]
    able = [replace(p, content=r.words) for p, r in zip(text.paragraphs, respelled, strict=True)]
    alike = replace(text, title=respell(text.title, text.lang).words, paragraphs=tuple(able))
    register = Register(alike, file)
    (_read_english if text.lang == "en" else _read_french)(register, alike, model)
    used = dict.fromkeys(fact.relation for fact in register.facts.values())
    return Knowledge(
        text=text.id,
        lang=text.lang,
        entities=register.entities,
        relations={
            id_: relation(id_, n, file, _own_classes(register, id_), text.lang)
            for n, id_ in enumerate(used)
        },
        facts={
            id_: _as_written(fact, alike, respelled, text) for id_, fact in register.facts.items()
        },
    )


def _as_written(fact: Fact, read: Text, respelled: Sequence[Respelled], text: Text) -> Fact:
    """A fact whose quotes are those of `text`, character for character, which was `read`
    `respelled`, a paragraph each."""
    quotes = (_exact(quote, read, respelled, text, fact.paragraph) for quote in fact.quotes)
    return replace(fact, quotes=tuple(quotes))


def _exact(quote: str, read: Text, respelled: Sequence[Respelled], text: Text, near: int) -> str:
    passage = find_passage(quote, read, near) or find_passage(quote, read)
    if passage is None:
        return quote
    at = next(n for n, p in enumerate(read.paragraphs) if p.number == passage.paragraph)
    content = text.paragraphs[at].content
    places = [respelled[at].origin(*span) for span in passage.spans]
    words = content[slice(*places[0])]
    for (_, end), (start, after) in pairwise(places):
        # What the text says with dots of its own is whole; else words are left out.
        between = content[end:start]
        words += between if re.fullmatch(r"\W*", between) else " […] "
        words += content[start:after]
    return words


def _own_classes(register: Register, relation: str) -> tuple[str, ...]:
    """The classes made for the answers of one fact each (numbers, spans, reasons), of the facts of
    that relation."""
    found = {
        register.entities[id_].cls
        for fact in register.facts.values()
        if fact.relation == relation
        for ids in fact.args.values()
        for id_ in ids
    }
    return tuple(sorted(cls for cls in found if cls.startswith(OWN_CLASSES)))


def _read_french(register: Register, text: Text, model: Model) -> None:
    read = list(sentences(text))
    whole = "\n".join(paragraph.content for paragraph in text.paragraphs)
    labels = model.labels(text)
    names, again = same_people(find_names(text, read, labels), whole)
    finder = Finder(Cast(register, names, surnames(names) | again, model, labels))
    for sentence in read:
        finder.read(sentence)
    for _, group in groupby(read, key=lambda sentence: sentence.paragraph):
        read_steps(finder.cast, list(group))
    gathered = gather([(s, finder.tokens[s.text]) for s in read])
    add_alternatives(register, gathered)
    # A reason without wrong answers asks nothing: its sentence may be asked of something else.
    drop_lone(register)
    ask_who_holds(finder.cast, read)
    # Before gaps: a sentence that is asked nothing else is asked for a word of it.
    drop_titled(register)
    ask_who_is_presented(finder.cast)
    ask_who_says(finder.cast)
    ask_words(finder.cast, finder.heard)
    ask_in_context(finder.cast, finder.heard)
    # A rare word is asked by itself first: it is known or it is not.
    ask_gaps(finder.cast, finder.heard)
    ask_rare_words(finder.cast, finder.heard)
    ask_given_words(finder.cast, finder.heard)
    # It is another question: what is asked of a sentence already is no reason not to ask it.
    ask_joints(finder.cast, finder.heard)
    ask_reprises(finder.cast, finder.heard)
    ask_meanings(finder.cast, finder.heard)
    ask_turned(finder.cast, finder.heard)
    ask_rare_words(finder.cast, finder.heard, LITTLE, COMMONEST)
    drop_unclear(register, model)
    _drop_unused(register)
    add_alternatives(register, gathered)
    add_other_uses(register, gathered)
    add_named(register, names, read)
    add_absent(register)
    keep_genders_apart(register)
    keep_acts_apart(register)
    add_aliases(register)


def _read_english(register: Register, text: Text, model: Model) -> None:
    labels = model.labels(text)
    before: list[Sentence] = []
    for sentence in sentences(text):
        earlier = [one.text for one in before if one.paragraph == sentence.paragraph]
        explained = read_terms(register, sentence) or read_agent(register, sentence)
        if not explained:
            read_english(register, sentence, earlier, labels)
        before.append(sentence)
    _drop_unused(register)
    add_english_absent(register)


_MADE = ("intervalle-", "sens-", "mot-", "referent-", "voix-")
"""How the classes begin whose wrong answers are found with the right one."""


def _drop_unused(register: Register) -> None:
    """Leaves out entities that no fact speaks of, but for the wrong answers made for one."""
    used = {id_ for fact in register.facts.values() for ids in fact.args.values() for id_ in ids}
    asked = {register.entities[id_].cls for id_ in used}
    for id_, entity in list(register.entities.items()):
        if id_ not in used and not (entity.cls.startswith(_MADE) and entity.cls in asked):
            register.drop(entity)
