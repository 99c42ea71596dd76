"""What a text states: entities, the relations between them, and facts with their quotes."""

from enum import StrEnum

from msgspec import Struct

from ardoise.domain.problem import Place


class Stance(StrEnum):
    """Who stands behind a statement: the text (fact), an actor (claim) or its author (judgement).

    A claim or a judgement is asked with "selon …", never asserted.
    """

    FACT = "fact"
    CLAIM = "claim"
    JUDGEMENT = "judgement"


class Entity(Struct, frozen=True, kw_only=True):
    """Someone or something that facts are about, with what French needs to speak of it.

    `cls` is its class (person, function, city, country, date …). `name` is how it is displayed
    alone ("Le Caire", "Togo", "réunion ministérielle préparatoire"); `article` is the definite
    article it takes in a sentence, or "" for none; `locative` is its preposition of place (à, au,
    en, aux, dans …), article included where it contracts. `aspirated` marks an h (or a vowel, as
    in *onze*) before which nothing is elided. `value` orders dates, months, years and numbers.
    `same_as`, `part_of`, `overlaps` and `never_with` name other entities: what is true of one may
    be true of the other, so neither can serve as the other's distractor. `absent` declares an
    entity that the text never mentions: only such a one may answer wrongly an open relation.
    """

    id: str
    cls: str
    name: str
    place: Place
    variants: tuple[str, ...] = ()
    gender: str = ""
    number: str = "s"
    article: str = ""
    locative: str = ""
    aspirated: bool = False
    adjectives: dict[str, str] = {}
    surname: str = ""
    value: str = ""
    same_as: tuple[str, ...] = ()
    part_of: tuple[str, ...] = ()
    overlaps: tuple[str, ...] = ()
    never_with: tuple[str, ...] = ()
    absent: bool = False


class Relation(Struct, frozen=True, kw_only=True):
    """A type of fact. `roles` maps each role to the classes of entity that may play it.

    `functional` names the roles that have at most one true filler once the others are given (one
    place per meeting). `closed` says that the facts given are all there is: "notamment" or
    "parmi" make a relation open. `symmetric` names two roles that may be exchanged; `inverse` is
    the relation that says the same with its two roles exchanged. `overlaps` names relations whose
    truths are also truths of this one (topics of the same talks). `statement` says a fact in one
    sentence, as a template over the roles.
    """

    id: str
    roles: dict[str, tuple[str, ...]]
    place: Place
    functional: tuple[str, ...] = ()
    closed: bool = False
    symmetric: tuple[str, ...] = ()
    inverse: str = ""
    overlaps: tuple[str, ...] = ()
    statement: str = ""


class Fact(Struct, frozen=True, kw_only=True):
    """One atomic statement of a text, with the exact words that support it.

    `args` maps each role to the ids of the entities that play it (several make a list). `by` is
    the actor whose claim it is. `anchor` is how the text introduces a list ("une attention
    particulière"). `importance`: 1 central, 2 supporting, 3 detail. `closed` overrides the
    relation's for this fact; `inferred` says that the quotes imply the fact without stating it.
    """

    id: str
    relation: str
    args: dict[str, tuple[str, ...]]
    stance: Stance
    quotes: tuple[str, ...]
    paragraph: int
    place: Place
    by: str = ""
    anchor: str = ""
    importance: int = 2
    closed: bool | None = None
    inferred: bool = False
    statement: str = ""


class Knowledge(Struct, frozen=True, kw_only=True):
    """All that is known of one text. The three maps are keyed by id, in the order of the file."""

    text: str
    lang: str
    entities: dict[str, Entity]
    relations: dict[str, Relation]
    facts: dict[str, Fact]
