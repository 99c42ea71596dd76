"""A problem: something a person should mend in a file, with where it is and what to do."""

from enum import StrEnum

from msgspec import Struct

Step = str | int


class Place(Struct, frozen=True, gc=False):
    """Where something stands: a file of the workspace and the way down into it.

    `file` is relative to the workspace, with slashes. `path` gives keys by their English names and
    list positions from 0 (`("questions", 3, "distractors", 1)`); in a `text.md` it is
    `("paragraphs", n)` with n from 1. Lines are looked up from it only when they are needed.
    """

    file: str
    path: tuple[Step, ...] = ()

    def at(self, *steps: Step) -> "Place":
        """The place reached from here by `steps`."""
        return Place(self.file, self.path + steps)


class Severity(StrEnum):
    """How much a problem matters: an error blocks, a warning asks for a look, info informs."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Problem(Struct, frozen=True, kw_only=True):
    """What `check` reports. `line` and `column` count from 1; 0 says that they are not known yet.

    `message` says what is wrong and `remedy` what to do, each in one sentence, in the language of
    the file. `item` is the id of the item concerned, when there is one. `source` is the line
    itself, for a reader who does not have the file open.
    """

    rule: str
    severity: Severity
    message: str
    remedy: str
    place: Place
    line: int = 0
    column: int = 0
    item: str = ""
    source: str = ""


def reading_order(problem: Problem) -> tuple[str, int, int, str, str, str]:
    """Sort key that puts problems in reading order: by file, line, column, then rule."""
    return (
        problem.place.file,
        problem.line,
        problem.column,
        problem.rule,
        problem.item,
        problem.message,
    )
