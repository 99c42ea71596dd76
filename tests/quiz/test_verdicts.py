"""What a teacher expects, question by question as teachers write them: the second table."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from ardoise.domain.attempt import Verdict
from ardoise.domain.item import AnyItem
from ardoise.quiz.given import parse_response
from ardoise.quiz.grade import grade
from ardoise.read.questions import parse_questions

TABLE = Path(__file__).with_name("verdicts.yaml")
FEWEST = 6800


@cache
def blocks() -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = yaml.load(TABLE.read_text("utf-8"), yaml.BaseLoader)
    return loaded


@cache
def item_of(number: int) -> AnyItem:
    """The item of a block, through the reader of teachers' files."""
    block = blocks()[number]
    english = block.get("lang") == "en"
    keys = ("lang", "text") if english else ("langue", "texte")
    head = dict(zip(keys, ("en" if english else "fr", "t"), strict=True))
    file = {**head, "questions": [{"id": "i", **block["question"]}]}
    read = parse_questions(
        yaml.safe_dump(file, allow_unicode=True, sort_keys=False).encode(), "questions/t.yaml"
    )
    assert not read.problems, read.problems
    return read.value[0]


def cases() -> Iterator[Any]:
    for number, block in enumerate(blocks()):
        for verdict in Verdict:
            for typed in block[verdict.value]:
                name = f"{block['about']}: {typed!a} is {verdict.value}"
                yield pytest.param(number, typed, verdict, id=name)


def scores() -> Iterator[Any]:
    for number, block in enumerate(blocks()):
        for typed, score in block.get("scores", ()):
            yield pytest.param(number, typed, float(score), id=f"{block['about']}: {typed!a}")


def graded(number: int, typed: str) -> Any:  # noqa: ANN401
    item = item_of(number)
    return grade(item, parse_response(item, typed), tuple(blocks()[number].get("rivals", ())))


@pytest.mark.parametrize(("number", "typed", "verdict"), list(cases()))
def test_response_gets_the_verdict_of_a_teacher(number: int, typed: str, verdict: Verdict) -> None:
    result = graded(number, typed)
    assert (result.verdict, bool(result.why)) == (verdict, True), result


@pytest.mark.parametrize(("number", "typed", "score"), list(scores()))
def test_response_gets_its_score(number: int, typed: str, score: float) -> None:
    assert graded(number, typed).score == pytest.approx(score, abs=1e-4)


def test_table_is_long_enough() -> None:
    assert len(list(cases())) >= FEWEST
