"""The pages on grading name every key of a short answer, and their examples are graded as said."""

import re
from pathlib import Path

import pytest

from ardoise.quiz.given import parse_response
from ardoise.quiz.grade import grade
from ardoise.read.question import OTHERS
from ardoise.read.questions import parse_questions
from ardoise.read.words import CHOICES, key_word

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGES = {"fr": "correction.fr.md", "en": "grading.md"}
ROW = re.compile(r"^\| `([^`]+)` \| `([^`]+)` \| ([\d.,]+) \|", re.MULTILINE)
FEWEST = 40


def page(lang: str) -> str:
    return (DOCS / PAGES[lang]).read_text(encoding="utf-8")


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_key_and_nature_is_named(lang: str) -> None:
    named = {name.split(":")[0] for name in re.findall(r"`([^`\n]+)`", page(lang))}
    keys = {key_word("question", key, lang) for key in OTHERS["short_answer"]}
    natures = {words[lang == "en"][0] for words in CHOICES["nature"].values()}
    assert (keys | natures) - named == set()


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_example_gets_the_score_that_is_said(lang: str) -> None:
    (example,) = re.findall(r"```yaml\n(.*?)```", page(lang), re.DOTALL)
    read = parse_questions(example.encode(), "questions/example.yaml")
    assert read.problems == ()
    items = {item.id: item for item in read.value}
    rows = ROW.findall(page(lang))
    assert {name for name, _, _ in rows} == set(items)
    assert len(rows) > FEWEST
    for name, typed, score in rows:
        item = items[name]
        given = grade(item, parse_response(item, typed)).score
        assert round(given, 2) == float(score.replace(",", ".")), (name, typed)
