"""The ledger: when the content of each Anki note last changed.

Anki takes an incoming note only when its modification time is later than the one it holds, and
takes every note whose time is later, changed or not. So a build time is wrong both ways: fixed, it
hides an edit; fresh, it reports the whole deck as updated. The time of each note's last change must
be remembered somewhere, and what it must survive decides where:

- `exports/` is safe to delete, and the database of answers is one school's: neither can hold it;
- two teachers who build the deck from the same bank must give the same times, so it travels with
  the bank: a text file beside the questions, committed with them, one sorted line an entry, so that
  a merge is a merge of lines;
- after such a merge an entry may stand twice, between conflict marks or not: the latest time wins,
  and a note whose content is not what that time was given for counts as changed;
- lost altogether, it is made anew: every note gets the time of that export, Anki reports them all
  as updated once, and no review is lost, since identity comes from the items' ids.

An entry whose item is gone is kept: Anki never removes a note because a deck no longer has it, and
the item may come back.
"""

import hashlib
import re

from msgspec import Struct

LEDGER_FILE = "questions/anki.tsv"
"""Where the ledger is kept, relative to the workspace."""

_HEAD = "# Dates des notes Anki, tenues par « ardoise export anki » ; à garder avec la banque.\n"
_LINE = re.compile(r"([^\t\n]+)\t([0-9a-f]{16})\t([0-9]{1,12})")


class Entry(Struct, frozen=True):
    """The digest of a content, and when it was first exported, in seconds since 1970 UTC."""

    digest: str
    changed: int


class Ledger(Struct, frozen=True):
    """Entries by item id; the fields of a notetype stand under its kind, between `:` and `.`."""

    entries: dict[str, Entry] = {}


NO_LEDGER = Ledger()


def digest(content: str) -> str:
    """A digest of a content; it only serves to notice change, never as an identity.

    SHA-1 because processors do it themselves: a deck of thousands of notes is digested each time.
    """
    return hashlib.sha1(content.encode(), usedforsecurity=False).hexdigest()[:16]


def changed_at(entry: Entry | None, content: str, now: int) -> int:
    """When `content` (a digest) came to be: the recorded time if it is what is recorded.

    Otherwise it is `now`, but always later than what is recorded: with a clock that runs behind, or
    two exports in one second, Anki would keep the former content.
    """
    if entry is None:
        return now
    return entry.changed if entry.digest == content else max(now, entry.changed + 1)


def parse_ledger(data: bytes) -> Ledger:
    """The ledger written in `data`. Lines that are not entries are skipped: a comment, the marks of
    a merge. Of two lines for one id, the one with the latest time stands."""
    entries: dict[str, Entry] = {}
    for line in data.decode("utf-8", errors="replace").splitlines():
        match = _LINE.fullmatch(line)
        if match is None:
            continue
        entry = Entry(match[2], int(match[3]))
        known = entries.get(match[1])
        if known is None or (entry.changed, entry.digest) > (known.changed, known.digest):
            entries[match[1]] = entry
    return Ledger(entries)


def dump_ledger(ledger: Ledger) -> bytes:
    """The bytes of a ledger: one line an entry, sorted by id."""
    lines = (f"{key}\t{e.digest}\t{e.changed}\n" for key, e in sorted(ledger.entries.items()))
    return (_HEAD + "".join(lines)).encode()
