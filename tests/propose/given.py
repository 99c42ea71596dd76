"""What the tests of this room are given: the texts of the folder `texts`, read by rules alone."""

from functools import cache
from pathlib import Path

from msgspec.structs import replace

from ardoise.compose.ground import Ground
from ardoise.domain.fact import Knowledge
from ardoise.domain.problem import Place
from ardoise.domain.text import Paragraph, Text
from ardoise.propose.document import read_document
from ardoise.propose.given_words import PROPER, WORDS
from ardoise.propose.meant import RELATION as MEANINGS
from ardoise.propose.model import NoModel
from ardoise.propose.passage import Around
from ardoise.propose.propose import propose
from ardoise.propose.register import with_article
from ardoise.propose.sentence import Sentence, split

WHOLE = (WORDS, PROPER, MEANINGS)
"""The relations of what is no more than sentences of the text."""

TEXTS = Path(__file__).parent / "texts"
NAMES = tuple(sorted(path.stem for path in TEXTS.glob("*.txt")))


def text(*paragraphs: str, id_: str = "essai") -> Text:
    """A French text of these paragraphs."""
    return Text(
        id=id_,
        title="Essai",
        lang="fr",
        place=Place(f"source/{id_}/text.md"),
        paragraphs=tuple(
            Paragraph(number=n, content=content) for n, content in enumerate(paragraphs, 1)
        ),
    )


@cache
def article(name: str) -> Text:
    """The text of that name."""
    draft = read_document(f"{name}.txt", (TEXTS / f"{name}.txt").read_bytes())
    return text(*draft.paragraphs, id_=name)


@cache
def proposed(name: str) -> Knowledge:
    """What is proposed about the text of that name."""
    return propose(article(name), NoModel())


def statements(knowledge: Knowledge, about: Text) -> list[str]:
    """Each fact in one sentence, as a teacher would read it, but for whole passages of the text,
    whose words are to be put back in them."""
    ground = Ground(knowledge, about, "")
    told = (f for f in knowledge.facts.values() if f.relation not in WHOLE)
    return [ground.statement(fact) for fact in told]


def said(*paragraphs: str) -> list[str]:
    """What is proposed about a text of these paragraphs, in sentences; what a word of them alone is
    asked of says nothing more."""
    about = text(*paragraphs)
    proposed = propose(about, NoModel())
    told = {id_: one for id_, one in proposed.facts.items() if one.relation != "passage-trou"}
    return statements(replace(proposed, facts=told), about)


def names_of(relation: str, *paragraphs: str) -> list[str]:
    """Who and what plays the roles of that relation, in what is proposed about a text of these
    paragraphs."""
    knowledge = propose(text(*paragraphs), NoModel())
    return [
        knowledge.entities[ids[0]].name
        for fact in knowledge.facts.values()
        if fact.relation == relation
        for ids in fact.args.values()
    ]


def around(find: Around, paragraph: str, word: str) -> str | None:
    """What `find` reads of a paragraph with `word`, which stands in one sentence of it."""
    sentences = split(paragraph)
    at = next(n for n, one in enumerate(sentences) if word in one)
    start = sentences[at].index(word)
    sentence = Sentence(paragraph=1, text=sentences[at])
    found = find(sentences[:at], sentence, (start, start + len(word)), NoModel())
    if found is None:
        return None
    place = start + found.shift
    assert found.words[place : place + len(word)] == word
    return found.words


Taken = tuple[str, str, set[str]]
"""A word that takes up another: the word, what it stands for, and what is offered beside that."""


def reprises(*paragraphs: str) -> list[Taken]:
    """The words of a text of these paragraphs that are asked for what they stand for."""
    knowledge = propose(text(*paragraphs), NoModel())
    entities = knowledge.entities
    found: list[Taken] = []
    for fact in knowledge.facts.values():
        if fact.relation.startswith("passage-reprise"):
            key = entities[fact.args["referent"][0]]
            wrong = (one for one in entities.values() if one.cls == key.cls and one is not key)
            word = entities[fact.args["mot"][0]].name
            found.append((word, with_article(key), set(map(with_article, wrong))))
    return found
