"""The `ardoise` command. Thin: each subcommand calls a room and prints what it returns."""


def main() -> int:
    """Run the command line; returns the exit code (0 good, 1 problems found, 2 wrong use)."""
    return 2
