"""Anki packages as items: our own notetypes field by field, others as flashcards and clozes."""

import json
import re
import sqlite3
from collections.abc import Iterator
from hashlib import blake2b
from html import unescape
from typing import Any

from msgspec import Struct

from ardoise.bring.archive import Archive
from ardoise.bring.brought import BadFileError, Brought, Missed, Source
from ardoise.bring.common import split_tags
from ardoise.bring.ids import Ids
from ardoise.bring.media import keep_medium
from ardoise.bring.ournote import CLOZE, blanks_of, item_of
from ardoise.bring.richtext import Rich, plain
from ardoise.domain.item import AnyItem, Cloze, Flashcard

_SOUND = re.compile(r"\[sound:([^\]]+)\]")
_TEX = ("[latex]", "[$]", "[$$]", "\\(", "\\[")
_HOLE = "\ue000"


class Note(Struct, frozen=True, kw_only=True):
    """A note: its guid, its notetype's name and kind, its fields by name in order, its tags."""

    guid: str
    notetype: str
    cloze: bool
    fields: dict[str, str]
    tags: list[str]


def bring_apkg(data: bytes, source: Source) -> Brought:
    """The notes of a package. Raises BadFileError when it is not a sound one."""
    archive = Archive(data, source)
    connection = archive.open()
    try:
        notes = list(_notes(connection))
    except (sqlite3.Error, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise BadFileError(
            source,
            "La base de données de ce paquet n’a pas la forme d’une collection Anki.",
            "The database of this package does not have the form of an Anki collection.",
        ) from None
    finally:
        connection.close()
    return _Apkg(source, archive).read(notes)


def _notes(connection: sqlite3.Connection) -> Iterator[Note]:
    tables = {
        name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type='table'")
    }
    if "notes" not in tables:
        raise ValueError("no notes")
    if "notetypes" in tables and {"fields", "templates"} <= tables:
        types = _new_notetypes(connection)
    elif "col" in tables:
        types = _old_notetypes(connection)
    else:
        raise ValueError("no notetypes")
    # The order new cards are shown in is the order of the deck; notes alone have none.
    query = (
        "SELECT guid, mid, flds, tags FROM notes LEFT JOIN "
        "(SELECT nid, min(due) AS due FROM cards WHERE type = 0 GROUP BY nid) ON nid = notes.id "
        "ORDER BY due IS NULL, due, notes.id"
        if "cards" in tables
        else "SELECT guid, mid, flds, tags FROM notes ORDER BY id"
    )
    for guid, kind, fields, tags in connection.execute(query):
        name, cloze, names = types.get(int(kind), ("", False, []))
        values = str(fields).split("\x1f")
        names = [*names, *(f"Field {n}" for n in range(len(names) + 1, len(values) + 1))]
        yield Note(
            guid=str(guid),
            notetype=name,
            cloze=cloze,
            fields=dict(zip(names, values, strict=False)),
            tags=str(tags).split(),
        )


def _old_notetypes(connection: sqlite3.Connection) -> dict[int, tuple[str, bool, list[str]]]:
    (models,) = connection.execute("SELECT models FROM col").fetchone()
    return {
        int(number): (
            str(model["name"]),
            model.get("type") == 1,
            [str(field["name"]) for field in sorted(model["flds"], key=lambda f: f["ord"])],
        )
        for number, model in json.loads(models).items()
    }


def _new_notetypes(connection: sqlite3.Connection) -> dict[int, tuple[str, bool, list[str]]]:
    types: dict[int, tuple[str, bool, list[str]]] = {}
    for number, name, config in connection.execute("SELECT id, name, config FROM notetypes"):
        # Field 1 of the configuration is the kind; only a cloze (1) writes it.
        types[number] = (str(name), bytes(config).startswith(b"\x08\x01"), [])
    for number, name in connection.execute("SELECT ntid, name FROM fields ORDER BY ntid, ord"):
        if number in types:
            types[number][2].append(str(name))
    return types


class _Apkg:
    def __init__(self, source: Source, archive: Archive) -> None:
        self.source = source
        self.archive = archive
        self.ids = Ids()
        self.items: list[AnyItem] = []
        self.missed: list[Missed] = []
        self.media: dict[str, bytes] = {}

    def read(self, notes: list[Note]) -> Brought:
        for note in notes:
            ours = {"Id", "Language", "Passage"} <= note.fields.keys()
            item = self._ours(note) if ours else self._other(note)
            if item is not None:
                self.items.append(item)
        return Brought(items=tuple(self.items), missed=tuple(self.missed), media=self.media)

    def _miss(self, name: str, fr: str, en: str, item: str = "") -> None:
        self.missed.append(Missed(name=name, what=self.source.say(fr, en), item=item))

    def _ours(self, note: Note) -> AnyItem | None:
        fields = note.fields
        number = self.ids.of(plain(fields["Id"]), fields.get("Stem", ""))
        media = self._media(fields.get("Media", ""), number)
        place = self.source.place(len(self.items))
        item = item_of(note.notetype, fields, note.tags, number, self.source.text, place, media)
        if item is None:
            self._miss(
                number, "note modifiée au point d’être illisible", "note edited past reading"
            )
        return item

    def _other(self, note: Note) -> AnyItem | None:
        filled = {name: html for name, html in note.fields.items() if html.strip()}
        if not filled:
            self._miss(note.guid, "note vide", "empty note")
            return None
        first, *others = filled.values()
        asked = Rich(_soundless(first), strong=True).text
        # An edit must not change the id, nor two decks share one: the guid is what Anki goes by.
        digest = blake2b(note.guid.encode(), digest_size=5).hexdigest()
        number = self.ids.of(f"anki-{digest}", asked)
        words = [tag.replace("::", " : ").replace("_", " ") for tag in note.tags]
        tags, level = split_tags(words)
        if any(mark in html for mark in _TEX for html in filled.values()):
            self._miss(
                asked, "formule TeX, gardée telle quelle", "TeX formula, kept as it is", number
            )
        common: dict[str, Any] = {
            "id": number,
            "text": self.source.text,
            "lang": self.source.lang,
            "place": self.source.place(len(self.items)),
            "tags": tags,
            "level": level,
            "media": self._media("".join(filled.values()), number),
        }
        if note.cloze or CLOZE.search(first):
            return self._cloze(first, others, common)
        if not others:
            self._miss(asked, "note sans verso", "note without a back")
            return None
        spare = list(filled)[2:]
        if spare:
            names = ", ".join(spare)
            self._miss(asked, f"champs en plus : {names}", f"more fields: {names}", number)
        back = plain(_soundless(others[0]))
        if not asked or not back:
            self._miss(note.guid, "note sans texte", "note without text")
            return None
        return Flashcard(stem=asked, back=back, **common)

    def _cloze(self, html: str, others: list[str], common: dict[str, Any]) -> AnyItem | None:
        html = _soundless(html).replace(_HOLE, "")
        blanks = blanks_of(html)
        if not blanks or any(not blank.key for blank in blanks):
            self._miss(common["id"], "texte à trous sans trou", "cloze without a blank")
            return None
        if len({m.group(0).partition("::")[0] for m in CLOZE.finditer(html)}) < len(blanks):
            self._miss(
                common["id"],
                "trous d’une même carte, demandés séparément",
                "blanks of one card, asked apart",
                common["id"],
            )
        text = Rich(CLOZE.sub(_HOLE, html), strong=True).text
        if "{{c" in text:
            self._miss(common["id"], "trous l’un dans l’autre", "blanks one in another")
            return None
        feedback = plain(_soundless(" ".join(others)))
        return Cloze(
            pieces=tuple(text.split(_HOLE)), blanks=tuple(blanks), feedback=feedback, **common
        )

    def _media(self, html: str, item: str) -> tuple[str, ...]:
        names = [unescape(name) for name in (*Rich(html).pictures, *_SOUND.findall(html))]
        paths = []
        for name in dict.fromkeys(names):
            data = self.archive.medium(name)
            if data is None:
                self._miss(
                    name,
                    f"média absent du paquet : {name}",
                    f"medium not in the package: {name}",
                    item,
                )
            else:
                paths.append(keep_medium(self.media, name, data))
        return tuple(paths)


def _soundless(html: str) -> str:
    return _SOUND.sub("", html)
