"""What was read of a file, kept by its content: `.ardoise/cache/` of a workspace.

A cached reading is named after the bytes of the file, its path, and the code that read it; it can
be deleted at any time, and one that is damaged or that another version wrote is never trusted.
Only sound files are kept: what is wrong with a file is worth saying again.
"""

import functools
import hashlib
import os
import zlib
from pathlib import Path

import msgspec

from ardoise.domain.item import AnyItem
from ardoise.read.pause import paused_collection
from ardoise.read.questions import parse_questions
from ardoise.read.result import Read

_MOST = 50


class Cache:
    """The cache in `folder`, which need not exist; one that cannot be written is done without.

    Files of less than `least` bytes are read as fast as they would be found here.
    """

    def __init__(self, folder: Path, *, least: int = 64 * 1024) -> None:
        self.folder = folder
        self.least = least

    def questions(self, data: bytes, file: str) -> Read[tuple[AnyItem, ...]]:
        """What `parse_questions` gives, taken from the cache when it is there."""
        if len(data) < self.least:
            return parse_questions(data, file)
        path = self.folder / f"{_name(data, file)}.items"
        kept = _sealed(path)
        if kept is not None:
            try:
                with paused_collection():
                    return Read(_items().decode(kept))
            except msgspec.MsgspecError:
                pass
        read = parse_questions(data, file)
        if not read.problems:
            _seal(path, msgspec.msgpack.encode(read.value))
        return read


@functools.cache
def _items() -> msgspec.msgpack.Decoder[tuple[AnyItem, ...]]:
    return msgspec.msgpack.Decoder(tuple[AnyItem, ...])


def _name(data: bytes, file: str) -> str:
    whole = hashlib.sha256(data)
    whole.update(f"\0{file}\0{_code()}".encode())
    return whole.hexdigest()[:32]


@functools.cache
def _code() -> str:
    """What changes with the code that reads and with the nouns that it makes."""
    code = hashlib.sha256()
    room = Path(__file__).parent
    for source in sorted([*room.glob("*.py"), *room.parent.glob("domain/*.py")]):
        code.update(source.name.encode() + b"\0" + source.read_bytes())
    code.update(msgspec.__version__.encode())
    return code.hexdigest()


def _sealed(path: Path) -> memoryview | None:
    try:
        kept = path.read_bytes()
    except OSError:
        return None
    # The seal tells a damaged file; nothing is trusted that somebody could not write in the bank.
    seal, body = kept[:4], memoryview(kept)[4:]
    return body if zlib.crc32(body).to_bytes(4, "big") == seal else None


def _seal(path: Path, body: bytes) -> None:
    part = path.with_suffix(f".{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(zlib.crc32(body).to_bytes(4, "big") + body)
        part.replace(path)
        kept = sorted(path.parent.glob("*.items"), key=lambda one: one.stat().st_mtime_ns)
        for old in kept[:-_MOST]:
            old.unlink(missing_ok=True)
    except OSError:
        return
