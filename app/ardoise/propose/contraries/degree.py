"""How much of something there is of a quality: *très actif* and *peu actif*, *plus dense* and
*moins dense*."""

import re
from collections.abc import Iterator

from ardoise.propose.contraries.adjective_pairs import STATED
from ardoise.propose.contraries.turned import Reversal, turned

# Of these one says no *peu*: they have a contrary of their own, or tell a size.
_NO_LITTLE = re.compile(
    r"(?:grand|petit|gro[s]|long|court|haut|bas|vieux|vieil|jeune|bon|mauvais|beau|bel|chaud|froid"
    r"|vaste|large|étroit|fort|faible|tôt|tard|vite|bien|mal|peu|souvent|loin|près|rare|nombreu"
    r"|riche|pauvre|bref|brève|bonne|meilleur|pire|fin|vif|vive|dur|plein|vide|cher|lent|rapide"
    r"|libre|seul|vrai|faux|même|autre|premi|derni|proche|récent|ancien|élevé|différen|in[a-zà-ÿ]"
    r"|im[pbm]|ir[r]|mé[a-z]|longtemps|simple|nouve|ce|déçu|marqué)"
)
_ADJECTIVE = (
    r"(?P<adjective>[a-zà-ÿœ]{3,}(?:eux|euse|able|ible|ique|if|ive|ant|ante|ent|ente|é|ée|al|ale"
    r"|el|elle|aire|teur|trice|ect|ecte|ense|cace)s?)"
)
_VERY = re.compile(
    rf"(?<![\w’-])(?P<word>(?P<still>(?:déjà|encore|toujours) )?(?:très|assez|extrêmement"
    rf"|particulièrement)) {_ADJECTIVE}(?![\w’-])"
)
_LITTLE = re.compile(rf"(?<![\w’-])(?P<word>peu) {_ADJECTIVE}(?![\w’-])")
# "une couche plus dense"; "est plus dense" leans on what it is compared with.
_MORE = re.compile(
    rf"(?<![\w’-])(?:une?|des) (?P<ahead>[a-zà-ÿœ-]+ )(?P<word>plus|moins) {_ADJECTIVE}"
    r"(?![\w’-]| que | qu’)"
)
_NOT_MORE = frozenset(
    "de en le la les au aux du des un ne fois beaucoup encore pas non d’autant et ou jamais".split()  # noqa: SIM905
)
_STATED = STATED.words()
_DENIAL = re.compile(r"\b(?:ne|n[’'])\b|\bn’", re.IGNORECASE)


def find_degrees(text: str) -> Iterator[Reversal]:
    """The words of `text` that say how much of a quality something has."""
    for found in _VERY.finditer(text):
        adjective = found["adjective"]
        if _NO_LITTLE.match(adjective) or adjective in _STATED:
            continue
        little = "encore peu" if found["still"] else "peu"
        yield turned(found, little, kind="degree")
    for found in _LITTLE.finditer(text):
        if not re.search(r"\b(?:un|si|trop|très|assez|depuis|de|à) $", text[: found.start()]):
            yield turned(found, "très", kind="degree")
    for found in _MORE.finditer(text):
        if found["ahead"].strip() not in _NOT_MORE and not _DENIAL.search(text[: found.start()]):
            other = "moins" if found["word"] == "plus" else "plus"
            yield turned(found, other, kind="more")
