"""source/<text>/facts.yaml → what is known of a text."""

from pathlib import Path, PurePosixPath
from typing import ClassVar, TypeVar

from msgspec import field

from ardoise.domain.fact import Entity, Fact, Knowledge, Relation, Stance
from ardoise.domain.problem import Place
from ardoise.read.document import Document, Part, made, read_document, tell_twin
from ardoise.read.file import take
from ardoise.read.result import Read
from ardoise.read.shape import (
    Flag,
    Gender,
    Id,
    Importance,
    Lang,
    Number,
    Shape,
    Some,
    StanceWord,
    Whole,
    several,
)
from ardoise.read.sound import read_sound
from ardoise.read.words import choice_words

S = TypeVar("S", bound=Shape)


class EntityShape(Shape, kw_only=True):
    """An entity as it is typed."""

    table: ClassVar[str] = "entity"
    id: Id
    cls: str
    name: str
    variants: Some = ""
    gender: Gender = ""
    number: Number = ""
    article: str = ""
    preposition: str = ""
    aspirated: Flag = ""
    adjectives: dict[str, str] = field(default_factory=dict)
    surname: str = ""
    value: str = ""
    same_as: Some = ""
    part_of: Some = ""
    overlaps: Some = ""
    never_with: Some = ""
    absent: Flag = ""


class RelationShape(Shape, kw_only=True):
    """A relation as it is typed."""

    table: ClassVar[str] = "relation"
    id: Id
    roles: dict[str, Some]
    functional: Some = ""
    closed: Flag = ""
    symmetric: Some = ""
    inverse: str = ""
    overlaps: Some = ""
    statement: str = ""


class FactShape(Shape, kw_only=True):
    """A fact as it is typed."""

    table: ClassVar[str] = "fact"
    id: Id
    relation: str
    arguments: dict[str, Some]
    stance: StanceWord = ""
    by: str = ""
    quote: Some
    paragraph: Whole
    anchor: str = ""
    importance: Importance = ""
    closed: Flag = ""
    inferred: Flag = ""
    statement: str = ""


class KnowledgeShape(Shape, kw_only=True):
    """A file of facts as it is typed."""

    table: ClassVar[str] = "knowledge"
    lang: Lang
    text: Id
    entities: list[EntityShape] = field(default_factory=list)
    relations: list[RelationShape] = field(default_factory=list)
    facts: list[FactShape] = field(default_factory=list)


def read_facts(path: Path, root: Path) -> Read[Knowledge | None]:
    """What the file at `path`, in the workspace `root`, says of its text; None when nothing
    of it can be read."""
    taken = take(path, root)
    if taken.data is None:
        return Read(None, taken.problems)
    return parse_facts(taken.data, taken.file)


def parse_facts(data: bytes, file: str) -> Read[Knowledge | None]:
    """The same from the bytes of a file; `file` is its path in the workspace, with slashes."""
    quick = read_sound(data, KnowledgeShape)
    if quick is not None:
        shape, lang = quick
        knowledge = _knowledge(
            shape.text,
            lang,
            _placed(shape.entities, file, "entities"),
            _placed(shape.relations, file, "relations"),
            _placed(shape.facts, file, "facts"),
        )
        counts = (len(shape.entities), len(shape.relations), len(shape.facts))
        if counts == (len(knowledge.entities), len(knowledge.relations), len(knowledge.facts)):
            return Read(knowledge)
    return judged(data, file)


def judged(data: bytes, file: str) -> Read[Knowledge | None]:
    """What is sound of a file of which everything is looked at, and all its problems."""
    document = read_document(data, file, KnowledgeShape)
    entities = _good(document, "entities", EntityShape)
    relations = _good(document, "relations", RelationShape)
    facts = _good(document, "facts", FactShape)
    said = document.head.get("text")
    knowledge = None
    if document.head or facts:
        text = said if isinstance(said, str) else PurePosixPath(file).parent.name
        knowledge = _knowledge(text, document.lang, entities, relations, facts)
    return Read(knowledge, document.faults.problems())


def _placed(shapes: list[S], file: str, key: str) -> list[tuple[S, Place]]:
    return [(one, Place(file, (key, n))) for n, one in enumerate(shapes)]


def _knowledge(
    text: str,
    lang: str,
    entities: list[tuple[EntityShape, Place]],
    relations: list[tuple[RelationShape, Place]],
    facts: list[tuple[FactShape, Place]],
) -> Knowledge:
    return Knowledge(
        text=text,
        lang=lang,
        entities={one.id: _entity(one, lang, place) for one, place in entities},
        relations={one.id: _relation(one, lang, place) for one, place in relations},
        facts={one.id: _fact(one, lang, place) for one, place in facts},
    )


def _good(document: Document, key: str, shape: type[S]) -> list[tuple[S, Place]]:
    """The sound elements of a list, the first of each id."""
    first: dict[str, Part] = {}
    return [
        (made(part.found, shape), part.place)
        for part in document.parts.get(key, ())
        if not tell_twin(document, part, first) and part.good
    ]


def _entity(one: EntityShape, lang: str, place: Place) -> Entity:
    flags = choice_words("flag", lang)
    return Entity(
        id=one.id,
        cls=one.cls,
        name=one.name,
        place=place,
        variants=several(one.variants),
        gender=one.gender,
        number=one.number or "s",
        article=one.article,
        locative=one.preposition,
        aspirated=flags.get(one.aspirated) == "true",
        adjectives=one.adjectives,
        surname=one.surname,
        value=one.value,
        same_as=several(one.same_as),
        part_of=several(one.part_of),
        overlaps=several(one.overlaps),
        never_with=several(one.never_with),
        absent=flags.get(one.absent) == "true",
    )


def _relation(one: RelationShape, lang: str, place: Place) -> Relation:
    return Relation(
        id=one.id,
        roles={role: several(classes) for role, classes in one.roles.items()},
        place=place,
        functional=several(one.functional),
        closed=choice_words("flag", lang).get(one.closed) == "true",
        symmetric=several(one.symmetric),
        inverse=one.inverse,
        overlaps=several(one.overlaps),
        statement=one.statement,
    )


def _fact(one: FactShape, lang: str, place: Place) -> Fact:
    flags = choice_words("flag", lang)
    stance = choice_words("stance", lang).get(one.stance, "fact")
    return Fact(
        id=one.id,
        relation=one.relation,
        args={role: several(ids) for role, ids in one.arguments.items()},
        stance=Stance(stance),
        quotes=several(one.quote),
        paragraph=int(one.paragraph),
        place=place,
        by=one.by,
        anchor=one.anchor,
        importance=int(one.importance or 2),
        closed=flags[one.closed] == "true" if one.closed else None,
        inferred=flags.get(one.inferred) == "true",
        statement=one.statement,
    )
