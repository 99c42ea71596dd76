"""Adverbs and set phrases that say the contrary of each other: *à la fin* and *au début*, *en
public* and *en secret*."""

import re
from collections.abc import Iterator

from ardoise.propose.contraries.turned import Reversal, turned

_TURNED = """
au début, à la fin
vers le début, vers la fin
dès le début, à la fin
la première moitié, la seconde moitié
au nord, au sud
dans le nord, dans le sud
au nord-est, au sud-ouest
au nord-ouest, au sud-est
à l’est, à l’ouest
dans l’est, dans l’ouest
beaucoup de, peu de
beaucoup d’, peu d’
un grand nombre, un petit nombre
la majorité des, une minorité des
la majorité de, une minorité de
la majorité d’, une minorité d’
souvent, rarement
généralement, rarement
rapidement, lentement
facilement, difficilement
progressivement, brusquement
peu à peu, brusquement
volontairement, involontairement
directement, indirectement
collectivement, individuellement
fortement, faiblement
définitivement, provisoirement
longuement, brièvement
publiquement, secrètement
ouvertement, secrètement
en public, en secret
verticalement, horizontalement
légalement, illégalement
gratuitement, contre paiement
à l’intérieur, à l’extérieur
à la première personne, à la troisième personne
à gauche, à droite
de gauche, de droite
vers la gauche, vers la droite
vers le haut, vers le bas
vers le nord, vers le sud
vers l’est, vers l’ouest
en amont, en aval
en hausse, en baisse
en expansion, en régression
en plein essor, en plein déclin
en profondeur, en surface
avec succès, sans succès
avec difficulté, sans difficulté
avec peine, sans peine
avec enthousiasme, sans enthousiasme
par intermittence, en continu
avec l’aide, sans l’aide
avec l’accord, sans l’accord
avec l’autorisation, sans l’autorisation
avec l’appui, sans l’appui
avec le soutien, sans le soutien
à une large majorité, à une courte majorité
de plus en plus, de moins en moins
peu après, bien après
peu avant, bien avant
en été, en hiver
de nuit, de jour
pendant la nuit, pendant la journée
au printemps, à l’automne
en plein jour, en pleine nuit
à l’aube, au crépuscule
au maximum, au minimum
à haute altitude, à basse altitude
à haute température, à basse température
à marée haute, à marée basse
à grande échelle, à petite échelle
à long terme, à court terme
de grande taille, de petite taille
de bonne qualité, de mauvaise qualité
en bon état, en mauvais état
en grande quantité, en faible quantité
en grand nombre, en petit nombre
à bas prix, à prix élevé
en avance, en retard
à voix haute, à voix basse
de son plein gré, sous la contrainte
de leur plein gré, sous la contrainte
vers l’intérieur, vers l’extérieur
de l’intérieur, de l’extérieur
par le haut, par le bas
en temps de paix, en temps de guerre
à la hausse, à la baisse
en accord avec, en désaccord avec
en milieu rural, en milieu urbain
plus tôt que prévu, plus tard que prévu
majoritairement, minoritairement
en groupe, en solitaire
vivent ensemble, vivent séparément
vivaient ensemble, vivaient séparément
travaillent ensemble, travaillent séparément
travaillaient ensemble, travaillaient séparément
en eau douce, en eau salée
en altitude, en plaine
à la verticale, à l’horizontale
par voie terrestre, par voie maritime
au pluriel, au singulier
au masculin, au féminin
à l’oral, à l’écrit
en vers, en prose
à l’ombre, au soleil
à chaud, à froid
d’origine naturelle, d’origine humaine
mal accueilli, bien accueilli
mal accueillie, bien accueillie
mal accueillis, bien accueillis
mal accueillies, bien accueillies
mal connu, bien connu
mal connue, bien connue
mal connus, bien connus
mal connues, bien connues
mal payés, bien payés
mal payées, bien payées
mal protégé, bien protégé
mal protégée, bien protégée
mal protégés, bien protégés
mal protégées, bien protégées
mal adapté, bien adapté
mal adaptée, bien adaptée
mal adaptés, bien adaptés
mal adaptées, bien adaptées
"""
"""Each turns into the other."""

