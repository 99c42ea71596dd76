"""Of what family a French noun is: a plant, an event, a feeling, a part of a building.

What is a thing to one fact may be a crop to another, and *le blé* is no wrong answer beside *le
Nil*: nobody would believe it. A noun that is in no list, and whose ending tells nothing, is of no
known family.
"""

import re
from functools import lru_cache

from ardoise.domain.fold import fold

_FAMILIES = {
    "culture": """
blé orge avoine seigle maïs riz millet sorgho lin coton soja colza tournesol betterave manioc tabac
vigne café cacao thé chanvre arachide igname fève pois lentille pomme poire raisin figue olive datte
orange citron banane tomate carotte oignon chou légume fruit céréale épice poivre cannelle
""",
    "plante": """
arbre arbuste plante herbe mousse fougère algue champignon chêne hêtre pin sapin bouleau olivier
peuplier érable acacia palmier rose lys tulipe végétation végétal haie prairie forêt gazon lichen
""",
    "partie de plante": """
racine tige feuille fleur graine bourgeon pétale étamine pistil ovule tronc branche écorce rameau
""",
    "animal": """
abeille fourmi guêpe frelon bourdon papillon mouche moustique araignée acarien insecte oiseau aigle
pigeon corbeau hirondelle chouette cheval vache bœuf mouton chèvre brebis porc cochon chien chat
loup renard ours lion tigre éléphant girafe singe cerf sanglier lapin lièvre rat souris baleine
dauphin requin phoque poisson saumon thon sardine hareng serpent lézard tortue crocodile grenouille
reptile mammifère amphibien animal bête larve ver chenille varroa puceron bactérie microbe virus
butineuse poule canard oie bétail troupeau escargot mollusque crustacé crabe crevette
""",
    "organe": """
foie rein cœur poumon estomac intestin pancréas cerveau peau œsophage vésicule rate muscle os nerf
veine artère langue dent bouche gorge œil oreille nez main pied bras jambe tête aile patte queue
nageoire branchie trachée diaphragme vessie rectum côlon larynx pharynx squelette crâne glande
""",
    "matière": """
eau air gaz vapeur sable pierre roche bois métal fer cuivre or argent plomb étain zinc pétrole
charbon sel sucre miel cire lait beurre huile lave magma cendre glace boue argile béton verre
plastique papier acide oxygène azote carbone hydrogène dioxyde protéine lipide glucide amidon
glucose bile salive sang urine sève limon pollen nectar gelée propolis farine pain vin bière
calcaire granite basalte marbre brique chaux ciment bronze acier aluminium soie laine cuir fourrure
liquide substance matière minerai enzyme hormone vitamine graisse amylase pepsine lymphe suc mucus
sédiment poudre encre peinture vernis engrais pesticide insecticide essence carburant uranium
""",
    "événement": """
crue inondation tempête orage séisme éruption sécheresse guerre révolution crise épidémie pandémie
famine incendie catastrophe bataille siège attentat émeute révolte grève manifestation accident
naufrage explosion tremblement tsunami cyclone ouragan avalanche victoire défaite paix armistice
croisade canicule gel grêle peste choléra
""",
    "rencontre": """
fête marathon course édition cérémonie conférence sommet congrès réunion élection scrutin vote
procès mariage sacre couronnement exposition festival concert match tournoi championnat spectacle
""",
    "temps qu’il fait": """
vent pluie neige soleil brouillard nuage froid chaleur climat gelée givre brume courant marée vague
""",
    "sentiment": """
inquiétude peur colère joie espoir tristesse haine amour jalousie honte fierté angoisse désespoir
enthousiasme ennui courage orgueil pitié méfiance confiance curiosité admiration crainte passion
mécontentement doute
""",
    "personne": """
homme femme enfant garçon fille fils père mère frère sœur roi reine empereur impératrice prince
princesse ministre maire président présidente préfet député sénateur évêque pape prêtre moine curé
soldat général capitaine officier chevalier seigneur noble bourgeois paysan paysanne ouvrier
ouvrière esclave serf artisan marchand commerçant commerçante médecin infirmier infirmière
professeur élève étudiant enseignant maître savant chercheur chercheuse scientifique ingénieur
architecte peintre écrivain poète musicien compositeur philosophe historien géographe navigateur
explorateur pêcheur chasseur berger agriculteur apiculteur éleveur boulanger citoyen habitant
voyageur touriste pèlerin coureur coureuse champion championne joueur joueuse spectateur témoin
juge avocat policier pompier directeur directrice fondateur inventeur biologiste gens personnage
héros auteur autrice narrateur lecteur client patient voisin syndicaliste sujet individu humain être
député député révolutionnaire colon romain grec égyptien français parisien
""",
    "groupe de la société": """
clergé noblesse bourgeoisie paysannerie prolétariat aristocratie tiers peuple foule population
""",
    "institution": """
équipage gouvernement assemblée association ministère mairie entreprise armée église parlement
conseil tribunal police société syndicat parti commune région état république royaume empire
monarchie université académie organisation institution administration préfecture banque compagnie
usine équipe club collectif coopérative fondation flotte marine nation ordre union ligue famille
""",
    "lieu": """
ville village quartier rue place pays île montagne fleuve rivière lac mer océan côte plage vallée
plaine plateau désert continent province département capitale port baie golfe cap presqu’île
péninsule col sommet colline volcan glacier canal détroit delta estuaire source bassin rive rivage
littoral campagne champ jardin parc zone territoire frontière banlieue périphérie carrière mine
torrent ruisseau étang marais
""",
    "édifice": """
pont barrage château cathédrale temple palais tour gare école musée théâtre hôpital maison bâtiment
monument immeuble abbaye monastère forteresse citadelle muraille aqueduc phare mosquée synagogue
chapelle moulin grange ferme hôtel lycée collège prison stade arène amphithéâtre pyramide tombeau
logement appartement usine centrale aéroport bibliothèque piscine gymnase marché
""",
    "partie d’un édifice": """
étage arche pile voûte mur toit porte fenêtre pilier colonne façade escalier chambre cheminée salle
cour couloir plafond charpente dôme coupole balcon terrasse cave fondation escalier nef chœur
""",
    "instrument": """
machine moteur ordinateur satellite télescope microscope appareil outil robot fusée navire bateau
voilier barge pirogue train avion voiture camion vélo tramway métro montgolfière ballon charrue
roue horloge boussole arme canon épée fusil arc bombe chaudière turbine éolienne panneau pile
batterie antenne capteur sonde drone téléphone caméra lampe presse instrument réseau
""",
    "document": """
loi traité déclaration lettre livre roman rapport article constitution charte édit décret ordonnance
code contrat accord pacte manuscrit journal poème récit conte nouvelle fable pièce chanson tableau
fresque statue sculpture portrait film photographie carte texte ouvrage œuvre dictionnaire
encyclopédie pétition discours bulle bible coran testament registre document
""",
    "argent": """
budget prix coût impôt taxe salaire revenu dette somme trésor monnaie loyer amende prime dépense
recette tarif dîme gabelle taille aide subvention bénéfice déficit
""",
    "mesure": """
taux record âge poids masse volume densité pression température vitesse distance hauteur longueur
profondeur surface durée nombre quantité niveau débit altitude superficie rythme
""",
    "astre": """
terre lune mars vénus mercure jupiter saturne uranus neptune étoile planète comète astéroïde galaxie
""",
    "savoir": """
mathématiques physique chimie philosophie anatomie biologie astronomie géométrie médecine histoire
géographie grammaire rhétorique musique algèbre arithmétique théologie droit botanique géologie
architecture littérature poésie science
""",
    "activité": """
agriculture élevage pêche chasse cueillette industrie commerce artisanat tourisme apiculture
agriculture sylviculture aquaculture transport construction semailles récolte moisson vendange
labour tissage filage cuisine lecture écriture natation
""",
    "changement": """
ruissellement évaporation condensation précipitation infiltration fusion solidification digestion
respiration absorption photosynthèse pollinisation germination érosion fonte hausse baisse
croissance chute montée retour départ recul disparition naissance mort technique passage procédé
opération processus méthode luminescence
""",
    "texte": "mot phrase verbe adjectif adverbe nom pronom vers strophe rime chapitre titre",
}
# Nouns that end as nouns of action do, and are none.
_UNLIKE_WORDS = """
station habitation génération section fraction portion vêtement aliment régiment médicament
élément segment image page visage paysage cage message bagage langage fromage région religion
million légion camion avion lion pion espion champion ambulance agence audience potage garage rouage
"""
_UNLIKE = frozenset(_UNLIKE_WORDS.split())
_ENDINGS = (
    ("changement", ("tion", "sion", "xion", "ement", "issage", "isation")),
    ("personne", ("iste", "logue", "icien", "icienne", "trice", "nome")),
    ("instrument", ("mètre", "scope")),
    ("qualité", ("ité", "itude")),
    ("doctrine", ("isme",)),
)
_OF = {noun: family for family, nouns in _FAMILIES.items() for noun in nouns.split()}
_BEFORE = re.compile(
    r"(?:l[ae]s? |l’|une? |des |d[eu] |ce(?:tte|t|s)? |(?:grand|petit|vieux|vieil|vieille|ancien"
    r"|jeune|nouveau|nouvelle|premier|première|dernier|dernière|haut|bas|beau|belle|bon|bonne|gros"
    r"|précédent|prochain|autre|futur|principal|seul|futures?)[a-z]* |(?:deux|trois|quatre) )+",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def family(name: str) -> str:
    """The family of a noun, said with its article or without, by the first noun of its phrase; ""
    where that is not known."""
    words = name.replace("'", "’").strip()
    found = _BEFORE.match(words)
    words = words[found.end() :] if found and found.end() < len(words) else words
    head = re.match(r"[^\W\d_]+(?:’[^\W\d_]+)?", words)
    if head is None:
        return ""
    noun = head.group()
    proper = noun[:1].isupper()
    if proper and " " in words:
        # "Nil Bleu", "Terre de Feu".
        return ""
    small = noun.casefold()
    for form in _singulars(small):
        if form in _OF:
            return _OF[form]
    singular = small.removesuffix("s")
    if proper or singular in _UNLIKE:
        return ""
    return next((of for of, ends in _ENDINGS if singular.endswith(ends)), "")


def head_of(name: str) -> str:
    """The first noun of a phrase, in the singular as far as spelling tells, folded."""
    words = name.replace("'", "’").strip()
    found = _BEFORE.match(words)
    words = words[found.end() :] if found and found.end() < len(words) else words
    head = re.match(r"[^\W\d_]+", words)
    return fold(head.group()).rstrip("sx") if head else ""


def _singulars(noun: str) -> tuple[str, ...]:
    return (noun, noun.removesuffix("s"), noun.removesuffix("x"), re.sub(r"aux$", "al", noun))
