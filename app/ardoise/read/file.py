"""Taking a file of the workspace into memory, and nothing else."""

import stat
from pathlib import Path
from typing import NamedTuple

from ardoise.domain.problem import Problem
from ardoise.kept import MAX_BYTES
from ardoise.read.faults import Faults


class Taken(NamedTuple):
    """The bytes of a file, or None and the problem that says why; `file` is its path in the
    workspace, with slashes."""

    file: str
    data: bytes | None
    problems: tuple[Problem, ...] = ()


def take(path: Path, root: Path, lang: str = "fr") -> Taken:
    """Read the file at `path`, which must be a plain file inside `root`, links followed; what is
    not one is never opened, and told in `lang`.

    One byte more than the limit is read at most, so that the file is then refused for its size.
    """
    try:
        name = path.relative_to(root).as_posix()
    except ValueError:
        name = path.as_posix()
    file = shown(name)
    if file != name:
        return _refuse(file, "name", lang)
    try:
        real = path.resolve(strict=True)
        if not real.is_relative_to(root.resolve()):
            return _refuse(file, "outside", lang)
        mode = real.stat().st_mode
        if stat.S_ISDIR(mode):
            return _refuse(file, "folder", lang)
        if not stat.S_ISREG(mode):
            return _refuse(file, "special", lang)
        with real.open("rb") as stream:
            return Taken(file, stream.read(MAX_BYTES + 1))
    except FileNotFoundError:
        return _refuse(file, "gone", lang)
    except PermissionError:
        return _refuse(file, "forbidden", lang)
    except (OSError, RuntimeError, ValueError):
        # A loop of links is an OSError or a RuntimeError, by the version of Python.
        return _refuse(file, "unreadable", lang)


def shown(name: str) -> str:
    """A file's name as it can be printed: bytes of it that are no UTF-8 are written as \\xe9."""
    return name.encode(errors="surrogateescape").decode(errors="backslashreplace")


def _refuse(file: str, why: str, lang: str) -> Taken:
    faults = Faults(file, [], lang)
    fr, en = _WHY[why]
    faults.add("F01", 1, 1, fr=fr, en=en)
    return Taken(file, None, faults.problems())


_WHY = {
    "name": (
        (
            "Le nom de ce fichier n’est pas en UTF-8 : il n’est pas lu.",
            "Renommez-le, avec des lettres sans accent.",
        ),
        (
            "The name of this file is not in UTF-8: it is not read.",
            "Rename it, with unaccented letters.",
        ),
    ),
    "outside": (
        ("Ce lien mène hors de l’espace.", "Copiez le fichier dans l’espace."),
        ("This link leads out of the workspace.", "Copy the file into the workspace."),
    ),
    "folder": (
        (
            "C’est un dossier, pas un fichier.",
            "Renommez le dossier, ou mettez le fichier à sa place.",
        ),
        ("This is a folder, not a file.", "Rename the folder, or put the file in its place."),
    ),
    "special": (
        (
            "Ce n’est pas un fichier ordinaire : il n’est pas ouvert.",
            "Remplacez-le par un fichier de texte, ou supprimez-le.",
        ),
        (
            "This is not an ordinary file: it is not opened.",
            "Replace it by a text file, or delete it.",
        ),
    ),
    "gone": (
        ("Ce fichier n’existe pas.", "Créez-le, ou corrigez le nom ou le lien."),
        ("This file does not exist.", "Create it, or mend the name or the link."),
    ),
    "forbidden": (
        ("Ce fichier ne se laisse pas lire.", "Donnez-vous le droit de le lire."),
        ("This file may not be read.", "Give yourself the right to read it."),
    ),
    "unreadable": (
        ("Ce fichier ne se lit pas.", "Vérifiez le lien, le disque ou le nom du fichier."),
        ("This file cannot be read.", "Check the link, the disk or the file’s name."),
    ),
}
