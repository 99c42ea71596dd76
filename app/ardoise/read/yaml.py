"""A YAML file of ours, read strictly: what it holds, with where each thing stands.

Nothing is guessed: what could be read as something else than it looks is told (see `mend`).
"""

import yaml

from ardoise.read.build import BrokenError, TooDeepError, build
from ardoise.read.decode import decode
from ardoise.read.faults import Faults
from ardoise.read.mend import mend
from ardoise.read.node import Node
from ardoise.read.refused import refuse
from ardoise.read.salvage import salvage
from ardoise.read.syntax import explain_syntax


def load(data: bytes, file: str) -> tuple[Node | None, Faults]:
    """What the file holds and its faults so far; None when nothing could be read of it."""
    text, faults = decode(data, file)
    if not text.strip():
        if not faults.errors:
            _empty(faults)
        return None, faults
    return load_text(text, faults), faults


def load_text(text: str, faults: Faults, *, shift: int = 0) -> Node | None:
    """The same from decoded text, of which the first line is line `shift` + 1 of the file."""
    text = mend(text, faults, shift)
    whole = faults.apart()
    try:
        root = build(text, whole, shift)
    except yaml.YAMLError as error:
        before = faults.errors
        root = salvage(text, faults, shift)
        if faults.errors == before:
            explain_syntax(error, text, faults, shift)
        return root
    except TooDeepError:
        before = faults.errors
        root = salvage(text, faults, shift)
        # An element is less deep alone than in its file.
        if faults.errors == before:
            faults.take(whole)
        return root
    except BrokenError:
        root = None
    faults.take(whole)
    if root is None or (root.value == "" and not root.bad):
        if not faults.errors:
            _empty(faults)
        return None
    return root


def _empty(faults: Faults) -> None:
    refuse(faults, "empty", 1, 1, rule="F03")
