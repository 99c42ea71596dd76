"""The order of what is typed, brought to what argparse understands."""

from itertools import islice

_VALUED = ("--workspace", "--lang")
"""The options of every command that take a value."""


def command_first(arguments: list[str]) -> list[str]:
    """`arguments` with the options typed before the command put behind it, where argparse looks for
    them."""
    at = 0
    while at < len(arguments) and arguments[at].startswith(("--workspace", "--lang", "--quiet")):
        at += 2 if arguments[at] in _VALUED else 1
    command, more = arguments[at : at + 1], arguments[at + 1 :]
    # Without a command there is nothing to put them behind: that is what is to be told.
    return [*command, *arguments[:at], *more] if command else []


def options_first(arguments: list[str]) -> list[str]:
    """`arguments`, those of `grade` in an order that argparse understands: a response may look like
    an option ("-5 °C", "-pommes"), and may come after one."""
    if arguments[:1] != ["grade"]:
        return arguments
    options: list[str] = []
    said: list[str] = []
    rest = iter(arguments[1:])
    for one in rest:
        if one == "--":
            said.extend(rest)
        elif one in ("-h", "--help") or (one.startswith("--") and " " not in one):
            options += [one, *islice(rest, one in _VALUED)]
        else:
            said.append(one)
    return ["grade", *options, *(["--", *said] if said else [])]
