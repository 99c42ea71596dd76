"""What an import gives: items of ours, and what could not be taken."""

from collections.abc import Mapping

from msgspec import Struct

from ardoise.domain.item import AnyItem
from ardoise.domain.problem import Place, Problem, Severity
from ardoise.domain.words import typeset


class Missed(Struct, frozen=True, kw_only=True):
    """Something of a file that was not taken: which question, what of it, and why.

    `item` is the id that the question got, or "" when nothing of it was taken; `name` is what the
    file calls it. `line` is where it stands in the file, from 1, or 0 when the file has no lines.
    """

    name: str
    what: str
    item: str = ""
    line: int = 0


class Brought(Struct, frozen=True, kw_only=True):
    """The items of a file in its order, what was missed, and the media they name, by path.

    When the file as a whole cannot be read, `problems` says why and there are no items. The ids are
    the same at every import of the same questions, edited or not.
    """

    items: tuple[AnyItem, ...] = ()
    missed: tuple[Missed, ...] = ()
    media: Mapping[str, bytes] = {}
    problems: tuple[Problem, ...] = ()


class Source(Struct, frozen=True, kw_only=True):
    """What an import needs to know besides the bytes.

    `file` is the name shown to the person; `into` is the file of questions that the items will go
    to; `text` and `lang` are that file's. `reader` is the language of what is told, that of the
    file when it is "".
    """

    file: str
    text: str
    lang: str = "fr"
    into: str = ""
    reader: str = ""

    def place(self, position: int) -> Place:
        """The place of the item of that position, from 0, in the file it will go to."""
        return Place(self.into or self.file, ("questions", position))

    def say(self, fr: str, en: str) -> str:
        """One of the two sentences, by the language of the reader; French with its spaces."""
        return en if (self.reader or self.lang) == "en" else typeset(fr)


class BadFileError(Exception):
    """A file that cannot be read as what it is said to be; carries the one problem to show."""

    def __init__(
        self, source: Source, fr: str, en: str, *, remedy: tuple[str, str] = ("", ""), line: int = 0
    ) -> None:
        super().__init__(en)
        kept = remedy if remedy[0] else _AGAIN
        self.problem = Problem(
            rule="I01",
            severity=Severity.ERROR,
            message=source.say(fr, en),
            remedy=source.say(*kept),
            place=Place(source.file),
            line=line,
            column=1 if line else 0,
        )


_AGAIN = (
    "Exportez de nouveau le fichier depuis le logiciel d’où il vient ; rien n’a été changé ici.",
    "Export the file again from the program it comes from; nothing was changed here.",
)


def split_known(
    brought: Brought, known: Mapping[str, AnyItem]
) -> tuple[tuple[AnyItem, ...], tuple[AnyItem, ...]]:
    """The items whose id the bank does not have yet, and those it has, which are to be left alone.

    `known` is the bank's items by id. Nothing is ever overwritten by an import.
    """
    new = tuple(item for item in brought.items if item.id not in known)
    old = tuple(item for item in brought.items if item.id in known)
    return new, old
