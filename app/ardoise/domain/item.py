"""An item: one thing asked. One class per kind; everything is text as its author typed it."""

from enum import StrEnum
from typing import ClassVar

from msgspec import Struct

from ardoise.domain.fold import fold
from ardoise.domain.problem import Place


class Level(StrEnum):
    """Cognitive levels of the revised taxonomy of Bloom (Anderson & Krathwohl 2001)."""

    REMEMBER = "remember"
    UNDERSTAND = "understand"
    APPLY = "apply"
    ANALYSE = "analyse"
    EVALUATE = "evaluate"
    CREATE = "create"


class Nature(StrEnum):
    """What a short answer is, which decides how it is graded."""

    TEXT = "text"
    PERSON = "person"
    DATE = "date"
    NUMBER = "number"
    LIST = "list"


class Option(Struct, frozen=True, kw_only=True, gc=False, omit_defaults=True):
    """One choice of an item: a key or a distractor. `entity` is set on composed items."""

    text: str
    key: bool = False
    feedback: str = ""
    entity: str = ""


class Item(Struct, frozen=True, kw_only=True, gc=False, omit_defaults=True):
    """What all kinds share.

    `stem` is the prompt. `quotes` are the words of the text that prove the key and `facts` the ids
    of the facts behind it. `origin` is "hand" or the id of the template that made the item.
    `group`: two items of one group never meet in the same quiz. `ignore` maps the id of a rule to
    the reason why it is silenced here. `inferred` says that the key follows from the quotes
    without standing in them (`origine` / `origin` in a file of questions says how, kept in
    `inference`). `media` are paths relative to the workspace. `points` is the weight in a score.
    """

    kind: ClassVar[str] = ""

    id: str
    text: str
    lang: str
    place: Place
    stem: str = ""
    quotes: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    feedback: str = ""
    hint: str = ""
    level: Level | None = None
    tags: tuple[str, ...] = ()
    points: float = 1.0
    origin: str = "hand"
    group: str = ""
    ignore: dict[str, str] = {}
    inference: str = ""
    media: tuple[str, ...] = ()
    retired: bool = False

    @property
    def options(self) -> tuple[Option, ...]:
        """The choices, key and distractors, in the order of the bank; () where there are none."""
        return ()

    @property
    def key(self) -> tuple[str, ...]:
        """What a fully right response holds, one string a part."""
        return ()

    @property
    def accepted(self) -> tuple[str, ...]:
        """Other spellings and names that are right, besides the key."""
        return ()


class SingleChoice(Item, frozen=True, kw_only=True, tag="single_choice"):
    """One key among distractors."""

    kind: ClassVar[str] = "single_choice"
    choices: tuple[Option, ...]

    @property
    def options(self) -> tuple[Option, ...]:
        return self.choices

    @property
    def key(self) -> tuple[str, ...]:
        return tuple(o.text for o in self.choices if o.key)


class MultipleChoice(Item, frozen=True, kw_only=True, tag="multiple_choice"):
    """One key or more among distractors, all to be found."""

    kind: ClassVar[str] = "multiple_choice"
    choices: tuple[Option, ...]

    @property
    def options(self) -> tuple[Option, ...]:
        return self.choices

    @property
    def key(self) -> tuple[str, ...]:
        return tuple(o.text for o in self.choices if o.key)


TRUTH_WORDS = {"fr": ("vrai", "faux"), "en": ("true", "false")}


class TrueFalse(Item, frozen=True, kw_only=True, tag="true_false"):
    """A statement (the stem) that the text makes true or false.

    `feedback_true` and `feedback_false` answer each response. A response is "vrai" or "faux" in
    French, "true" or "false" in English.
    """

    kind: ClassVar[str] = "true_false"
    answer: bool
    feedback_true: str = ""
    feedback_false: str = ""

    @property
    def options(self) -> tuple[Option, ...]:
        yes, no = TRUTH_WORDS[self.lang]
        return (
            Option(text=yes, key=self.answer, feedback=self.feedback_true),
            Option(text=no, key=not self.answer, feedback=self.feedback_false),
        )

    @property
    def key(self) -> tuple[str, ...]:
        return tuple(o.text for o in self.options if o.key)


