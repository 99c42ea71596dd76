"""The workspace that a command works on."""

from argparse import Namespace
from pathlib import Path

from ardoise.cli.outcome import UserError
from ardoise.domain.words import say
from ardoise.workspace import Workspace, find_workspace, open_workspace


def root_of(args: Namespace) -> Path:
    """The folder of the workspace: `--workspace`, else found from the current folder.

    Raises UserError when there is none.
    """
    if args.workspace is not None:
        if not args.workspace.is_dir():
            raise UserError(
                say(
                    args.lang,
                    fr=f"{args.workspace} n’est pas un dossier ; "
                    "indiquez celui qui contient source/ et questions/.",
                    en=f"{args.workspace} is not a folder; "
                    "give the one that holds source/ and questions/.",
                )
            )
        return Path(args.workspace)
    found = find_workspace(Path.cwd())
    if found is None:
        raise UserError(
            say(
                args.lang,
                fr="aucun espace de travail ici ni au-dessus ; allez dans un dossier qui contient "
                "source/ et questions/, ou créez-en un : ardoise new ma-classe.",
                en="no workspace here or above; go to a folder that holds source/ and questions/, "
                "or make one: ardoise new my-class.",
            )
        )
    return found


def workspace_of(args: Namespace) -> Workspace:
    """The workspace of this command, read and checked. Raises UserError when there is none."""
    return open_workspace(root_of(args))
