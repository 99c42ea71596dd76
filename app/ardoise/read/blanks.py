"""Sentences with blanks: `La réunion se tient {{au Caire::ville}}.`

Inside a blank, `|` separates equivalent answers, `|~` goes before an answer that looks right and is
not, and `::` before what stands in the gap as a hint.
"""

import re

from ardoise.domain.item import Blank

_BLANK = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)
_NUMBERED = re.compile(r"c\d+::")


class BlankError(ValueError):
    """A sentence whose blanks cannot be read; its name is one of the faults below."""


def read_blanks(
    sentence: str, accept: tuple[str, ...] = (), refuse: tuple[str, ...] = ()
) -> tuple[tuple[str, ...], tuple[Blank, ...]]:
    """What stands around the blanks (one more than there are blanks), and the blanks.

    `accept` and `refuse` go to the only blank. Raises BlankError: "none", "open", "empty",
    "numbered" (Anki's c1::), or "several" when `accept` or `refuse` is given to more than one.
    """
    # Counted first: looking for the end of a blank that has none would take long.
    if sentence.count("{{") != sentence.count("}}"):
        raise BlankError("open")
    parts = _BLANK.split(sentence)
    pieces, inner = tuple(parts[::2]), parts[1::2]
    if len(inner) != sentence.count("{{"):
        raise BlankError("open")
    if not inner:
        raise BlankError("none")
    if (accept or refuse) and len(inner) > 1:
        raise BlankError("several")
    return pieces, tuple(_blank(text, accept, refuse) for text in inner)


def write_blanks(pieces: tuple[str, ...], blanks: tuple[Blank, ...]) -> str:
    """The sentence that `read_blanks` reads so."""
    written = [pieces[0]]
    for blank, piece in zip(blanks, pieces[1:], strict=True):
        answers = "|".join((blank.key, *blank.accept, *(f"~{one}" for one in blank.refuse)))
        hint = f"::{blank.hint}" if blank.hint else ""
        written.append(f"{{{{{answers}{hint}}}}}{piece}")
    return "".join(written)


def _blank(text: str, accept: tuple[str, ...], refuse: tuple[str, ...]) -> Blank:
    if text[:1] == "c" and _NUMBERED.match(text):
        raise BlankError("numbered")
    answers, _, hint = text.partition("::")
    if "|" not in answers and answers.strip():
        return Blank(key=answers.strip(), hint=hint.strip(), accept=accept, refuse=refuse)
    key, *others = (answer.strip() for answer in answers.split("|"))
    wrong = tuple(other[1:].strip() for other in others if other.startswith("~"))
    right = tuple(other for other in others if not other.startswith("~"))
    if not key or not all(right) or not all(wrong):
        raise BlankError("empty")
    return Blank(key=key, hint=hint.strip(), accept=(*right, *accept), refuse=(*wrong, *refuse))
