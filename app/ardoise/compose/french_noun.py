"""Articles, contraction and prepositions of place of a French noun.

Nothing is guessed from a name but what spelling alone decides (elision). A capital article that is
part of a name ("Le Caire", "Les Mureaux", "La Haye") contracts as the language wants, save in the
names of people ("de Le Clézio"). Sources: Grevisse & Goosse, *Le Bon Usage*, on the article with
proper names; Imprimerie nationale, *Lexique des règles typographiques*.
"""

from dataclasses import dataclass

from ardoise.compose.noun import Noun, UndeclaredError, class_of, name_of
from ardoise.domain.elision import elide, elides
from ardoise.domain.fact import Entity

CITIES = frozenset({"ville", "city", "capitale", "commune", "village", "town", "cite"})
COUNTRIES = frozenset({"pays", "country", "etat", "state"})
CONTINENTS = frozenset({"continent"})
_OTHER_PLACES = """
region lieu place quartier departement province ile island fleuve river mer sea montagne mountain
zone area territoire territory batiment building monument palais palace
"""
PLACES = CITIES | COUNTRIES | CONTINENTS | frozenset(_OTHER_PLACES.split())
PEOPLE = frozenset({"personne", "person", "personnage", "character", "auteur", "author"})

# Feminine countries named like islands or towns take "à la" (usage of the Quai d'Orsay's list).
_A_LA = frozenset({"Barbade", "Dominique", "Grenade", "Trinité", "Réunion"})


@dataclass(frozen=True)
class Phrase:
    """A noun split into its article and the rest: ("le", "Caire"), ("l’", "Afrique"), ("", "Ali").

    `proper` marks an article that belongs to the name and keeps its capital when not contracted.
    """

    article: str
    bare: str
    proper: bool = False
    aspirated: bool = False

    @property
    def whole(self) -> str:
        """Article and name: *le Togo*, *l’Afrique*, *La Haye*, *Robert Dussey*."""
        if not self.article:
            return self.bare
        article = self.article.capitalize() if self.proper else self.article
        return article + self.bare if article.endswith("’") else f"{article} {self.bare}"


def split(noun: Noun) -> Phrase:
    """The article and the rest of a noun, as declared, or as the capital article of its name."""
    name = name_of(noun).strip()
    aspirated = isinstance(noun, Entity) and noun.aspirated
    declared = "" if isinstance(noun, str) else _article(noun)
    inner, rest = _inner_article(name)
    if inner and (declared == inner or (not declared and class_of(noun) not in PEOPLE)):
        return Phrase(inner, rest, proper=True, aspirated=aspirated)
    if declared in ("le", "la") and elides(name, aspirated=aspirated):
        declared = "l’"
    return Phrase(declared, name, aspirated=aspirated)


def _article(entity: Entity) -> str:
    return entity.article.strip().replace("'", "’").casefold()


def _inner_article(name: str) -> tuple[str, str]:
    for article in ("Le ", "La ", "Les ", "L’", "L'"):
        # "Le Caire", not "Le" alone; a second capital or a figure shows that it is a name.
        if name.startswith(article) and len(name) > len(article):
            return article.strip().replace("'", "’").casefold(), name[len(article) :]
    return "", name


def the(noun: Noun) -> str:
    """*le Togo*, *l’Afrique*, *Le Caire*, *Robert Dussey* (no article is declared)."""
    return split(noun).whole


def _joined(preposition: str, phrase: Phrase) -> str:
    """`preposition` (à or de) before a phrase, contracted or elided."""
    contracted = {
        ("à", "le"): "au",
        ("à", "les"): "aux",
        ("de", "le"): "du",
        ("de", "les"): "des",
    }.get((preposition, phrase.article))
    if contracted:
        return f"{contracted} {phrase.bare}"
    if phrase.article:
        return f"{preposition} {phrase.whole}"
    return elide(preposition, phrase.bare, aspirated=phrase.aspirated)


def of(noun: Noun) -> str:
    """*du Togo*, *de la Russie*, *d’Ali*, *des Affaires étrangères*, *du Caire*, *de La Haye*."""
    return _joined("de", split(noun))


