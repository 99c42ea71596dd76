"""What a noun is for, as far as a lexicon tells: people, a measure; what may stand beside it."""

import re

from ardoise.compose.french_date import MONTHS
from ardoise.compose.french_family import family
from ardoise.propose.people import MAKERS, OWNERS
from ardoise.propose.roles import ROLES

_PEOPLE_WORDS = """
ami amie copain copine beau-frère belle-sœur beau-père belle-mère petit-fils petite-fille camarade
associé associée proche cousin cousine filleul parrain marraine surintendant duc duchesse comte
comtesse baron baronne marquis marquise abbé père frère évêque chevalier républicain républicaine
opposant opposante parisien parisienne protagoniste inculpé inculpée caporal sergent lieutenant
commandant amiral dirigeant dirigeante écologiste socialiste communiste
"""
_PEOPLE = ROLES | frozenset(_PEOPLE_WORDS.split())
_UNITS_WORDS = """
million milliard franc euro dollar livre mètre kilomètre tonne kilo gramme litre pourcent degré
point dizaine centaine millier an année mois jour semaine heure minute seconde siècle matin soir
nuit fois moitié tiers quart moment instant printemps été automne hiver époque période âge lendemain
veille journée matinée soirée
"""
_UNITS = frozenset((*_UNITS_WORDS.split(), *MONTHS))
_AHEAD_WORDS = """
grand grande petit petite jeune vieux vieil vieille nouveau nouvel nouvelle nouveaux ancien ancienne
premier première dernier dernière seul seule autre même bon bonne beau bel belle beaux gros grosse
long longue haut haute double actuel actuelle futur future véritable simple célèbre fameux fameuse
principal principale principaux prochain prochaine important importante mauvais mauvaise unique
vaste large second seconde tel telle tout toute tous énorme immense massif massive cher chère brave
deuxième troisième quatrième
"""
_AHEAD = frozenset(_AHEAD_WORDS.split())
_NO_QUALITY_WORDS = """
alors ensuite ainsi aussi pas plus bien très toujours souvent déjà encore donc jamais désormais hier
demain là ici puis même moins trop assez tant autant tard tôt presque cependant toutefois pourtant
néanmoins enfin surtout parfois dehors dedans loin près partout ailleurs ensemble devant derrière
outre via durant pendant depuis sauf tous toutes tout chacun chacune comme face suite lors afin
quant hors contre rien soit plutôt peut-être voire mal mieux vite exprès celui celle ceux celles
"""
_NO_QUALITY = frozenset(_NO_QUALITY_WORDS.split())
_QUALITY = re.compile(
    r"[a-zà-ÿœ]+(?:ique|aire|al|ale|aux|el|elle|if|ive|eux|euse|ais|aise|ois|oise|ien|ienne|able"
    r"|ible|ain|aine)s?"
)
_PARTICIPLE = re.compile(r"(?:ment|[éiu]e?s?|ant)$")
_LIKE_ONE = re.compile(r"(?:rieur|[aei]nt)e?s?$")


def is_human(noun: str) -> bool:
    """Whether a noun, in the plural or not, is one for people."""
    one = noun.casefold()
    return family(one) == "personne" or not {one, one.removesuffix("s")}.isdisjoint(_PEOPLE)


BODIES = frozenset(
    """association entreprise société organisation académie université institut assemblée région
    commune préfecture mairie ministère gouvernement parlement sénat état fédération syndicat parti
    banque commission conseil union école compagnie police armée justice tribunal cour municipalité
    équipe club groupe collectif ligue agence comité parquet gendarmerie direction office pays
    ville église coopérative fondation journal chaîne constructeur opérateur royaume empire
    administration autorité institution famille foule population peuple public jury bureau
    rédaction troupe firme usine laboratoire patrouille exécutif majorité opposition""".split()  # noqa: SIM905
)
"""Bodies of people, who say and do what people do."""
_GROUPS = frozenset(
    """groupement signataire fabricant pouvoir acteur membre troupe force ennemi allié rival
    partisan""".split()  # noqa: SIM905
)


def is_several(noun: str) -> bool:
    """Whether a noun in the plural is one for people, or bodies of them: *habitants*, *sociétés*.
    Who they are may be said by many another: *firmes*, *industriels*."""
    one = noun.casefold()
    if not one.endswith(("s", "x")):
        return False
    alone = one[:-1]
    known = is_human(one) or family(one) in ("institution", "groupe de la société")
    return known or alone in BODIES | _GROUPS or alone in (*MAKERS, *OWNERS)


_LIVING = frozenset(("personne", "institution", "groupe de la société", "animal"))
_NO_BODY = re.compile(r"[a-zà-ÿœ]{2,}(?:age|ment|tion|sion|ité|ure|isme|ance|ence|erie|oire)s?")
_SOMEBODY = re.compile(r"(?:otage|personnage|équipage|entourage|assistance|audience|défense)s?")


def is_thing(noun: str) -> bool:
    """Whether a noun, in the plural or not, is surely one for no people."""
    one = noun.casefold()
    if is_human(one) or _SOMEBODY.fullmatch(one):
        return False
    known = family(one)
    return known not in _LIVING if known else bool(_NO_BODY.fullmatch(one))


_INERT = frozenset(
    (
        *("culture", "plante", "partie de plante", "organe", "matière", "temps qu’il fait"),
        *("lieu", "édifice", "partie d’un édifice", "instrument", "mesure", "astre"),
    )
)


def is_inert(noun: str) -> bool:
    """Whether a noun is one for what can neither act nor say anything: *pont*, *sable*."""
    return family(noun.casefold()) in _INERT


_OF_MANY = frozenset(
    """majorité plupart part partie moitié ensemble reste totalité essentiel tiers quart série suite
    sorte type genre forme foule poignée dizaine centaine millier""".split()  # noqa: SIM905
)


def counts(noun: str) -> bool:
    """Whether a noun says how much or many of what is spoken of: *nombre*, *majorité*, *prix*."""
    one = noun.casefold()
    return family(one) in ("mesure", "argent") or one.removesuffix("s") in _OF_MANY


def measures(noun: str) -> bool:
    """Whether a noun counts or dates: *million*, *années*."""
    one = noun.casefold()
    return one in _UNITS or one.removesuffix("s") in _UNITS


def may_precede(word: str) -> bool:
    """Whether a word is an adjective that may stand before its noun: *grandes*."""
    return word in _AHEAD or word.removesuffix("s") in _AHEAD


def may_follow(word: str, *, noun: bool | None) -> bool:
    """Whether a word after a noun is an adjective that goes with it; a participle may bring more.
    `noun` tells whether a model takes it for a noun itself, None where there is no model."""
    if word in _NO_QUALITY:
        return False
    if _QUALITY.fullmatch(word):
        return True
    if noun is not False:
        return False
    return not _PARTICIPLE.search(word) or (
        bool(_LIKE_ONE.search(word)) and not word.endswith("ment")
    )
