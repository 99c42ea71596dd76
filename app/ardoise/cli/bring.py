"""`ardoise import`: questions from another program, into a file of ours."""

import sys
from argparse import Namespace
from pathlib import Path

from ardoise.bring.bring import bring
from ardoise.bring.brought import Missed, Source, split_known
from ardoise.bring.ids import slug
from ardoise.check.report import lines
from ardoise.cli.outcome import GOOD, PROBLEMS, UserError
from ardoise.cli.place import workspace_of
from ardoise.disk import write_atomically
from ardoise.domain.item import AnyItem
from ardoise.domain.words import say, typeset
from ardoise.edit.write import unwritable, write_item, write_items
from ardoise.read.questions import parse_questions
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
    former = into.read_text("utf-8") if into.is_file() else ""
    text = _text(former, name, workspace, into)
    source = Source(file=args.file.name, text=text, lang=args.lang, into=name)
    brought = bring(_bytes(args.file, args.lang), source)
    for line in lines(brought.problems, lang=args.lang):
        print(line, file=sys.stderr)
    if brought.problems:
        return PROBLEMS
    new, known = split_known(brought, workspace.bank.items)
    typed = [item for item in new if not unwritable(item)]
    missed = [*brought.missed, *(_untyped(i, args.lang) for i in new if i not in typed)]
    if typed:
        _write(into, former, typed, args.lang, text)
        for path, data in brought.media.items():
            if not (workspace.root / path).exists():
                write_atomically(workspace.root / path, [data])
    for one in missed:
        where = f"{args.file.name}:{one.line}" if one.line else args.file.name
        print("\t".join((where, one.item or one.name, one.what)))
    _conclude(args.lang, name, len(typed), len(known), sum(not item.quotes for item in typed))
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


def _text(former: str, name: str, workspace: Workspace, into: Path) -> str:
    """The text that the questions are about: the file's own, the only one, or one of its name."""
    of_file = parse_questions(former.encode(), name).value if former else ()
    if of_file:
        return of_file[0].text
    texts = tuple(workspace.bank.texts)
    return texts[0] if len(texts) == 1 else into.stem


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


def _untyped(item: AnyItem, lang: str) -> Missed:
    return Missed(
        name=item.id,
        what=say(
            lang,
            fr="cette question ne peut pas s’écrire dans un fichier de questions",
            en="this question cannot be written in a file of questions",
        ),
    )


def _write(into: Path, former: str, items: list[AnyItem], lang: str, text: str) -> None:
    """Add `items` to the file. Raises UserError, and writes nothing, when it cannot be added to."""
    if not former:
        write_atomically(into, [write_items(items, lang, text).encode()])
        return
    before = parse_questions(former.encode(), into.name)
    added = "\n".join(write_item(item, lang) for item in items)
    written = former.rstrip("\n") + "\n\n" + added
    after = parse_questions(written.encode(), into.name)
    ids = [*(i.id for i in before.value), *(i.id for i in items)]
    if after.problems != before.problems or [i.id for i in after.value] != ids:
        raise UserError(
            say(
                lang,
                fr=f"{into} ne permet pas d’ajouter des questions à la fin ; "
                "choisissez un nouveau fichier avec --into.",
                en=f"{into} cannot be added to at its end; choose a new file with --into.",
            )
        )
    write_atomically(into, [written.encode()])


def _conclude(lang: str, name: str, taken: int, known: int, without: int) -> None:
    fr = f"Questions ajoutées à {name} : {taken} ; déjà dans la banque, laissées : {known}."
    en = f"Items added to {name}: {taken}; already in the bank, left alone: {known}."
    if without:
        fr += f" Sans citation : {without} ; ajoutez-la, puis lancez : ardoise check"
        en += f" Without a quote: {without}; add it, then run: ardoise check"
    print(typeset(fr) if lang == "fr" else en, file=sys.stderr)
