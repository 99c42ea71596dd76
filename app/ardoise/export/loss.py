"""What an export gives back: the bytes, and what the target could not hold."""

from collections.abc import Callable
from datetime import UTC, datetime

from msgspec import Struct

from ardoise.domain.words import typeset
from ardoise.export.ledger import NO_LEDGER, Ledger


class Loss(Struct, frozen=True, kw_only=True):
    """Something of an item that a target leaves out or changes.

    `item` is the item's id, or "" when it concerns every item. `part` is the word of the item's
    fields that is concerned ("feedback", "points", "order" …; several between `+`), for programs.
    `what` says what was left out or changed and `why`, both in the reader's language.
    """

    item: str
    part: str
    what: str
    why: str


class Exported(Struct, frozen=True, kw_only=True):
    """The bytes of a target and its losses, in the order of the bank.

    `count` is the number of items written. `ledger` is to be kept by the caller when the target
    has a memory (Anki), and is what was passed in otherwise. `notices` are sentences for whoever
    will hand the file out.
    """

    data: bytes
    losses: tuple[Loss, ...]
    count: int
    ledger: Ledger = NO_LEDGER
    notices: tuple[str, ...] = ()


class Selection(Struct, frozen=True, kw_only=True):
    """Which items to export; an empty tuple does not restrict.

    Those of one of `texts`, with one of `tags` at least, and whose id is among `items`.
    """

    texts: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    items: tuple[str, ...] = ()


Progress = Callable[[int, int], None]
"""Called with (items done, items in all) as an export goes."""

Media = Callable[[str], bytes | None]
"""Gives the bytes of a medium by its path in the workspace, or None when it cannot be read."""


def said(lang: str, *, fr: str, en: str) -> str:
    """A sentence in the reader's language, French with its spaces."""
    return en if lang == "en" else typeset(fr)


def no_progress(_done: int, _total: int) -> None:
    """The progress of an export that nobody watches."""


def no_media(_path: str) -> bytes | None:
    """The media of a bank that has none at hand."""
    return None


class Context(Struct, frozen=True, kw_only=True):
    """What an export needs besides the bank. `now` is aware; `lang` is the reader's language."""

    now: datetime = datetime(2000, 1, 1, tzinfo=UTC)
    lang: str = "fr"
    media: Media = no_media
    ledger: Ledger = NO_LEDGER
    progress: Progress = no_progress


class Losses:
    """Gathers the losses of an export in the reader's language, as its items are written."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self.all: list[Loss] = []

    def add(self, item: str, part: str, what: tuple[str, str], why: tuple[str, str]) -> None:
        """Note a loss; `what` and `why` are given in French and in English."""
        english = self.lang == "en"
        said = (what[1], why[1]) if english else (typeset(what[0]), typeset(why[0]))
        self.all.append(Loss(item=item, part=part, what=said[0], why=said[1]))
