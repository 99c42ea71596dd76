"""French as the table of cases has it, and the laws that hold for any noun."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.compose.cases import Case, read_cases

from ardoise.compose.language import filters, language
from ardoise.compose.noun import UndeclaredError
from ardoise.domain.fact import Entity
from ardoise.domain.problem import Place

FRENCH = language("fr")
CASES = read_cases("french_cases.tsv", "fr")


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case_of_the_table(case: Case) -> None:
    assert case.run() == case.expected


def test_table_has_at_least_three_hundred_cases() -> None:
    assert len({(c.filter, c.args, c.subject) for c in CASES}) == len(CASES) >= 300


def test_table_tries_every_filter() -> None:
    assert {case.filter for case in CASES} == set(filters("fr"))


def entity(**words: object) -> Entity:
    defaults = {"id": "x", "cls": "thème", "name": "sommet", "place": Place("f")}
    return Entity(**(defaults | words))  # type: ignore[arg-type]


names = st.text(
    st.sampled_from("aàbcdeéèfghiîlmnoôprstuvyœAÀBCDEÉHILMNOSTUYŒ -’'0123456789"), min_size=1
).filter(lambda name: name.strip() == name and name[0].isalnum())
classes = st.sampled_from(["ville", "pays", "personne", "thème", "région", "date", "œuvre"])
entities = st.builds(
    lambda name, cls, article, gender, aspirated: entity(
        name=name,
        cls=cls,
        article=article,
        gender=gender,
        number="p" if article == "les" else "s",
        aspirated=aspirated,
        locative="à",
    ),
    st.one_of(names, names.map(lambda n: "Le " + n), names.map(lambda n: "Les " + n)),
    classes,
    st.sampled_from(["le", "la", "l’", "les", ""]),
    st.sampled_from("mf"),
    st.booleans(),
)


@given(st.one_of(entities, st.lists(entities, min_size=1, max_size=3)))
def test_contraction_leaves_no_de_le_nor_a_les(nouns: Entity | list[Entity]) -> None:
    several = [nouns] if isinstance(nouns, Entity) else nouns
    # What stands inside a name, or is a person's own name, is not for grammar to contract.
    inside = " ".join(noun.name for noun in several)
    own = any(n.cls == "personne" and re.match("Les? ", n.name) for n in several)
    for rule in (FRENCH.of, FRENCH.to, FRENCH.at, FRENCH.origin, FRENCH.toward):
        found = re.findall(r"\b(?:de|à) les? ", rule(nouns), re.IGNORECASE)
        assert own or all(phrase.strip() in inside for phrase in found), rule(nouns)


@given(entities)
def test_noun_keeps_its_name_but_for_its_own_article(noun: Entity) -> None:
    bare = re.sub(r"^(?:Les? |La |L’|L')", "", noun.name)
    for rule in (FRENCH.the, FRENCH.of, FRENCH.to, FRENCH.at, FRENCH.a):
        assert bare in rule(noun)


texts = st.text(st.sampled_from("aeéL2 :;!?«»'’…()*.,&/@-\u00a0\u202f\n"), max_size=40)


@given(st.one_of(texts, st.text(max_size=40)))
def test_typography_twice_is_typography_once(text: str) -> None:
    once = FRENCH.typography(text)
    assert FRENCH.typography(once) == once


@given(st.one_of(texts, st.text(max_size=40)))
def test_ascii_typography_twice_is_once(text: str) -> None:
    once = FRENCH.typography(text, ascii=True)
    assert FRENCH.typography(once, ascii=True) == once


@given(texts)
def test_typography_changes_only_spaces_and_apostrophes(text: str) -> None:
    def letters(string: str) -> str:
        return re.sub(r"[ \u00a0\u202f\u2009]", "", string).replace("'", "’")

    assert letters(FRENCH.typography(text)) == letters(text)


@given(st.text(st.characters(codec="latin-1"), max_size=30))
def test_capital_changes_one_letter_at_most(text: str) -> None:
    capital = FRENCH.capitalise(text)
    changed = [i for i, (a, b) in enumerate(zip(text, capital, strict=False)) if a != b]
    assert len(changed) <= 1
    assert capital.casefold() == text.casefold()
    assert FRENCH.capitalise(capital) == capital


@pytest.mark.parametrize(
    ("rule", "noun", "key"),
    [
        ("lieu", entity(cls="région", name="Sahel", article="le"), "preposition"),
        ("lieu", entity(cls="pays", name="Cuba"), "preposition"),
        ("il", entity(name="Cuba"), "genre"),
        ("un", entity(name="sommet"), "genre"),
        ("date", entity(cls="date", name="vendredi"), "valeur"),
    ],
)
def test_what_is_not_declared_is_named(rule: str, noun: Entity, key: str) -> None:
    with pytest.raises(UndeclaredError, match=f"ajoutez « {key} »") as error:
        filters("fr")[rule](noun)
    assert error.value.key == key
    assert error.value.entity == "x"


def test_adjectives_that_are_not_declared_are_named() -> None:
    with pytest.raises(UndeclaredError, match="ajoutez « adjectifs »"):
        FRENCH.agree(entity(name="Togo"), entity(gender="f"))


def test_plural_subject_without_plural_verb_is_refused() -> None:
    with pytest.raises(ValueError, match="forme du pluriel"):
        FRENCH.invert(entity(number="p", gender="m"), "porte")


@pytest.mark.parametrize("value", ["2025-02-30", "2025-13", "demain", "", "2025-1-1-1"])
def test_no_date_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        FRENCH.date(value)
