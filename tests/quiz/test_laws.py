"""The laws of grading what is typed, whatever the key and the response."""

import unicodedata
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ardoise.domain.attempt import Verdict
from ardoise.domain.item import Nature, ShortAnswer
from ardoise.domain.problem import Place
from ardoise.quiz.clean import LONGEST, bare, loose, words
from ardoise.quiz.grade import grade

TYPED = st.text(min_size=1, max_size=40).filter(lambda text: bool(text.strip()))
LANG = st.sampled_from(["fr", "en"])
NATURE = st.sampled_from(Nature)
LETTERS = "abcdefghijklmnopqrstuvwxyzéèàùôêç"
WORD = st.text(alphabet=LETTERS, min_size=1, max_size=12)
NAME = st.text(alphabet="bdfgklmnprtvé", min_size=5, max_size=12)
"""A word that is no function word, no numeral, no title and no negation."""

PHRASE = st.lists(NAME, min_size=1, max_size=4).map(" ".join)


def short(*key: str, nature: Nature = Nature.TEXT, lang: str = "fr", **more: Any) -> ShortAnswer:  # noqa: ANN401
    elements = tuple((one,) for one in key)
    head: dict[str, Any] = {"id": "i", "text": "t", "place": Place("q.yaml")}
    return ShortAnswer(nature=nature, elements=elements, lang=lang, **head, **more)


def verdict(item: ShortAnswer, typed: str, *rivals: str) -> Verdict:
    return grade(item, (typed,), rivals).verdict


@given(TYPED, TYPED, NATURE, LANG)
def test_every_accepted_answer_is_right(key: str, other: str, nature: Nature, lang: str) -> None:
    item = short(key, nature=nature, lang=lang, accept=(other,))
    assert verdict(item, key) is Verdict.RIGHT
    assert verdict(item, other) is Verdict.RIGHT


@given(TYPED, TYPED, TYPED, NATURE, LANG)
def test_what_the_teacher_refuses_is_wrong(
    key: str, refused: str, stem: str, nature: Nature, lang: str
) -> None:
    assume(loose(key) != loose(refused))
    item = short(key, nature=nature, lang=lang, refuse=(refused,), stem=stem)
    assert verdict(item, refused) is Verdict.WRONG


@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=60), NATURE, LANG)
def test_any_string_gets_a_verdict(
    key: str, typed: str, stem: str, nature: Nature, lang: str
) -> None:
    item = short(key, nature=nature, lang=lang, stem=stem, strict_accents=True)
    result = grade(item, (typed,), (stem, typed[::-1]))
    assert result.score in (0, 0.5, 1)
    assert result.why


@given(PHRASE, st.data())
def test_one_slip_of_the_keyboard_is_never_right(key: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(key) - 1))
    letter = data.draw(st.sampled_from("bdfgklmnprtv"))
    before, here, after = key[:place], key[place], key[place + 1 :]
    slips = [before + letter + after, before + letter + here + after, before + after]
    slips.append(before + after[:1] + here + after[1:])
    typed = data.draw(st.sampled_from(slips))
    # A space too many or too few is none, nor is an apostrophe forgotten ("lenfant").
    assume(not words(typed, "fr").glued & words(key, "fr").glued)
    assume(typed not in (f"l{key}", f"d{key}") and here != " ")
    assert verdict(short(key), typed) is not Verdict.RIGHT
    assert verdict(short(key), typed, typed) is Verdict.WRONG


@given(st.lists(NAME, min_size=1, max_size=3), st.data())
def test_slips_are_tolerated_within_the_budget_of_each_word(
    key: list[str], data: st.DataObject
) -> None:
    typed, total, within = [], 0, True
    for word in key:
        slips = data.draw(st.integers(0, 3))
        places = data.draw(st.sets(st.integers(0, len(word) - 1), min_size=slips, max_size=slips))
        typed.append("".join("z" if n in places else letter for n, letter in enumerate(word)))
        total += slips
        within = within and slips <= (1 if len(word) < 10 else 2)
    expected = Verdict.ALMOST if total and within and total <= 2 else Verdict.WRONG
    item = short(" ".join(key))
    assert verdict(item, " ".join(typed)) is (expected if total else Verdict.RIGHT)
    exact = short(" ".join(key), typos=False)
    assert verdict(exact, " ".join(typed)) is (Verdict.WRONG if total else Verdict.RIGHT)


