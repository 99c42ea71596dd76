"""Random items, all of which a file of questions can hold."""

from typing import Any

from hypothesis import strategies as st

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
from ardoise.edit.scalar import clean

_CHARS = "aébÉœ zà’'\"-:#,[]{}?!*&|>%@`“”«»=~.1\\…\u00a0\u202f\n"
texts = st.text(st.sampled_from(_CHARS), min_size=1, max_size=25).map(clean).filter(bool)
words = st.text(st.sampled_from("aéb z’'-.?\u00a0"), min_size=1, max_size=12)
answers = words.map(clean).filter(lambda text: text and not text.startswith("~"))
maybe = st.just("") | texts
some = st.lists(texts, max_size=3).map(tuple)
ids = st.from_regex(r"[a-z0-9][a-z0-9._-]{0,12}", fullmatch=True)


def options(key: bool, most: int) -> st.SearchStrategy[list[Option]]:
    option = st.builds(Option, text=texts, key=st.just(key), feedback=maybe)
    return st.lists(option, min_size=1, max_size=most)


def items(lang: str, text: str) -> st.SearchStrategy[list[AnyItem]]:
    """Lists of items of all kinds in `lang` on `text`, with their places in `questions/t.yaml`."""
    shared: dict[str, Any] = {
        "id": ids,
        "text": st.just(text),
        "lang": st.just(lang),
        "place": st.just(Place("questions/t.yaml")),
        "quotes": some,
        "facts": some,
        "feedback": maybe,
        "hint": maybe,
        "level": st.none() | st.sampled_from(Level),
        "tags": some,
        "points": st.sampled_from([1.0, 0.5, 2.0, 1.25]),
        "group": maybe,
        "ignore": st.dictionaries(texts, texts, max_size=2),
        "inference": maybe,
        "media": some,
        "retired": st.booleans(),
    }
    asked = {**shared, "stem": texts}
    pieces = st.text(st.sampled_from("aé ,.:#'\""), max_size=8)

    def cloze(n: int) -> st.SearchStrategy[Cloze]:
        blank = st.builds(
            Blank,
            key=answers,
            hint=st.just("") | answers,
            accept=st.lists(answers, max_size=2).map(tuple),
            refuse=st.lists(answers, max_size=2).map(tuple),
        )
        inside = st.lists(pieces, min_size=n - 1, max_size=n - 1)
        around = st.tuples(pieces.map(str.lstrip), inside, pieces.map(str.rstrip))
        return st.builds(
            Cloze,
            **{**shared, "stem": maybe},
            pieces=around.map(lambda parts: (parts[0], *parts[1], parts[2])),
            blanks=st.lists(blank, min_size=n, max_size=n).map(tuple),
            typos=st.booleans(),
            strict_accents=st.booleans(),
        )

    single = st.tuples(options(True, 1), options(False, 3))
    several = st.tuples(options(True, 3), options(False, 3))
    short = {"accept": some, "refuse": some, "typos": st.booleans()}
    spelt = {**short, "strict_accents": st.booleans()}
    one = st.builds(
        ShortAnswer,
        **asked,
        **short,
        nature=st.sampled_from([Nature.TEXT, Nature.NUMBER]),
        elements=st.tuples(st.tuples(texts)),
    )
    person = st.builds(
        ShortAnswer,
        **asked,
        **spelt,
        nature=st.just(Nature.PERSON),
        elements=st.tuples(st.tuples(texts)),
        surname=maybe,
    )
    date = st.builds(
        ShortAnswer,
        **asked,
        **short,
        nature=st.just(Nature.DATE),
        elements=st.tuples(st.tuples(texts)),
        inferred_year=st.sampled_from([0, 1, 2025]),
    )
    listed = st.builds(
        ShortAnswer,
        **asked,
        **spelt,
        nature=st.just(Nature.LIST),
        elements=st.lists(
            st.lists(texts, min_size=1, max_size=3).map(tuple), min_size=1, max_size=3
        ).map(tuple),
        pick=st.sampled_from([0, 1]),
    )
    pairs = st.dictionaries(texts, texts, min_size=2, max_size=4).map(lambda d: tuple(d.items()))
    kinds = (
        st.builds(SingleChoice, **asked, choices=single.map(lambda both: (*both[0], *both[1]))),
        st.builds(MultipleChoice, **asked, choices=several.map(lambda both: (*both[0], *both[1]))),
        st.builds(
            TrueFalse,
            **asked,
            answer=st.booleans(),
            feedback_true=maybe,
            feedback_false=maybe,
        ),
        one,
        person,
        date,
        listed,
        cloze(1),
        cloze(2),
        st.builds(Matching, **asked, pairs=pairs),
        st.builds(Ordering, **asked, order=st.lists(texts, min_size=2, max_size=4).map(tuple)),
        st.builds(Flashcard, **asked, back=texts),
    )
    return st.lists(st.one_of(*kinds), min_size=1, max_size=4)
