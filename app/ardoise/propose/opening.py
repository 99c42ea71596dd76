"""With which sentence a passage of several may begin: one that nothing has to be read before."""

import re

from ardoise.domain.fold import fold
from ardoise.propose.context import points
from ardoise.propose.dangling import compares_with_before, dangles
from ardoise.propose.dependence import speaks_for_somebody_before
from ardoise.propose.heads import goes_back
from ardoise.propose.model import Model
from ardoise.propose.token import tokenize
from ardoise.propose.within import without_own_pointers

_STEM = 5
_POINTER = re.compile(
    # "ce sont les usagers qui …" points to nobody.
    r"\b(?:cet|cette|ces|ce(?! sont [^,;.]{3,60} qu[ie’])) "
    r"[«“\"]?[ \u00a0\u202f]?(?P<noun>[^\W\d_]{3,})",
    re.IGNORECASE,
)
# "L’école refuse sa méthode": that of somebody else.
_OF_ANOTHER = re.compile(
    r"(?:L[ae]s? |L[’'])[a-zà-ÿœ-]+ (?:a |ont |avait )?(?:refus|accept|rejet|approuv|sout[ie]|publi"
    r"|accueill|critiqu|condamn|célèbr|célébr|salu|reconna|récompens|applaudi|admir|dénonc)\w* "
    r"(?:son|sa|ses) "
)
_OTHER = re.compile(
    r"\b(?:celui|celle|ceux|celles)(?:-ci|-là)\b|\b(?:plus tard|auparavant|le lendemain"
    r"|la veille)\b|\b(?:selon|d[’']après) (?:lui|elles?|eux)\b|\b(?:précédent|suivant)e?s?\b",
    re.IGNORECASE,
)


def opens(words: str, title: str, model: Model) -> bool:
    """Whether a passage may begin with a sentence: it neither begins by pointing to what was said
    before, nor has a pronoun or a *ce* of which neither the sentence nor the `title` says what it
    is."""
    if points(words) or goes_back(words) or dangles(words, model) or compares_with_before(words):
        return False
    if _OF_ANOTHER.match(words) or _OTHER.search(words):
        return False
    if not _states(words, model) or speaks_for_somebody_before(words):
        return False
    said, words = fold(title).split(), without_own_pointers(words)
    return all(
        _said(found["noun"], [*said, *fold(words[: found.start()]).split()])
        for found in _POINTER.finditer(words)
    )


def _states(words: str, model: Model) -> bool:
    """Whether a sentence has a verb of its own, not of a relative alone."""
    tokens = tokenize(words, model.finite_verbs(words))
    # "considérés comme sûrs" begins no clause.
    telling = (token for token in tokens if token.lower != "comme")
    kinds = [token.kind for token in telling if token.kind in ("verb", "relative")]
    return kinds[:1] == ["verb"] or kinds.count("verb") > kinds.count("relative")


def _said(noun: str, before: list[str]) -> bool:
    stem = fold(noun)[:_STEM]
    return noun in ("qui", "que") or any(word.startswith(stem) for word in before)
