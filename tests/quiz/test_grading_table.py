"""The table of grading: what each response gets."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from ardoise.domain.attempt import Verdict
from ardoise.domain.item import Nature, ShortAnswer
from ardoise.domain.problem import Place
from ardoise.quiz.grade import grade

TABLE = Path(__file__).with_name("grading.yaml")
FEWEST = 200


def blocks() -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = yaml.load(TABLE.read_text("utf-8"), yaml.BaseLoader)
    return loaded


def item_of(block: dict[str, Any]) -> ShortAnswer:
    key = block["key"]
    elements = tuple(tuple(e) for e in key) if isinstance(key, list) else ((key,),)
    return ShortAnswer(
        id="i",
        text="t",
        lang=block.get("lang", "fr"),
        place=Place("grading.yaml"),
        stem=block.get("stem", ""),
        nature=Nature(block.get("nature", "text")),
        elements=elements,
        accept=tuple(block.get("accept", ())),
        refuse=tuple(block.get("refuse", ())),
        pick=int(block.get("pick", 0)),
        inferred_year=int(block.get("inferred_year", 0)),
        surname=block.get("surname", ""),
        typos=block.get("typos", "true") == "true",
    )


def cases() -> Iterator[Any]:
    for block in blocks():
        for verdict in Verdict:
            for response in block[verdict.value]:
                name = f"{block['about']}: {response!a} is {verdict.value}"
                yield pytest.param(block, response, verdict, id=name)


@pytest.mark.parametrize(("block", "response", "verdict"), list(cases()))
def test_response_gets_its_verdict(block: dict[str, Any], response: str, verdict: Verdict) -> None:
    grade_given = grade(item_of(block), (response,), tuple(block.get("rivals", ())))
    assert (grade_given.verdict, bool(grade_given.why)) == (verdict, True), grade_given


def test_table_is_long_enough() -> None:
    assert len(list(cases())) >= FEWEST