_ONE_WAY = """
soudainement, progressivement
brutalement, progressivement
entièrement, seulement en partie
totalement, seulement en partie
complètement, seulement en partie
largement, à peine
considérablement, à peine
le plus souvent, rarement
presque toujours, rarement
fréquemment, rarement
habituellement, rarement
régulièrement, rarement
en partie, entièrement
partiellement, entièrement
longtemps, brièvement
définitivement, provisoirement
temporairement, définitivement
est parfois, est toujours
sont parfois, sont toujours
était parfois, était toujours
étaient parfois, étaient toujours
durablement, provisoirement
immédiatement, bien plus tard
aussitôt, bien plus tard
à proximité de, loin de
à proximité du, loin du
à proximité des, loin des
à proximité d’, loin d’
dans le plus grand secret, au grand jour
dans la plus grande discrétion, au grand jour
par la force, pacifiquement
par petits groupes, en masse
la plus grande partie, une petite partie
la plupart du temps, rarement
la grande majorité des, une minorité des
la grande majorité de, une minorité de
la grande majorité d’, une minorité d’
une grande partie, une petite partie
une petite partie, une grande partie
la totalité, une petite partie
de multiples, de rares
toujours plus de, de moins en moins de
toujours plus d’, de moins en moins d’
en vain, avec succès
par hasard, après de longues recherches
à l’unanimité, à une courte majorité
pour toujours, provisoirement
peu connu, bien connu
peu connue, bien connue
peu connus, bien connus
peu connues, bien connues
en faveur du, contre le
en faveur de la, contre la
en faveur de l’, contre l’
en faveur des, contre les
de courte durée, de longue durée
de longue durée, de courte durée
est surtout, est rarement
sont surtout, sont rarement
était surtout, était rarement
étaient surtout, étaient rarement
a longtemps, a brièvement
ont longtemps, ont brièvement
"""


def _contraries() -> dict[str, str]:
    """What each phrase turns into."""
    found = dict(line.split(", ") for line in _ONE_WAY.strip().splitlines())
    for line in _TURNED.strip().splitlines():
        one, other = line.split(", ")
        found.setdefault(one, other)
        found.setdefault(other, one)
    return found


