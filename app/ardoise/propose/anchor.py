"""The sentence of a paragraph that says who or what a later one goes on about."""

from collections.abc import Callable, Sequence

NOBODY = "nobody"
"""What a sentence goes on about whose pronoun stands for nobody: "Il faut partir"."""


def anchor(
    before: Sequence[str],
    subject: str,
    spoken_of: Callable[[str], str],
    leans: Callable[[str], bool],
) -> tuple[str, str] | None:
    """The last of the sentences `before` that leans on no other, and what shows that others were
    left out after it ("" for none); None when there is none, or when what stands between is not
    about the same `subject`.

    `spoken_of` gives the pronoun that a sentence goes on with ("" for none), `leans` whether it
    needs what was said before.
    """
    between = ""
    for previous in reversed(before):
        # A remark in brackets is no part of what is told.
        if not previous.startswith("("):
            if not leans(previous):
                return previous, between
            if not subject or spoken_of(previous) not in (subject, NOBODY):
                return None
        between = "[…] "
    return None
