"""A bank as an Anki deck, written by genanki.

Notes are found again by a guid made of the item's text and id; their times come from the ledger
(see `ledger`), their order from the bank. genanki writes the format; the classes here give it what
it leaves open: times of change, ids of fields and templates, positions of new cards, a package that
is deflated and the same bytes each time. Rows go to SQLite by `executemany`, which is most of what
writing costs.
"""

import json
import sqlite3
import tempfile
import zipfile
from base64 import b64encode
from collections.abc import Callable, Iterator
from datetime import datetime
from hashlib import blake2b, sha1
from io import BytesIO
from itertools import count
from operator import itemgetter
from pathlib import Path
from typing import Any, BinaryIO

from genanki.deck import Deck
from genanki.model import Model
from genanki.package import Package

from ardoise.domain.bank import Bank
from ardoise.domain.item import AnyItem
from ardoise.export.ankiloss import (
    edited_notice,
    fields_notice,
    losses_of,
    may_lose,
    note_losses,
)
from ardoise.export.ankimedia import gather_media
from ardoise.export.ledger import NO_LEDGER, Entry, Ledger, changed_at, digest
from ardoise.export.loss import (
    Exported,
    Media,
    Progress,
    Selection,
    no_media,
    no_progress,
)
from ardoise.export.note import Fields
from ardoise.export.notetype import CHANGED, Notetype, notetype
from ardoise.export.select import selected

_EPOCH_MS = 1_735_689_600_000
"""2025-01-01: the ids of rows count from here, so that Anki shows a plausible day of creation."""

_SPAN = 1_000_000
"""How many ids a text has of its own; Anki finds another id for a row whose id it already has."""

_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
_CHUNK = 1 << 20
_LEVEL = 4
_EVERY = 256
_SEPARATOR = "\x1f"


class _Model(Model):
    """A notetype of ours, with the ids of its fields and template and the date of its version."""

    def __init__(self, source: Notetype) -> None:
        super().__init__(
            source.id,
            source.name,
            fields=[{"name": name, "id": number} for name, number in source.fields.items()],
            templates=[
                {
                    "name": "Ardoise",
                    "id": source.template_id,
                    "qfmt": source.front,
                    "afmt": source.back,
                }
            ],
            css=source.css,
            model_type=self.CLOZE if source.is_cloze else self.FRONT_BACK,
        )
        self.pick = itemgetter(*source.fields)

    @property
    def _req(self) -> list[list[Any]]:
        # The stem, first of the fields, is what makes a card; genanki's guess errs on `{{^…}}`.
        return [[0, "any", [0]]]

    def to_json(self, timestamp: float, deck_id: int) -> dict[str, Any]:
        made: dict[str, Any] = super().to_json(CHANGED.timestamp(), deck_id)
        return made


_Row = tuple[str, int, int, str, str, str]
"""A note as the database holds it: guid, notetype, time of change, tags, fields, sort field."""


class _Deck(Deck):
    """The deck of one text, its notes made as they are written, so that memory stays small.

    Ids of rows count from `first`; `positions` are the places of its items in the whole export and
    `card_numbers` counts the cards of all its decks.
    """

    def __init__(self, number: int, name: str, first: int, card_numbers: Iterator[int]) -> None:
        super().__init__(number, name)
        self.first = first
        self.card_numbers = card_numbers
        self.items: list[AnyItem] = []
        self.positions: list[int] = []
        self.make: Callable[[AnyItem], tuple[_Row, int]]

    def write_to_db(self, cursor: sqlite3.Cursor, timestamp: float, id_gen: Iterator[int]) -> None:
        # The head of a deck is written by the package, once for all decks.
        cards: list[tuple[int, ...]] = []
        cursor.executemany("INSERT INTO notes VALUES(?,?,?,?,-1,?,?,?,0,0,'')", self._rows(cards))
        cursor.executemany("INSERT INTO cards VALUES(?,?,?,?,?,-1,0,0,?,0,0,0,0,0,0,0,0,'')", cards)

    def _rows(self, cards: list[tuple[int, ...]]) -> Iterator[tuple[Any, ...]]:
        make, first, deck, numbers = self.make, self.first, self.deck_id, self.card_numbers
        for item, position in zip(self.items, self.positions, strict=True):
            row, blanks = make(item)
            number = first + position
            for blank in range(blanks):
                cards.append((first + next(numbers), number, deck, blank, row[2], position))
            yield (number, *row)


class _Package(Package):
    """A package that is deflated and holds its media by name and bytes.

    The bytes depend on the decks alone: entries are dated 1980 and in a fixed order.
    """

    def __init__(self, decks: list[_Deck], media: dict[str, bytes]) -> None:
        super().__init__(decks)
        self.media = media

    def write_to_db(self, cursor: sqlite3.Cursor, timestamp: float, id_gen: Iterator[int]) -> None:
        decks, self.decks = self.decks, []
        super().write_to_db(cursor, timestamp, id_gen)
        self.decks = decks
        models = {m.model_id: m for deck in decks for m in deck.models.values()}
        (known,) = cursor.execute("SELECT decks FROM col").fetchone()
        heads = json.loads(known) | {str(deck.deck_id): deck.to_json() for deck in decks}
        types = {str(number): m.to_json(timestamp, 1) for number, m in models.items()}
        cursor.execute(
            "UPDATE col SET decks = ?, models = ?", (json.dumps(heads), json.dumps(types))
        )
        # An index made once its rows are there costs less, and takes less room.
        indexes = cursor.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
        ).fetchall()
        for name, _ in indexes:
            cursor.execute(f'DROP INDEX "{name}"')
        for deck in decks:
            deck.write_to_db(cursor, timestamp, id_gen)
        for _, definition in indexes:
            cursor.execute(definition)

    def write_to_file(self, file: BinaryIO, timestamp: float | None = None) -> None:
        with tempfile.TemporaryDirectory(prefix="ardoise-") as folder:
            path = Path(folder, "collection.anki2")
            connection = sqlite3.connect(path)
            try:
                # The file is thrown away after it is packed: nothing to recover, nothing to sync.
                connection.execute("PRAGMA journal_mode=OFF")
                connection.execute("PRAGMA synchronous=OFF")
                self.write_to_db(connection.cursor(), timestamp or 0, count(_EPOCH_MS))
                connection.commit()
            finally:
                connection.close()
            with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as package:
                # By name, zipfile dates an entry 1980 and uses the level; of a ZipInfo it does not.
                with path.open("rb") as source, package.open(path.name, "w") as out:
                    while chunk := source.read(_CHUNK):
                        out.write(chunk)
                names = dict(enumerate(self.media))
                package.writestr(_entry("media"), json.dumps(names))
                for number, name in names.items():
                    package.writestr(_entry(str(number)), self.media[name])


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _ZIP_TIME)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    return entry


