"""What is of the answer without being the answer: "la fin de la paix", "l'adjointe au maire".

Words before an answer that a preposition binds to it make it a complement: what is named is then
something else. That is not so of a word that only says what sort of thing the answer is ("la ville
du Caire"), of a locution that leads to it ("à cause de la pluie"), of how much there is of it
("beaucoup de pluie"), of what the question says itself, or of a whole sentence.
"""

import re

from ardoise.quiz.clean import Words
from ardoise.quiz.expected import Expected
from ardoise.quiz.lexicon import (
    APART,
    COPULAS,
    DETERMINERS,
    MONTHS,
    PARTICLES,
    REVERSING,
    TITLES,
    several,
)

_BOUND = {"fr": several("de d du des"), "en": several("of")}
"""Prepositions that make a complement of what follows, whatever stands before."""

_AT = {"fr": several("a au aux"), "en": several("to")}
"""Prepositions that do so too, but for verbs and places ("aller à Paris")."""

_OTHERS = {
    "fr": several("sur pour avec entre sous vers chez par contre"),
    "en": several("for on about with from near between by against"),
}
"""Prepositions that do so after a noun with its article ("une marche pour la paix")."""

_INDEFINITE = {"fr": several("un une des"), "en": several("a an")}
_DETERMINERS = {
    "fr": several("le la l les un une quelques plusieurs") | DETERMINERS["fr"],
    "en": several("the a an some") | DETERMINERS["en"],
}
_SUBJECTS = {
    "fr": several("je j tu il elle on nous vous ils elles qui que qu ce c ca cela ceci"),
    "en": several("i you he she it we they who which that"),
}
_SORTS = {
    "fr": several(
        "ville villes village pays region ile iles archipel fleuve riviere mer ocean lac mont "
        "massif continent republique royaume federation principaute empire commune departement "
        "province comte district golfe baie detroit desert vallee peninsule etat etats siecle "
        "mois annee an annees jour nom prenom titre mot notion idee valeur metier fonction poste "
        "ensemble totalite plupart centre coeur interieur milieu sein"
    ),
    "en": several(
        "city town village country region island islands river sea ocean lake mountain continent "
        "republic kingdom federation state states county district gulf bay desert valley century "
        "month year years day name title word notion idea job office post whole all most centre "
        "center heart middle inside"
    ),
}
"""What says the sort of a thing before its name, or the whole or the inside of it."""

_MUCH = {
    "fr": several(
        "beaucoup peu plein trop tant tellement assez plus enormement quantite nombre sorte espece "
        "type genre morceau kilo kilos litre litres groupe foule serie dizaine dizaines douzaine "
        "centaine centaines millier milliers chute chutes goutte gouttes couche verre bouteille "
        "sac sacs tasse paquet boite panier seau tranche"
    ),
    "en": several(
        "lot lots plenty piece kind sort type bit number amount group deal bunch handful couple "
        "series bag glass bottle cup bucket box"
    ),
}
_LOCUTIONS = {
    "fr": several(
        "cause raison suite grace aide moyen biais intermediaire lors cours partir faveur profit "
        "propos sujet matiere guise titre forme vertu long bord part cote presence compagnie cas "
        "aupres provenance direction force issu issue issus issues ne nee venu venue "
        "originaire natif native rempli remplie plein pleine couvert couverte entoure entouree "
        "compose composee fait faite charge chargee accompagne accompagnee quant face jusqu jusque "
        "destination"
    ),
    "en": several(
        "because thanks means help behalf spite due according terms case front account full made "
        "afraid proud out kind native"
    ),
}
"""What leads to an answer, or qualifies somebody by it, where it has no article."""

_TIMES = {
    "fr": several("debut fin milieu courant cours annees"),
    "en": several("beginning start end middle course early late"),
}
_IS_TIME = re.compile(rf"(?<!\w)(?:\d{{3,4}}|siecles?|century|annees?|{'|'.join(MONTHS)})(?!\w)")
_VERBAL = {"fr": re.compile(r"\w{2,}[ei]r"), "en": re.compile(r"\w+(?:ing|ed)|go|went|come|came")}

_BEFORE_NOUN = several(
    "grand grande grands grandes petit petite petits petites beau bel belle beaux belles bon bonne "
    "bons bonnes vieux vieil vieille vieilles jeune jeunes nouveau nouvel nouvelle nouveaux "
    "nouvelles long longue longs longues gros grosse grosses haut haute hauts hautes premier "
    "premiere dernier derniere second seconde vrai vraie autre autres meme prochain prochaine "
    "celebre future futur ancien ancienne mauvais mauvaise long great big small little old new "
    "young high low first last next whole own other famous good bad cold civil recent former early"
)
"""Adjectives that stand before their noun."""

_OTHER_RANKS = several(
    "vice adjoint adjointe adjoints adjointes sous suppleant suppleante deputy assistant assistante"
)
"""What makes another function of a function."""

_KIN = several(
    "fils fille femme epouse mari epoux pere mere frere soeur freres soeurs cousin cousine oncle "
    "tante neveu niece parents parent ami amie amis voisin voisine veuf veuve fiance fiancee "
    "heritier heritiere disciple eleve secretaire conseiller conseillere adjoint adjointe avocat "
    "avocate chauffeur medecin assistant assistante valet servante biographe editeur traducteur "
    "rival rivale adversaire predecesseur successeur ennemi ennemie famille porte equipe "
    "son daughter wife husband father mother brother sister uncle aunt nephew friend neighbour "
    "neighbor widow heir pupil secretary adviser advisor assistant deputy lawyer driver doctor "
    "biographer publisher enemy family successor predecessor team"
)
"""Those who are somebody's."""

