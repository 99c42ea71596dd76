"""A problem is read by people at once, and by programs without loss."""

import json
import re
from typing import Literal
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from ardoise.check.report import lines, summary
from ardoise.domain.problem import Place, Problem, Severity

PROBLEM = Problem(
    rule="Q02",
    severity=Severity.ERROR,
    message="« Moscou » et « moscou » sont une seule et même option.",
    remedy="Remplacez l’une des deux.",
    place=Place("questions/togo.yaml", ("questions", 0, "distractors", 1)),
    line=12,
    column=23,
    source="    leurres: [Moscou, moscou]",
)


def test_text_shows_the_line_and_points_at_the_place() -> None:
    assert list(lines([PROBLEM])) == [
        "questions/togo.yaml:12:23: erreur Q02\u00a0: « Moscou » et « moscou » sont une "
        "seule et même option.",
        "        leurres: [Moscou, moscou]",
        "                          ^",
        "    → Remplacez l’une des deux.",
    ]


def test_text_without_a_source_has_no_caret() -> None:
    assert len(list(lines([replace(PROBLEM, source="")]))) == 2


@pytest.mark.parametrize(
    ("source", "column", "under"),
    [
        ("a: b", 4, "b"),
        ("\ta: b", 5, "b"),
        ("é: b", 4, "b"),
        ("e\u0301: b", 5, "b"),
        ("x" * 300 + "Y" + "z" * 300, 301, "Y"),
        ("x" * 300, 300, "x"),
    ],
)
def test_the_caret_stands_under_its_column(source: str, column: int, under: str) -> None:
    _, shown, caret, _ = lines([replace(PROBLEM, source=source, column=column)])
    assert len(shown) < 120
    composed = shown.replace("e\u0301", "é")
    assert composed[caret.index("^")] == under


def test_a_wide_character_takes_two_columns() -> None:
    _, _, caret, _ = lines([replace(PROBLEM, source="東京: b", column=5)])
    assert caret == "    " + " " * 6 + "^"


def test_what_would_move_the_cursor_is_shown_as_unknown() -> None:
    evil = replace(PROBLEM, message="\x1b[2Jgone\n::error::x", source="\u202eabc\x07")
    text = "".join(lines([evil]))
    assert not re.search(r"[\x00-\x08\x0a-\x1f\u202e]", text)


def test_json_has_these_keys_in_this_order() -> None:
    (line,) = lines([PROBLEM], "json")
    assert list(json.loads(line)) == [
        "file",
        "line",
        "column",
        "severity",
        "rule",
        "message",
        "remedy",
    ]


@given(st.text(), st.text(), st.text(min_size=1))
def test_json_is_one_line_and_loses_nothing(message: str, remedy: str, file: str) -> None:
    told = replace(PROBLEM, message=message, remedy=remedy, place=Place(file))
    (line,) = lines([told], "json")
    assert "\n" not in line
    read = json.loads(line)
    assert (read["message"], read["remedy"], read["file"]) == (message, remedy, file)


@given(st.text(), st.text(min_size=1))
def test_github_gets_back_what_was_said(message: str, file: str) -> None:
    told = replace(PROBLEM, message=message, remedy="R", place=Place(file))
    (line,) = lines([told], "github")
    assert "\n" not in line
    assert "\r" not in line
    found = re.fullmatch(r"::error file=([^,:]*),line=12,col=23,title=Q02::(.*)", line, re.DOTALL)
    assert found
    assert unquote(found[1]) == file or "%" in file
    assert found[2] == f"{message} R".replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


@pytest.mark.parametrize(
    ("severity", "kind"),
    [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.INFO, "notice")],
)
def test_github_has_its_own_names_of_severity(severity: Severity, kind: str) -> None:
    (line,) = lines([replace(PROBLEM, severity=severity)], "github")
    assert line.startswith(f"::{kind} file=")


def test_problems_keep_their_order() -> None:
    both: list[Literal["json", "github"]] = ["json", "github"]
    for form in both:
        told = list(lines([replace(PROBLEM, line=n) for n in (3, 1, 2)], form))
        assert [re.search(r"line\D+(\d)", line)[1] for line in told] == ["3", "1", "2"]  # type: ignore[index]


@pytest.mark.parametrize(
    ("errors", "warnings", "fr", "en"),
    [
        (0, 0, "Rien à signaler.", "Nothing to report."),
        (1, 0, "1 erreur, 0 avertissement.", "1 error, 0 warnings."),
        (2, 1, "2 erreurs, 1 avertissement.", "2 errors, 1 warning."),
        (0, 3, "0 erreur, 3 avertissements.", "0 errors, 3 warnings."),
    ],
)
def test_the_summary_counts(errors: int, warnings: int, fr: str, en: str) -> None:
    warning = replace(PROBLEM, severity=Severity.WARNING)
    problems = [PROBLEM] * errors + [warning] * warnings
    assert summary(problems) == fr
    assert summary(problems, "en") == en


def test_text_in_english_names_severities_in_english() -> None:
    assert "12:23: error Q02:" in next(lines([PROBLEM], "text", "en"))
