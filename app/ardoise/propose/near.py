"""Nouns of general use that mean nearly the same: in the place of one, another says it as well."""

import re

from ardoise.domain.fold import fold
from ardoise.propose.people import PEOPLE

_FAMILIES = """
territoire espace zone région lieu endroit secteur site milieu terrain domaine pays contrée étendue
mouvement groupe organisation association collectif groupement parti syndicat union alliance
rapport étude enquête recherche analyse travail examen expérience
avis opinion idée jugement pensée conviction croyance position
loi règle mesure décision réforme disposition règlement texte
hausse augmentation montée croissance progression essor développement accroissement
baisse diminution recul réduction ralentissement chute déclin perte
conflit guerre combat bataille lutte affrontement hostilité
outil instrument appareil machine dispositif système mécanisme engin
méthode technique procédé procédure manière moyen démarche approche pratique
force puissance pouvoir valeur énergie vigueur
capacité possibilité faculté aptitude
problème difficulté question problématique obstacle souci enjeu
risque danger menace péril inquiétude crainte peur angoisse
époque période moment siècle temps ère phase étape
résultat conséquence effet impact répercussion suite
message information nouvelle annonce déclaration communiqué propos discours
tube tuyau canal conduit
chercheur scientifique savant expert spécialiste
étudiant élève lycéen collégien enseignant professeur
habitant citoyen résident riverain population peuple
salarié employé travailleur ouvrier personnel
opposant adversaire ennemi rival militant activiste manifestant
journal revue magazine quotidien média presse
entreprise société firme compagnie industrie usine groupe
colline montagne mont sommet
bateau navire vaisseau
fleuve rivière cours eau
maison habitation logement demeure bâtiment édifice immeuble
soldat militaire combattant armée troupe
chef dirigeant responsable leader patron
maladie affection infection mal
but objectif fin visée ambition
aide soutien appui secours assistance
accord traité pacte convention entente
ville cité commune village bourg
couche surface strate niveau
vibration oscillation convection agitation
création invention découverte conception
production fabrication confection
usage utilisation emploi
rôle fonction mission tâche
début commencement départ origine
peuplement colonisation conquête occupation
crise tension trouble désordre
coût prix dépense tarif
plan projet programme
partie part portion morceau fragment
différence écart divergence désaccord
lien relation rapport connexion
forme aspect apparence figure
"""


def _by_stem() -> dict[str, set[int]]:
    found: dict[str, set[int]] = {}
    for number, row in enumerate(_FAMILIES.strip().splitlines()):
        for word in row.split():
            found.setdefault(fold(word), set()).add(number)
    return found


_OF = _by_stem()


# "géologues", "militantes", "chercheurs": of those who do something, one does as well as another.
_OF_PEOPLE = re.compile(
    r"(?:logue|iste|ienn?e?|(?:[tsdv]|ch)eur|(?:[tsdv]|ch)euse|trice|itante?|diante?|gnante?|osante?"
    r"|oyenn?e?)s?$"
)


def near(one: str, other: str) -> bool:
    """Whether two nouns, each in the plural or not, mean nearly the same, or are both of people."""
    if not _families(one).isdisjoint(_families(other)):
        return True
    return _of_people(one) and _of_people(other)


def _of_people(word: str) -> bool:
    return _OF_PEOPLE.search(word) is not None or not PEOPLE.isdisjoint(
        (word, word.removesuffix("s"))
    )


def _families(word: str) -> set[int]:
    whole = fold(word)
    single = whole.removesuffix("s").removesuffix("x")
    return _OF.get(whole, set()) | _OF.get(single, set())
