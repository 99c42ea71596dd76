"""`ardoise schema`: the JSON Schemas of the files of a workspace."""

import json
from argparse import Namespace

from ardoise.cli.outcome import GOOD, UserError
from ardoise.domain.words import say
from ardoise.read.schema import schemas


def run(args: Namespace) -> int:
    """Print every schema as one JSON object by file name, or write each into `--write`.

    Raises UserError when the folder cannot be written.
    """
    if args.write is None:
        print(json.dumps(schemas(), ensure_ascii=False, indent=2))
        return GOOD
    try:
        args.write.mkdir(parents=True, exist_ok=True)
        for name, text in printed().items():
            (args.write / name).write_text(text, encoding="utf-8")
    except OSError as error:
        raise UserError(
            say(
                args.lang,
                fr=f"impossible d’écrire dans {args.write} ({error.strerror}) ; "
                "choisissez un autre dossier.",
                en=f"cannot write into {args.write} ({error.strerror}); choose another folder.",
            )
        ) from None
    return GOOD


def printed() -> dict[str, str]:
    """The text of each schema, by the name of its file."""
    return {
        name: json.dumps(one, ensure_ascii=False, indent=2) + "\n"
        for name, one in schemas().items()
    }
