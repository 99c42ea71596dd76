"""Who may have a purpose: people, bodies, countries and animals, and those who make a thing."""

import re

from ardoise.domain.fact import Entity
from ardoise.propose.people import CRAFTS
from ardoise.propose.roles import is_role

_WILLING_CLASSES = frozenset(("personne", "groupe", "organisation", "pays", "continent", "ville"))
_WILLING_WORDS = """
homme femme enfant adulte bébé parent humain humanité individu personne gens peuple population
habitant citoyen foule public famille couple tribu clan communauté société groupe équipe association
entreprise firme compagnie usine banque école université académie musée hôpital mairie commune
ville village région département pays nation état royaume empire république gouvernement ministère
parlement assemblée sénat chambre conseil comité commission tribunal justice police gendarmerie
armée troupe régiment flotte église parti syndicat ligue club fédération
union organisation institution agence administration autorité régime
scientifique chercheur savant géologue auteur autrice rédaction journal presse média éditeur
constructeur fabricant industriel agriculteur paysan éleveur pêcheur marin colon émigré immigré
migrant réfugié européen français anglais allemand romain grec égyptien chinois américain arabe
bourgeoisie noblesse clergé aristocratie élite majorité opposition jury équipage tribu
bourgeois noble prêtre moine chevalier croisé pèlerin corsaire pirate révolutionnaire républicain
royaliste démocrate socialiste patron salarié syndicaliste militant manifestant électeur élu
dirigeant responsable représentant négociateur partisan adversaire ennemi allié insurgé rebelle
animal bête mâle femelle oiseau poisson insecte mammifère reptile amphibien prédateur proie
abeille fourmi termite guêpe papillon araignée loup renard ours lion tigre éléphant chat chien
cheval vache mouton chèvre singe chimpanzé gorille baleine dauphin requin saumon anguille tortue
serpent lézard grenouille castor loutre écureuil lapin lièvre souris rat chauve-souris aigle
faucon hibou chouette hirondelle cigogne canard oie manchot pingouin pieuvre crabe
"""
_WILLING = frozenset((*_WILLING_WORDS.split(), *CRAFTS))
# "Le canal est creusé pour relier deux fleuves": those who dig it have that purpose.
_MADE = re.compile(
    r"(?:est|sont|était|étaient|fut|furent|a été|ont été|sera|seront|avait été|avaient été) "
    r"(?:[a-zà-ÿ]+ment |aussi |alors |d[’']abord |ensuite )?"
    r"(?:construit|bâti|édifi|érigé|creus|percé|aménag|conçu|cré|fond|lanc|ouvert|install|utilis"
    r"|employ|choisi|envoy|chargé|appel|invit|organis|institué|vot|adopt|signé|rédigé|écrit"
    r"|publi|mis|fabriqu|élabor|inventé|développ|financé|prévu|nommé|désigné|réuni|convoqu"
    r"|rénov|restaur|agrandi|remplac|démoli|rasé|plant|cultiv|élev|dress|dessin|peint|compos"
    r"|modifi|renforc|protég|conserv|transport|déplac)"
)


def may_intend(subject: Entity, action: str) -> bool:
    """Whether `subject` may have a purpose in what it does, or those who do it with it: no rock, no
    river and no continent breaks up in order to."""
    if subject.cls in _WILLING_CLASSES:
        return True
    head = re.split(r"[\s-]", subject.name.casefold())[0] if subject.name else ""
    bare = re.sub(
        r"^(?:jeunes?|vieux|vieille|petite?s?|grande?s?|premi[eè]re?s?) ", "", subject.name
    )
    heads = {head, *bare.casefold().split()[:1]}
    willing = {one for h in heads for one in (h, h.removesuffix("s"), f"{h[:-3]}al")} & _WILLING
    return bool(willing) or is_role(subject.name) or bool(_MADE.match(action))