_CONTRARY = _contraries()
_WORDS = re.compile(
    r"(?<![\w’-])(?:"
    + "|".join(
        re.escape(words) + ("" if words.endswith("’") else r"(?![\w-]| que | qu’)")
        for words in sorted(_CONTRARY, key=len, reverse=True)
    )
    + ")",
    re.IGNORECASE,
)
# "très souvent", "pas beaucoup de", "d’un peu de": no longer the contrary of the other.
_QUALIFIED = re.compile(
    r"(?:\b(?:très|trop|si|presque|plus|moins|assez|aussi|pas|un|le|bien|non|fort|relativement) "
    r"|d’)$",
    re.IGNORECASE,
)
_QUARTER = re.compile(r"\b(?:nord|sud|est|ouest)", re.IGNORECASE)
_ROW = re.compile(r"(?:,| et| ou) (?:(?:dans |en )?l[ae]s? |(?:dans )?l[’']|en )?[A-ZÀ-ÖØ-Þ]")
# "permet de le vérifier": of what was spoken of before.
_OF_IT = re.compile(r"(?:l[ea]s? |l’|en |y )[a-zà-ÿœ]+(?:er|ir|re)\b")
# "longtemps" and "à peine" want a verb or a participle beside them.
_BESIDE_PARTICIPLE = frozenset(
    "entièrement totalement complètement largement considérablement".split()  # noqa: SIM905
)
_PARTICIPLE = re.compile(r" [a-zà-ÿœ]{2,}(?:é|i|u|it|is|ert|int)e?s?\b")
# What is sudden does not last.
_WHILE = re.compile(r" (?:pendant|durant|au (?:cours|fil|long)|tout au long|entre |de \d)")
_ALL_ALONG = re.compile(r"\b(?:à mesure|au fil|d’année en année|de siècle en siècle)\b", re.I)
# "au début du siècle, l’art est déjà connu": so it is at the end.
_MOMENT = re.compile(r"\b(?:début|fin|moitié)$")
# The end of our century, nobody can tell; what is no more at the beginning is no more at the end.
_OF_OURS = re.compile(r" du XXI", re.IGNORECASE)
_NO_MORE = re.compile(r"\bn(?:e |[’'])[^,;:]* plus\b")
_ALREADY = re.compile(r"\b(?:déjà|encore|toujours)\b")
# "au début de l’année", "dès le début": of which one, the rest of the text tells.
_OF_WHICH = re.compile(
    r" d(?:e l’|u |e la |es )(?:siècle|mois|année|décennie|semaine|période|époque|saison|journée"
    r"|millénaire)s?(?![\w-]| (?:dernière?|passée?|précédente?|suivante?|\d|de |du |des |d’))"
    r"|(?! d(?:e |u |es |[’']))"
)
_TAKES_SIDES = re.compile(
    r"\b(?:prononc|plaid|vot|milit|manifest|interv|pench|argument|position)[a-zà-ÿ]* (?:\w+ )?$"
)
_PASSIVE = re.compile(r"\b(?:est|sont|été|fut|furent|était|étaient|sera|seront) (?:[a-zà-ÿ]+ )?$")
# "vote contre le budget": it could be for it.
_SIDE = re.compile(
    r"(?<![\w’-])(?:vot|prononc|manifest|milit|lutt|plaid|mobilis)[a-zà-ÿ]* (?P<word>contre|pour) "
    r"(?=l[ae]s? |l’|une? |cette |ce )"
)
# "la gauche", "les partis de gauche et de droite": both are spoken of.
_BOTH = {"gauche": "droite", "droite": "gauche", "nord": "sud", "sud": "nord"}


def find_phrases(text: str) -> Iterator[Reversal]:
    """The set phrases of `text` that have a contrary."""
    for found in _WORDS.finditer(text):
        words = found[0].casefold()
        after = text[found.end() :]
        if _QUARTER.search(words) and _is_a_name(text, found):
            continue
        if re.match(r" choses?\b", after):
            continue
        if words.startswith("en faveur") and not _TAKES_SIDES.search(text[: found.start()]):
            continue
        if words in _BESIDE_PARTICIPLE and not _PARTICIPLE.match(after):
            continue
        slow = words in ("progressivement", "peu à peu")
        if slow and (_WHILE.match(after) or _ALL_ALONG.search(text)):
            continue
        if _MOMENT.search(words) and (_ALREADY.search(text) or _OF_WHICH.match(after)):
            continue
        if _MOMENT.search(words) and (_OF_OURS.match(after) or _NO_MORE.search(text)):
            continue
        if _OF_IT.match(after.lstrip()) or _QUALIFIED.search(text[: found.start()]):
            continue
        if any(one in words and re.search(rf"\b{other}\b", text) for one, other in _BOTH.items()):
            continue
        contrary = _CONTRARY[words]
        if words == "rapidement" and _PASSIVE.search(text[: found.start()]):
            # "est rapidement éteint": soon, rather than fast.
            contrary = "tardivement"
        yield turned(found, contrary, 0)
    for found in _SIDE.finditer(text):
        yield turned(found, "pour" if found["word"] == "contre" else "contre", kind="side")


def _is_a_name(text: str, found: re.Match[str]) -> bool:
    """Whether a quarter is the name of a land, or stands in a row of them: "dans le Nord, la
    Creuse"."""
    capital = re.search(r"[NSEO][a-zé-]+$", found[0])
    after = text[found.end() :]
    return bool((capital and not re.match(r" d(?:e |u |es |[’'])", after)) or _ROW.match(after))
