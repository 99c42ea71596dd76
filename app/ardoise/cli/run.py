"""`ardoise run`: the app."""

import os
import secrets
import signal
import socket
import subprocess
from argparse import Namespace
from urllib.parse import quote

from ardoise.cli.address import is_loopback, reached
from ardoise.cli.outcome import GOOD, UserError
from ardoise.cli.place import root_of
from ardoise.domain.words import say, typeset

SHORTEST_KEY = 16
"""How many characters a key of one's own must have."""


def run(args: Namespace) -> int:
    """Serve the app on the workspace until it is stopped; returns the server's exit code."""
    from ardoise.web.server import command, environment

    root = root_of(args)
    _free(args)
    key = _teacher_key(args)
    served = subprocess.Popen(
        command(port=args.port, address=args.address, browser=not args.no_browser),
        env=environment(root, lang=args.asked, teacher=key),
    )
    # Whoever stops this command means the server: it must not go on alone.
    signal.signal(signal.SIGTERM, lambda *_said: served.terminate())
    told = _told(args.lang, f"http://{reached(args.address)}:{args.port}", key)
    if not is_loopback(args.address) and not os.environ.get("ARDOISE_CLASS"):
        told += "\n" + _one_pupil(args.lang)
    print(typeset(told) if args.lang == "fr" else told, flush=True)
    try:
        return served.wait()
    except KeyboardInterrupt:
        # The terminal sent the same interruption to the server: let it end by itself.
        served.wait()
        return GOOD


def _told(lang: str, address: str, key: str) -> str:
    """Where pupils go, where the teacher goes, and how to stop."""
    teacher = f"{address}/enseignant?cle={quote(key)}"
    return say(
        lang,
        fr=f"Quiz, pour les élèves : {address}\n"
        f"Partie de l’enseignant, adresse à garder pour vous : {teacher}\n"
        "Ctrl+C arrête Ardoise.",
        en=f"Quiz, for pupils: {address}\n"
        f"Teacher’s part, an address to keep to yourself: {teacher}\n"
        "Ctrl+C stops Ardoise.",
    )


def _one_pupil(lang: str) -> str:
    """What becomes of the answers when others come to a machine of one's own."""
    return say(
        lang,
        fr="Attention : tous ceux qui ouvrent cette adresse répondent comme un seul élève. Pour "
        'que chacun entre sous son nom : export ARDOISE_CLASS="5e B", puis la même commande.',
        en="Beware: all who open this address answer as one pupil. To have each enter under their "
        'own name: export ARDOISE_CLASS="Year 8 B", then the same command.',
    )


def _teacher_key(args: Namespace) -> str:
    """What opens the teacher's part: ARDOISE_TEACHER_KEY, else a new key at each start.

    Raises UserError for a key that could be guessed by whoever reaches the server.
    """
    key = os.environ.get("ARDOISE_TEACHER_KEY", "") or secrets.token_urlsafe(18)
    if len(key) < SHORTEST_KEY:
        raise UserError(
            say(
                args.lang,
                fr=f"la clé ARDOISE_TEACHER_KEY est trop courte ; il faut {SHORTEST_KEY} "
                "caractères, ou aucune clé pour qu’il en soit fait une.",
                en=f"the key ARDOISE_TEACHER_KEY is too short; give {SHORTEST_KEY} characters, "
                "or none to have one made.",
            )
        )
    return key


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
