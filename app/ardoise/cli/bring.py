"""`ardoise import`: questions from another program, into a file of ours."""

import sys
from argparse import Namespace
from pathlib import Path

from ardoise.bring.ids import slug
from ardoise.check.report import lines
from ardoise.cli.outcome import GOOD, PROBLEMS, UserError
from ardoise.cli.place import workspace_of
from ardoise.disk import write_atomically
from ardoise.domain.words import say, typeset
from ardoise.importing import Import, prepare, write_media
from ardoise.workspace import Workspace


def run(args: Namespace) -> int:
    """Bring the questions of a file in, and report a line for each thing that was not taken.

    Nothing is overwritten: questions that the bank has already stay as they are, and the new ones
    are added after those of the file they go to. 1 when the file cannot be read as a whole;
    nothing is changed then.
    """
    workspace = workspace_of(args)
    into = _into(args, workspace)
    name = into.relative_to(workspace.root).as_posix()
    former = into.read_bytes() if into.is_file() else b""
    data = _bytes(args.file, args.lang)
    made = prepare(args.file.name, data, name, former, workspace.bank, args.lang)
    for line in lines(made.problems, lang=args.lang):
        print(line, file=sys.stderr)
    if made.problems:
        return PROBLEMS
    if made.closed:
        raise UserError(
            say(
                args.lang,
                fr=f"{into} ne permet pas d’ajouter des questions à la fin ; "
                "choisissez un nouveau fichier avec --into.",
                en=f"{into} cannot be added to at its end; choose a new file with --into.",
            )
        )
    if made.items:
        write_media(workspace.root, made)
        write_atomically(into, [made.data])
    for one in made.missed:
        where = f"{args.file.name}:{one.line}" if one.line else args.file.name
        print("\t".join((where, one.item or one.name, one.what)))
    _conclude(args.lang, name, made)
    return GOOD


def _into(args: Namespace, workspace: Workspace) -> Path:
    """The file that the questions go to. Raises UserError when it lies outside `questions/`."""
    root = workspace.root.resolve()
    if args.into is None:
        return workspace.root / "questions" / f"{slug(args.file.stem) or 'import'}.yaml"
    given = Path(args.into)
    path = given if given.is_absolute() else workspace.root / given
    if path.resolve().parent != root / "questions" or path.suffix != ".yaml":
        raise UserError(
            say(
                args.lang,
                fr=f"{args.into} n’est pas un fichier de questions ; "
                "écrivez --into questions/NOM.yaml.",
                en=f"{args.into} is not a file of questions; write --into questions/NAME.yaml.",
            )
        )
    return path


def _bytes(file: Path, lang: str) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise UserError(
            say(
                lang,
                fr=f"impossible de lire {file} ({error.strerror}).",
                en=f"cannot read {file} ({error.strerror}).",
            )
        ) from error


def _conclude(lang: str, name: str, made: Import) -> None:
    taken, known = len(made.items), len(made.known)
    without = sum(not item.quotes for item in made.items)
    fr = f"Questions ajoutées à {name} : {taken} ; déjà dans la banque, laissées : {known}."
    en = f"Items added to {name}: {taken}; already in the bank, left alone: {known}."
    if without:
        fr += f" Sans citation : {without} ; ajoutez-la, puis lancez : ardoise check"
        en += f" Without a quote: {without}; add it, then run: ardoise check"
    print(typeset(fr) if lang == "fr" else en, file=sys.stderr)
