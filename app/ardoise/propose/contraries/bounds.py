"""Bounds, shares and moments: *plus de trente*, *la plupart des*, *avant la crue*."""

import re
from collections.abc import Iterator

from ardoise.domain.elision import elides
from ardoise.propose.contraries.turned import Reversal, turned

# "très souvent", "pas beaucoup de", "d’un peu de": no longer the contrary of the other.
_QUALIFIED = re.compile(
    r"(?:\b(?:très|trop|si|presque|plus|moins|assez|aussi|pas|un|le|bien|non|fort|relativement) "
    r"|un peu |d’)$",
    re.IGNORECASE,
)
_NUMBER = (
    r"(?=\d|(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente"
    r"|quarante|cinquante|soixante|cent|mille|la moitié|une (?:dizaine|douzaine|quinzaine"
    r"|vingtaine|trentaine|cinquantaine|centaine|heure|année|semaine|journée|minute)"
    r"|un (?:an|siècle|mois|jour)|un millier|un (?:quart|tiers)"
    r"|un million|un milliard)\b)"
)
_BOUND = re.compile(
    rf"(?<![\w’-])(?P<word>plus|moins) (?=d(?:e |’){_NUMBER})|(?<![\w’-])(?P<least>au moins) "
    rf"{_NUMBER}",
    re.IGNORECASE,
)
_BOUNDS = {"plus": "moins", "moins": "plus", "au moins": "au plus"}
_MOST_OF = re.compile(
    r"(?<![\w’-])(?P<word>la plupart des(?P<noun> (?=[aeiouyhàâéèêëîïôœ])[\w’-]+)?)(?= )"
    r"|(?<![\w’-])(?P<all>tou(?:s|tes) les(?P<kind> [\w’-]{4,}s))(?= (?!d(?:e |es |u |’))|$)",
    re.IGNORECASE,
)
# "tous les ans", "tous les deux": not of how many.
_NOT_ALL = re.compile(
    r" (?:jours|mois|matins|soirs|lundis|mardis|heures|semaines|années|minutes|deux|trois|quatre"
    r"|cinq|autres|mêmes|siècles|étés|hivers|printemps|dimanches|samedis|vendredis)\b"
)
_WHEN = re.compile(
    # Of what comes after our century, or the last, a text tells nothing.
    r"(?<![\w’-])(?P<word>avant|après) (?!l[ea] (?:fin du |début du )?XXI?e siècle)"
    r"(?=(?:le |la |les |l’|son |sa |leur )[a-zà-ÿ]|\d{3,4}\b"
    r"|le \d|janvier|février|mars|avril|mai |juin|juillet|août|septembre|octobre|novembre"
    r"|décembre)",
    re.IGNORECASE,
)
_SUPERLATIVE = re.compile(
    r"(?<![\w’-])(?:l[ae]|les) (?P<word>plus|moins) (?P<adjective>[a-zà-ÿœ-]+)", re.IGNORECASE
)
# One seeks or chooses the best of things: everybody knows which way.
_AIM = re.compile(r"\b(?:permet|choisi|cherch|trouv|détermin|vis(?:e|ent)\b|pour\b|espèr|souhait)")
# "un des arts les plus subtils": nobody says *un des moins*.
_ONE_OF = re.compile(
    r"\bl?[’']?une? (?:des|parmi) (?:[\w’-]+ ){0,4}$|\b(?:parmi|des cas) (?:[\w’-]+ ){0,4}$"
)
# What can be measured may be the least of all. Of what is worth telling (the most famous, the most
# ambitious) everybody knows which it is, and of a size one does not say *le moins grand*.
_MEASURED = re.compile(
    r"(?:rustique|dens|peupl|sal[ée]|sec|sèche|humide|profond|fragile|résistant|solide|rapide|lent"
    r"|toxique|urbanis|industrialis|pollu|vulnérable|exposé|arros|boisé|ensoleill|vent[ée]|calori"
    r"|gras|sucré|acide|dur|soluble|sensible|touché|pentu|accidenté|aride|inégal|isolé|volatil"
    r"|abondant|fréquent|rare|stable|mobile|visqueu|lumineu|bruyant|flexible|souple|équip)"
)


def find_bounds(text: str) -> Iterator[Reversal]:
    """The bounds, shares, superlatives and moments of `text`, each with its contrary."""
    for find in (_bounds, _most, _superlatives, _moments):
        yield from find(text)


def _bounds(text: str) -> Iterator[Reversal]:
    for found in _BOUND.finditer(text):
        name = "word" if found["word"] else "least"
        if not _QUALIFIED.search(text[: found.start()]) and not _comparing(text, found):
            yield turned(found, _BOUNDS[found[name].lower()], name, "bound")


def _comparing(text: str, found: re.Match[str]) -> bool:
    """Whether *plus de* begins a comparison: "plus de deux fois plus que"."""
    return _THAN.match(text, found.end()) is not None


_THAN = re.compile(r"[^,;:]{0,60}\b(?:plus|moins|autant|aussi)\b[^,;:]{0,40} qu")


def _most(text: str) -> Iterator[Reversal]:
    for found in _MOST_OF.finditer(text):
        noun = found["noun"] or found["kind"] or ""
        if found["all"] and (_NOT_ALL.match(noun) or not _after_verb(text, found)):
            continue
        few = "très peu d’" if noun and elides(noun.strip()) else "très peu de "
        name = "word" if found["word"] else "all"
        yield turned(found, f"{few}{noun.strip()}".strip(), name, "share")


def _after_verb(text: str, found: re.Match[str]) -> bool:
    """Whether *tous les* is no subject, nor comes after a preposition: "a copié tous les actes"."""
    return bool(re.search(r"(?:é|i|u|it|is|e|ent|a|ont) $", text[: found.start()]))


def _superlatives(text: str) -> Iterator[Reversal]:
    for found in _SUPERLATIVE.finditer(text):
        ahead = text[: found.start()]
        measured = _MEASURED.match(found["adjective"])
        if measured and not (_AIM.search(ahead) or _ONE_OF.search(ahead)):
            yield turned(found, _BOUNDS[found["word"].lower()], kind="most")


# "connu dès l’Antiquité".
_FROM = re.compile(
    r"(?<![\w’-])(?P<word>dès) (?=l’Antiquité|le Moyen|le [XVI]+e|la Renaissance|la Préhistoire"
    r"|l’an |\d{3,4}\b|(?:jan|fév|mar|avr|mai|jui|aoû|sep|oct|nov|déc)\w* )",
    re.IGNORECASE,
)


def _moments(text: str) -> Iterator[Reversal]:
    for found in _WHEN.finditer(text):
        # One is mourned after one's death: nobody believes the contrary.
        already = re.search(r"\b(?:déjà|encore|toujours|décès|mort|funèbre|obsèques)\b", text)
        if not already and not re.search(
            r"(?:\b(?:d|en|bien|peu|juste|plus) ?$|’$)", text[: found.start()]
        ):
            other = "après" if found["word"].lower() == "avant" else "avant"
            yield turned(found, other, kind="when")
    for found in _FROM.finditer(text):
        yield turned(found, "bien après", kind="when")
