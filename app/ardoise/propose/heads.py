"""How a sentence begins that needs the one before it, or that surely does not."""

import re

# "Près de 900 personnes furent libérées": where and when, was said before.
_SO_MANY = re.compile(
    r"(?:Environ |Près de |Plus de |Moins de |Quelque |Au total, )?"
    r"(?:\d[\d\u00a0\u202f ]*|[A-Za-z-]+ cents?|[A-Za-z]+ mille) "
    r"(?:personnes|hommes|femmes|enfants|habitants|victimes|soldats|ouvriers|salariés|blessés"
    r"|prisonniers|maisons|familles|esclaves|élèves|manifestants|spectateurs)"
    r"(?: (?!(?:en|à|au|aux|dans|sur|par|depuis|chaque)\b)[a-zà-ÿœ’]+){1,4}[.]?$"
)
# "Une vingtaine de barrages sont encore fermés": where, was said before.
_BARELY = re.compile(
    r"(?:Une [a-z]+aine d(?:e |[’'])|\d[\d\u00a0\u202f ]* |Plusieurs |Quelques |Certaine?s )"
    r"[a-zà-ÿœ]+ (?:sont|ont été|furent|seront|étaient) (?:encore |déjà |toujours |aussi )?"
    r"[a-zà-ÿœ]+[.]?$"
)
# "Battues par les joueuses du port, elles …": of others than those.
_DETACHED_HE = re.compile(
    r"[A-ZÀ-ÖØ-Þ][a-zà-ÿœ]*(?:é|i|u|is|it|ert|eint)e?s? "
    r"(?:par |de |d[’']|en |à |au |aux |dans |sur )"
    r"[^,;:]*, (?:ils?|elles?) "
)
# "Pour y remédier", "Afin de les protéger".
_AIMS_BACK = re.compile(
    r"(?:Pour|Afin d[e’']|Sans|Avant d[e’']) ?(?:ne pas )?(?:y|en|lui|leur)"
    r" \w+r(?:e|)\b"
)
# "à son propos", "à cet égard": of what was spoken of.
_OF_IT = re.compile(r"\bà (?:son|leur|ce|cet) (?:propos|sujet|égard|encontre)\b")
# "Lens, privé de sa meneuse, …": her own.
_ASIDE_OF_NAME = re.compile(
    r"(?!\w+(?:ée?s?|ie?s?|ue?s?|x|se|f|ve|nte?s?|ble|ment),)[A-ZÀ-ÖØ-Þ][\w’-]{2,}, "
    r"(?:(?:\w+é|privé|fort|dot|mun|fidèle|fier|sûr|orphelin)\w* (?:de |d[’']|à |par |en )"
    r"|avec |malgré |sans |grâce à |qui |dont )"
)


def goes_back(first: str) -> bool:
    """Whether a sentence begins with what was told before it: "Pour y remédier", "Battues par les
    joueuses du port, elles"; or says how many did what, and nothing of where and when."""
    if _OF_IT.search(first):
        return True
    return any(one.match(first) for one in (_AIMS_BACK, _DETACHED_HE, _SO_MANY, _BARELY))


def owns_by_name(first: str) -> bool:
    """Whether a possessive of a sentence is that of the name at its head: "Lens, privé de sa
    meneuse, a perdu"."""
    return bool(_ASIDE_OF_NAME.match(first))
