"""With which sentence a passage of several may begin: one that nothing has to be read before."""

import re
from itertools import pairwise

from ardoise.domain.fold import fold
from ardoise.domain.infinitive import is_infinitive
from ardoise.propose.clause import leaning
from ardoise.propose.dangling import compares_with_before, dangles
from ardoise.propose.dependence import speaks_for_somebody_before
from ardoise.propose.heads import goes_back
from ardoise.propose.impersonal import IMPERSONAL
from ardoise.propose.model import Model
from ardoise.propose.token import tokenize
from ardoise.propose.within import without_own_pointers

# Nobody could tell of whom or what a passage speaks that begins so.
_POINTS = re.compile(
    r"(?:Ils?|Elles?|Ce|C[’']|Cet|Cette|Ces|Cela|Ça|Celui|Celle|Ceux|Celles|Son|Sa|Ses|Leurs?|Lui"
    r"|Eux|Y|Tou(?:s|tes)(?! les [a-zà-ÿœ])"
    r"|L[’']une?|Les unes?|Les deux|D[’']autres|Là|Ainsi|Ensuite|Puis|Enfin|Aussi"
    r"|Alors(?! qu)|De plus|En outre|En effet|Par ailleurs|Mais|Car|Or|Donc|Et|Ni|Pourtant"
    r"|Cependant|Toutefois|Néanmoins|Par conséquent|En conséquence|Dès lors(?! qu)|Par exemple"
    r"|Au contraire|Par contre|À l[’']inverse|D[’']ailleurs|En revanche"
    r"|Dans ce(?:s|t|tte)?|À ce(?:t|tte)?|De ce)\b"
    r"|[^,;:«»]{3,80}, (?P<pronoun>ils?|elles?) "
)
# "cette information sur la crue" says which.
OWN = re.compile(
    r"\b(?:ce|cet|cette|ces) (?=[a-zà-ÿœ-]{4,}(?: [a-zà-ÿœ-]+){0,2} (?:sur|de|du|des|qui|dont|où)\b"
    r"|[a-zà-ÿœ-]{4,}(?: [a-zà-ÿœ-]+){0,2} (?:d|qu)’)",
    re.IGNORECASE,
)
_STEM = 5
# "ce sont", "ce qui" point to nothing before.
_POINTER = re.compile(
    r"\b(?:cet|cette|ces|ce(?! (?:sont|soient|f[uû]t|furent|ser|étai|qui|que|dont)))"
    r" [«“\"]?[ \u00a0\u202f]?(?P<noun>[^\W\d_]{3,})",
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


# "C’est au XVIe siècle que le café arrive": when, and how, it says itself.
_CLEFT = re.compile(
    r"C[’']est (?:seulement |donc )?(?:aux? |en |à l[ae] |à l[’']|le \d|dans l[ae]s? |vers |grâce )"
    r"(?!mêmes?\b|époque\b|occasion\b|instant\b|moment\b|c(?:e|et|ette|es)\b)[^,;:«»]{2,60}?"
    r" qu(?:e |[’'])(?!ils?\b|elles?\b)"
)


def points(words: str) -> bool:
    """Whether words begin by pointing to what was said before them."""
    found = None if _CLEFT.match(words) else _POINTS.match(words)
    # "Pour le maire, il n’existe qu’une voie": of nobody.
    return found is not None and not (
        found["pronoun"] and IMPERSONAL.match(words, found.start("pronoun"))
    )


def opens(words: str, title: str, model: Model) -> bool:
    """Whether a passage may begin with a sentence: it neither begins by pointing to what was said
    before, nor has a pronoun or a *ce* of which neither the sentence nor the `title` says what it
    is."""
    if points(words) or goes_back(words) or dangles(words, model) or compares_with_before(words):
        return False
    if _OF_ANOTHER.match(words) or _OTHER.search(words) or _OF_IT.search(words):
        return False
    if not states(words, model) or speaks_for_somebody_before(words):
        return False
    said, words = fold(title).split(), without_own_pointers(OWN.sub("le ", words))
    return all(
        _said(found["noun"], [*said, *fold(words[: found.start()]).split()])
        for found in _POINTER.finditer(words)
    )


# "La ville souhaite désormais en faire un grand rendez-vous".
_OF_IT = re.compile(r"[a-zà-ÿ]{3,} (?:en|y) [a-zà-ÿ]+(?:er|ir|re)\b", re.IGNORECASE)


def speaks_of_it(words: str, model: Model) -> bool:
    """Whether words have a pronoun before a verb, of what other words spoke: *y*, *en*, *le*."""
    tokens = tokenize(words, model.finite_verbs(words))
    return bool(_OF_IT.search(words)) or leaning(words, tokens)


_THERE_IS = re.compile(
    r"\b(?:il|n[’']|peut|doit|pourrait|va) y (?:en )?(?:a|av|eu|aura)", re.IGNORECASE
)
_BEFORE_IT = re.compile(r"(?<![\w’'-])[snl][’'](?:y|en) (?!va\b|vont\b)[a-zà-ÿœ]", re.IGNORECASE)


# "mettre en œuvre", "en cause": nouns, which a model takes for verbs now and then.
_AFTER_EN = frozenset(
    """
    œuvre cause marche place compte forme ligne charge garde route pratique fait vente scène vue
    perte pause danse doute panne vogue somme avance masse note offre ordre poste reste série suite
    tête voie visite cours fonction lutte crise
    """.split()  # noqa: SIM905
)


def speaks_of_there(words: str, model: Model) -> bool:
    """Whether words have *y* or *en* before a verb, which stand for a place or a thing: "Un peintre
    y est né"."""
    there = _THERE_IS.sub("", words)
    tokens = tokenize(there, model.finite_verbs(there))
    return (
        any(
            one.lower in ("y", "en")
            and (then.kind == "verb" or is_infinitive(then.lower))
            and not (one.lower == "en" and then.lower in _AFTER_EN)
            for one, then in pairwise(tokens)
        )
        or _BEFORE_IT.search(there) is not None
    )


def states(words: str, model: Model) -> bool:
    """Whether a sentence has a verb of its own, not of a relative alone."""
    tokens = tokenize(words, model.finite_verbs(words))
    # "considérés comme sûrs" begins no clause.
    telling = (token for token in tokens if token.lower != "comme")
    kinds = [token.kind for token in telling if token.kind in ("verb", "relative")]
    return kinds[:1] == ["verb"] or kinds.count("verb") > kinds.count("relative")


def _said(noun: str, before: list[str]) -> bool:
    stem = fold(noun)[:_STEM]
    return any(word.startswith(stem) for word in before)
