"""`ardoise check`: problems, where they are and what to do.

What was kept of the last check is shown without opening the rooms that check (see `kept`).
"""

import os
import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator

from ardoise.check.report import Row, lines, row_of, summary
from ardoise.cli.outcome import GOOD, PROBLEMS
from ardoise.domain.words import say
from ardoise.kept import find_root, read_report

LOOK_EVERY = 0.3
"""Seconds between two looks at the files with `--watch`."""


def run(args: Namespace) -> int:
    """Print every problem of the workspace; 1 when one of them is an error."""
    if args.watch:
        for rows in _watched(args):
            _report(rows, args)
        return GOOD
    folder = str(args.workspace) if args.workspace is not None else find_root(os.getcwd())  # noqa: PTH109
    kept = read_report(folder) if folder else None
    if kept is not None:
        return _report([Row(*row) for row in kept], args)
    from ardoise.cli.place import workspace_of

    return _report([row_of(problem) for problem in workspace_of(args).problems], args)


def _watched(args: Namespace) -> Iterator[list[Row]]:
    import time

    from ardoise.cli.place import root_of
    from ardoise.workspace import watched

    for workspace in watched(root_of(args), lambda: time.sleep(LOOK_EVERY)):
        yield [row_of(problem) for problem in workspace.problems]


def _report(rows: list[Row], args: Namespace) -> int:
    hidden = 0
    if args.format == "text" and not args.all:
        # What only informs would drown what has to be mended.
        hidden = sum(row.severity == "info" for row in rows)
    for line in lines(_shown(rows, hidden), args.format, lang=args.lang):
        print(line, flush=args.watch)
    if args.format == "text" and not args.quiet:
        print(summary(rows, args.lang) + _more(hidden, args.lang), file=sys.stderr, flush=True)
    return PROBLEMS if any(row.severity == "error" for row in rows) else GOOD


def _shown(rows: list[Row], hidden: int) -> Iterable[Row]:
    return (row for row in rows if row.severity != "info") if hidden else rows


def _more(hidden: int, lang: str) -> str:
    if not hidden:
        return ""
    fr = f" {hidden} information{'s' if hidden > 1 else ''} de plus avec --all."
    return say(lang, fr=fr, en=f" {hidden} more for your information with --all.")
