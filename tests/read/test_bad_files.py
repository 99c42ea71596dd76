"""Whatever is wrong with a file: every problem at once, where it is, and never a traceback."""

import os
import pathlib
import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.read.bad import FACTS, HEAD, ITEM, OK, QUESTIONS, TEXT, item_file

from ardoise.domain.problem import Problem, Severity
from ardoise.read.facts import parse_facts, read_facts
from ardoise.read.questions import parse_questions, read_questions
from ardoise.read.text import parse_text, read_text


def told(problems: tuple[Problem, ...]) -> str:
    return "; ".join(f"{p.rule} {p.line}:{p.column}" for p in problems)


@pytest.mark.parametrize("name", ITEM)
def test_a_bad_question_is_told_and_left_out(name: str) -> None:
    lines, expected = ITEM[name]
    read = parse_questions(item_file(lines).encode(), "questions/q.yaml")
    assert told(read.problems) == expected
    assert [item.id for item in read.value] == ["ok"]


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_bad_file_of_questions_is_told(name: str) -> None:
    content, expected = QUESTIONS[name]
    read = parse_questions(content.replace("%OK", OK).encode(), "questions/q.yaml")
    assert told(read.problems) == expected


@pytest.mark.parametrize("name", FACTS)
def test_a_bad_file_of_facts_is_told(name: str) -> None:
    content, expected = FACTS[name]
    assert told(parse_facts(content.encode(), "source/t/facts.yaml").problems) == expected


@pytest.mark.parametrize("name", TEXT)
def test_a_bad_text_is_told(name: str) -> None:
    content, expected = TEXT[name]
    assert told(parse_text(content.encode(), "source/t/text.md").problems) == expected


def test_there_are_enough_bad_files() -> None:
    assert len(ITEM) + len(QUESTIONS) + len(FACTS) + len(TEXT) >= 240


def test_each_problem_says_what_to_do_and_shows_its_line() -> None:
    for lines, _ in ITEM.values():
        content = item_file(lines)
        typed = re.split(r"\r\n|\n|\r", content)
        for problem in parse_questions(content.encode(), "q.yaml").problems:
            assert problem.message.endswith((".", "?", "…"))
            assert len(problem.remedy) > 10
            assert problem.source == typed[problem.line - 1]
            assert problem.item == "a" or problem.rule in ("F02", "F03", "F04", "F05", "F07", "F12")


def test_french_messages_are_typeset() -> None:
    for lines, _ in ITEM.values():
        for problem in parse_questions(item_file(lines).encode(), "q.yaml").problems:
            for sentence in (problem.message, problem.remedy):
                assert not re.search(r"(?<=[^\W\d_]) [;!?»]", sentence), sentence
                assert "« " not in sentence


GOOD = f"{HEAD}  - id: a\n    recto: école\n    verso: é\n{OK}"
BYTES = {
    "Latin-1": (GOOD.encode("latin-1"), "F02 5:12", ["ok"]),
    "Windows-1252": (GOOD.replace("é", "’").encode("cp1252"), "F02 5:12", ["ok"]),
    "UTF-16 with its mark": (GOOD.encode("utf-16"), "F02 1:1", ["a", "ok"]),
    "UTF-16, little end first": (GOOD.encode("utf-16-le"), "F02 1:1", ["a", "ok"]),
    "UTF-16, big end first": (GOOD.encode("utf-16-be"), "F02 1:1", ["a", "ok"]),
    "UTF-32 with its mark": (GOOD.encode("utf-32"), "F02 1:1", ["a", "ok"]),
    "UTF-8 cut short": (GOOD.encode() + b"# \xc3", "F02 10:3", ["a", "ok"]),
    "half a surrogate pair": (
        GOOD.encode().replace(b"\xc3\xa9", b"\xed\xa0\x80"),
        "F02 5:12",
        ["ok"],
    ),
    "an image": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "F02 1:1", []),
    "too many bytes": (GOOD.encode() + b"#" * 8_000_000, "F01 1:1", []),
    "a text of 70,000 characters": (
        f"{HEAD}  - id: a\n    recto: a\n    verso: {'b' * 70_000}\n{OK}".encode(),
        "F05 6:12",
        ["ok"],
    ),
    "an avalanche of brackets": (
        f"{HEAD}  - id: a\n    recto: {'[' * 200_000}\n{OK}".encode(),
        "F03 5:1010",
        ["ok"],
    ),
    "an avalanche of dashes": (
        f"{HEAD}  - id: a\n    ordre: {'- ' * 9_000}\n".encode(),
        "F03 5:12",
        [],
    ),
    "an avalanche of aliases": (
        (
            "langue: fr\ntexte: t\na: &a [x, x]\n"
            + "".join(f"{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)}]\n" for n in range(20))
            + f"questions:\n{OK}"
        ).encode(),
        None,
        ["ok"],
    ),
}


