"""Nouns that say the contrary of each other: *l’apparition* and *la disparition*, *un succès* and
*un échec*."""

import re
from collections.abc import Iterator

from ardoise.domain.elision import elides
from ardoise.propose.branches import branches
from ardoise.propose.contraries.pairs import pairs
from ardoise.propose.contraries.turned import Reversal, turned

_PAIRS = """
f hausse baisse, f apparition disparition, f augmentation diminution, f victoire défaite
f faiblesse force, f amélioration dégradation, f fermeture ouverture
f suppression création, f absence présence, f abondance rareté
f accélération décélération, f progression régression, f destruction construction
f instabilité stabilité, f inégalité égalité, f défiance confiance, f méfiance confiance
f rapidité lenteur, f simplicité complexité, f multiplication raréfaction, f pauvreté richesse
f expansion régression, f dépendance indépendance
f indulgence sévérité
m succès échec, m avantage inconvénient, m maintien abandon, m renforcement affaiblissement
m développement déclin, m essor déclin, m optimisme pessimisme, m enrichissement appauvrissement
m réchauffement refroidissement, m désaccord accord, m excédent déficit, m partisan adversaire
m élargissement rétrécissement, m allongement raccourcissement, m durcissement assouplissement
m rapprochement éloignement
"""
# Those that mean too much else to be turned themselves: "le développement durable".
_ONE_WAY = frozenset(
    """force ouverture création présence rareté construction richesse éloignement confiance accord
    développement abandon rétrécissement""".split()  # noqa: SIM905
)


def _table() -> dict[str, tuple[str, str]]:
    """The contrary of each noun, of one and of many, and its gender."""
    found: dict[str, tuple[str, str]] = {}
    for gender, one, other in pairs(_PAIRS):
        for here, there in ((one, other), (other, one)):
            if here in _ONE_WAY:
                continue
            found.setdefault(here, (there, gender))
            if not here.endswith("s") and not there.endswith("s"):
                found.setdefault(f"{here}s", (f"{there}s", gender))
    return found


_NOUNS = _table()
_FOUND = re.compile(
    r"(?<![\w’-])(?P<words>(?:(?P<elided>l’|d’)|(?P<article>la |le |du |de la |de l’|au |à la |à l’"
    r"|les |des |aux |une? |de |cette |ce |cet |son |sa |ses |leurs? ))(?P<noun>"
    + branches(_NOUNS)
    + r"))(?![\w’-])",
    re.IGNORECASE,
)
# "après la victoire": what the rest follows from; "l’échec et le succès": both.
_GIVEN = re.compile(
    r"\b(?:depuis|après|avant|dès|pendant|durant|malgré|par|lors|suite|sans|contre|pour) $", re.I
)
# "essuie un échec": a success is not met with the verbs of a failure.
_FARED = re.compile(
    r"\b(?:est|sont|fut|furent|était|sera|été|conna(?:ît|issent|issait)|connut|connu"
    r"|rencontr(?:e|ent|a|é|ait)|sold(?:e|ent|a|é)(?:nt)? par|termin(?:e|ent|a|é) par|constitue"
    r"|représente) $"
)
# What one wants or keeps is good, what one fights bad; and what something brings about is told by
# what it is.
_SOUGHT = re.compile(
    r"\b(?:préserv|mainten|maintien|garanti|assur|promouv|défend|rétabli|restaur|consolid|renforc"
    r"|favoris|recherch|veu(?:t|lent)|voul|protég|protèg|encourag|revendiqu|réclam|exig|combatt?"
    r"|lutt|évit|prévenir|prévien|craign|craint|redout|dénonc|critiqu|provoqu|entraîn|permet"
    r"|permi[st]|oblig|caus|rend(?:ent)?\b|aid|contribu|œuvr|milit|appel|priv)[a-zà-ÿœ]*"
    r"(?: [a-zà-ÿœ’]+){0,3} ?$"
)
# "l’égalité demeure importante": so one may say of it and of its contrary.
_WEIGHED = re.compile(
    r"\b(?:importan|essentiel|nécessaire|indispensable|primordia|priorit|fondamenta|enjeu|défi\b"
    r"|droit|principe|valeur|idéal)"
)
# "la baisse du fleuve empêche les bateaux": what follows tells which way it went.
_CAUSES = re.compile(
    r"\b(?:empêch|provoqu|entraîn|permet|permi|caus|oblig|forc|menac|rend(?:ent)?\b|condui|amèn"
    r"|poss?ibl|explique|inqui[eéè]t)"
)
_ONE = re.compile(r"(?:une? |d’|de |des )", re.IGNORECASE)
# "un taux d’augmentation": of which kind it is.
_OF_A_KIND = re.compile(r"d’|de (?!la |l’)")
_TERM = re.compile(
    r" (?:durable|personnel|mathématique|climatique|démographique|des (?:prix|droits|cours|chances)"
    r"|de (?:Dieu|l’ordre|la nature))"
)


def find_nouns(text: str) -> Iterator[Reversal]:
    """The nouns of `text` that have a contrary, each with the word that determines it."""
    for found in _FOUND.finditer(text):
        noun = found["noun"].casefold()
        contrary, gender = _NOUNS[noun]
        if re.search(r"\b(?:et|ou|obtenir|fai(?:t|re|sait)|font|fit) $", text[: found.start()]):
            # What it is joined with, or sought for, tells which it is.
            continue
        ahead = text[: found.start()]
        if noun in ("succès", "échec") and _ONE.match(found[0]) and not _FARED.search(ahead):
            continue
        if _OF_A_KIND.match(found[0]) or ahead.endswith("en "):
            continue
        if _SOUGHT.search(ahead) or _WEIGHED.search(text, found.end()):
            continue
        if _CAUSES.search(text, found.end()):
            continue
        if _GIVEN.search(text[: found.start()]) or _TERM.match(text, found.end()):
            continue
        determiner = (found["elided"] or found["article"]).casefold()
        before = _determiner(determiner, gender, contrary)
        if before is None:
            continue
        yield turned(found, f"{before}{contrary}", "words", noun.rstrip("s"))


_WHOLE = {
    "m": {"l’": "le ", "de l’": "du ", "à l’": "au "},
    "f": {"l’": "la ", "de l’": "de la ", "à l’": "à la "},
}
_ELIDED = {
    "le ": "l’",
    "la ": "l’",
    "du ": "de l’",
    "de la ": "de l’",
    "au ": "à l’",
    "à la ": "à l’",
    "de ": "d’",
    "ce ": "cet ",
    "sa ": "son ",
}
_FULL = {"d’": "de ", "cet ": "ce "}


def _determiner(word: str, gender: str, noun: str) -> str | None:
    """A determiner, lower case, as it stands before `noun`; None where it is not known how."""
    elided = word.endswith("’") or word == "cet "
    if elides(noun) and not elided:
        return _ELIDED.get(word, word)
    if elides(noun) or not elided:
        # "son absence", "sa présence".
        return "sa " if word == "son " and gender == "f" and not elides(noun) else word
    return _FULL.get(word) or _WHOLE[gender].get(word)