def guid_of(text: str, item: str) -> str:
    """The guid of an item's note: by the names of its text and its own, never by its content.

    The text's name is part of it because ids are only unique in a bank: two teachers' "q1" must
    not overwrite each other in the collection of a pupil who has both decks.
    """
    name = f"ardoise\x1f{text}\x1f{item}".encode()
    return b64encode(sha1(name, usedforsecurity=False).digest()[:9]).decode("ascii")


def export_anki(
    bank: Bank,
    *,
    texts: tuple[str, ...] = (),
    tags: tuple[str, ...] = (),
    only: tuple[str, ...] = (),
    now: datetime,
    ledger: Ledger = NO_LEDGER,
    media: Media = no_media,
    lang: str = "fr",
    progress: Progress = no_progress,
) -> Exported:
    """The deck of the items of `texts` that bear one of `tags` and whose ids are among `only`.

    An empty tuple does not restrict. A deck of some items has the same notes as a deck of all.

    `now` is aware; it dates what has changed since `ledger`, and the ledger to keep comes back with
    the bytes. With the ledger that came back, the same bank gives the same bytes at any time.
    Retired items that went out before stay in the deck, tagged; others are left out. Losses and
    notices are in the language `lang`. Raises ValueError when `now` is naive.
    """
    if now.tzinfo is None:
        raise ValueError("now must be aware")
    stamp = int(now.timestamp())
    selection = Selection(texts=texts, tags=tags, items=only)
    items = [
        item
        for item in selected(bank, selection, retired=True)
        if not item.retired or item.id in ledger.entries
    ]
    names, contents, losses = gather_media(items, media, lang)
    entries = dict(ledger.entries)
    models: dict[str, _Model] = {}
    notices: list[str] = []
    decks: dict[str, _Deck] = {}
    edited = 0
    fields = Fields(bank, names)

    def make(item: AnyItem) -> tuple[_Row, int]:
        """The row of an item's note, and how many cards it has."""
        nonlocal edited
        model = models[item.kind]
        given = model.pick(fields.of(item))
        line = _SEPARATOR.join(given)
        tag_line = fields.tags(item)
        content = digest(tag_line + _SEPARATOR + line)
        known = entries.get(item.id)
        changed = changed_at(known, content, stamp)
        if known is None or known.digest != content:
            edited += known is not None
            entries[item.id] = Entry(content, changed)
        if may_lose(item):
            losses.extend(note_losses(item, lang))
        done = next(counter)
        if done % _EVERY == 0:
            progress(done, len(items))
        cards = len(item.key) if model.model_type == model.CLOZE else 1
        guid = guid_of(item.text, item.id)
        return (guid, model.model_id, changed, tag_line, line, given[0]), cards

    counter = count(1)
    card_numbers = count(1)
    for position, item in enumerate(items, 1):
        deck = decks.get(item.text)
        if deck is None:
            deck = decks[item.text] = _deck_of(bank, item.text, card_numbers)
            deck.make = make
        if item.kind not in models:
            models[item.kind] = _model_of(item.kind, entries, stamp, notices, lang)
            # Decks share notetypes; a notetype that two of them wrote would stand twice.
            deck.add_model(models[item.kind])
        deck.items.append(item)
        deck.positions.append(position)
    out = BytesIO()
    _Package(list(decks.values()), contents).write_to_file(out)
    progress(len(items), len(items))
    if edited:
        notices.append(edited_notice(edited, lang))
    return Exported(
        data=out.getvalue(),
        losses=(*losses, *losses_of(bank, items, ledger, lang)),
        count=len(items),
        ledger=Ledger(entries),
        notices=tuple(notices),
    )


def _model_of(
    kind: str, entries: dict[str, Entry], stamp: int, notices: list[str], lang: str
) -> _Model:
    """The notetype of a kind, with a notice when its fields are not those of the last export."""
    source = notetype(kind)
    shape = digest(_SEPARATOR.join(source.fields))
    known = entries.get(f":{kind}.fields")
    entries[f":{kind}.fields"] = Entry(shape, changed_at(known, shape, stamp))
    if known is not None and known.digest != shape:
        notices.append(fields_notice(source.name, lang))
    return _Model(source)


def _deck_of(bank: Bank, text: str, card_numbers: Iterator[int]) -> _Deck:
    known = bank.texts.get(text)
    title = " ".join((known.title if known else text or "Ardoise").replace("::", ":").split())
    number = int.from_bytes(blake2b(f"deck {text}".encode(), digest_size=5).digest())
    first = _EPOCH_MS + number % 30_000 * _SPAN
    return _Deck(_EPOCH_MS + number % 10**11, f"Ardoise::{title}", first, card_numbers)
