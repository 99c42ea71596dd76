"""What an export takes from the folder that its bank stands in, and what it leaves there."""

import re
from collections.abc import Callable
from pathlib import Path, PurePosixPath

from ardoise.disk import write_atomically
from ardoise.domain.bank import Bank
from ardoise.export.ledger import LEDGER_FILE, NO_LEDGER, Ledger, dump_ledger, parse_ledger
from ardoise.read.file import take

_TEXT = re.compile(r"^(?:texte|text)[ \t]*:[ \t]*[\"']?([A-Za-z0-9._-]+)", re.MULTILINE)


def ledger_of(root: Path) -> Ledger:
    """The ledger that is kept in the workspace."""
    path = root / LEDGER_FILE
    return parse_ledger(path.read_bytes()) if path.is_file() else NO_LEDGER


def keep_ledger(root: Path, ledger: Ledger) -> None:
    """Keep the ledger that came back with a deck. Raises OSError when it cannot be written."""
    write_atomically(root / LEDGER_FILE, [dump_ledger(ledger)])


def media_of(root: Path) -> Callable[[str], bytes | None]:
    """Gives the bytes of a medium, None when it is not a file inside the workspace."""

    def medium(name: str) -> bytes | None:
        path = (root / name).resolve()
        if not path.is_relative_to(root.resolve()) or not path.is_file():
            return None
        return path.read_bytes()

    return medium


def texts_of(root: Path, bank: Bank) -> Callable[[str], str]:
    """Gives the text that a file of questions names; "" when that cannot be told."""
    known = {item.place.file: item.text for item in bank.items.values()}

    def text_of(file: str) -> str:
        if file not in known:
            data = take(root / file, root).data or b""
            said = _TEXT.search(data.decode(errors="replace"))
            name = PurePosixPath(file).stem
            known[file] = said[1] if said else name if name in bank.texts else ""
        return known[file]

    return text_of


def file_name(root: Path, bank: Bank, texts: tuple[str, ...]) -> str:
    """The name of the file, without its extension: the text's when there is one only, else the
    workspace's."""
    named = texts or tuple(bank.texts)
    return named[0] if len(named) == 1 else root.resolve().name
