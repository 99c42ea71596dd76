"""What is still so: *existe encore*, and *n’existe plus*."""

import re
from collections.abc import Iterator

from ardoise.domain.elision import elides
from ardoise.propose.contraries.turned import Reversal, turned

_STILL = re.compile(
    r"(?<![\w’-])(?P<word>(?P<verb>est|sont|vit|vivent|sert|servent|peut|peuvent|produit|produisent"
    r"|appartient|appartiennent|(?:exist|subsist|attir|accueill|abrit|habit|utilis|pratiqu|fonctionn"
    r"|parl|port|célèbr)e(?:nt)?) (?:encore|toujours))"
    r"(?= (?!plus|moins|très|trop|peu|pas|mieux|aussi|une? |en cours"
    r"|l[ae]s? (?:plus|moins|même))|$)"
)
_PRONOUN = re.compile(r"(?:\b(?:ne|se|l[ea]s?|y|en|lui|leur|qui)|[nls]’|’) ?$", re.IGNORECASE)


def find_lasting(text: str) -> Iterator[Reversal]:
    """What `text` says to be still so."""
    for found in _STILL.finditer(text):
        if _PRONOUN.search(text[: found.start()]):
            continue
        verb = found["verb"]
        yield turned(found, f"{'n’' if elides(verb) else 'ne '}{verb} plus", kind="lasting")
