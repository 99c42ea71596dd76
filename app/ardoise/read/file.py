"""Taking a file of the workspace into memory, and nothing else."""

import stat
from pathlib import Path
from typing import NamedTuple

from ardoise.domain.problem import Problem
from ardoise.read.decode import MAX_BYTES
from ardoise.read.faults import Faults


class Taken(NamedTuple):
    """The bytes of a file, or None and the problem that says why; `file` is its path in the
    workspace, with slashes."""

    file: str
    data: bytes | None
    problems: tuple[Problem, ...] = ()


def take(path: Path, root: Path) -> Taken:
    """Read the file at `path`, which must be a plain file inside `root`, links followed.

    One byte more than the limit is read at most, so that the file is then refused for its size.
    """
    try:
        file = path.relative_to(root).as_posix()
    except ValueError:
        file = path.as_posix()
    try:
        real = path.resolve(strict=True)
        if not real.is_relative_to(root.resolve()):
            return _refuse(
                file,
                fr=("Ce lien mène hors de l’espace.", "Copiez le fichier dans l’espace."),
                en=("This link leads out of the workspace.", "Copy the file into the workspace."),
            )
        mode = real.stat().st_mode
        if stat.S_ISDIR(mode):
            return _refuse(
                file,
                fr=(
                    "C’est un dossier, pas un fichier.",
                    "Renommez le dossier, ou mettez le fichier à sa place.",
                ),
                en=(
                    "This is a folder, not a file.",
                    "Rename the folder, or put the file in its place.",
                ),
            )
        if not stat.S_ISREG(mode):
            return _refuse(
                file,
                fr=("Ce n’est pas un fichier ordinaire.", "Remplacez-le par un fichier de texte."),
                en=("This is not an ordinary file.", "Replace it by a text file."),
            )
        with real.open("rb") as stream:
            return Taken(file, stream.read(MAX_BYTES + 1))
    except FileNotFoundError:
        return _refuse(
            file,
            fr=("Ce fichier n’existe pas.", "Créez-le, ou corrigez le nom ou le lien."),
            en=("This file does not exist.", "Create it, or mend the name or the link."),
        )
    except PermissionError:
        return _refuse(
            file,
            fr=("Ce fichier ne se laisse pas lire.", "Donnez-vous le droit de le lire."),
            en=("This file may not be read.", "Give yourself the right to read it."),
        )
    except (OSError, RuntimeError, ValueError):
        # A loop of links is an OSError or a RuntimeError, by the version of Python.
        return _refuse(
            file,
            fr=("Ce fichier ne se lit pas.", "Vérifiez le lien, le disque ou le nom du fichier."),
            en=("This file cannot be read.", "Check the link, the disk or the file’s name."),
        )


def _refuse(file: str, *, fr: tuple[str, str], en: tuple[str, str]) -> Taken:
    faults = Faults(file, [])
    faults.add("F01", 1, 1, fr=fr, en=en)
    return Taken(file, None, faults.problems())
