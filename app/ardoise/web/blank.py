"""A question that has yet to be written, of each kind: what its form begins with."""

from collections.abc import Callable
from typing import Any

from ardoise.domain.item import (
    AnyItem,
    Cloze,
    Flashcard,
    Matching,
    MultipleChoice,
    Option,
    Ordering,
    ShortAnswer,
    SingleChoice,
    TrueFalse,
)
from ardoise.domain.problem import Place
from ardoise.domain.text import Text

_WRONG = (Option(text=""), Option(text=""))
_RIGHT = Option(text="", key=True)


def blank(kind: str, text: Text, file: str) -> AnyItem:
    """A question of that kind on `text`, all its fields empty; it cannot be kept as it is."""
    shared: dict[str, Any] = {"id": "", "text": text.id, "lang": text.lang, "place": Place(file)}
    make: dict[str, Callable[[], AnyItem]] = {
        "single_choice": lambda: SingleChoice(choices=(_RIGHT, *_WRONG), **shared),
        "multiple_choice": lambda: MultipleChoice(choices=(_RIGHT, _RIGHT, *_WRONG), **shared),
        "true_false": lambda: TrueFalse(answer=True, **shared),
        "short_answer": lambda: ShortAnswer(elements=(), **shared),
        "cloze": lambda: Cloze(pieces=("",), blanks=(), **shared),
        "matching": lambda: Matching(pairs=(), **shared),
        "ordering": lambda: Ordering(order=(), **shared),
        "flashcard": lambda: Flashcard(back="", **shared),
    }
    return make[kind]()
