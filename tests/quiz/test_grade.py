"""The laws of grading, kind by kind."""

from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ardoise.domain.attempt import Verdict
from ardoise.domain.item import (
    AnyItem,
    Blank,
    Cloze,
    Flashcard,
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
from ardoise.quiz.clean import loose, words
from ardoise.quiz.given import parse_response
from ardoise.quiz.grade import grade

HEAD: dict[str, Any] = {"id": "i", "text": "t", "place": Place("q.yaml")}
TEXT = st.text(min_size=1, max_size=40)
WORD = st.text(alphabet="abcdefghijklmnopqrstuvwxyzéèàçœ", min_size=5, max_size=12)
TYPED = TEXT.filter(lambda text: bool(text.strip()))
PARTS = st.lists(WORD, min_size=2, max_size=6, unique_by=lambda w: words(w, "fr").full)
LANG = st.sampled_from(["fr", "en"])


def short(key: str, nature: Nature = Nature.TEXT, lang: str = "fr", **more: Any) -> ShortAnswer:  # noqa: ANN401
    return ShortAnswer(nature=nature, elements=((key,),), lang=lang, **HEAD, **more)


def several(keys: list[str], others: list[str], lang: str = "fr") -> MultipleChoice:
    options = [Option(text=k, key=True) for k in keys] + [Option(text=o) for o in others]
    return MultipleChoice(choices=tuple(options), lang=lang, **HEAD)


ITEMS: list[AnyItem] = [
    SingleChoice(
        choices=(Option(text="Le Caire", key=True), Option(text="Moscou")), lang="fr", **HEAD
    ),
    several(["a", "b"], ["c", "d"]),
    TrueFalse(answer=False, lang="fr", **HEAD),
    TrueFalse(answer=True, lang="en", **HEAD),
    *(short("Le Caire", nature, lang) for nature in Nature for lang in ("fr", "en")),
    short("19 décembre 2025", Nature.DATE),
    short("1 250,5", Nature.NUMBER),
    Cloze(
        pieces=("", " et ", "."),
        blanks=(Blank(key="Le Caire", hint="ville"), Blank(key="12 mai")),
        lang="fr",
        **HEAD,
    ),
    Matching(pairs=(("a", "1"), ("b", "2"), ("c", "2")), lang="fr", **HEAD),
    Ordering(order=("un", "deux", "trois"), lang="fr", **HEAD),
    Flashcard(back="verso", lang="fr", **HEAD),
]


@given(st.sampled_from(ITEMS), st.lists(st.text(), max_size=5), st.lists(TEXT, max_size=3))
def test_nothing_that_is_given_breaks_grading(
    item: AnyItem, response: list[str], rivals: list[str]
) -> None:
    result = grade(item, tuple(response), tuple(rivals))
    assert 0 <= result.score <= 1
    assert (result.score == 1) == (result.verdict is Verdict.RIGHT)
    assert result.why
    assert result.rule


@pytest.mark.parametrize("item", [i for i in ITEMS if i.kind != "flashcard"], ids=repr)
def test_key_is_right(item: AnyItem) -> None:
    assert grade(item, item.key).verdict is Verdict.RIGHT


@pytest.mark.parametrize("given_response", [(), ("",), ("  ", ""), ("\u00a0",)])
@pytest.mark.parametrize("item", ITEMS, ids=repr)
def test_nothing_given_is_wrong(item: AnyItem, given_response: tuple[str, ...]) -> None:
    result = grade(item, given_response)
    assert (result.score, result.rule) == (0, "empty")


@given(TYPED, st.sampled_from(Nature), LANG, st.lists(TEXT, max_size=4))
def test_key_is_right_whatever_it_is(
    key: str, nature: Nature, lang: str, rivals: list[str]
) -> None:
    assume(loose(key))
    assert grade(short(key, nature, lang), (key,), tuple(rivals)).verdict is Verdict.RIGHT


@given(WORD, st.sampled_from([Nature.TEXT, Nature.PERSON]))
def test_case_and_accents_never_cost(key: str, nature: Nature) -> None:
    item = short(key, nature)
    plain = key.translate(str.maketrans("éèàç", "eeac"))
    for form in (key.upper(), key.title(), plain, f" {key} !", f"« {key} »", f"l'{key}"):
        assert grade(item, (form,)).verdict is Verdict.RIGHT


@given(TYPED, TYPED, st.sampled_from(Nature), LANG)
def test_what_is_refused_is_never_accepted(
    key: str, refused: str, nature: Nature, lang: str
) -> None:
    assume(loose(key) != loose(refused))
    result = grade(short(key, nature, lang, refuse=(refused,)), (refused,))
    assert result.verdict is Verdict.WRONG


@given(WORD, WORD, st.sampled_from([Nature.TEXT, Nature.PERSON, Nature.DATE]))
def test_rival_is_never_accepted(key: str, rival: str, nature: Nature) -> None:
    assume(words(key, "fr").full != words(rival, "fr").full)
    assert grade(short(key, nature), (rival,), (rival,)).verdict is Verdict.WRONG


@given(WORD, st.integers(0, 11), st.sampled_from("abcdefghijklmnopqrstuvwxyz"))
def test_misspelling_is_never_accepted(key: str, place: int, letter: str) -> None:
    typo = key[:place] + letter + key[place:]
    result = grade(short(key), (typo,))
    assume(not words(typo, "fr").glued & words(key, "fr").glued)
    # A forgotten apostrophe is none: "lenfant".
    assert result.verdict is not Verdict.RIGHT or typo in (f"l{key}", f"d{key}")


@given(WORD, WORD)
def test_misspelling_as_near_to_a_rival_is_wrong(key: str, rival: str) -> None:
    typed = f"{rival}x"
    assume(words(typed, "fr").full != words(key, "fr").full)
    assume(words(rival, "fr").full != words(key, "fr").full)
    assume(typed not in (f"l{key}", f"d{key}"))
    assert grade(short(key), (typed,), (rival,)).verdict is Verdict.WRONG


def test_answer_longer_than_what_is_read_of_others_is_still_right() -> None:
    key = " ".join(["mot"] * 100)
    assert grade(short(key), (key,)).verdict is Verdict.RIGHT
    assert grade(short(key), (key[:150] + " de trop" * 1000,)).verdict is Verdict.WRONG


def test_endless_response_is_cut() -> None:
    assert grade(short("Le Caire"), ("Le Caire" + " " * 10**6 + "Moscou",)).score == 1


@given(WORD, st.sampled_from(["pas {}", "ni {}", "{} ou autre", "soit {}", "peut-être {}"]))
def test_negation_and_hedge_are_never_accepted(key: str, form: str) -> None:
    result = grade(short(key), (form.format(key),))
    assert (result.verdict, result.rule in ("negation", "hedge")) == (Verdict.WRONG, True)


@given(PARTS, st.randoms(use_true_random=False))
def test_list_knows_no_order(parts: list[str], random: Any) -> None:  # noqa: ANN401
    item = ShortAnswer(nature=Nature.LIST, elements=tuple((p,) for p in parts), lang="fr", **HEAD)
    shuffled = list(parts)
    random.shuffle(shuffled)
    assert grade(item, (", ".join(shuffled),)).verdict is Verdict.RIGHT
    assert grade(item, (" ; ".join([*shuffled, shuffled[0]]),)).verdict is Verdict.RIGHT


@given(PARTS, st.data())
def test_multiple_choice_credit(parts: list[str], data: st.DataObject) -> None:
    keys = data.draw(st.lists(st.sampled_from(parts), min_size=1, unique=True))
    others = [p for p in parts if p not in keys]
    chosen = data.draw(st.lists(st.sampled_from(parts), min_size=1, unique=True))
    right = sum(c in keys for c in chosen)
    expected = max(0.0, (right - (len(chosen) - right)) / len(keys))
    assert grade(several(keys, others), tuple(chosen)).score == pytest.approx(expected)


def test_ticking_everything_gains_nothing() -> None:
    assert grade(several(["a", "b"], ["c", "d"]), ("a", "b", "c", "d")).score == 0


@pytest.mark.parametrize(
    ("order", "score", "verdict"),
    [
        ("abcd", 1, Verdict.RIGHT),
        ("bacd", 5 / 6, Verdict.ALMOST),
        ("dbca", 1 / 6, Verdict.WRONG),
        ("badc", 4 / 6, Verdict.ALMOST),
        ("bdac", 3 / 6, Verdict.WRONG),
        ("dcba", 0, Verdict.WRONG),
        ("abc", 3 / 6, Verdict.WRONG),
    ],
)
def test_ordering_credit(order: str, score: float, verdict: Verdict) -> None:
    item = Ordering(order=tuple("abcd"), lang="fr", **HEAD)
    result = grade(item, tuple(order))
    assert result.score == pytest.approx(score)
    assert result.verdict is verdict


@pytest.mark.parametrize(
    ("rights", "score", "verdict"),
    [
        (("1", "2", "2"), 1, Verdict.RIGHT),
        (("1", "2", "1"), 2 / 3, Verdict.ALMOST),
        (("1", "", ""), 1 / 3, Verdict.WRONG),
        (("1",), 1 / 3, Verdict.WRONG),
        (("2", "1", "1"), 0, Verdict.WRONG),
    ],
)
def test_matching_credit(rights: tuple[str, ...], score: float, verdict: Verdict) -> None:
    item = Matching(pairs=(("a", "1"), ("b", "2"), ("c", "2")), lang="fr", **HEAD)
    result = grade(item, rights)
    assert result.score == pytest.approx(score)
    assert result.verdict is verdict


def test_cloze_credit_is_the_mean_of_its_blanks() -> None:
    blanks = (Blank(key="Caire"), Blank(key="novembre"))
    item = Cloze(pieces=("", "", ""), blanks=blanks, lang="fr", **HEAD)
    assert grade(item, ("au Caire", "novembe")).score == 0.75
    assert grade(item, ("au Caire",)).score == 0.5


@pytest.mark.parametrize(
    ("blank", "response", "verdict"),
    [
        (Blank(key="au Caire", hint="ville"), "le caire", Verdict.RIGHT),
        (Blank(key="Robert Dussey", hint="personne"), "Dussey", Verdict.RIGHT),
        (Blank(key="19 décembre"), "19/12", Verdict.RIGHT),
        (Blank(key="2026"), "deux mille vingt-six", Verdict.RIGHT),
        (Blank(key="2026"), "2025", Verdict.WRONG),
        (Blank(key="Moscou", refuse=("Moscova",)), "Moscova", Verdict.WRONG),
    ],
)
def test_blank_is_graded_by_what_its_key_is(blank: Blank, response: str, verdict: Verdict) -> None:
    item = Cloze(pieces=("", ""), blanks=(blank,), lang="fr", **HEAD)
    assert grade(item, (response,)).verdict is verdict


@pytest.mark.parametrize(
    ("options", "response", "verdict"),
    [
        (("+", "-"), "-", Verdict.WRONG),
        (("+", "-"), "+", Verdict.RIGHT),
        (("-5", "5"), "5", Verdict.WRONG),
        (("pêche", "péché"), "péché", Verdict.WRONG),
        (("pêche", "péché"), "peche", Verdict.WRONG),
        (("L’Égypte", "Le Togo"), "l'egypte", Verdict.RIGHT),
    ],
)
def test_options_that_look_alike_are_told_apart(
    options: tuple[str, ...], response: str, verdict: Verdict
) -> None:
    choices = tuple(Option(text=text, key=n == 0) for n, text in enumerate(options))
    item = SingleChoice(choices=choices, lang="fr", **HEAD)
    assert grade(item, (response,)).verdict is verdict


@pytest.mark.parametrize(
    ("rating", "score"), [("again", 0), ("hard", 0.5), ("good", 1), ("Easy", 1), ("?", 0)]
)
def test_flashcard_is_rated_by_the_learner(rating: str, score: float) -> None:
    assert grade(Flashcard(back="v", lang="fr", **HEAD), (rating,)).score == score


@pytest.mark.parametrize(
    ("item", "typed", "parts"),
    [
        (ITEMS[0], "le caire", ("Le Caire",)),
        (ITEMS[0], "1", ("Le Caire",)),
        (ITEMS[0], "b)", ("Moscou",)),
        (ITEMS[0], "Lomé", ("Lomé",)),
        (ITEMS[0], '["Moscou"]', ("Moscou",)),
        (several(["x, y", "z"], ["t"]), "x, y ; z", ("x, y", "z")),
        (several(["oui", "non"], ["si"]), "oui, non", ("oui", "non")),
        (several(["oui", "non"], ["si"]), "1 3", ("oui", "si")),
        (several(["oui", "non"], ["si"]), "oui et si", ("oui", "si")),
        (several(["oui", "non"], ["si"]), "1, 2 et 3", ("oui", "non", "si")),
        (several(["thé et lait", "eau"], ["jus"]), "eau ; thé et lait", ("eau", "thé et lait")),
        (several(["oui", "non"], ["si"]), "A,B", ("oui", "non")),
        (several(["oui", "non"], ["si"]), '["oui", "si"]', ("oui", "si")),
        (several(["oui", "non"], ["si"]), "oui; peut-être", ("oui", "peut-être")),
        (ITEMS[2], "F", ("faux",)),
        (ITEMS[3], "true", ("true",)),
        (ITEMS[3], "1", ("true",)),
        (short("a, b"), "a, b", ("a, b",)),
        (short("a"), "", ("",)),
        (ITEMS[-4], "Le Caire ; 12 mai", ("Le Caire", "12 mai")),
        (ITEMS[-4], "Le Caire, 12 mai", ("Le Caire", "12 mai")),
        (ITEMS[-3], "a -> 1 ; c = 2 ; b → 2", ("1", "2", "2")),
        (ITEMS[-3], "1, 2, 2", ("1", "2", "2")),
        (ITEMS[-2], "deux > un > trois", ("deux", "un", "trois")),
        (ITEMS[-2], "2 1 3", ("deux", "un", "trois")),
        (ITEMS[-1], " Good ", ("good",)),
        (ITEMS[-1], "À revoir", ("again",)),
        (several(["x, y", "z"], ["t"]), "z, x, y", ("z", "x, y")),
        (several(["oui", "non"], ["si"]), "[1, 3]", ("oui", "si")),
        (several(["oui", "non"], ["si"]), '["oui", [1]]', ("oui", "[1]]")),
        (ITEMS[-3], '{"a": 1, "c": "2", "b": 2}', ("1", "2", "2")),
        (ITEMS[1], "  ", ()),
    ],
)
def test_line_typed_is_read(item: AnyItem, typed: str, parts: tuple[str, ...]) -> None:
    assert parse_response(item, typed) == parts


@pytest.mark.parametrize(
    ("item", "typed", "said"),
    [
        (ITEMS[0], "Lomé", "« Lomé » n’est pas proposé."),
        (several(["oui", "non"], ["si"]), "oui ; peut-être", "« peut-être » n’est pas proposé."),
        (ITEMS[-4], "Le Caire ; 12 mai ; Lomé", "Il y a 3 réponses, pour 2 qui sont attendues."),
        (ITEMS[-3], "1 ; 2 ; 2 ; 9", "Il y a 4 réponses, pour 3 qui sont attendues."),
        (ITEMS[-3], "a -> 9 ; b -> 2 ; c -> 2", "« 9 » n’est pas proposé."),
        (ITEMS[-2], "un > deux > trois > dix", "Il y a 4 réponses, pour 3 qui sont attendues."),
        (ITEMS[-2], "un > deux > dix", "« dix » n’est pas proposé."),
        (ITEMS[-1], "soso", "Dites s’il est à revoir, difficile, bien ou facile."),
    ],
)
def test_what_cannot_be_a_response_is_told_and_not_right(
    item: AnyItem, typed: str, said: str
) -> None:
    result = grade(item, parse_response(item, typed))
    assert result.verdict is not Verdict.RIGHT
    assert said in result.why.replace("\u00a0", " ").replace("\u202f", " ")


@given(st.sampled_from(ITEMS), st.text())
def test_any_line_is_read_and_graded(item: AnyItem, typed: str) -> None:
    assert grade(item, parse_response(item, typed)).why