def of_bare(noun: Noun) -> str:
    """de without article: *de Russie*, *d’Égypte*, *de formation*."""
    phrase = split(noun)
    if phrase.proper:
        return _joined("de", phrase)
    return elide("de", phrase.bare, aspirated=phrase.aspirated)


def to(noun: Noun) -> str:
    """The dative: *au ministre*, *à la formation*, *à l’innovation*, *à Robert Dussey*."""
    return _joined("à", split(noun))


def at(noun: Noun) -> str:
    """Where: *au Caire*, *à Moscou*, *en Russie*, *aux États-Unis*, *dans la région du Sahel*.

    The declared `preposition` decides. Without one: à for a city; for a country or a continent
    that declares its article, the rule of grammar (en if feminine or before a vowel, au, aux).
    Anything else raises UndeclaredError: a preposition of place is never guessed.
    """
    phrase = split(noun)
    if isinstance(noun, str):
        return _joined("à", phrase)
    declared = noun.locative.strip().replace("'", "’").casefold()
    if declared:
        return _declared_place(declared, phrase)
    cls = class_of(noun)
    if cls in CITIES:
        return _joined("à", phrase)
    if cls in COUNTRIES | CONTINENTS and phrase.article:
        return _country(noun, phrase)
    raise UndeclaredError("fr", noun.id, "preposition", "en")


def _country(noun: Entity, phrase: Phrase) -> str:
    if phrase.article in ("le", "les") or phrase.bare in _A_LA:
        return _joined("à", phrase)
    return f"en {phrase.bare}"


def _declared_place(preposition: str, phrase: Phrase) -> str:
    if preposition == "en":
        return f"en {phrase.bare}"
    if preposition.endswith("’"):
        return preposition + phrase.bare
    last = preposition.split()[-1]
    if last in ("au", "aux", "le", "la", "les", "du", "des"):
        if phrase.proper and last == "la":
            return f"{preposition.removesuffix(' la')} {phrase.whole}"
        return f"{preposition} {phrase.bare}"
    if last in ("à", "de"):
        head = preposition.removesuffix(last)
        return head + _joined(last, phrase)
    return f"{preposition} {phrase.whole}"


def origin(noun: Noun) -> str:
    """Where from: *de Moscou*, *du Caire*, *d’Égypte*, *du Togo*, *des États-Unis*."""
    phrase = split(noun)
    if isinstance(noun, Entity) and not phrase.proper and at(noun).startswith("en "):
        return elide("de", phrase.bare, aspirated=phrase.aspirated)
    return _joined("de", phrase)


def gender_of(noun: Noun) -> str:
    """ "m" or "f", as declared or as the article says; UndeclaredError otherwise."""
    if isinstance(noun, str):
        raise UndeclaredError("fr", noun, "genre", "m")
    if noun.gender in ("m", "f"):
        return noun.gender
    by_article = {"le": "m", "la": "f"}.get(_article(noun))
    if by_article is None:
        raise UndeclaredError("fr", noun.id, "genre", "f")
    return by_article


def is_plural(noun: Noun) -> bool:
    """Whether the noun is plural, as its number or its article says."""
    return isinstance(noun, Entity) and (noun.number == "p" or _article(noun) == "les")


def a(noun: Noun) -> str:
    """*un sommet*, *une réunion*, *des échanges*."""
    article = "des" if is_plural(noun) else {"m": "un", "f": "une"}[gender_of(noun)]
    return f"{article} {split(noun).bare}"


def this(noun: Noun) -> str:
    """*ce sommet*, *cet entretien*, *cette réunion*, *ces échanges*."""
    phrase = split(noun)
    if is_plural(noun):
        return f"ces {phrase.bare}"
    if gender_of(noun) == "f":
        return f"cette {phrase.bare}"
    article = "cet" if elides(phrase.bare, aspirated=phrase.aspirated) else "ce"
    return f"{article} {phrase.bare}"


def their(noun: Noun) -> str:
    """*son homologue*, *sa visite*, *son innovation*, *ses échanges*."""
    phrase = split(noun)
    if is_plural(noun):
        return f"ses {phrase.bare}"
    vowel = elides(phrase.bare, aspirated=phrase.aspirated)
    return f"sa {phrase.bare}" if gender_of(noun) == "f" and not vowel else f"son {phrase.bare}"
