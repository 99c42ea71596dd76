"""`ardoise run`: the app."""

import socket
import subprocess
from argparse import Namespace

from ardoise.cli.outcome import GOOD, UserError
from ardoise.cli.place import root_of
from ardoise.domain.words import say


def run(args: Namespace) -> int:
    """Serve the app on the workspace until it is stopped; returns the server's exit code."""
    from ardoise.web.server import command, environment

    root = root_of(args)
    _free(args)
    served = subprocess.Popen(
        command(port=args.port, address=args.address, browser=not args.no_browser),
        env=environment(root, lang=args.lang),
    )
    try:
        return served.wait()
    except KeyboardInterrupt:
        # The terminal sent the same interruption to the server: let it end by itself.
        served.wait()
        return GOOD


def _free(args: Namespace) -> None:
    """Raises UserError when the app cannot listen there, before a server is started for nothing."""
    try:
        family = socket.getaddrinfo(args.address, args.port)[0][0]
        with socket.socket(family) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((args.address, args.port))
    except (OSError, OverflowError) as error:
        raise UserError(
            say(
                args.lang,
                fr=f"impossible d’écouter sur {args.address}:{args.port} "
                "(déjà pris, ou refusé) ; choisissez un autre port : "
                f"ardoise run --port {args.port + 1}.",
                en=f"cannot listen on {args.address}:{args.port} (taken, or refused); "
                f"choose another port: ardoise run --port {args.port + 1}.",
            )
        ) from error
