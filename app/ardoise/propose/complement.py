"""What somebody asks, announces or refuses: whether the words after the verb say it by themselves,
and nothing of whoever is asked."""

import re

from ardoise.domain.fact import Entity
from ardoise.domain.fold import fold
from ardoise.domain.infinitive import is_infinitive
from ardoise.propose.cast import Cast
from ardoise.propose.clause import points_back
from ardoise.propose.said import pointing

_MOST_WORDS = 24
_OPENER = re.compile(
    r"(?:que |qu[’']|d[e’] ?|du |des |à |aux? |le |la |les |l[’']|une? |pour |contre |par |tout|"
    r"toute |toutes |tous |plus |\d)"
)
_OPEN_END = re.compile(r"(?:^| )(?:de|du|des|d’|à|aux?|l[ea]s?|et|ou|en|pour|par|sur|une?|que)$")
# "assure que la somme sera payée": which sum?
_SUMMED = re.compile(
    r"(?:que |qu[’'])(?:l[ae]s? |l[’'])(?:somme|montant|mesure|décision|proposition|idée"
    r"|solution|initiative|démarche|affaire|annonce|hausse|baisse)s? "
    r"(?=(?:n[e’] ?)?(?:est|sont|sera|seront|a|ont|était|avait|doit|peut|va)\b)"
)
# "ne fragilise", after what is feared, denies nothing.
_FEARS = re.compile(r"(?:(?:a|ont|avait|avaient) )?(?:redout|crai(?:nt|gn))")
_FEARED = re.compile(r" (?:ne |n[’'])(?=[a-zà-ÿœ]+(?! (?:pas|plus|jamais|guère)\b)(?![a-zà-ÿœ]))")
# "accepte d’y chanter", "refuse de l’ouvrir": of what was said before.
_LEANS = re.compile(r"\by\b|\b[ds][’']en\b")
_BEFORE_INFINITIVE = re.compile(r"\b(?:l[’']|en )(?P<verb>[a-zà-ÿ]+)\b")
_DENIES = re.compile(r"\bn(?:e |[’'])")
# "redoute de ne plus trouver d’apprentis" is told of nothing that is not so.
_NOT_TO = re.compile(r"^(?:de|à) ne (?:pas|plus) (?=[a-zà-ÿ]+r)")
_NO_WORDS = re.compile(
    r"[…?!]|«[ \u00a0\u202f]?[A-ZÀ-ÖØ-Þ]|\b(?:je|nous|vous|moi|mon|ma|notre|nos|votre)\b"
)
_HERE = re.compile(
    r"\bd[’']autres(?= [a-zà-ÿ])|\bd[’']ici(?= (?:à|au|aux|la|le|l[’']|cinq|dix|\d))"
)
OWN = re.compile(r"(?P<head>.*?\bqu[’'])(?P<pronoun>ils?|elles?) ")
_STOP_WORDS = 4
_SAYS_ONLY = frozenset(
    """affirme assure ajoute estime explique précise déclare pense croit juge considère avertit
    prévient rappelle souligne affirmé assuré ajouté estimé expliqué précisé déclaré
    prévenu constate constaté note noté remarque remarqué observe observé indique indiqué objecte
    objecté rétorque rétorqué répond répondu concède concédé insiste insisté conclut conclu démontre
    démontré montre montré prouve prouvé découvre découvert valoir remarquer observer savoir
    constatent notent remarquent observent indiquent objectent rétorquent répondent concèdent
    insistent concluent démontrent montrent prouvent découvrent affirment assurent estiment pensent
    croient jugent""".split()  # noqa: SIM905
)
# Verbs of what one will do oneself, whose possessive is one's own: "décide de quitter son poste".
_COMMITS = re.compile(
    r"(?:(?:a|avait) )?(?:décid|prom|refus|compt|entend|v(?:eut|oulu)|envisag|accept|prév|menac"
    r"|s[’']engag|s[’']est engag|souhait|espèr|espér|renonc|prépar)"
)
_ONES_OWN = re.compile(r"^(?P<head>(?:d(?:e |[’'])|à )?[a-zà-ÿ]+(?:er|ir|re) )(?:son|sa|ses) ")


def says_enough(cast: Cast, actor: Entity, verb: str, rest: str) -> bool:
    """Whether a complement says something by itself, and nothing of whoever is asked."""
    size = len(rest.split())
    if _OPEN_END.search(rest) or not 2 <= size <= _MOST_WORDS or _NO_WORDS.search(rest):
        return False
    stated = _FEARED.sub(" ", rest) if _FEARS.match(verb) else rest
    if rest.count("«") != rest.count("»") or _DENIES.search(_NOT_TO.sub("", stated)):
        # What is denied is asked in the negative, which misleads.
        return False
    if not _OPENER.match(rest.lstrip("« \u00a0\u202f")) and not is_infinitive(rest.split()[0]):
        return False
    judged = verb.split()[-1] in ("juge", "jugé", "jugent") and len(re.split("[ ’]", rest)) > 2
    if (
        not judged
        and verb.split()[-1] in _SAYS_ONLY
        and not re.match(r"qu[e’']|avoir |être ", rest)
    ):
        return False
    plain = _HERE.sub("", rest)
    if actor.number == "s" and _COMMITS.match(verb):
        plain = _ONES_OWN.sub(r"\g<head>", plain)
    own = OWN.match(plain)
    if own and may_say_of_oneself(actor, own["pronoun"]):
        plain = f"{own['head']}{plain[own.end() :]}"
        if actor.number == "s":
            # "annonce qu’il retirera ses troupes": his own.
            plain = re.sub(r"\b(?:son|sa|ses) ", "", plain)
    if _SUMMED.match(plain):
        return False
    if pointing(plain) or points_back(plain) or _LEANS.search(plain):
        return False
    if any(is_infinitive(found["verb"]) for found in _BEFORE_INFINITIVE.finditer(plain)):
        return False
    names = {word for word in fold(actor.name).split() if len(word) > _STOP_WORDS}
    return not names & set(fold(rest).split())


def may_say_of_oneself(actor: Entity, pronoun: str) -> bool:
    """Whether *il* or *elle* of a complement is the one who speaks."""
    gender = "f" if pronoun.startswith("elle") else "m"
    number = "p" if pronoun.endswith("s") else "s"
    return actor.gender in ("", gender) and actor.number == number
