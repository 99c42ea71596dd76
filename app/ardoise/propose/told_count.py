"""How many there are of something, told by the sentence itself: a list of them, brackets, a sum."""

import re
from collections.abc import Sequence

from ardoise.propose.quantity import Quantity

_BRACKETS = re.compile(r"\((?P<inside>[^()]*\d[^()]*)\)")
# "trois racines grecques – autos, bios, graphein –", "Deux barrages, Villerest et Naussac": whoever
# reads on counts them.
_COUNTED = re.compile(r" ?, [A-Z]|[ \u00a0]:|(?: [a-zà-ÿ]+)? [–—(] ?(?:[^,()–—]+, )+")
# "quatre ordres presque égaux : 1) les serfs 2) les clercs …".
_LIST = re.compile(r"[^:;.«»]{0,70}?[ \u00a0\u202f]?: ?(?P<list>.+)$")
_MARK = re.compile(r"(?:^|[\s,;])(?:\d{1,2}|[a-h])(?:[)°.]|[ \u00a0]?[-–]) ?(?=[^\W\d_])")
_JOINT = re.compile(r"; ?| ?, (?:et |ou )?| et | ou |(?<= )[-–•] ")
_A_FEW = 12


def tells_how_many(text: str, quantity: Quantity, others: Sequence[float]) -> bool:
    """Whether whoever reads `text` can tell a number in it by counting or by reckoning with the
    `others` that it gives."""
    return bool(
        _COUNTED.match(text, quantity.end)
        or _enumerated(text, quantity)
        or _in_brackets(text, quantity)
        or _adds_up(quantity.value, others)
    )


def _enumerated(text: str, quantity: Quantity) -> bool:
    """Whether a list follows a colon, of as many members as a small number says."""
    found = _LIST.match(text, quantity.end)
    if found is None or quantity.value > _A_FEW:
        return False
    marks = len(_MARK.findall(found["list"]))
    members = len(_JOINT.split(found["list"]))
    return marks > 1 or members == quantity.value


def _in_brackets(text: str, quantity: Quantity) -> bool:
    """Whether brackets of the same sentence give a number away: "six points de retard (5-11)"."""
    for found in _BRACKETS.finditer(text):
        if found.start() <= quantity.start < found.end():
            continue
        inside = [int(figures) for figures in re.findall(r"\d+", found["inside"])]
        told = {*inside, *(abs(a - b) for a in inside for b in inside), sum(inside)}
        if quantity.value in told:
            return True
    return False


def _adds_up(value: float, others: Sequence[float]) -> bool:
    """Whether a number follows from two others: of "sept enfants, ____ et deux filles"."""
    return any(
        value in (one + other, abs(one - other))
        for n, one in enumerate(others)
        for other in others[n + 1 :]
    )
