"""Saying that one does not know: no answer, and no mistake to be told of either."""

import re

from ardoise.domain.fold import fold

# Folded: apostrophes are spaces.
_WORDS = re.compile(
    r"(?:je |j )?(?:n )?(?:ne |me |en |m en |l )*(?:sais|sait|connais|comprends|souviens) "
    r"(?:pas|plus|point|rien)|j?e? ?sais (?:pas|plus)(?: du tout)?|jspa?|chais pas"
    r"|(?:je n ai |j ai )?(?:aucune idee|pas (?:la moindre |d )idee)"
    r"|(?:je )?(?:passe|seche)|je l ignore"
    r"|(?:i )?(?:do not|don t|dont) (?:know|remember)|no idea|idk|dunno|pass"
)
_MARKS = re.compile(r"[?.…\s]+")


def gives_up(given: str) -> bool:
    """Whether a response says no more than that the answer is not known: "je ne sais pas", "?"."""
    return bool(_MARKS.fullmatch(given) or _WORDS.fullmatch(fold(given)))
