"""Names of people inside the name of a thing: *le pont Mirabeau*, *l’affaire Dreyfus*."""

import re

from ardoise.propose.model import Model
from ardoise.propose.roles import is_role

_NOUN = re.compile(
    r"(?:\b(?P<article>le|la|les|une?|du|des|aux?|ce|cet|cette|ces|mon|ma|son|sa|ses|leurs?|notre|nos)"
    r"[ \u00a0]|\b[ldLD][’'])(?P<noun>[a-zà-ÿœ][\w-]*)[ \u00a0]$",
    re.IGNORECASE,
)
# "au 12 rue Roy": streets do without an article.
_WAY = re.compile(
    r"\b(?:rue|avenue|boulevard|place|quai|impasse|allée|square|chemin|métro|station)[ \u00a0]$"
)
_SEVERAL = frozenset(("les", "des", "aux", "ces", "ses", "leurs", "nos"))
_THINGS = frozenset(
    """
    opéra palais théâtre cinéma musée stade gymnase piscine salle galerie bibliothèque médiathèque
    école collège lycée université faculté institut académie observatoire laboratoire hôpital
    clinique hôtel maison villa résidence immeuble cité quartier pavillon château tour fort phare
    donjon halle gare port pont barrage canal tunnel viaduc écluse rue avenue boulevard place quai
    square parc jardin cour passage impasse allée chemin route cimetière chapelle église colonne
    statue buste fontaine arc porte pyramide mont pic cap île lac détroit glacier vallée baie grotte
    prix coupe trophée tournoi festival médaille bourse fondation association centre comité cabinet
    gouvernement ministère commission mission expédition loi code décret réforme plan projet
    amendement rapport traité accord pacte doctrine affaire procès dossier scandale méthode théorème
    principe effet échelle constante nombre machine moteur pile lampe navire bateau cargo paquebot
    croiseur fusée sonde satellite télescope robot logiciel opération ouragan cyclone tempête
    groupe société entreprise usine atelier manufacture marque maison librairie édition éditions
    banque journal magazine roman film album collection fonds famille dynastie clan couple
    """.split()  # noqa: SIM905
)
"""Nouns for what bears the name of somebody, first name and all."""
_SOMEBODY = frozenset(
    """
    abbé adjudant agent ambassadeur amie ami amiral apôtre auteur autrice baron baronne brigadier
    calife camarade caporal cardinal chanoine chansonnier cheikh chevalier citoyen citoyenne
    collègue comte comtesse consul corsaire curé dame demoiselle dictateur docteur docteure duc
    duchesse défunt défunte empereur enfant époux épouse femme homme frère gamin gamine gars héros
    imam intendant jeune juge laïc légat lord maître marquis marquise mathématicien mère mime
    missionnaire moine monarque monsieur madame médecin noble novice oncle pape pasteur père pirate
    prêtre prince princesse prophète rabbin reine roi sage saint sainte sergent seigneur sieur sire
    sultan sultane shah tante terroriste tribun tsar tsarine tyran vicomte vicomtesse veuve veuf
    certain certaine dénommé dénommée nommé nommée dit dite célèbre fameux fameuse grand grande
    petit petite vieux vieille pauvre futur future ancien ancienne même seul seule dernier dernière
    premier première feu brave illustre
    """.split()  # noqa: SIM905
)
# "le chroniqueur Roy", not "le moteur Roy"; "l’anarchiste Roy", "la pianiste Roy".
_BY_ENDING = re.compile(r"(?:iste|logue|graphe|nome|ien|ienne|eur|euse|rice|ier|ière|ant|ante)$")
_NO_PERSON = frozenset(
    """
    secteur facteur vecteur tracteur réacteur ordinateur compteur transformateur accélérateur valeur
    couleur chaleur hauteur longueur largeur profondeur vapeur liqueur chantier dossier papier
    clavier calendrier courrier panier escalier pétrolier voilier baleinier métier rivière
    frontière lumière matière prière bannière pierre lisière carrière chaumière restaurant courant
    montant carburant croissant variante constante liste piste bien lien maintien entretien soutien
    quotidien chien méridien catalogue dialogue prologue épilogue paragraphe télégraphe autographe
    matrice
    """.split()  # noqa: SIM905
)


def is_named_after(text: str, at: int, model: Model, *, in_full: bool) -> bool:
    """Whether the name of a person at `at` of `text`, with the first name or without, stands right
    after a noun for a thing: then it names that thing. After what the rules know for neither, a
    bare surname does."""
    found = _NOUN.search(text[:at])
    if found is None:
        return bool(_WAY.search(text[:at]))
    noun = found["noun"].casefold()
    if noun in _THINGS:
        return True
    if in_full:
        return False
    if (found["article"] or "").casefold() in _SEVERAL:
        # "les frères Roy".
        return True
    if noun in _SOMEBODY or is_role(noun):
        return False
    nouns = model.nouns(text)
    if nouns is not None and found.start("noun") not in nouns:
        return False
    return noun in _NO_PERSON or not _BY_ENDING.search(noun)
