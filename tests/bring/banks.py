"""Strategies for items whose text is as awkward as a teacher's can be."""

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st
from tests.export.sample import bank_of

from ardoise.domain.bank import Bank
from ardoise.domain.fold import plain
from ardoise.domain.item import (
    AnyItem,
    Blank,
    Cloze,
    Flashcard,
    Level,
    Matching,
    MultipleChoice,
    Nature,
    Option,
    Ordering,
    ShortAnswer,
    SingleChoice,
    TrueFalse,
)
from ardoise.domain.problem import Place

# Quotation marks are left out: at the end of a GIFT feedback they tell a quote.
_CHARACTERS = "aeét’'oR7 .,;:!?<>&\"{}[]()~=#\\*%$@|/-+_→…œ«\u00a0\u202f🙂漢ا"
_ONE_LINE = st.text(_CHARACTERS.replace("«", ""), min_size=1, max_size=14)
_TYPED = st.text("abcdeéàç’ -'", min_size=1, max_size=8)


def _tidy(text: str) -> str:
    return " ".join(part for part in text.split(" ") if part)


def _sound(text: str) -> bool:
    # Blanks at the ends are stripped by every reader; ids are made of what is left.
    return text == text.strip() and text.strip("-' ’") != ""


WORDS = _ONE_LINE.map(_tidy).filter(lambda t: t == t.strip() and t != "")
MAYBE = st.one_of(st.just(""), WORDS)
ANSWER = _TYPED.map(_tidy).filter(_sound)
ANSWERS = st.lists(ANSWER, min_size=1, max_size=3, unique_by=plain)
TAGS = st.lists(st.sampled_from(["lieux", "gens du lac", "dates"]), unique=True, max_size=2)
NUMBERS = st.sampled_from(["12", "3,5", "-4", "1 200", "0"])


def _item(
    kind: Callable[..., AnyItem], **own: st.SearchStrategy[Any]
) -> st.SearchStrategy[AnyItem]:
    common: dict[str, Any] = {
        "id": st.just("q"),
        "text": st.just("foret"),
        "lang": st.just("fr"),
        "place": st.just(Place("questions/foret.yaml")),
        "stem": WORDS,
        "quotes": st.lists(WORDS, max_size=2, unique=True).map(tuple),
        "feedback": MAYBE,
        "inference": MAYBE,
        "hint": MAYBE,
        "level": st.one_of(st.none(), st.sampled_from(Level)),
        "tags": TAGS.map(tuple),
        "points": st.sampled_from([1.0, 2.0, 0.5]),
    }
    return st.builds(kind, **{**common, **own})


def _options(*, single: bool) -> st.SearchStrategy[tuple[Option, ...]]:
    def keyed(texts: list[str], keys: list[bool], feedback: list[str]) -> tuple[Option, ...]:
        marks = [n == 0 for n in range(len(texts))] if single else [True, *keys][: len(texts)]
        return tuple(
            Option(text=text, key=key, feedback=told)
            for text, key, told in zip(texts, marks, feedback, strict=False)
        )

    return st.builds(
        keyed,
        st.lists(WORDS, min_size=2, max_size=4, unique=True),
        st.lists(st.booleans(), min_size=3, max_size=3),
        st.lists(MAYBE, min_size=4, max_size=4),
    )


def _around(pieces: list[str], blanks: list[Blank]) -> tuple[str, ...]:
    return tuple(piece.replace("_", "") for piece in pieces[: len(blanks) + 1])


_BLANKS = st.builds(
    lambda forms, hint: Blank(key=forms[0], accept=tuple(forms[1:]), hint=hint),
    ANSWERS,
    MAYBE,
)
_PIECE = st.text("aé’ .,<&{}~=#:\\", min_size=1, max_size=8).map(lambda t: f"x{_tidy(t)}x")

KINDS: dict[str, st.SearchStrategy[AnyItem]] = {
    "single_choice": _item(SingleChoice, choices=_options(single=True)),
    "multiple_choice": _item(MultipleChoice, choices=_options(single=False)),
    "true_false": _item(TrueFalse, answer=st.booleans(), feedback_true=MAYBE, feedback_false=MAYBE),
    "short_answer": _item(
        lambda forms, nature, refuse, **common: ShortAnswer(
            nature=nature, elements=((forms[0],),), accept=tuple(forms[1:]), refuse=refuse, **common
        ),
        forms=ANSWERS,
        nature=st.sampled_from([Nature.TEXT, Nature.PERSON]),
        refuse=st.just(()),
    ),
    "number": _item(
        lambda number, **common: ShortAnswer(nature=Nature.NUMBER, elements=((number,),), **common),
        number=NUMBERS,
    ),
    "list": _item(
        lambda elements, **common: ShortAnswer(
            nature=Nature.LIST, elements=tuple((e,) for e in elements), **common
        ),
        elements=st.lists(ANSWER, min_size=2, max_size=3, unique_by=plain),
    ),
    "cloze": _item(
        lambda pieces, blanks, **common: Cloze(
            pieces=_around(pieces, blanks), blanks=tuple(blanks), **common
        ),
        stem=MAYBE,
        pieces=st.lists(_PIECE, min_size=3, max_size=3),
        blanks=st.lists(_BLANKS, min_size=1, max_size=2),
    ),
    "matching": _item(
        Matching,
        pairs=st.lists(
            st.tuples(WORDS, WORDS), min_size=2, max_size=3, unique_by=lambda p: p[0]
        ).map(tuple),
    ),
    "ordering": _item(
        Ordering, order=st.lists(WORDS, min_size=2, max_size=4, unique=True).map(tuple)
    ),
    "flashcard": _item(Flashcard, back=WORDS),
}
ITEMS: st.SearchStrategy[AnyItem] = st.one_of(*KINDS.values())


def bank(item: AnyItem) -> Bank:
    """A bank of one item."""
    return bank_of([item])
