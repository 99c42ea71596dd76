"""Runs one command: finds the workspace, calls the command, turns its fate into an exit code."""

import io
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from ardoise.cli.order import command_first, options_first
from ardoise.cli.outcome import GOOD, WRONG_USE, UserError
from ardoise.cli.parser import build_parser
from ardoise.cli.spoken import complain


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line `argv` (the process's own by default).

    Returns the exit code: 0 good, 1 problems found, 2 wrong use.
    """
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        # French on a terminal that claims to know only ASCII is better shown than refused.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    arguments = sys.argv[1:] if argv is None else list(argv)
    asked = _language(arguments)
    args = build_parser(asked or "fr").parse_args(options_first(command_first(arguments)))
    args.asked = asked
    command = import_module(f"ardoise.cli.{args.module}")
    try:
        code = command.run(args)
        sys.stdout.flush()
    except UserError as error:
        complain(str(error), args.lang)
        return WRONG_USE
    except BrokenPipeError:
        # Whoever reads us (`| head`) has had enough; nothing more can be said on that pipe.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return GOOD
    except KeyboardInterrupt:
        return 130
    return int(code)


def _language(arguments: list[str]) -> str:
    """The language that is asked for: `--lang`, else ARDOISE_LANG, else "": messages are then in
    French, and pages in that of each browser."""
    for position, argument in enumerate(arguments):
        if argument.startswith("--lang="):
            return argument.removeprefix("--lang=")
        if argument == "--lang" and position + 1 < len(arguments):
            return arguments[position + 1]
    told = os.environ.get("ARDOISE_LANG", "")
    return "en" if told.startswith("en") else "fr" if told else ""