@pytest.mark.parametrize(
    "form",
    [
        "ce n’est pas {}",
        "{} ne l’est pas",
        "ce n'est ni {} ni autre chose",
        "jamais {}",
        "tout sauf {}",
        "sans {}",
        "contre {}",
        "hors {}",
        "il n’y a plus {}",
        "{} ou pas",
        "peut-être {}",
        "soit {}",
    ],
)
@given(key=PHRASE, nature=st.sampled_from([Nature.TEXT, Nature.PERSON]))
def test_what_undoes_the_key_is_wrong(form: str, key: str, nature: Nature) -> None:
    assert verdict(short(key, nature=nature), form.format(key)) is Verdict.WRONG
    assert verdict(short(key, nature=nature), form.format(key.upper())) is Verdict.WRONG


@pytest.mark.parametrize("form", ["not {}", "it isn’t {}", "without {}", "{} or not", "never {}"])
@given(key=PHRASE)
def test_what_undoes_the_key_is_wrong_in_english(form: str, key: str) -> None:
    assert verdict(short(key, lang="en"), form.format(key)) is Verdict.WRONG


@pytest.mark.parametrize(
    ("lang", "form"),
    [
        ("fr", "la fin de la {}"),
        ("fr", "un champ de {}"),
        ("fr", "l’adjointe au {}"),
        ("fr", "une marche pour la {}"),
        ("en", "the end of the {}"),
        ("en", "the {}’s owner"),
        ("en", "an assistant to the {}"),
    ],
)
@given(key=PHRASE)
def test_what_is_of_the_key_is_something_else(lang: str, form: str, key: str) -> None:
    assert verdict(short(key, lang=lang), form.format(key)) is Verdict.WRONG


@pytest.mark.parametrize(
    ("lang", "form"),
    [
        ("fr", "la ville de {}"),
        ("fr", "à cause de la {}"),
        ("fr", "beaucoup de {}"),
        ("fr", "ils veulent la {}"),
        ("en", "the city of {}"),
        ("en", "because of the {}"),
    ],
)
@given(key=PHRASE)
def test_what_only_leads_to_the_key_leaves_it_almost(lang: str, form: str, key: str) -> None:
    assert verdict(short(key, lang=lang), form.format(key)) is Verdict.ALMOST


@given(st.integers(2, 10**6), st.sampled_from(["mètre", "kilo", "semaine", "euro", "degré"]))
def test_a_unit_that_does_not_agree_is_almost_right(many: int, unit: str) -> None:
    item = short(f"{many} {unit}s")
    assert verdict(item, f"{many} {unit}s") is Verdict.RIGHT
    assert verdict(item, f"{many} {unit}") is Verdict.ALMOST
    assert verdict(short(f"1 {unit}"), f"1 {unit}s") is Verdict.ALMOST


@given(st.lists(st.integers(1, 10**4), min_size=3, max_size=3, unique=True).map(sorted))
def test_a_range_is_both_its_bounds(bounds: list[int]) -> None:
    low, high, higher = bounds
    item = short(f"de {low} à {high} jours")
    for typed in (f"entre {low} et {high} jours", f"{low} à {high} jours"):
        assert verdict(item, typed) is Verdict.RIGHT
    for typed in (f"{low} jours", f"{high} jours", f"de {low} à {higher} jours", str(low)):
        assert verdict(item, typed) is Verdict.WRONG


