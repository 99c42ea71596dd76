"""The `ardoise` command. Thin: each subcommand calls a room and prints what it returns."""

from ardoise.cli.main import main

__all__ = ["main"]
