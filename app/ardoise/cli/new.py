"""`ardoise new`: a workspace, or a text in one with the facts that are proposed about it."""

import os
from argparse import Namespace
from pathlib import Path

from ardoise.cli.outcome import GOOD, UserError
from ardoise.cli.place import root_of
from ardoise.domain.words import say, typeset
from ardoise.propose.draft import UnreadableError
from ardoise.propose.new import Created, ExistsError, create_text, create_workspace
from ardoise.workspace import find_workspace


def run(args: Namespace) -> int:
    """Make what is asked, and say where it is and what to do next.

    `classe` is a workspace; `classe/texte` a text in it, and the workspace if there is none yet and
    nothing else is in its place; a whole path (`/home/moi/classe`, `../classe`) whose folder exists
    and is no workspace is that of a workspace;
    a single name with `--from` is a text of the workspace around, or a workspace with that text.
    """
    root, text = _where(args)
    try:
        made = create_workspace(root)
        created = create_text(root, text, args.source, reader=args.lang) if text else None
    except (ExistsError, UnreadableError) as error:
        raise UserError(str(error)) from error
    except OSError as error:
        raise UserError(
            say(
                args.lang,
                fr=f"{error.filename or root} : {error.strerror}.",
                en=f"{error.filename or root}: {error.strerror}.",
            )
        ) from error
    if created is None and not made.files:
        raise UserError(
            say(
                args.lang,
                fr=f"{root} est déjà un espace de travail ; pour y ajouter un texte : "
                f"ardoise new {args.name}/mon-texte --from article.txt",
                en=f"{root} is already a workspace; to add a text to it: "
                f"ardoise new {args.name}/my-text --from article.txt",
            )
        )
    told = _told(args.lang, root, created)
    print(typeset(told) if args.lang == "fr" else told)
    return GOOD


def _where(args: Namespace) -> tuple[Path, str]:
    """The folder of the workspace, and the name of the text to make in it, "" for none."""
    name = args.name.strip().rstrip("/")
    if not name or Path(name).name in ("", ".", ".."):
        raise UserError(
            say(
                args.lang,
                fr="il faut un nom : ardoise new ma-classe, ou ma-classe/mon-texte.",
                en="a name is needed: ardoise new my-class, or my-class/my-text.",
            )
        )
    folder, _, last = name.rpartition("/")
    of_source = args.source.stem if args.source is not None else ""
    base = Path.cwd() if args.workspace is None else args.workspace
    if folder or name[0] == "/":
        root = base / (folder or "/")
        if _is_path(name) and root.is_dir() and find_workspace(root) is None:
            # Whoever gives a whole path says where the workspace goes, as to any other program.
            return Path(os.path.normpath(base / name)), of_source
        _judge(root, last, args.lang)
        return root, last
    if args.workspace is not None:
        return root_of(args), name
    around = find_workspace(Path.cwd())
    if args.source is not None and around is not None:
        return around, name
    return base / name, of_source


def _is_path(name: str) -> bool:
    """Whether a name is a whole path, rather than `classe/texte`."""
    return name.startswith(("/", "./", "../")) or name.count("/") > 1


def _judge(root: Path, text: str, lang: str) -> None:
    """Raises UserError for a folder that holds other things and is no workspace: whether it is to
    become one, or to get one of the name `text`, cannot be told."""
    try:
        others = next(root.iterdir(), None)
    except OSError:
        # It is not there yet, or whoever writes in it will say why not.
        return
    around = find_workspace(root)
    if others is None or around == root.resolve():
        return
    if around is not None and around in root.resolve().parents:
        raise UserError(
            say(
                lang,
                fr=f"{root} est un dossier de l’espace {around}, qui range lui-même ses textes ; "
                f"pour y ajouter un texte : ardoise new {text} --workspace {around}",
                en=f"{root} is a folder of the workspace {around}, which puts its texts in their "
                f"place itself; to add a text to it: ardoise new {text} --workspace {around}",
            )
        )
    raise UserError(
        say(
            lang,
            fr=f"{root} n’est pas un espace de travail et contient déjà autre chose ; pour y créer "
            f"l’espace {text} : cd {root} && ardoise new {text} ; pour faire de {root} lui-même un "
            f"espace : mkdir {root / 'source'}, puis la même commande.",
            en=f"{root} is no workspace and holds other things already; to make the workspace "
            f"{text} in it: cd {root} && ardoise new {text}; to make {root} itself a workspace: "
            f"mkdir {root / 'source'}, then the same command.",
        )
    )


def _told(lang: str, root: Path, created: Created | None) -> str:
    if created is None:
        place = root.name if root.parent == Path.cwd() else root
        return say(
            lang,
            fr=f"Espace de travail créé : {root}\nEnsuite, pour y mettre un texte : "
            f"ardoise new {place}/mon-texte --from article.txt",
            en=f"Workspace made: {root}\nNext, to put a text in it: "
            f"ardoise new {place}/my-text --from article.txt",
        )
    folder = root / "source" / created.text
    if created.proposed is None:
        return say(
            lang,
            fr=f"Texte créé, à écrire dans {folder / 'text.md'}",
            en=f"Text made, to be written in {folder / 'text.md'}",
        )
    facts = len(created.proposed.facts)
    left = "".join(f"  {one}\n" for one in created.left)
    return say(
        lang,
        fr=f"Texte créé : {folder / 'text.md'} (paragraphes : {created.paragraphs})\n{left}"
        f"Faits proposés : {facts}, dans {folder / 'proposals.yaml'}\n"
        f"Ensuite, pour les accepter ou les refuser : ardoise run --workspace {root}",
        en=f"Text made: {folder / 'text.md'} (paragraphs: {created.paragraphs})\n{left}"
        f"Facts proposed: {facts}, in {folder / 'proposals.yaml'}\n"
        f"Next, to accept or refuse them: ardoise run --workspace {root}",
    )
