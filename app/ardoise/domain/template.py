"""A template: a recipe that makes items of the facts that fit it."""

from enum import StrEnum

from msgspec import Struct

from ardoise.domain.fact import Stance
from ardoise.domain.item import Level, Nature
from ardoise.domain.problem import Place


class Method(StrEnum):
    """Where the key comes from.

    A role of the fact; what is *not* in the list of a fact; the stance of the fact (stated by the
    text, or judged by its author); the year that a date without one must be of, by its weekday; a
    role again, of which the stem quotes the words that name it, and others: what a pronoun of them
    stands for is to be told.
    """

    ROLE = "role"
    ODD_ONE_OUT = "odd_one_out"
    STANCE = "stance"
    YEAR = "year"
    REFERENT = "referent"


class Conditions(Struct, frozen=True, kw_only=True):
    """Which facts fit, besides their relation. What is empty or None is not asked for.

    `classes` maps roles to the classes allowed there. `importance` is the least central that still
    fits (1 lets only central facts in). `closed`, `functional` and `several` look at the role that
    the template asks; `anchor` at whether the fact says how the text introduces its list;
    `elsewhere` at whether an item is made of the fact by a template that does not look at that.
    """

    classes: dict[str, tuple[str, ...]] = {}
    stances: tuple[Stance, ...] = ()
    importance: int = 3
    closed: bool | None = None
    functional: bool | None = None
    several: bool | None = None
    anchor: bool | None = None
    inferred: bool | None = None
    elsewhere: bool | None = None


class Template(Struct, frozen=True, kw_only=True):
    """What is asked of each fact that fits, and how.

    `kind` is the kind of item it makes. `relations` are the relations it reads, () for any. `asks`
    is the role that is the key: for a true/false item the one that is corrupted, "" for whichever
    can be. All strings up to `hint` are templates over the roles of the relation. `answer` is how
    an option says the role; `left` and `right` how the two sides of a matching item do. An
    ordering item takes the first role of its relation as the earlier one, and says each by
    `answer` over `element`. `text` is the one text that it is filled from, "" for all of its
    language. `distractors` is how many are wanted; where fewer can be proven,
    `otherwise` names the kind of item to make instead, "" for none. `support` chooses where a
    cloze is cut: the sentence of the text ("quote") or that of the fact ("statement"). `most` is
    how many facts it takes at most, the most central first and from as many paragraphs as can be;
    0 for all that fit. `group` is that of all its items: no two of them meet in a quiz.
    """

    id: str
    lang: str
    place: Place
    kind: str
    title: str = ""
    text: str = ""
    relations: tuple[str, ...] = ()
    asks: str = ""
    method: Method = Method.ROLE
    when: Conditions = Conditions()
    stem: str = ""
    answer: str = ""
    left: str = ""
    right: str = ""
    feedback: str = ""
    hint: str = ""
    distractors: int = 2
    most: int = 0
    otherwise: str = ""
    support: str = "quote"
    nature: Nature | None = None
    level: Level | None = None
    tags: tuple[str, ...] = ()
    points: float = 1.0
    group: str = ""
    ignore: dict[str, str] = {}
