"""Bad files of the kinds that teachers make: told all at once, in their places, with what to do."""

import json
import re
from collections.abc import Callable, Collection

import pytest
from tests.read.slips_of import slips

from ardoise.check.report import lines
from ardoise.domain.problem import Problem
from ardoise.read.facts import parse_facts
from ardoise.read.questions import parse_questions
from ardoise.read.templates import parse_templates
from ardoise.read.text import parse_text

Told = tuple[tuple[Problem, ...], Collection[str]]


def _questions(data: bytes) -> Told:
    read = parse_questions(data, "questions/q.yaml")
    return read.problems, [item.id for item in read.value]


def _facts(data: bytes) -> Told:
    read = parse_facts(data, "source/t/facts.yaml")
    known = read.value
    return read.problems, [*known.entities, *known.relations, *known.facts] if known else []


def _templates(data: bytes) -> Told:
    read = parse_templates(data, "questions/templates/t.yaml")
    return read.problems, [template.id for template in read.value]


def _text(data: bytes) -> Told:
    return parse_text(data, "source/t/text.md").problems, []


READERS: dict[str, Callable[[bytes], Told]] = {
    "lists.fr.txt": _questions,
    "keys.fr.txt": _questions,
    "values.fr.txt": _questions,
    "files.fr.txt": _questions,
    "questions.en.txt": _questions,
    "pasted.fr.txt": _questions,
    "pasted.en.txt": _questions,
    "facts.txt": _facts,
    "more.facts.txt": _facts,
    "more.texts.txt": _text,
    "templates.txt": _templates,
    "texts.txt": _text,
}
SLIPS = {
    f"{file}: {title}": (slip, read)
    for file, read in READERS.items()
    for title, slip in slips(file).items()
}


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_is_told_where_it_is_and_hides_nothing(name: str) -> None:
    slip, read = SLIPS[name]
    problems, kept = read(slip.content.encode())
    found = [(p.line, p.column, p.rule, p.severity.value) for p in problems]
    assert found == [one[:4] for one in slip.expected]
    for problem, one in zip(problems, slip.expected, strict=True):
        assert one.words in f"{problem.message} {problem.remedy}".replace("\u202f", " ").replace(
            "\u00a0", " "
        )
        assert problem.source == re.split("\r\n|\n|\r", slip.content)[problem.line - 1]
    assert sorted(kept) == sorted(slip.sound)


@pytest.mark.parametrize("name", SLIPS)
def test_every_format_tells_the_same(name: str) -> None:
    slip, read = SLIPS[name]
    problems, _ = read(slip.content.encode())
    told = [json.loads(line) for line in lines(problems, "json")]
    text = "\n".join(lines(problems, "text"))
    annotations = list(lines(problems, "github"))
    for one, annotation in zip(told, annotations, strict=True):
        assert f"{one['file']}:{one['line']}:{one['column']}: " in text
        assert one["message"] in text
        assert one["remedy"] in text
        assert f"line={one['line']},col={one['column']}" in annotation
        assert one["message"].replace("%", "%25") in annotation


def test_there_are_enough_slips() -> None:
    assert len(SLIPS) >= 200


SOUND = (
    "recto: a\n    verso: b # une note",
    "recto: a\n    verso: C'est le n° 1#2",
    "recto: a\n    verso: |\n      – un\n      - deux\n      • trois\n      reponse:x",
    "recto: a\n    verso: >\n      un\n      - deux",
    "recto: a\n    verso: 'un\n      - deux\n      reponse:x'",
    "recto: a\n    explication:\n      – Bonjour, dit-il.\n      – Salut !\n    verso: b",
    "recto: a\n    verso: il faut lire cette phrase, qui est assez longue pour que la ligne soit\n"
    "      - parfois - coupée devant un tiret",
    "recto\u00a0: a\n    verso : b",
    "recto: a\n    verso: b\n    citation:\n    - c\n    - d",
    "recto: a\n    verso: http://exemple.fr/a:b",
    "recto: a\n    verso: -5",
    "question: q\n    reponses:\n      - -5\n      - +3\n      - 1. un\n      - • deux",
    "question: q\n    reponse: a\n    leurres:\n      - x – y\n        – z\n      - '* t'",
    "question: q\n    reponse: a\n    leurres: [\n      b,\n      c\n      ]",
    "recto: a\n    verso: Un **mot** et un drapeau 👨\u200d👩\u200d👧",
    "question: q\n    reponses:\n    - - a\n      - b\n    - c",
    "question: q\n    reponses:\n      -   - a\n          - b\n      -   - c\n          - d",
    "recto: 12:30\n    verso: 50 %",
    "recto: a\n    verso: b\n    citation: # deux\n      - c\n      # entre eux\n      - d",
    "recto: a\n    verso: b\n    citation:\n    # deux\n    -   c\n    -   d",
    "question: q\n    reponse: a\n    leurres:\n      -\n        texte: b\n      - texte: c",
)


@pytest.mark.parametrize("lines", SOUND)
def test_what_is_sound_is_not_told(lines: str) -> None:
    content = f"langue: fr\ntexte: t\nquestions:\n  - id: a\n    {lines}\n  # fin\n"
    for data in (content, f"---\n{content}", content.replace("\n", "\r\n")):
        read = parse_questions(data.encode(), "questions/q.yaml")
        assert [p.message for p in read.problems] == []
        assert [item.id for item in read.value] == ["a"]