@pytest.mark.parametrize("name", BYTES)
def test_bad_bytes_are_told(name: str) -> None:
    data, expected, kept = BYTES[name]
    read = parse_questions(data, "questions/q.yaml")
    assert expected is None or told(read.problems) == expected
    assert any(p.severity is Severity.ERROR for p in read.problems)
    assert [item.id for item in read.value] == kept


@pytest.mark.parametrize(
    "line", ["  - [\n", "  - {id: a, recto: *a}\n", "  - recto: a : b\n", "\t- a\n", "  - “a”\n"]
)
def test_of_very_many_problems_the_first_are_told(line: str) -> None:
    read = parse_questions(f"{HEAD}{line * 2000}".encode(), "questions/q.yaml")
    assert len(read.problems) == 501
    assert read.problems[-1].rule == "F15"


def test_sound_bytes_are_not_blamed() -> None:
    for data in (GOOD.encode(), GOOD.encode("utf-8-sig"), GOOD.replace("\n", "\r\n").encode()):
        read = parse_questions(data, "questions/q.yaml")
        assert read.problems == ()
        assert [item.id for item in read.value] == ["a", "ok"]


def test_decomposed_accents_are_composed_and_told_without_blame() -> None:
    read = parse_questions(unicodedata.normalize("NFD", GOOD).encode(), "questions/q.yaml")
    assert [p.severity for p in read.problems] == [Severity.INFO]
    assert read.value[0].key == ("é",)


def test_a_folder_in_place_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "q.yaml").mkdir()
    read = read_questions(tmp_path / "q.yaml", tmp_path)
    assert told(read.problems) == "F01 1:1"
    assert read.problems[0].place.file == "q.yaml"


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert told(read_facts(tmp_path / "facts.yaml", tmp_path).problems) == "F01 1:1"


def test_a_link_out_of_the_workspace(tmp_path: Path) -> None:
    root = tmp_path / "root"
    root.mkdir()
    (tmp_path / "secret.yaml").write_text(GOOD, encoding="utf-8")
    (root / "q.yaml").symlink_to(tmp_path / "secret.yaml")
    read = read_questions(root / "q.yaml", root)
    assert told(read.problems) == "F01 1:1"
    assert read.value == ()


def test_a_link_inside_the_workspace_is_followed(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "q.yaml").symlink_to(tmp_path / "a.yaml")
    assert len(read_questions(tmp_path / "q.yaml", tmp_path).value) == 2


def test_a_loop_of_links(tmp_path: Path) -> None:
    (tmp_path / "q.yaml").symlink_to(tmp_path / "q.yaml")
    assert told(read_questions(tmp_path / "q.yaml", tmp_path).problems) == "F01 1:1"


def test_a_pipe_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "text.md")
    assert told(read_text(tmp_path / "text.md", tmp_path).problems) == "F01 1:1"


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "q.yaml").write_text(GOOD, encoding="utf-8")

    def refuse(path: Path, mode: str) -> None:
        raise PermissionError

    monkeypatch.setattr(pathlib.Path, "open", refuse)
    assert told(read_questions(tmp_path / "q.yaml", tmp_path).problems) == "F01 1:1"


# Pieces of YAML, so that random files are more than random prose.
_SCRAPS = st.sampled_from(
    f"{HEAD}{OK}".splitlines(keepends=True)
    + list("-:[]{}&*!|>'\"#%@`\t \n\r\0é\u202e")
    + ["- ", ": ", "? ", "...\n", "---\n", "<<: ", "!!python/x ", "{{", "• ", "1. ", "-x\n", "% "]
    + ["<<<<<<< a\n", "=======\n", ">>>>>>> b\n", "reponse:x\n", "leurres\n", "\u200b", " #b"]
)
_FILES = st.one_of(
    st.binary(max_size=300),
    st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace")),
    st.lists(_SCRAPS, max_size=40).map(lambda scraps: "".join(scraps).encode()),
    st.lists(_SCRAPS, max_size=20).map(lambda scraps: (HEAD + OK + "".join(scraps)).encode()),
)


@given(_FILES)
def test_no_bytes_raise(data: bytes) -> None:
    reads = (
        parse_questions(data, "questions/q.yaml"),
        parse_facts(data, "source/t/facts.yaml"),
        parse_text(data, "source/t/text.md"),
    )
    lines = len(re.split(rb"\r\n|\n|\r", data))
    for read in reads:
        for problem in read.problems:
            assert 1 <= problem.line <= lines + 1
            assert problem.column >= 1


@given(st.lists(_SCRAPS, max_size=12))
def test_a_file_with_no_item_says_why(scraps: list[str]) -> None:
    data = (HEAD + "".join(scraps)).encode()
    read = parse_questions(data, "questions/q.yaml")
    assert read.value or read.problems
