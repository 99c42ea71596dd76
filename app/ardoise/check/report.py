"""Problems as lines to be read: by people, by programs, by GitHub.

A report that was kept is shown without its problems being made again: this file imports nothing
that costs a start of Python anything, and knows a problem by its `Row`.
"""

from __future__ import annotations

import re
from collections import namedtuple
from collections.abc import Iterable, Iterator

from ardoise.domain.words import say

TYPE_CHECKING = False  # as `typing` has it, without loading it
if TYPE_CHECKING:
    from typing import Literal

    from ardoise.domain.problem import Problem

    Format = Literal["text", "json", "github"]

Row = namedtuple("Row", "file line column severity rule message remedy source")
"""What is shown of a problem; `severity` is "error", "warning" or "info"."""

_CONTROL = re.compile(r"[\x00-\x08\x0a-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_WIDEST = 100
"""How much of a line is shown, in characters."""
_BEFORE = 60
"""How much of a long line is shown before the place of the problem."""


def row_of(problem: Problem) -> Row:
    """What is shown of `problem`."""
    return Row(
        problem.place.file,
        problem.line,
        problem.column,
        problem.severity.value,
        problem.rule,
        problem.message,
        problem.remedy,
        problem.source,
    )


def lines(
    problems: Iterable[Problem | Row], format: Format = "text", lang: str = "fr"
) -> Iterator[str]:
    """`problems` in their order, as lines without their ends.

    "text": file:line:column, severity and rule, the sentence; the line with a caret; what to do.
    "json": an object a line, with file, line, column, severity, rule, message and remedy.
    "github": an annotation a line (workflow commands of GitHub Actions).
    `lang` is that of the words around; a problem speaks the language of its own file.
    """
    write = {"text": _text, "json": _json, "github": _github}[format]
    for one in problems:
        yield from write(one if isinstance(one, Row) else row_of(one), lang)


def summary(problems: Iterable[Problem | Row], lang: str = "fr") -> str:
    """How many errors and warnings there are, in one line."""
    severities = [str(one.severity) for one in problems]
    errors, warnings = severities.count("error"), severities.count("warning")
    if not errors and not warnings:
        return say(lang, fr="Rien à signaler.", en="Nothing to report.")
    return say(
        lang,
        fr=f"{_count(errors, 'erreur')}, {_count(warnings, 'avertissement')}.",
        en=f"{_count(errors, 'error', 1)}, {_count(warnings, 'warning', 1)}.",
    )


_FRENCH = {"error": "erreur", "warning": "avertissement", "info": "information"}


def severity_name(severity: str, lang: str) -> str:
    """The severity as a word of `lang`."""
    return say(lang, fr=_FRENCH[severity], en=severity)


def _count(number: int, word: str, singular: int = 0) -> str:
    """French writes none in the singular, English in the plural."""
    alone = number == 1 or (number == 0 and not singular)
    return f"{number} {word}{'' if alone else 's'}"


def _text(row: Row, lang: str) -> Iterator[str]:
    where = f"{row.file}:{row.line}:{row.column}"
    name = severity_name(row.severity, lang)
    colon = say(lang, fr="\u00a0:", en=":")
    yield _safe(f"{where}: {name} {row.rule}{colon} {row.message}")
    if row.source.strip():
        yield from _pointed(row.source, row.column)
    yield _safe(f"    → {row.remedy}")


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
    import unicodedata

    if unicodedata.combining(char) or char in "\u200b\u200c\u200d\u2060\ufeff":
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _safe(text: str) -> str:
    """`text` on one line, without what moves a terminal's cursor or turns the direction."""
    return _CONTROL.sub("\ufffd", text.replace("\r\n", " ").replace("\n", " "))


def _json(row: Row, lang: str) -> Iterator[str]:
    import json

    told = {
        "file": row.file,
        "line": row.line,
        "column": row.column,
        "severity": row.severity,
        "rule": row.rule,
        "message": row.message,
        "remedy": row.remedy,
    }
    yield json.dumps(told, ensure_ascii=False)


def _github(row: Row, lang: str) -> Iterator[str]:
    kind = "notice" if row.severity == "info" else row.severity
    properties = {
        "file": row.file,
        "line": str(row.line),
        "col": str(row.column),
        "title": row.rule,
    }
    told = ",".join(f"{key}={_escaped(value, ':,')}" for key, value in properties.items())
    yield f"::{kind} {told}::{_escaped(f'{row.message} {row.remedy}')}"


def _escaped(text: str, more: str = "") -> str:
    """`text` as GitHub's commands want it: % first, then ends of lines, and in properties `more`
    (https://docs.github.com/actions/reference/workflow-commands-for-github-actions)."""
    for char in "%\r\n" + more:
        text = text.replace(char, f"%{ord(char):02X}")
    return text
