"""Towns after a bare *de*, *vers* or *par*: "le marché de Colmar", without an article."""

import re
from collections.abc import Iterator, Mapping

CAPITAL = r"[A-ZÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŒŁ][\w’'-]*"
"""A word with a capital, as names begin and go on."""

_BARE_PLACE = re.compile(
    r"(?<!îles )(?<!île )(?<!mont )(?<!lac )(?<!détroit )(?<!golfe )(?<!région )(?<!province )"
    rf"\b(?:de|depuis|vers|entre|par|jusqu[’']à) (?P<name>{CAPITAL})(?![\w’-]| [A-ZÀ-ÖØ-Þ])"
)
# "le baron de Varenne" is a man, whatever Varenne is; so is "la dame de Varenne".
_OF_A_LAND = (
    "ducs?|duchesses?|duché|comtes?|comtesses?|comté|marquis|marquise|gouverneurs?|rois?|reines?"
    "|royaume|province|région|vins?|golfe|pays|princes?|principauté|États|états|intendants?"
    "|barons?|baronnes?|baronnie|vicomtes?|vicomtesses?|vicomté|chevaliers?|sieurs?|seigneurs?"
    "|seigneurie|sires?|dames?|damoiseaux?|infante?s?|princesses?|archiducs?|archiduchesses?"
    "|margraves?|landgraves?|burgraves?|familles?|Mme|Mlle|M\\.|madame|mademoiselle|monsieur"
)
_REGION_NAMES = """
Bourgogne Normandie Bretagne Lorraine Provence Champagne Savoie Corse Flandre Flandres Wallonie
Picardie Aquitaine Auvergne Gascogne Franche-Comté Touraine Vendée Ardèche Alsace Occitanie
Martinique Guadeloupe Guyane Bavière Saxe Prusse Toscane Sicile Sardaigne Lombardie Catalogne
Andalousie Galice Castille Écosse Irlande Sibérie Crimée Mandchourie Californie Floride Louisiane
Virginie Patagonie Amazonie Perse Mésopotamie Judée Galilée Anatolie Scandinavie Laponie Bohême
Guyenne Anjou Poitou Berry Limousin Périgord Quercy Rouergue Languedoc Roussillon Dauphiné Forez
Béarn Bigorre Saintonge Aunis Perche Artois Hainaut Brabant Nivernais Bourbonnais Velay Vivarais
Bugey Gévaudan Navarre Aragon Estrémadure Murcie Algarve Frise Souabe Franconie Rhénanie Thuringe
Westphalie Poméranie Silésie Galicie Volhynie Podolie Bessarabie Valachie Dalmatie Istrie Carinthie
Styrie Tyrol Piémont Ligurie Vénétie Ombrie Latium Campanie Pouilles Calabre Thrace Thessalie Épire
Péloponnèse Attique Béotie Crète Cappadoce Cilicie Phénicie Palestine Cornouailles Ulster Jutland
Moravie Transylvanie Hollande Zélande Camargue Beauce Brie Bresse Sologne
"""
_REGIONS = frozenset(_REGION_NAMES.split())
_WITH_ARTICLE = r"\b(?:[lL][ae] |[lL][’']|[eE]n |[aA]u |[dD]u )"
_WORK = re.compile(r"(?:\b[Ll][ae]s? |\b[Ll][’'])(?P<word>[A-ZÀ-ÖØ-Þ][\w-]*)\s?[»”]? $")
# Of these, what follows is where they are: "la Bourse de Lyon".
_BODIES_WORDS = """
académie agence archevêché assemblée banque bibliothèque bourse cathédrale chambre château cité
clinique club collège comédie commune compagnie conseil conservatoire convention cour école église
évêché exposition faculté festival fondation foire gare hôpital hôtel institut jardin lycée mairie
maison métropole ministère musée observatoire office olympique opéra orchestre palais parlement
parquet pont port préfecture racing région société stade station théâtre tour tribunal union
université ville
"""
_BODIES = frozenset(_BODIES_WORDS.split())


def bare_towns(whole: str, labels: Mapping[str, str]) -> Iterator[str]:
    """The names of towns in the text `whole`, by the labels of a statistical model, which alone
    tells a town from a man: "parti de Colmar", "parti de Dupont"."""
    for found in _BARE_PLACE.finditer(whole):
        name = found["name"].rstrip("’'-")
        if labels.get(name) != "LOC" or name in _REGIONS:
            continue
        if re.search(r"\d", name) or _follows_a_work(whole, found.start()):
            # "sous le nom de A5".
            continue
        said = re.escape(name)
        held = re.search(rf"\b(?:{_OF_A_LAND}) (?:de |d’){said}\b", whole, re.IGNORECASE)
        # A river would have an article.
        if not held and not re.search(rf"{_WITH_ARTICLE}{said}\b", whole):
            yield name


def _follows_a_work(whole: str, at: int) -> bool:
    """Whether what a capital names stands right before: "L’Écho de Varenne" is of a town or of a
    man."""
    found = _WORK.search(whole[:at])
    return found is not None and found["word"].casefold() not in _BODIES