class ShortAnswer(Item, frozen=True, kw_only=True, tag="short_answer"):
    """A response typed by the pupil: a text, a person, a date, a number or a list.

    `elements` holds the expected elements, each as its equivalent spellings, the displayed one
    first; all natures but the list have exactly one. `accept` are other right responses, `refuse`
    look-alikes that are wrong. `pick`: how many elements of a list are enough, 0 for all.
    `inferred_year`: the year of a date that the text does not state. `surname` of a person: the
    last word when not given. `typos`: whether misspellings are tolerated. `strict_accents`:
    whether a response without the accents of the key is no more than almost right.
    """

    kind: ClassVar[str] = "short_answer"
    nature: Nature = Nature.TEXT
    elements: tuple[tuple[str, ...], ...]
    accept: tuple[str, ...] = ()
    refuse: tuple[str, ...] = ()
    pick: int = 0
    inferred_year: int = 0
    surname: str = ""
    typos: bool = True
    strict_accents: bool = False

    @property
    def key(self) -> tuple[str, ...]:
        return tuple(element[0] for element in self.elements)

    @property
    def accepted(self) -> tuple[str, ...]:
        return tuple(e for element in self.elements for e in element[1:]) + self.accept


class Blank(Struct, frozen=True, kw_only=True, gc=False, omit_defaults=True):
    """A hole in a cloze, to be filled with `key` (or one of `accept`); `hint` stands in the gap."""

    key: str
    hint: str = ""
    accept: tuple[str, ...] = ()
    refuse: tuple[str, ...] = ()


class Cloze(Item, frozen=True, kw_only=True, tag="cloze"):
    """A passage with blanks. `pieces` has one more element than `blanks`: what stands around.

    `typos` and `strict_accents` are those of a short answer, for all the blanks.
    """

    kind: ClassVar[str] = "cloze"
    pieces: tuple[str, ...]
    blanks: tuple[Blank, ...]
    typos: bool = True
    strict_accents: bool = False

    @property
    def key(self) -> tuple[str, ...]:
        return tuple(blank.key for blank in self.blanks)

    @property
    def accepted(self) -> tuple[str, ...]:
        return tuple(text for blank in self.blanks for text in blank.accept)

    @property
    def gives_words(self) -> bool:
        """Whether the stem gives the words of all of several blanks: which goes where is asked."""
        stem = f" {fold(self.stem)} "
        return len(self.blanks) > 1 and all(f" {fold(key)} " in stem for key in self.key)


class Matching(Item, frozen=True, kw_only=True, tag="matching"):
    """Pairs to be joined; a response gives the right-hand side of each pair, in order."""

    kind: ClassVar[str] = "matching"
    pairs: tuple[tuple[str, str], ...]

    @property
    def key(self) -> tuple[str, ...]:
        return tuple(right for _, right in self.pairs)


class Ordering(Item, frozen=True, kw_only=True, tag="ordering"):
    """Elements to be put in order; `order` holds them in the right one."""

    kind: ClassVar[str] = "ordering"
    order: tuple[str, ...]

    @property
    def key(self) -> tuple[str, ...]:
        return self.order


class Flashcard(Item, frozen=True, kw_only=True, tag="flashcard"):
    """A front (the stem) and a back, rated by the pupil."""

    kind: ClassVar[str] = "flashcard"
    back: str

    @property
    def key(self) -> tuple[str, ...]:
        return (self.back,)


AnyItem = (
    SingleChoice
    | MultipleChoice
    | TrueFalse
    | ShortAnswer
    | Cloze
    | Matching
    | Ordering
    | Flashcard
)