@given(st.lists(WORD, min_size=1, max_size=4).map(" ".join), st.sampled_from("éèàùôêç"))
def test_accents_that_count_make_their_absence_almost_right(key: str, letter: str) -> None:
    key += f" {letter}bd"
    item, free = short(key, strict_accents=True), short(key)
    decomposed = unicodedata.normalize("NFD", key)
    assert verdict(item, key.upper()) is Verdict.RIGHT
    assert verdict(item, decomposed) is Verdict.RIGHT
    assert verdict(free, bare(key)) is Verdict.RIGHT
    assert verdict(item, bare(key)) is Verdict.ALMOST


@given(st.integers(0, 10**9), st.integers(0, 10**9), LANG)
def test_one_number_is_not_another(one: int, other: int, lang: str) -> None:
    item = short(str(one), nature=Nature.NUMBER, lang=lang)
    expected = Verdict.RIGHT if one == other else Verdict.WRONG
    assert verdict(item, f"{other:,}".replace(",", " ")) is expected
    assert verdict(item, f"-{other}") is (Verdict.RIGHT if one == other == 0 else Verdict.WRONG)


@given(st.integers(1, 10**6), st.sampled_from(["m", "kg", "l"]))
def test_as_much_in_another_unit_is_right(many: int, unit: str) -> None:
    smaller, factor = {"m": ("cm", 100), "kg": ("g", 1000), "l": ("cl", 100)}[unit]
    item = short(f"{many} {unit}")
    assert verdict(item, f"{many * factor} {smaller}") is Verdict.RIGHT
    assert verdict(item, f"{many} {smaller}") is Verdict.WRONG
    assert verdict(item, str(many)) is Verdict.ALMOST
    asked = short(f"{many} {unit}", stem=f"Combien, en {unit} ?")
    assert verdict(asked, f"{many * factor} {smaller}") is Verdict.ALMOST
    assert verdict(asked, str(many)) is Verdict.RIGHT


@given(st.integers(1, 39), st.integers(1, 39))
def test_a_king_is_not_the_next(one: int, other: int) -> None:
    numerals = roman(one), roman(other)
    expected = Verdict.RIGHT if one == other else Verdict.WRONG
    item = short(f"Louis {numerals[0]}")
    assert verdict(item, f"Louis {numerals[1]}") is expected
    assert verdict(item, f"louis {other}") is expected
    century = short(f"{numerals[0]}e siècle")
    assert verdict(century, f"{numerals[1]}e siècle") is expected
    assert verdict(century, f"au {other}ème siècle") is expected


def roman(number: int) -> str:
    tens = "X" * (number // 10)
    return tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[number % 10]


@given(NAME, NAME, NAME)
def test_a_person_nobody_declared_is_never_another(first: str, last: str, other: str) -> None:
    first, last, other = first.capitalize(), last.capitalize(), other.capitalize()
    folded = {bare(name).casefold() for name in (first, last, other)}
    assume(len(folded) == 3)
    item = short(f"{first} {last}", stem="Qui parle ?")
    assert verdict(item, f"{first} {last}") is Verdict.RIGHT
    assert verdict(item, last, f"{other} {last}") is Verdict.ALMOST
    assert verdict(item, f"Mme {last}") is Verdict.ALMOST
    assert verdict(item, f"{other} {last}", f"{other} {last}") is Verdict.WRONG
    assert verdict(item, f"{first} {other}", f"{first} {other}") is Verdict.WRONG


@given(
    st.lists(NAME, min_size=2, max_size=8), st.sampled_from([",", " ; ", "/", "+", "\n", " et "])
)
def test_a_pasted_list_is_read_no_further_than_its_answers(parts: list[str], mark: str) -> None:
    item = short(*dict.fromkeys(parts), nature=Nature.LIST)
    assert verdict(item, mark.join(parts)) is Verdict.RIGHT
    far = " " * (2 * sum(map(len, parts)) + LONGEST)
    assert verdict(item, mark.join(parts) + far + mark + "autre") is Verdict.RIGHT