_PERSON = several("personnage personne figure role character person")
"""What says that a person is one, before the name."""

_NOBLE = several(
    "m mm mr mrs ms mme mlle monsieur madame mademoiselle sieur seigneur sir lady lord comte "
    "comtesse duc duchesse marquis marquise vicomte baron baronne prince princesse count countess "
    "earl duke duchess princess dame chevalier saint sainte"
)
"""Titles that a "de" follows in a name: "la marquise de Sévigné"."""


def names_another(read: Words, answer: Words, expected: Expected) -> bool:
    """Whether `read`, which holds all the words of `answer`, names something that is of it."""
    lang = expected.lang
    extra = set(read.full) - set(answer.full) - expected.asked
    if (
        extra & _OTHER_RANKS
        or any(REVERSING[lang].match(word) for word in extra)
        or (extra & APART[lang] and _is_time(answer))
    ):
        return True
    said = [word.rstrip("'") for word in read.said]
    places = [place for place, word in enumerate(said) if word in answer.full and word != "s"]
    if not places:
        return False
    if lang == "en" and _possessed(read.said, places[-1]) & (extra - {"s"}):
        return True
    return _bound(said[: places[0]], answer, expected)


def names_kin(read: Words, name: frozenset[str], asked: frozenset[str], *, particle: bool) -> bool:
    """Whether `read` names somebody or something of the person called `name` ("le fils de …", "le
    chien de …"), whose name may hold a `particle` ("le général de Gaulle"). `asked`: the words of
    the question, which name nothing else."""
    said = [word.rstrip("'") for word in read.said]
    places = [place for place, word in enumerate(said) if word in name]
    if not places:
        return False
    others = _KIN if particle else _KIN | (TITLES - _NOBLE)
    linked = _BOUND["fr"] | _BOUND["en"]
    if _possessed(read.said, places[-1]) & others:
        return True
    before = said[: places[0]]
    dull = _DETERMINERS["fr"] | _DETERMINERS["en"] | TITLES | (PARTICLES - linked)
    links = [n for n, word in enumerate(before) if word in linked | {"to"}]
    # "Le président du Conseil Dussey" is himself: a name follows the link, titled at most.
    led = bool(links) and all(word in dull for word in before[links[-1] + 1 :])
    if led and not others.isdisjoint(before[: links[-1]]):
        return True
    if particle and before[-1:] and before[-1] in linked:
        # The "de" of de Gaulle binds him to nobody; that of "le chien du général de Gaulle" does.
        before, links = before[:-1], links[:-1]
        led = bool(links) and all(word in dull for word in before[links[-1] + 1 :])
    if not led:
        return False
    known = TITLES | asked | _PERSON
    for lang in ("fr", "en"):
        if before[0] in _DETERMINERS[lang] and before[links[-1]] in _BOUND[lang]:
            known |= _DETERMINERS[lang] | _BOUND[lang] | _SORTS[lang] | _LOCUTIONS[lang]
            known |= _MUCH[lang] | _SUBJECTS[lang] | COPULAS[lang]
            # "Le célèbre de …" names nothing: a noun it is that would be another.
            return any(word not in known and word not in _BEFORE_NOUN for word in before)
    return False


def _bound(before: list[str], answer: Words, expected: Expected) -> bool:
    """Whether the words before an answer make a complement of it."""
    lang = expected.lang
    links = _BOUND[lang] | _AT[lang] | _OTHERS[lang]
    last = max((place for place, word in enumerate(before) if word in links), default=0)
    dull = links | _DETERMINERS[lang] | _INDEFINITE[lang]
    heads = [word for word in before[:last] if word not in dull]
    # "La capitale de l'Égypte, Le Caire": another noun is bound, and the answer stands beside it.
    if any(word not in dull and word not in _BEFORE_NOUN for word in before[last + 1 :]):
        return False
    if not heads or not (_SUBJECTS[lang] | COPULAS[lang]).isdisjoint(before):
        return False
    article = before[0] in _DETERMINERS[lang] | _INDEFINITE[lang]
    if not expected.asked.isdisjoint(heads) or not _MUCH[lang].isdisjoint(heads):
        return False
    if before[0] not in _INDEFINITE[lang] and not _SORTS[lang].isdisjoint(heads):
        return False
    if not article and not _LOCUTIONS[lang].isdisjoint(heads):
        return False
    if not _TIMES[lang].isdisjoint(heads) and _is_time(answer):
        return False
    if not article and heads[-1] not in TITLES and _VERBAL[lang].fullmatch(heads[-1]):
        return False
    if before[last] in _BOUND[lang]:
        return True
    if before[last] in _AT[lang]:
        # The "à" of "à ses yeux" is its own.
        own = bool(answer.said) and answer.said[0] in _AT[lang]
        return not own and not expected.asks_place
    return article


def _is_time(answer: Words) -> bool:
    return _IS_TIME.search(" ".join(answer.full)) is not None


def _possessed(said: tuple[str, ...], last: int) -> set[str]:
    """What English words after `last` are said to be of it ("Dover's castle")."""
    owner, after = said[last], said[last + 1 :]
    if not owner.endswith("'") or not after or (after[0] != "s" and not owner.endswith("s'")):
        return set()
    return {word.rstrip("'") for word in after if word != "s"}
