"""Whether a noun phrase names somebody, or a body of people: whoever does something is asked by
*qui*, and by *qu’est-ce qui* never."""

import re

from ardoise.compose.french_family import family
from ardoise.propose.nouns import is_human, may_precede
from ardoise.propose.roles import is_role

_ANIMALS = frozenset(
    """femelle mâle animal oiseau poisson insecte castor loup lion ours chat chien cheval abeille
    baleine saumon éléphant""".split()  # noqa: SIM905
)
_BODY_WORDS = """
couple famille population peuple foule public bourgeoisie noblesse clergé équipe armée police
gouvernement justice tribunal administration opposition majorité communauté collectif équipage
association syndicat parti rédaction presse électorat clan tribu nation
"""
_BODIES = frozenset(_BODY_WORDS.split())
_PEOPLE_WORDS = """
adulte petit visiteur visiteuse
contribuable migrant migrante immigré immigrée émigré émigrée réfugié réfugiée exilé exilée allié
alliée chrétien chrétienne musulman musulmane protestant protestante catholique parlementaire
dictateur tyran souverain souveraine monarque colonisateur métayer fermier fermière meunier meunière
vétéran chauffeur professionnel professionnelle courtisan vassal suzerain croisé pirate corsaire
sorcière gladiateur légionnaire sénateur électeur électrice abonné abonnée internaute
"""
_PEOPLE = frozenset(_PEOPLE_WORDS.split())
_KINDS_OF_BODY = ("institution", "groupe de la société")


def is_person(name: str) -> bool:
    """Whether a noun phrase, with its article or without, names somebody or several by what they
    are: "le simple citoyen", "les contribuables"."""
    head = _head(name)
    return is_human(head) or head in _PEOPLE or is_role(_bare(name)) or family(name) == "personne"


def is_people(name: str) -> bool:
    """Whether it names a person, or a body of people: "la mairie"."""
    body = _head(name) in _BODIES or family(name) in _KINDS_OF_BODY
    return body or is_person(name)


def is_living(name: str) -> bool:
    """Whether it names people or an animal."""
    return is_people(name) or _head(name) in _ANIMALS


def _bare(name: str) -> str:
    """A noun phrase without the article that it begins with."""
    words = name.replace("'", "’").strip()
    for article in ("le ", "la ", "les ", "l’", "un ", "une ", "des "):
        if words.startswith(article):
            return words.removeprefix(article)
    return words


def _head(name: str) -> str:
    """The first noun of a phrase, in the singular as far as spelling tells: what stands before it
    in "le simple citoyen" is none."""
    words = _bare(name).split()
    while len(words) > 1 and may_precede(words[0]):
        words = words[1:]
    noun = words[0].casefold() if words else ""
    return noun if noun in ("fils", "ours") else re.sub(r"aux$", "al", noun).removesuffix("s")
