"""Pronouns and inversion of the French subject in a question (*la visite a-t-elle eu lieu*)."""

_BEFORE_THE_VERB = "se le la les lui leur y en ne me te nous vous"
_CLITICS = frozenset(_BEFORE_THE_VERB.split())
_PRONOUNS = {("m", False): "il", ("f", False): "elle", ("m", True): "ils", ("f", True): "elles"}


def pronoun(gender: str, *, plural: bool = False) -> str:
    """*il*, *elle*, *ils*, *elles*."""
    return _PRONOUNS[gender, plural]


def invert(verb: str, subject: str) -> str:
    """`verb`, in the third person, with the pronoun `subject` after its finite form.

    The euphonic t comes after a vowel, and after *vainc* and *convainc*: *porte-t-il*,
    *a-t-elle eu lieu*, *se tient-elle*, *s’est-elle tenue*, *ont-ils*.
    """
    words = verb.split(" ")
    at = next((i for i, word in enumerate(words) if word.casefold() not in _CLITICS), 0)
    finite = words[at]
    euphonic = finite[-1:].casefold() in "aeéèc"
    words[at] = f"{finite}-t-{subject}" if euphonic else f"{finite}-{subject}"
    return " ".join(words)
