"""How a command can end."""

GOOD = 0
PROBLEMS = 1
WRONG_USE = 2


class UserError(Exception):
    """Something that the person at the keyboard can mend; its message says how, in one sentence."""
