"""What we write in GIFT, read by a parser that is not ours."""

import io
import re
import warnings
from typing import Any

import msgspec
import pytest
from tests.export.sample import BANK, bank_of

from ardoise.domain.bank import Bank
from ardoise.domain.item import (
    AnyItem,
    Matching,
    MultipleChoice,
    Nature,
    ShortAnswer,
    SingleChoice,
    TrueFalse,
)
from ardoise.export.gift import export_gift
from ardoise.export.loss import Context, Selection


def read(bank: Bank) -> dict[str, Any]:
    """The questions that the parser finds, by their titles."""
    with warnings.catch_warnings():
        # It asks Python for the locale in an old way, and has patterns that Python frowns upon.
        warnings.simplefilter("ignore")
        from pygiftparser import parser
    data = export_gift(bank, Selection(), Context()).data.decode()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        questions = parser.parseFile(io.StringIO(data))  # type: ignore[no-untyped-call]
    return {question.title: question for question in questions if question.title}


def of_kind(*kinds: type) -> list[AnyItem]:
    return [item for item in BANK.items.values() if isinstance(item, kinds)]


def test_every_item_is_a_valid_question() -> None:
    found = read(BANK)
    # A cloze of several blanks makes a question a blank, numbered.
    assert {title.partition(".")[0] for title in found} == set(BANK.items)
    assert all(question.valid for question in found.values())


@pytest.mark.parametrize("item", of_kind(SingleChoice), ids=lambda item: item.id)
def test_a_choice_has_its_key_its_distractors_and_their_feedback(item: SingleChoice) -> None:
    answers = read(BANK)[item.id].answers.answers
    assert {(a.answer, a.fraction > 0) for a in answers} == {(o.text, o.key) for o in item.options}
    assert {a.answer: a.feedback or "" for a in answers} == {
        o.text: o.feedback for o in item.options
    }


@pytest.mark.parametrize("item", of_kind(MultipleChoice), ids=lambda item: item.id)
def test_several_keys_share_the_points(item: MultipleChoice) -> None:
    answers = read(BANK)[item.id].answers.answers
    assert {a.answer for a in answers if a.fraction > 0} == set(item.key)
    assert sum(a.fraction for a in answers if a.fraction > 0) == pytest.approx(100, abs=0.01)


@pytest.mark.parametrize("item", of_kind(TrueFalse), ids=lambda item: item.id)
def test_a_statement_is_true_or_false_and_its_feedback_is_on_the_right_side(
    item: TrueFalse,
) -> None:
    answers = read(BANK)[item.id].answers
    right, wrong = item.feedback_true, item.feedback_false
    if not item.answer:
        right, wrong = wrong, right
    assert answers.answer is item.answer
    told = (answers.feedbackCorrect or "", answers.feedbackWrong or "")
    # It leaves the escapes of these two as they are.
    assert tuple(re.sub(r"\\(.)", r"\1", one) for one in told) == (right, wrong)


@pytest.mark.parametrize("item", of_kind(Matching), ids=lambda item: item.id)
def test_pairs_are_pairs(item: Matching) -> None:
    answers = read(BANK)[item.id].answers.answers
    assert tuple((a.question.strip(), a.answer.strip()) for a in answers) == item.pairs


@pytest.mark.parametrize(
    "item",
    [i for i in of_kind(ShortAnswer) if isinstance(i, ShortAnswer) and i.nature is Nature.PERSON],
    ids=lambda item: item.id,
)
def test_a_short_answer_takes_its_key_and_what_is_accepted(item: ShortAnswer) -> None:
    answers = read(BANK)[item.id].answers.answers
    assert {a.answer for a in answers} == {*item.key, *item.accepted}


@pytest.mark.parametrize("mark", [*"~=#{}:\\", "->", "//", "%50%", "####"])
def test_a_mark_of_the_format_in_a_text_is_only_text(mark: str) -> None:
    (item, *_others) = of_kind(SingleChoice)
    item = msgspec.structs.replace(item, stem=f"un {mark} deux ?")
    question = read(bank_of([item]))[item.id]
    assert question.valid
    assert len(question.answers.answers) == len(item.options)
