"""`ardoise export`: the bank in another program's format, and what that program cannot hold."""

import sys
from argparse import Namespace
from datetime import UTC, datetime
from pathlib import Path

from ardoise.cli.outcome import GOOD, PROBLEMS, UserError
from ardoise.cli.place import workspace_of
from ardoise.cli.progress import progress_of
from ardoise.cli.unknown import unknown
from ardoise.disk import write_atomically
from ardoise.domain.problem import Problem, Severity
from ardoise.domain.words import say
from ardoise.export.around import file_name, ledger_of, media_of, texts_of
from ardoise.export.bearing import Bearing, bearings
from ardoise.export.ledger import LEDGER_FILE, dump_ledger
from ardoise.export.loss import Context, Selection, said
from ardoise.export.targets import TARGETS
from ardoise.workspace import Workspace


def run(args: Namespace) -> int:
    """Write the export, then say per item, a line each, what was left out or changed.

    Refused (1) while what is exported has errors: a question that proves nothing does not leave the
    house. Other errors are only mentioned (see `export.bearing`).
    """
    workspace = workspace_of(args)
    selection = Selection(texts=tuple(args.text), tags=tuple(args.tag))
    errors = [p for p in workspace.problems if p.severity is Severity.ERROR]
    bearing = bearings(workspace.bank, selection, texts_of(workspace.root, workspace.bank))
    found = {one: [p for p in errors if bearing(p) is one] for one in Bearing}
    if found[Bearing.CERTAIN]:
        print(_refusal(found[Bearing.CERTAIN], args.lang), file=sys.stderr)
        return PROBLEMS
    if found[Bearing.POSSIBLE]:
        print(_incomplete(found[Bearing.POSSIBLE], args.lang), file=sys.stderr)
    if found[Bearing.NONE]:
        print(_elsewhere(len(found[Bearing.NONE]), args.lang), file=sys.stderr)
    _judge(selection, workspace, args.lang)
    target = TARGETS[args.target]
    context = Context(
        now=datetime.now(UTC),
        lang=args.lang,
        media=media_of(workspace.root),
        ledger=ledger_of(workspace.root),
        progress=progress_of(args),
    )
    exported = target.export(workspace.bank, selection, context)
    name = file_name(workspace.root, workspace.bank, selection.texts)
    path = args.output or workspace.root / "exports" / f"{name}{target.extension}"
    _write(path, exported.data, args.lang)
    if exported.ledger != context.ledger:
        # After the deck: a ledger ahead of its deck would hide a change, one behind costs nothing.
        _write(workspace.root / LEDGER_FILE, dump_ledger(exported.ledger), args.lang)
    for loss in exported.losses:
        print("\t".join((loss.item or "*", loss.what, loss.why)))
    for notice in exported.notices:
        print(notice, file=sys.stderr)
    done = said(
        args.lang,
        fr=f"Questions exportées : {exported.count}. Fichier : {path}",
        en=f"Items exported: {exported.count}. File: {path}",
    )
    print(done, file=sys.stderr)
    return GOOD


def _judge(selection: Selection, workspace: Workspace, lang: str) -> None:
    """Raises UserError for a text or a tag that the bank does not have."""
    tags = {tag for item in workspace.bank.items.values() for tag in item.tags}
    for text in selection.texts:
        if text not in workspace.bank.texts:
            raise UserError(unknown("texte", "text", text, workspace.bank.texts, lang))
    for tag in selection.tags:
        if tag not in tags:
            raise UserError(unknown("étiquette", "tag", tag, tags, lang))


def _write(path: Path, data: bytes, lang: str) -> None:
    try:
        write_atomically(path, [data])
    except OSError as error:
        raise UserError(
            say(
                lang,
                fr=f"impossible d’écrire {path} ({error.strerror}) ; rien n’y a été changé. "
                "Choisissez un autre fichier avec -o.",
                en=f"cannot write {path} ({error.strerror}); nothing there was changed. "
                "Choose another file with -o.",
            )
        ) from error


def _refusal(errors: list[Problem], lang: str) -> str:
    files = _files(errors)
    return said(
        lang,
        fr=f"ardoise : rien n’est exporté tant que ce qui est choisi a des erreurs ({len(errors)}, "
        f"dans {files}) ; voir : ardoise check",
        en=f"ardoise: nothing is exported while what is chosen has errors ({len(errors)}, in "
        f"{files}); see: ardoise check",
    )


def _incomplete(errors: list[Problem], lang: str) -> str:
    files = _files(errors)
    return said(
        lang,
        fr=f"ardoise : des erreurs ({len(errors)}, dans {files}) empêchent peut-être d’autres "
        "questions d’être choisies : l’export ne les a pas ; voir : ardoise check",
        en=f"ardoise: errors ({len(errors)}, in {files}) may keep other questions from being "
        "chosen: the export does not have those; see: ardoise check",
    )


def _elsewhere(errors: int, lang: str) -> str:
    return said(
        lang,
        fr=f"ardoise : d’autres questions, qui ne sont pas exportées, ont des erreurs ({errors}) ; "
        "voir : ardoise check",
        en=f"ardoise: other questions, which are not exported, have errors ({errors}); "
        "see: ardoise check",
    )


def _files(errors: list[Problem]) -> str:
    """The files where the errors are, three at most."""
    files = list(dict.fromkeys(problem.place.file for problem in errors))
    return ", ".join(files[:3]) + (" …" if len(files) > 3 else "")
