"""Collecting what is wrong with one file, in its language, with positions."""

import re

from ardoise.domain.problem import Place, Problem, Severity, reading_order
from ardoise.read.node import Node

MOST = 500
"""How many problems are told of one file: whoever has more mends those first."""

SPACED_STOP = re.compile(r" ([;!?»])")


class Faults:
    """The problems of one file. `lines` are the file's; `lang` is the language to speak; `item` is
    the id of the item being read, if any.

    Of the lines that were put right before they were read (see `mend`), what is in `mended` is not
    to be used; `lost` were left out, so that what seems to be missing may be there, and `torn` says
    that of the whole file. `shifts` has for a line how far what follows a column was moved.
    """

    def __init__(self, file: str, lines: list[str], lang: str = "fr") -> None:
        self.file = file
        self.lang = lang
        self.lines = lines
        self.item = ""
        self.found: list[Problem] = []
        self.errors = 0
        self.told: set[int] = set()
        self.mended: set[int] = set()
        self.lost: set[int] = set()
        self.torn = False
        self.shifts: dict[int, tuple[int, int]] = {}

    @property
    def full(self) -> bool:
        """Whether as many problems were found as are told."""
        return len(self.found) >= MOST

    def apart(self) -> "Faults":
        """An empty collection for the same lines."""
        other = Faults(self.file, self.lines, self.lang)
        other.mended, other.lost, other.shifts = self.mended, self.lost, self.shifts
        return other

    def typed_at(self, line: int, column: int) -> int:
        """The column of the file, from 1, of what is read at `column` of that line."""
        start, moved = self.shifts.get(line, (0, 0))
        return max(1, column - moved) if column > start + min(moved, 0) else column

    def take(self, other: "Faults") -> None:
        """Add the problems of another collection of the same file."""
        self.found += other.found[: MOST - len(self.found)]
        self.errors += other.errors
        self.told |= other.told

    def add(
        self,
        rule: str,
        line: int,
        column: int,
        *,
        fr: tuple[str, str],
        en: tuple[str, str],
        place: Place | None = None,
        severity: Severity = Severity.ERROR,
    ) -> None:
        """Report `rule` at `line` and `column` (from 1): (message, remedy) in both languages.

        `errors` counts every error and `told` holds every line, also of what is no longer told.
        """
        self.errors += severity is Severity.ERROR
        self.told.add(line)
        if self.full:
            return
        message, remedy = en if self.lang == "en" else (typeset(fr[0]), typeset(fr[1]))
        self.found.append(
            Problem(
                rule=rule,
                severity=severity,
                message=visible(message),
                remedy=visible(remedy),
                place=place or Place(self.file),
                line=line,
                column=column,
                item=self.item,
                source=source_line(self.lines, line),
            )
        )

    def about(
        self, node: Node, place: Place, rule: str, *, fr: tuple[str, str], en: tuple[str, str]
    ) -> None:
        """Report an error where a node stands."""
        self.add(rule, node.line, node.column, place=place, fr=fr, en=en)

    def problems(self) -> tuple[Problem, ...]:
        """All of them, in reading order, none twice."""
        once = {(p.rule, p.line, p.column, p.message): p for p in self.found}
        found = sorted(once.values(), key=reading_order)
        if self.full:
            more = Faults(self.file, self.lines, self.lang)
            more.add(
                "F15",
                found[-1].line,
                found[-1].column,
                fr=(f"Plus de {MOST} problèmes dans ce fichier.", "Corrigez d’abord ceux-ci."),
                en=(f"More than {MOST} problems in this file.", "Mend these first."),
            )
            found += more.found
        return tuple(found)


def typeset(text: str) -> str:
    """`text` with the unbreakable spaces that French wants before : ; ! ? and inside « »."""
    text = SPACED_STOP.sub("\u202f\\1", text.replace(" :", "\u00a0:").replace("« ", "«\u00a0"))
    return text.replace("\u202f»", "\u00a0»")


def visible(text: str) -> str:
    """`text` with characters that do not show, or that turn the line round, written out."""
    return _HIDDEN.sub(lambda found: f"U+{ord(found[0]):04X}", text)


_HIDDEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069]")


def source_line(lines: list[str], line: int) -> str:
    """The line of that number, from 1, cut at 400 characters; "" if there is none."""
    return lines[line - 1][:400] if 1 <= line <= len(lines) else ""
