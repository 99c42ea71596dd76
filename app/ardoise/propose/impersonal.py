"""An *il* that stands for nobody: "Il faut partir", "il manquait les voiles"."""

import re

IMPERSONAL = re.compile(
    r"\b(?:il|qu[’']il|s[’']il)(?: n[e’']| ne)?(?: (?:y|en|lui|leur|me|nous|vous))*[ ’']?"
    r"(?: ?[nsylm][’'])*(?: s[e’'])?[ ]?"
    r"(?:faut|fallait|fallut|faudra|faudrait|pleut|pleuvait|plut|pleuvra|neige|neigeait|neigea|"
    r"gèle|gelait|grêle|vente|tonne|existe|existait|existera|agit|agissait|agira|reste|restait|"
    r"restera|manque|manquait|manquera|suffit|suffisait|suffira|convient|convenait|"
    # "Il arrive que …", but "il arrive à la surface".
    r"arriv(?:e|ait)(?= (?:\w+ )?(?:que |qu[’']|d[e’']))|semble|semblait|paraît|paraissait|vaut"
    r" mieux|valait mieux|importe|subsiste|"
    r"subsistait|résulte|résultait|ressort|tarde|"
    r"(?:est|était) (?:[a-zé]+ )?(?:tombé|resté|survenu)\b|"
    r"a (?:[a-zé]+ )?(?:fallu|plu|neigé|gelé|existé|suffi|été (?:[a-z]+ )?(?:décidé|prouvé|"
    r"démontré|établi|montré|prévu|convenu|interdit|demandé|question)"
    r"|été (?:observé|constaté|noté|remarqué|signalé|rapporté|estimé|calculé|confirmé|rappelé)"
    r"(?= qu[e’']))\b|"
    r"(?:avait|aura|aurait|eut) (?:fallu|plu|neigé)\b|"
    r"(?:est|était|fut|sera|serait|reste|semble|devient|paraît)"
    r"(?: [a-zéû]+)? (?:interdit|permis|possible|impossible|nécessaire|"
    r"recommandé|conseillé|déconseillé|important|essentiel|utile|inutile|difficile|facile|prévu|"
    r"question|temps|probable|certain|vrai|clair|rare|fréquent|courant|obligatoire|préférable|"
    r"prouvé|établi|admis|convenu|tôt|tard|arrivé|venu|né) (?:de |d[’']|que[ ,]|qu[’'])|"
    r"(?:est|était|sera) (?:tôt|tard|midi|minuit|\w+ heures?)|"
    r"(?:fait|faisait|fera|a fait|avait fait) (?:[a-zè]+ )?(?:froid|chaud|beau|nuit|jour|noir|"
    r"mauvais|doux|sombre|sec|\d+|\w+ degrés)|"
    r"a (?=\d)|avait (?=\d)|y a|y avait|y aura|y eut|y a eu)",
    re.IGNORECASE,
)
"""The verbs of an *il* that stands for nobody, whatever was spoken of before."""

# Verbs whose *il*, with an article after it, stands for nobody ("il manquait les voiles").
_LATE_SUBJECT = re.compile(
    r"Il (?:(?:manqu|rest|exist|subsist|naît|meurt|vien|arriv|circul|tomb)\w*"
    r"|(?:se |s[’'])(?:produi|form|pass|trouv|est produi)\w*) "
    r"(?:\w+ment |cependant |toutefois |encore |aussi )?"
    r"(?:le |la |les |l[’']|un |une |des |du |de |d[’']|\d|environ |près |plus )"
)


def impersonal(text: str) -> bool:
    """Whether a sentence begins with an *il* that stands for nobody: it names no subject, and may
    never be read as a pronoun."""
    start = re.match(r"(?:[^,]{1,60}, )?(?=il\b)", text, re.IGNORECASE)
    if start is None:
        return False
    rest = text[start.end() :]
    found = IMPERSONAL.match(rest)
    return found is not None or bool(_LATE_SUBJECT.match(rest[:1].upper() + rest[1:]))
