"""The text, facts and questions that are shipped: read without a fault, true to their source."""

from pathlib import Path

import pytest

from ardoise.check.bank import check_bank
from ardoise.domain.bank import Bank
from ardoise.domain.fact import Knowledge, Stance
from ardoise.domain.fold import fold
from ardoise.domain.item import AnyItem, Level
from ardoise.domain.problem import Severity
from ardoise.domain.text import Text
from ardoise.read.facts import read_facts
from ardoise.read.questions import read_questions
from ardoise.read.text import read_text

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def text() -> Text:
    read = read_text(ROOT / "source/togo-russie/text.md", ROOT)
    assert read.problems == ()
    assert read.value is not None
    return read.value


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    read = read_facts(ROOT / "source/togo-russie/facts.yaml", ROOT)
    assert read.problems == ()
    assert read.value is not None
    return read.value


@pytest.fixture(scope="module")
def items() -> tuple[AnyItem, ...]:
    read = read_questions(ROOT / "questions/togo-russie.yaml", ROOT)
    assert read.problems == ()
    return read.value


def words_of(text: Text) -> str:
    return fold(" ".join(p.content for p in text.paragraphs))


def test_each_paragraph_names_the_paragraph_that_it_renders(text: Text) -> None:
    assert [p.renders for p in text.paragraphs] == [(n,) for n in range(1, 10)]
    assert text.origin


@pytest.mark.parametrize("unsaid", ["2025", "egypte", "mali", "niger", "burkina", "sotchi"])
def test_what_the_article_does_not_say_is_not_in_the_text(text: Text, unsaid: str) -> None:
    assert unsaid not in words_of(text).split()


def test_no_speech_is_quoted_in_the_text(text: Text) -> None:
    assert not any("«" in p.content for p in text.paragraphs)


def test_name_and_function_of_the_minister_stand_in_different_paragraphs(
    text: Text, knowledge: Knowledge
) -> None:
    for paragraph in text.paragraphs:
        assert not ("Dussey" in paragraph.content and "ministre togolais" in paragraph.content)
    joined = [
        f
        for f in knowledge.facts.values()
        if f.relation == "fonction" and "dussey" in f.args["personne"]
    ]
    assert [f.inferred for f in joined] == [True]


def test_facts_cover_every_paragraph_and_every_stance(text: Text, knowledge: Knowledge) -> None:
    facts = knowledge.facts.values()
    assert len(facts) >= 55
    assert {f.paragraph for f in facts} == {p.number for p in text.paragraphs}
    assert {f.stance for f in facts} == set(Stance)


def test_nobody_is_said_to_have_said_anything(knowledge: Knowledge) -> None:
    assert not {"dit", "declare", "parole"} & set(knowledge.relations)


def test_the_questions_are_of_every_kind_and_go_beyond_remembering(
    items: tuple[AnyItem, ...],
) -> None:
    assert len(items) >= 34
    assert {i.kind for i in items} == {
        "single_choice",
        "multiple_choice",
        "true_false",
        "short_answer",
        "cloze",
        "matching",
        "ordering",
        "flashcard",
    }
    beyond = [i for i in items if i.level is not Level.REMEMBER]
    assert len(beyond) >= len(items) / 4
    assert len({i.level for i in items}) >= 3


def test_every_option_has_its_own_feedback(items: tuple[AnyItem, ...]) -> None:
    for item in items:
        feedback = [option.feedback for option in item.options]
        assert all(feedback), item.id
        assert len(set(feedback)) == len(feedback), item.id
        assert item.feedback, item.id


def test_check_finds_nothing_to_mend(
    text: Text, knowledge: Knowledge, items: tuple[AnyItem, ...]
) -> None:
    bank = Bank(
        texts={text.id: text}, knowledge={text.id: knowledge}, items={i.id: i for i in items}
    )
    found = [p for p in check_bank(bank) if p.severity is not Severity.INFO]
    assert [(p.rule, p.item, p.message) for p in found] == []
