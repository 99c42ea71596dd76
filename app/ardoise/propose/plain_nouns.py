"""Nouns that anybody guesses with their initial and their length, whatever was read: the words of
every day, units, and the halves of set phrases."""

import re

_EVERY_DAY = """
eau océan rivière fleuve montagne forêt arbre herbe fleur feuille plante oiseau poisson animal
insecte chien cheval vache mouton soleil lune terre planète étoile ciel nuage pluie neige glace
vent orage saison sable pierre bois plage île côte campagne village ville rue route chemin pont
maison jardin porte fenêtre chambre table mur toit école classe élève professeur livre page texte
phrase lettre mot nom image photo couleur histoire musique chanson film jeu jouet sport équipe
balle course victoire public salle scène voiture train avion bateau navire vélo camion moteur
machine outil papier verre carton métal plastique pain viande fruit légume sucre repas cuisine
restaurant boisson café homme femme enfant garçon fille père mère parent frère sœur famille ami
amie voisin bébé peuple population habitant citoyen client ouvrier salarié employé patient malade
voyageur visiteur touriste gardien soldat armée guerre bataille ennemi combat paix roi reine prince
président ministre maire chef député juge police loi justice droit tribunal prison crime argent
prix banque marché commerce magasin entreprise usine travail emploi salaire métier économie budget
impôt dette santé maladie médecin hôpital médicament corps tête visage regard bouche main bras
jambe pied ventre cœur sang peau os dent œil yeux voix bruit silence odeur goût vie mort naissance
mariage vieillesse jeunesse amour haine peur joie colère espoir rêve idée pensée avis opinion
mémoire vérité mensonge erreur faute problème solution réponse question doute succès échec chance
danger risque sécurité liberté égalité pouvoir force énergie chaleur lumière ombre température air
sol fond surface ligne cercle centre bout trou morceau objet appareil système méthode moyen moyens
technique science recherche étude résultat résultats expérience théorie monde pays nation région
continent frontière territoire société gouvernement État politique parti élection vote peine
décision accord projet plan programme réunion discours parole annonce nouvelle journal article
presse télévision radio réseau site internet message téléphone ordinateur smartphone information
service visite voyage départ arrivée retour passage entrée sortie tour vitesse taille poids mesure
quantité qualité différence changement développement croissance augmentation diminution hausse
baisse production consommation construction création fabrication utilisation présence absence
existence situation condition conditions relation rapport lien échange action activité opération
mouvement effort attention besoin envie intérêt avantage usage habitude tradition culture religion
art peinture artiste œuvre spectacle fête cadeau souvenir époque semaine matinée soirée journée
printemps hiver estimation nourriture matière hauteur carte nature transport université plume danse
excuse plainte plaine cinéma boîte distance direction espace endroit section modèle soutien tâche
ressource bassin capacité caractéristique popularité possibilité responsabilité difficulté
opportunité réalité importance volonté autorité communauté majorité totalité variété identité
statut niveau échelle classement championnat entourage relais proche aide secours accès domaine
secteur
zone façade partie test travaux affaire objectif queue profondeur essentiel circulation principe
puissance résidence particulier spécialiste expert
"""
_UNITS = """
kilogramme gramme kilo tonne litre hectolitre mètre kilomètre centimètre millimètre hectare degré
watt kilowatt mégawatt volt ampère hertz octet euro dollar livre franc yen rouble centime pouce pied
dizaine douzaine quinzaine vingtaine trentaine quarantaine cinquantaine soixantaine centaine millier
million milliard pourcentage pourcent point siècle décennie millénaire trimestre semestre mille
"""
PLAIN = frozenset((*_EVERY_DAY.split(), *_UNITS.split()))
"""Nouns in the singular, as they are guessed."""

# What a verb or a noun before a noun makes a set phrase of.
_BEFORE = re.compile(
    r"(?:\b(?:pren(?:d|nent|ait|aient|dre|ant)|pris|mis|mett?(?:re|ent|ait)?|met|donn(?:e|ent|ait|er|é)"
    r"|f(?:ait|aire|aisait|ont|it)|a|ont|avait|aura|avoir|eu|rend(?:re|ent|u)?|tien(?:t|nent)|tenir"
    r"|perd(?:re|u|ent)?|jou(?:e|ent|er|é)|entr(?:e|ent|er|é) en|port(?:e|er|é)|livr(?:e|er|é))"
    r" (?:bien |alors |aussi |encore )?(?:l[ae]s? |l[’'])?"
    r"|\b(?:point|permis|cour|cours|conseil|tribunal|chambre|prix|mise|prise|raisons?|lieu|état|droit"
    r"|salle|chef|code|projet|proposition|texte|taux|chiffre|coup|compte|excès|maître|mode|moyen"
    r"|mandat|cadre|plan|point|premier|grand|haut|rond|bout|fil|bureau|acte|base|centre|gaz|effet"
    r"|feu|prise|force|perte|temps|service|hausse|retour|cellule|fonds|crise|demande|offre) "
    r"(?:de |d[’'])|\bgrand |\bl[’']alpha et (?:l[’']|la ))$",
    re.IGNORECASE,
)
# "tribunal de commerce", "lentille de verre", "bouche à oreille": the head of a compound.
_COMPOUND = re.compile(
    r" (?:de |d[’']|à |en )(?!l[ae]s?\b|l[’']|une?\b|ce|son\b|sa\b|ses\b|leurs?\b)"
    r"[a-zà-ÿœ-]{3,}"
)


def plain(noun: str) -> bool:
    """Whether a noun, in the plural or not, is guessed without the text."""
    one = noun.casefold()
    return not {one, one.removesuffix("s"), one.removesuffix("x"), f"{one[:-3]}al"}.isdisjoint(
        PLAIN
    )


def in_set_phrase(text: str, start: int, end: int, article: str) -> bool:
    """Whether the noun of `text` from `start` to `end` is a part of a set phrase. `article` is
    what stands before it."""
    ahead = text[: start - len(article)]
    before = f"{ahead}{article}"
    if re.search(r"\b[A-ZÀ-ÖØ-Þ][\wà-ÿ]*(?<!^[A-Z])(?<=[a-z]) (?:de |d[’'])$", before):
        # "la Cour de cassation" is a name.
        return True
    if _BEFORE.search(before):
        return True
    return _COMPOUND.match(text, end) is not None
