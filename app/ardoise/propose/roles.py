"""Nouns for people by what they do in a match, a trial, a class, a fight: whoever is called so is
asked by *qui*, and is known only by what has named them."""

import re

from ardoise.propose.people import PEOPLE

_WORDS = """
ailier ailière gardien gardienne pivot meneur meneuse buteur buteuse capitaine attaquant attaquante
défenseur défenseure défenseuse remplaçant remplaçante titulaire joueur joueuse coéquipier
coéquipière tireur tireuse champion championne vainqueur gagnant gagnante lauréat lauréate
médaillé médaillée finaliste sélectionneur sélectionneuse coach manager sportif sportive
international internationale adversaire candidat candidate tennisman handballeur handballeuse
basketteur basketteuse rugbyman volleyeur volleyeuse cavalier cavalière judoka escrimeur escrimeuse
lycéen lycéenne collégien collégienne écolier écolière apprenti apprentie stagiaire adolescent
adolescente bachelier bachelière doctorant doctorante universitaire
patient patiente malade témoin victime accusé accusée prévenu prévenue suspect suspecte plaignant
plaignante condamné condamnée otage rescapé rescapée blessé blessée survivant survivante
voisin voisine riverain riveraine propriétaire locataire usager usagère passager passagère
automobiliste piéton piétonne touriste voyageur voyageuse promeneur promeneuse randonneur
randonneuse client cliente acheteur acheteuse consommateur consommatrice
bénévole manifestant manifestante gréviste soldat soldate officier officière élu élue responsable
employeur employeuse salarié salariée employé employée cadre retraité retraitée chômeur chômeuse
orateur oratrice héritier héritière veuf veuve orphelin orpheline neveu nièce oncle tante cousin
cousine époux épouse mari compagnon compagne disciple collègue confrère consœur successeur
prédécesseur homologue rival rivale complice interlocuteur interlocutrice narrateur narratrice
héros héroïne personnage amateur amatrice passionné passionnée fugitif fugitive prisonnier
prisonnière esclave rebelle insurgé insurgée colon seigneur serf moine religieux religieuse pèlerin
marchand marchande artisan artisane compagnon
principal principale intéressé intéressée élève mère père fils fille frère sœur garçon fillette
octogénaire nonagénaire septuagénaire sexagénaire quinquagénaire quadragénaire trentenaire
"""
ROLES = frozenset((*_WORDS.split(), *PEOPLE))
# Of these there is one at a time, whom everybody knows by the office.
_UNIQUE_WORDS = """
président présidente premier-ministre maire préfet préfète roi reine empereur impératrice directeur
directrice chef cheffe gouverneur général pape évêque chancelier chancelière recteur rectrice
proviseur proviseure commandant vice-président vice-présidente patron patronne propriétaire
responsable seigneur marchand colon
"""
INDIVIDUALS = ROLES - frozenset(_UNIQUE_WORDS.split())
"""Nouns that tell nobody who is meant, where one has done something: "la lycéenne a gagné"."""
# "l’arrière gauche", "le milieu offensif", "la demi de mêlée": places of a team, if said so.
_PLACE = re.compile(
    r"(?:arrière|avant|demi|ailière?|pilier|centre|milieu|libéro) "
    r"(?:gauche|droite?|centrale?|latérale?|défensi(?:f|ve)|offensi(?:f|ve)"
    r"|d[’']ouverture|de mêlée|de terrain)\b"
)
_KIN = re.compile(
    r"(?:jeunes? |principale? (?!d[eu’])|petite? |vieux |vieille |ancien(?:ne)? |ex-"
    r"|premi(?:er|ère) (?=ministre))+"
)
_AS_ONE = re.compile(rf"\bcomme (?P<trade>{'|'.join(sorted(PEOPLE))})\b")


def is_role(name: str) -> bool:
    """Whether a noun phrase without its article names somebody by a role: *ailière*, *jeune
    lycéenne*, *arrière gauche*."""
    bare = _KIN.sub("", name.casefold(), count=1)
    head = bare.split()[0] if bare.split() else ""
    return head.removesuffix("s") in ROLES or head in ROLES or bool(_PLACE.match(bare))


def works(action: str) -> bool:
    """Whether an action is that of somebody: "travaille comme infirmière"."""
    return bool(_AS_ONE.search(action))
