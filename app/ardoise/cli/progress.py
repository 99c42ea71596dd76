"""Progress of long work, on a terminal only."""

import sys
from argparse import Namespace
from collections.abc import Callable


def progress_of(args: Namespace) -> Callable[[int, int], None]:
    """A function (done, total) that shows how far the work is, or one that shows nothing.

    It shows nothing with `--quiet` and where standard error is not a terminal.
    """
    if args.quiet or not sys.stderr.isatty():
        return lambda done, total: None
    shown = -1

    def show(done: int, total: int) -> None:
        nonlocal shown
        percent = 100 * done // total if total else 100
        if percent != shown:
            shown = percent
            end = "\n" if percent == 100 else ""
            print(f"\r{percent:3d}\u00a0%", end=end, file=sys.stderr, flush=True)

    return show
