"""One question of a bank, as it is typed."""

from typing import ClassVar

from msgspec import field

from ardoise.read.shape import (
    AccentsWord,
    Flag,
    Id,
    KindWord,
    LevelWord,
    NatureWord,
    Positive,
    Shape,
    Some,
    Whole,
)


class LongOption(Shape, kw_only=True):
    """An option with its own feedback."""

    table: ClassVar[str] = "option"
    text: str
    feedback: str = ""


class Question(Shape, kw_only=True):
    """A question of any kind."""

    table: ClassVar[str] = "question"
    id: Id
    type: KindWord = ""
    question: str = ""
    answer: str | LongOption = ""
    answers: list[str | list[str] | LongOption] = field(default_factory=list)
    distractors: list[str | LongOption] = field(default_factory=list)
    statement: str = ""
    feedback_true: str = ""
    feedback_false: str = ""
    nature: NatureWord = ""
    accept: Some = ""
    refuse: Some = ""
    pick: Whole = ""
    inferred_year: Whole = ""
    surname: str = ""
    typos: Flag = ""
    accents: AccentsWord = ""
    cloze: str = ""
    pairs: dict[str, str] = field(default_factory=dict)
    order: list[str] = field(default_factory=list)
    front: str = ""
    back: str = ""
    quote: Some = ""
    origin: str = ""
    feedback: str = ""
    hint: str = ""
    level: LevelWord = ""
    tags: Some = ""
    points: Positive = ""
    facts: Some = ""
    group: str = ""
    media: Some = ""
    retired: Flag = ""
    ignore: dict[str, str] = field(default_factory=dict)


COMMON = frozenset(
    {"id", "type", "quote", "origin", "feedback", "hint", "level", "tags", "points"}
    | {"facts", "group", "media", "retired", "ignore"}
)
NEEDED: dict[str, tuple[tuple[str, ...], ...]] = {
    "single_choice": (("question",), ("answer",), ("distractors",)),
    "multiple_choice": (("question",), ("answers", "answer"), ("distractors",)),
    "true_false": (("statement",), ("answer",)),
    "short_answer": (("question",), ("answer", "answers")),
    "cloze": (("cloze",),),
    "matching": (("question",), ("pairs",)),
    "ordering": (("question",), ("order",)),
    "flashcard": (("front",), ("back",)),
}
"""What each kind cannot do without; in each group, one key is enough and two are too many."""

OTHERS: dict[str, frozenset[str]] = {
    "true_false": frozenset(("feedback_true", "feedback_false")),
    "short_answer": frozenset(
        ("nature", "accept", "refuse", "pick", "inferred_year", "surname", "typos", "accents")
    ),
    "cloze": frozenset(("question", "accept", "refuse", "typos", "accents")),
}
"""What a kind may have besides what it needs and what is common to all."""


def kind_of(keys: set[str]) -> str:
    """The kind that a question's English keys tell; "" when they tell none."""
    for key, kind in (
        ("statement", "true_false"),
        ("cloze", "cloze"),
        ("pairs", "matching"),
        ("order", "ordering"),
        ("front", "flashcard"),
        ("back", "flashcard"),
    ):
        if key in keys:
            return kind
    if "distractors" in keys:
        return "multiple_choice" if "answers" in keys else "single_choice"
    return "short_answer" if keys & {"answer", "answers"} else ""
