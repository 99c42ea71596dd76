"""The nouns that a definition begins with, when it says of what kind a thing is: *ensemble*,
*processus*, *organe*; and the article that such a noun takes where the text leaves it out."""

import re
from collections.abc import Callable

from ardoise.domain.elision import elide

_MASCULINE = """
ensemble groupe groupement mélange processus phénomène mécanisme mouvement courant système régime
procédé appareil avantage outil organe corps gaz liquide solide espace lieu bâtiment impôt texte
individu animal être organisme état passage changement déplacement transport nombre rapport
élément réseau principe droit pouvoir type terme mot nom fait instrument dispositif véhicule
navire titre document contrat accord traité peuple tissu vaisseau canal tube filament prolongement
fragment sédiment dépôt récipient métal minéral insecte mammifère oiseau reptile poisson
champignon végétal arbre acide composé atome ion signal son sol relief terrain territoire lac
fleuve quartier édifice temple monument tribunal conseil gouvernement établissement commerce
échange prêt revenu salaire bien prix produit objet siècle style genre poème récit art ouvrage
recueil instinct comportement stade milieu écosystème virus microbe sucre os muscle nerf fluide
sel rite culte dogme savoir métier chef travailleur ouvrier paysan seigneur soldat citoyen
habitant esclave équilibre écart angle point segment polygone quadrilatère triangle quotient
déficit excès manque recul transfert découpage regroupement partage refus rejet vote départ
retrait retour envoi pacte code règlement fossé mur fort plateau amas centre moyen câble fil tuyau
circuit
"""
_FEMININE = """
association organisation institution technique méthode doctrine cellule molécule substance roche
couche zone région partie taxe somme loi œuvre personne plante maladie action opération
transformation augmentation diminution hausse baisse capacité aptitude propriété grandeur mesure
quantité proportion part durée distance force énergie unité structure période époque étape phase
théorie idée forme machine monnaie assemblée population classe communauté famille paroi membrane
espèce bactérie protéine enzyme hormone fibre surface étendue plaine vallée montagne ville cité
commune colonie province frontière entreprise société banque usine fabrique école église croyance
religion philosophie politique pratique activité culture exploitation réaction combustion
évolution progression extension concentration répartition croissance production consommation
destruction dégradation usure fabrication circulation propagation vibration variation répétition
entrée sortie traversée arrivée présence absence perte fusion division séparation réunion union
alliance guerre révolte lutte résistance domination conquête occupation libération suppression
création valeur relation ligne droite courbe figure matière particule charge tension intensité
vitesse pression température lumière onde source ressource richesse faculté fonction règle norme
liste carte image science discipline étude montée chute mise solution poudre pierre mousse pâte
forêt prairie photographie poche bouillie enveloppe roue plaquette plaque pièce boîte bobine pile
redevance journée tour butte parcelle rente amende dette prime
"""
_GENDERS = {
    **dict.fromkeys(_MASCULINE.split(), "m"),
    **dict.fromkeys(_FEMININE.split(), "f"),
}
# Nouns of action and of quality, whatever they speak of.
_ENDINGS = re.compile(r"(?<=\w{3})(?:tion|sion|age|isme|ité|ance|ence|erie)$")
_PLURAL = re.compile(r"(?:[^\W\d_]+[aeé]ux|[^\W\d_]+s)$")
# What is told apart by its complement takes the definite article: "la hausse du prix".
_DEFINED = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)? (?:du |des |de la |de l[’']|de l[ae]ur )")
LEADING = (
    r"(?:vaste|grand|grande|petit|petite|long|longue|gros|grosse|fin|fine|ancien|ancienne|jeune"
    r"|simple|minuscule|lourd|lourde|large)s? "
)
"""An adjective that stands before its noun."""

_NOUN_LIKE = re.compile(
    r"[^\W\d_]+(?: [^\W\d_]+)? (?:de |du |des |d[’']|qui |dont |où |chargée?s? |destinée?s? )"
)
_PARTICIPLE = re.compile(
    r"(?:ée?s?|[^o]ie?s?|ue?s?|ant|ants|ante|antes|ment|er|ir)$"
    # "extraits d’une carrière", "peinte par …".
    r"|^(?:extrait|soustrait|fait|(?:re)?joint|[a-zé]*(?:truit|[dt]uit|crit|cuit|vert|fert|peint"
    r"|teint))e?s?$"
)
# "bien connue des spécialistes": no good that is known.
_ADVERB = re.compile(
    r"(?:bien|mal|fort) [a-zà-ÿ]+(?:é|i|u|is|it|ert)e?s?\b"
    # "…, dépasse de loin": a verb that the model took for a noun.
    r"|[a-zà-ÿ]+ de (?:loin|peu|près|plus|moins|beaucoup|moitié)\b"
)
# "la cuve, son niveau montant peu à peu": no sound, but something of the cuve.
_OWNED = re.compile(
    r"(?:sa|ses|leurs?|notre|nos|votre|vos|mon|ma|mes) |son (?!aigu|grave|sourd|strident|continu"
    r"|émis|produit|d[eu’]|qui|que|très|plus|musica|perçant|rauque|clair)"
)
_GENUS = re.compile(rf"(?:{LEADING})?(?P<noun>[^\W\d_]+)\b")


def genus_gender(word: str, *, listed: bool = False) -> str:
    """ "m" or "f" for a noun that definitions begin with, in the singular or plural; "" for another
    word. With `listed`, only nouns that say of what kind a thing is, wherever they stand."""
    small = word.casefold()
    singular = small.removesuffix("s")
    aux = f"{small[:-3]}al" if small.endswith("aux") else small.removesuffix("x")
    known = _GENDERS.get(small) or _GENDERS.get(singular) or _GENDERS.get(aux, "")
    if known or listed:
        return known
    ending = _ENDINGS.search(singular)
    return ("m" if ending.group() in ("age", "isme") else "f") if ending else ""


def with_its_article(
    words: str, gender: Callable[[str], str] = lambda noun: "", *, listed: bool = False
) -> str:
    """A definition that begins with its bare noun, with the article that it takes; "" where that
    noun is no noun of the kind, and `gender` does not know it for a noun."""
    found = _GENUS.match(words)
    if found is None or _OWNED.match(words) or _ADVERB.match(words):
        return ""
    kind, noun = found["noun"], found["noun"].casefold()
    known = genus_gender(kind, listed=listed)
    if not known and not _PARTICIPLE.search(kind) and _NOUN_LIKE.match(words):
        known = gender(kind)
    if not known:
        return ""
    if noun not in _GENDERS and noun != "temps" and _PLURAL.match(noun):
        return f"des {words}" if found.start("noun") == 0 else f"de {words}"
    if _DEFINED.match(words) or noun == "fait":
        return elide("la" if known == "f" else "le", words)
    return f"{'une' if known == 'f' else 'un'} {words}"
