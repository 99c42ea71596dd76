"""`ardoise check`: problems, where they are and what to do."""

import sys
import time
from argparse import Namespace

from ardoise.check.report import lines, summary
from ardoise.cli.outcome import GOOD, PROBLEMS
from ardoise.cli.place import root_of
from ardoise.domain.problem import Severity
from ardoise.workspace import Workspace, open_workspace, watched

LOOK_EVERY = 0.3
"""Seconds between two looks at the files with `--watch`."""


def run(args: Namespace) -> int:
    """Print every problem of the workspace; 1 when one of them is an error."""
    root = root_of(args)
    if not args.watch:
        return _report(open_workspace(root), args)
    for workspace in watched(root, lambda: time.sleep(LOOK_EVERY)):
        _report(workspace, args)
    return GOOD


def _report(workspace: Workspace, args: Namespace) -> int:
    problems = workspace.problems
    for line in lines(problems, args.format, lang=args.lang):
        print(line, flush=args.watch)
    if args.format == "text" and not args.quiet:
        print(summary(problems, args.lang), file=sys.stderr, flush=True)
    return PROBLEMS if any(p.severity is Severity.ERROR for p in problems) else GOOD
