"""A .apkg opened: an archive that may come from anybody.

Three generations of them are read: `collection.anki2`, `collection.anki21`, and
`collection.anki21b` (compressed with Zstandard, its list of media a protocol buffer). Nothing is
ever unpacked to the disk, names of entries are only keys, and what comes out of a compression is
bounded.
"""

import json
import sqlite3
import zipfile
from io import BytesIO

from ardoise.bring.brought import BadFileError, Source

COLLECTION_LIMIT = 512 * 1024 * 1024
MEDIUM_LIMIT = 64 * 1024 * 1024
MEDIA_LIMIT = 512 * 1024 * 1024
_COLLECTIONS = ("collection.anki21b", "collection.anki21", "collection.anki2")
_ENTRIES = 200_000
_CHUNK = 1 << 20


class Archive:
    """The collection of a package and its media. Raises BadFileError when it is not one."""

    def __init__(self, data: bytes, source: Source) -> None:
        self._source = source
        self._taken = 0
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
            raise BadFileError(
                source,
                "Ce fichier n’est pas un paquet Anki : l’archive est abîmée, ou n’en est pas une.",
                "This file is not an Anki package: the archive is damaged, or is not one.",
            ) from None
        self._names = set(self._zip.namelist())
        if len(self._names) > _ENTRIES:
            raise self._bad(
                "L’archive contient trop de fichiers.", "The archive has too many files."
            )
        newest = next((name for name in _COLLECTIONS if name in self._names), "")
        if not newest:
            raise self._bad(
                "Cette archive ne contient pas de collection Anki.",
                "This archive holds no Anki collection.",
            )
        self._packed = newest.endswith("b")
        self.database = self._read(newest, COLLECTION_LIMIT, packed=self._packed)
        if not self.database.startswith(b"SQLite format 3\x00"):
            raise self._bad(
                "La collection de ce paquet n’est pas une base de données.",
                "The collection in this package is not a database.",
            )
        self._media = self._media_entries()

    def open(self) -> sqlite3.Connection:
        """The collection, in memory, unable to change or to run anything."""
        connection = sqlite3.connect(":memory:")
        try:
            connection.deserialize(_unlogged(self.database))
            connection.execute("PRAGMA trusted_schema=OFF")
            connection.execute("PRAGMA query_only=ON")
            connection.create_collation("unicase", lambda a, b: (a > b) - (a < b))
            # Every name that we read must be a table: a view could hold a query without end.
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except (sqlite3.Error, UnicodeDecodeError):
            # The second is SQLite's own message, quoting bytes of the file.
            connection.close()
            raise self._bad(
                "La base de données de ce paquet est abîmée.",
                "The database of this package is damaged.",
            ) from None
        return connection

    def medium(self, name: str) -> bytes | None:
        """The bytes of a medium by the name that notes give it.

        None when it is not there, is damaged, or would be more than all media may be.
        """
        entry = self._media.get(name)
        if entry is None or entry not in self._names:
            return None
        try:
            left = MEDIA_LIMIT - self._taken
            data = self._read(entry, min(MEDIUM_LIMIT, left), packed=self._packed)
        except BadFileError:
            return None
        self._taken += len(data)
        return data

    def _media_entries(self) -> dict[str, str]:
        if "media" not in self._names:
            return {}
        listed = self._read("media", MEDIUM_LIMIT, packed=self._packed)
        if self._packed:
            return {name: str(n) for n, name in enumerate(_media_names(listed))}
        try:
            named = json.loads(listed)
        except (ValueError, RecursionError):
            return {}
        if not isinstance(named, dict):
            return {}
        return {name: entry for entry, name in named.items() if isinstance(name, str)}

    def _read(self, name: str, limit: int, *, packed: bool) -> bytes:
        try:
            with self._zip.open(name) as entry:
                data = entry.read(limit + 1)
        except (zipfile.BadZipFile, EOFError, RuntimeError, NotImplementedError, OSError):
            raise self._bad(
                f"Dans l’archive, {name} est abîmé ou chiffré.",
                f"In the archive, {name} is damaged or encrypted.",
            ) from None
        except Exception as error:
            # zlib, bz2 and lzma each have an error of their own.
            if type(error).__name__ not in ("error", "LZMAError"):
                raise
            raise self._bad(
                f"Dans l’archive, {name} est abîmé.", f"In the archive, {name} is damaged."
            ) from None
        if packed and len(data) <= limit:
            data = self._unpacked(name, data, limit)
        if len(data) > limit:
            raise self._bad(
                f"Dans l’archive, {name} est trop gros une fois décompressé.",
                f"In the archive, {name} is too big once decompressed.",
            )
        return data

    def _unpacked(self, name: str, data: bytes, limit: int) -> bytes:
        import zstandard

        out = bytearray()
        try:
            with zstandard.ZstdDecompressor(max_window_size=1 << 27).stream_reader(data) as stream:
                while len(out) <= limit and (chunk := stream.read(_CHUNK)):
                    out += chunk
        except (zstandard.ZstdError, MemoryError):
            raise self._bad(
                f"Dans l’archive, {name} est abîmé.", f"In the archive, {name} is damaged."
            ) from None
        return bytes(out)

    def _bad(self, fr: str, en: str) -> BadFileError:
        return BadFileError(self._source, fr, en)


def _unlogged(database: bytes) -> bytes:
    """A database marked as using a write-ahead log, as Anki's are, marked as not using one.

    SQLite does not open such a one in memory; the log itself is never in a package.
    """
    return (
        database[:18] + b"\x01\x01" + database[20:] if database[18:20] == b"\x02\x02" else database
    )


def _media_names(message: bytes) -> list[str]:
    """The names in a `MediaEntries` message: field 1 of it, repeated, whose field 1 is a name."""
    names = []
    for field, entry in _fields(message):
        if field == 1:
            name = next((value for number, value in _fields(entry) if number == 1), b"")
            names.append(name.decode("utf-8", errors="replace"))
    return names


def _fields(message: bytes) -> list[tuple[int, bytes]]:
    """The length-delimited fields of a protocol buffer; others are skipped, damage ends it."""
    found = []
    at = 0
    while at < len(message):
        tag, at = _varint(message, at)
        wire = tag & 7
        if wire == 0:
            _, at = _varint(message, at)
        elif wire == 1:
            at += 8
        elif wire == 5:
            at += 4
        elif wire == 2:
            size, at = _varint(message, at)
            found.append((tag >> 3, message[at : at + size]))
            at += size
        else:
            break
    return found


def _varint(message: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while at < len(message):
        byte = message[at]
        at += 1
        value |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80 or shift > 63:
            break
    return value, at
