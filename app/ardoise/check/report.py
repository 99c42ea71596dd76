"""Problems as lines to be read: by people, by programs, by GitHub."""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Literal

from ardoise.domain.problem import Problem, Severity
from ardoise.domain.words import say

Format = Literal["text", "json", "github"]

_CONTROL = re.compile(r"[\x00-\x08\x0a-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_WIDEST = 100
"""How much of a line is shown, in characters."""
_BEFORE = 60
"""How much of a long line is shown before the place of the problem."""


def lines(problems: Iterable[Problem], format: Format = "text", lang: str = "fr") -> Iterator[str]:
    """`problems` in their order, as lines without their ends.

    "text": file:line:column, severity and rule, the sentence; the line with a caret; what to do.
    "json": an object a line, with file, line, column, severity, rule, message and remedy.
    "github": an annotation a line (workflow commands of GitHub Actions).
    `lang` is that of the words around; a problem speaks the language of its own file.
    """
    write = {"text": _text, "json": _json, "github": _github}[format]
    for problem in problems:
        yield from write(problem, lang)


def summary(problems: Iterable[Problem], lang: str = "fr") -> str:
    """How many errors and warnings there are, in one line."""
    severities = [problem.severity for problem in problems]
    errors, warnings = severities.count(Severity.ERROR), severities.count(Severity.WARNING)
    if not errors and not warnings:
        return say(lang, fr="Rien à signaler.", en="Nothing to report.")
    return say(
        lang,
        fr=f"{_count(errors, 'erreur')}, {_count(warnings, 'avertissement')}.",
        en=f"{_count(errors, 'error', 1)}, {_count(warnings, 'warning', 1)}.",
    )


def severity_name(severity: Severity, lang: str) -> str:
    """The severity as a word of `lang`."""
    french = {
        Severity.ERROR: "erreur",
        Severity.WARNING: "avertissement",
        Severity.INFO: "information",
    }
    return say(lang, fr=french[severity], en=severity.value)


def _count(number: int, word: str, singular: int = 0) -> str:
    """French writes none in the singular, English in the plural."""
    alone = number == 1 or (number == 0 and not singular)
    return f"{number} {word}{'' if alone else 's'}"


def _text(problem: Problem, lang: str) -> Iterator[str]:
    where = f"{problem.place.file}:{problem.line}:{problem.column}"
    name = severity_name(problem.severity, lang)
    colon = say(lang, fr="\u00a0:", en=":")
    yield _safe(f"{where}: {name} {problem.rule}{colon} {problem.message}")
    if problem.source.strip():
        yield from _pointed(problem.source, problem.column)
    yield _safe(f"    → {problem.remedy}")


def _pointed(source: str, column: int) -> tuple[str, str]:
    """A line of a file, cut when it is long, and the caret under its `column` (from 1)."""
    start = max(0, column - 1 - _BEFORE) if len(source) > _WIDEST else 0
    end = start + _WIDEST
    shown = ("…" if start else "") + source[start:end] + ("…" if end < len(source) else "")
    before = ("…" if start else "") + source[start : max(column - 1, 0)]
    blank = "".join("\t" if char == "\t" else " " * _width(char) for char in before)
    return f"    {_safe(shown)}", f"    {blank}^"


def _width(char: str) -> int:
    """How many columns a terminal gives to `char`."""
    if unicodedata.combining(char) or char in "\u200b\u200c\u200d\u2060\ufeff":
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _safe(text: str) -> str:
    """`text` on one line, without what moves a terminal's cursor or turns the direction."""
    return _CONTROL.sub("\ufffd", text.replace("\r\n", " ").replace("\n", " "))


def _json(problem: Problem, lang: str) -> Iterator[str]:
    told = {
        "file": problem.place.file,
        "line": problem.line,
        "column": problem.column,
        "severity": problem.severity.value,
        "rule": problem.rule,
        "message": problem.message,
        "remedy": problem.remedy,
    }
    yield json.dumps(told, ensure_ascii=False)


def _github(problem: Problem, lang: str) -> Iterator[str]:
    kind = "notice" if problem.severity is Severity.INFO else problem.severity.value
    properties = {
        "file": problem.place.file,
        "line": str(problem.line),
        "col": str(problem.column),
        "title": problem.rule,
    }
    told = ",".join(f"{key}={_escaped(value, ':,')}" for key, value in properties.items())
    yield f"::{kind} {told}::{_escaped(f'{problem.message} {problem.remedy}')}"


def _escaped(text: str, more: str = "") -> str:
    """`text` as GitHub's commands want it: % first, then ends of lines, and in properties `more`
    (https://docs.github.com/actions/reference/workflow-commands-for-github-actions)."""
    for char in "%\r\n" + more:
        text = text.replace(char, f"%{ord(char):02X}")
    return text
