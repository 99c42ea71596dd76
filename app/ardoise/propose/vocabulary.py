"""The words that a lesson is about, asked where it uses them: "… ____ produisent des anticorps"."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from ardoise.domain.fact import Entity
from ardoise.domain.fold import fold
from ardoise.propose.article import definite, plain
from ardoise.propose.cast import Cast
from ardoise.propose.clause import VAGUE
from ardoise.propose.explaining import Slot
from ardoise.propose.genus import genus_gender
from ardoise.propose.passage import read_passage
from ardoise.propose.people import PEOPLE
from ardoise.propose.quantity import singular
from ardoise.propose.register import noun_gender
from ardoise.propose.sentence import Sentence

Heard = Sequence[tuple[Sentence, Sentence, Sequence[str]]]
"""The sentences of a text, each with its pronoun resolved and with those before it."""

_MOST = 6
"""Passages of a text that are asked so: past them it is always the same question."""

_OFTEN = 3
"""How often a noun must come for a text to be about it."""

_LESSON = 2
"""Terms that a text must define to be a lesson, whose words are to be known."""

_SHORTEST = 5
_LONGEST = 38

_NO_WORD = frozenset(
    """exemple partie nombre effet année siècle temps façon manière forme cause raison quartier
    ensemble suite début moment groupe niveau place cours point question manque monde reste
    personne
    période étape chose aspect élément partir grand petit premier autre nouvelle nouveau""".split()  # noqa: SIM905
)


class Word(Struct, frozen=True, kw_only=True):
    """A word of the lesson as it stands after its article, with gender and number."""

    name: str
    gender: str
    plural: bool


def ask_words(cast: Cast, heard: Heard) -> None:
    """Registers passages that use a word of the lesson, in sentences that are not asked yet: once
    for each word, and a few for a text."""
    words = _defined(cast)
    if len(words) < _LESSON:
        return
    words += [one for one in _frequent(cast) if one.name not in {word.name for word in words}]
    asked = 0
    left = free(cast, heard)
    done = {
        _stem(cast.register.entities[fact.args["terme"][0]].name)
        for fact in cast.register.facts.values()
        if fact.relation == "passage-terme"
    }
    for word in words:
        stem = _stem(word.name)
        if asked == _MOST:
            break
        if stem in done or stem in fold(cast.register.text.title):
            continue
        find = _finder(cast, word)
        for sentence, whole, before in left:
            known = len(cast.register.facts)
            read_passage(cast, sentence, whole, before, (), (find,))
            if kept(cast, known):
                asked += 1
                done.add(stem)
                left = free(cast, left)
                break
    if asked:
        for word in words:
            _entity(cast, word)


def kept(cast: Cast, known: int) -> bool:
    """Whether a passage was registered after `known` facts; one that takes long to read is not
    worth a word."""
    made = list(cast.register.facts.values())[known:]
    for fact in made:
        if len(cast.register.entities[fact.args["passage"][0]].name.split()) > _LONGEST:
            del cast.register.facts[fact.id]
    return len(cast.register.facts) > known


def _defined(cast: Cast) -> list[Word]:
    """The terms that the text defines."""
    terms = [
        cast.register.entities[fact.args["terme"][0]]
        for fact in cast.register.facts.values()
        if fact.relation == "definition"
    ]
    return [
        Word(name=one.name, gender=one.gender, plural=one.number == "p")
        for one in terms
        if one.gender
    ]


def _frequent(cast: Cast) -> list[Word]:
    """The nouns that come often, the rarest of them first."""
    whole = " ".join(p.content for p in cast.register.text.paragraphs)
    runs = Counter(re.findall(r"[\w-]+", whole))
    forms: dict[str, set[tuple[str, str]]] = {}
    for found in re.finditer(
        r"(?<![\w’'-])(?P<article>l[ae]s? |l[’'])(?P<noun>[a-zà-ÿœ][a-zà-ÿœ-]+)",
        whole,
        re.IGNORECASE,
    ):
        noun = found["noun"]
        article = plain(found["article"])
        forms.setdefault(noun.removesuffix("s"), set()).add((article, noun))
    counts = {key: runs[key] + runs[f"{key}s"] for key in forms}
    words: list[Word] = []
    for key in sorted(forms, key=lambda one: (counts[one], one)):
        if (
            counts[key] < _OFTEN
            or len(key) < _SHORTEST
            or key in VAGUE
            or key in _NO_WORD
            or key in PEOPLE
        ):
            continue
        articles = {article for article, _ in forms[key]}
        gender = "m" if "le" in articles else "f" if "la" in articles else ""
        gender = gender or genus_gender(key, listed=True) or noun_gender(key)
        gender = gender or cast.model.gender(key) or cast.model.gender(f"{key}s")
        if not gender or {"le", "la"} <= articles:
            continue
        for article, noun in sorted(forms[key]):
            words.append(Word(name=noun, gender=gender, plural=article == "les"))
    return words


def _stem(name: str) -> str:
    return max(fold(name).split(), key=len)[:5]


def free(cast: Cast, heard: Heard) -> Heard:
    """The sentences that are not asked yet."""
    return [one for one in heard if not _busy(cast, one[0])]


def _busy(cast: Cast, sentence: Sentence) -> bool:
    """Whether something of a sentence is asked already; one that is only shown before another is
    not."""
    text, entities = sentence.text.rstrip("."), cast.register.entities
    return any(
        any(quote in text or text in quote for quote in fact.quotes)
        and any(
            entities[id_].name in text
            for role, ids in fact.args.items()
            if role != "passage"
            for id_ in ids
        )
        for fact in cast.register.facts.values()
        if fact.paragraph == sentence.paragraph
    )


def _entity(cast: Cast, word: Word) -> Entity:
    """The word as an entity, bound to whatever else the text's facts call by that name."""
    cls = f"mot-{word.gender}"
    entities = cast.register.entities
    used = {i for f in cast.register.facts.values() for ids in f.args.values() for i in ids}
    name = singular(word.name)
    alike = [
        id_
        for id_, one in entities.items()
        if (id_ in used or one.cls == cls)
        and singular(one.name) == name
        and (one.cls, one.name) != (cls, word.name)
    ]
    return cast.register.entity(
        cls,
        word.name,
        gender=word.gender,
        number="p" if word.plural else "s",
        article=definite(word.name, word.gender, plural=word.plural),
        overlaps=tuple(alike),
    )


def _finder(cast: Cast, word: Word) -> Callable[[Cast, str], Iterator[Slot]]:
    whole = r"les " if word.plural else r"(?:l[ae] |l[’'])"
    # An article that all nouns of that number and gender bear alike stays in the passage.
    bare = r"(?:des |aux )" if word.plural else r"une? "
    name = rf"(?P<noun>{re.escape(word.name)})(?![\w’'-])"
    pattern = re.compile(
        rf"(?<![\w’'-])(?:(?P<whole>{whole})|(?P<bare>{bare})){name}", re.IGNORECASE
    )

    def find(_cast: Cast, text: str) -> Iterator[Slot]:
        found = pattern.search(text)
        # "le retour à l’emploi": before another noun it would be *au*.
        if found is None or re.search(r"\b(?:à|de) $", text[: found.start()]):
            return
        shown = f"{text[: found.start()]} {text[found.end() :]}"
        if _stem(word.name) in fold(shown):
            return
        entity = _entity(cast, word)
        if found["whole"]:
            yield Slot("passage-notion", "terme", entity, found.start(), found.end(), "le")
        else:
            yield Slot("passage-mot", "terme", entity, found.start("noun"), found.end(), "nom")

    return find
