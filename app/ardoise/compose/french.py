"""French behind the interface of `compose.language`, and its filters for templates.

Filters, piped from an entity, a list of entities or a bare word (a list is enumerated, the article
or preposition repeated):

| filter | gives |
|---|---|
| `nom` | the name alone: *Togo*, *Le Caire* |
| `le` | with its article: *le Togo*, *l’Afrique*, *Robert Dussey* |
| `un` `ce` `son` | *un sommet*, *cet entretien*, *son innovation* |
| `de` | *du Togo*, *de la Russie*, *d’Ali*, *des États-Unis*, *du Caire* |
| `de_nu` | de without article: *de Russie*, *d’Égypte* |
| `a` | where (*au Caire*, *en Russie*), when (*le 19 décembre*); else to (*au ministre*, *à Ali*) |
| `datif` | to, whatever the class: *à la Russie* |
| `lieu` | where, whatever the class; needs `preposition` unless it is a city |
| `origine` | where from: *de Moscou*, *d’Égypte*, *du Togo* |
| `quand` | when: *le 19 décembre*, *en novembre*, *en 2026* |
| `liste("ou")` `liste_nue` | enumerated with articles (another conjunction if given); without |
| `liste_a` `liste_de` | *à la formation, à l’innovation et au transfert*; *de …* |
| `alphabet` | the names in the order of the dictionary: *crue, digue, plaine* |
| `quel` `lequel("à")` | *quel*, *quelles*; *lequel*, *auquel*, *desquelles* |
| `quel_nom` | with the noun of the class: *quelle ville*, *quels pays* |
| `il` | *il*, *elle*, *ils*, *elles* |
| `combien(objet, verbe, suite)` | *combien de mètres le tablier mesure-t-il*; empty if unnatural |
| `inversion("a eu", "ont eu")` | the verb and its pronoun: *a-t-elle eu*, *ont-ils eu* |
| `nombre("est", "sont")` | the first if the entity is singular, the second if plural |
| `genre("né", "née")` | the first if masculine, the second if feminine |
| `accord(entity)` | from an adjective, or an entity that declares some: *prévue*, *togolaises* |
| `que` | *que le Togo*, *qu’Ali* |
| `date(jour=false, annee=true)` | an ISO value, or an entity’s `valeur`: *vendredi 1er mai 2026* |
| `lettres` | a number in words: *trois* |
| `maj` | capital first letter, accent kept: *L’Afrique*, *Égypte* |
| `typo` | typographic apostrophes and spaces; `typo(ascii=true)` for a plain keyboard's |
"""

from collections.abc import Callable, Mapping

from ardoise.compose import (
    french_agreement,
    french_count,
    french_date,
    french_noun,
    french_verb,
)
from ardoise.compose import french_typography as typography
from ardoise.compose.noun import (
    Noun,
    Nouns,
    UndeclaredError,
    alphabetical,
    as_list,
    class_of,
    each,
    enumerate_words,
    name_of,
)
from ardoise.domain.elision import elide, elides
from ardoise.domain.fact import Entity

_TIMES = frozenset({"date", "mois", "annee", "jour", "siecle", "month", "year", "day"})

# The noun by which a class is asked for, and its gender.
_CLASS_NOUNS = {
    "ville": ("ville", "f"),
    "capitale": ("capitale", "f"),
    "commune": ("commune", "f"),
    "village": ("village", "m"),
    "pays": ("pays", "m"),
    "region": ("région", "f"),
    "continent": ("continent", "m"),
    "lieu": ("lieu", "m"),
    "personne": ("personne", "f"),
    "personnage": ("personnage", "m"),
    "fonction": ("fonction", "f"),
    "titre": ("titre", "m"),
    "organisation": ("organisation", "f"),
    "evenement": ("événement", "m"),
    "date": ("date", "f"),
    "jour": ("jour", "m"),
    "mois": ("mois", "m"),
    "annee": ("année", "f"),
    "siecle": ("siècle", "m"),
    "heure": ("heure", "f"),
    "batiment": ("lieu", "m"),
    "sujet": ("sujet", "m"),
    "duree": ("durée", "f"),
    "groupe": ("groupe", "m"),
    "theme": ("thème", "m"),
    "domaine": ("domaine", "m"),
    "dossier": ("dossier", "m"),
    "priorite": ("priorité", "f"),
    "motif": ("motif", "m"),
    "cause": ("cause", "f"),
    "but": ("but", "m"),
    "oeuvre": ("œuvre", "f"),
    "nombre": ("nombre", "m"),
}

_WHICH = {
    ("m", False): "quel",
    ("f", False): "quelle",
    ("m", True): "quels",
    ("f", True): "quelles",
}


class French:
    """The French body of rules. Everything is a pure function of what entities declare."""

    code = "fr"

    def the(self, nouns: Nouns) -> str:
        return each(nouns, french_noun.the, "et")

    def a(self, nouns: Nouns) -> str:
        return each(nouns, french_noun.a, "et")

    def this(self, nouns: Nouns) -> str:
        return each(nouns, french_noun.this, "et")

    def their(self, nouns: Nouns) -> str:
        return each(nouns, french_noun.their, "et")

    def of(self, nouns: Nouns) -> str:
        return each(nouns, french_noun.of, "et")

    def of_bare(self, nouns: Nouns) -> str:
        return each(nouns, french_noun.of_bare, "et")

    def to(self, nouns: Nouns) -> str:
        return each(nouns, french_noun.to, "et")

    def at(self, nouns: Nouns) -> str:
        return each(nouns, french_noun.at, "et")

    def origin(self, nouns: Nouns) -> str:
        return each(nouns, french_noun.origin, "et")

    def when(self, nouns: Nouns) -> str:
        return each(nouns, _when, "et")

    def toward(self, nouns: Nouns) -> str:
        return each(nouns, _toward, "et")

    def enumerate(self, nouns: Nouns, conjunction: str = "") -> str:
        return each(nouns, french_noun.the, conjunction or "et")

    def enumerate_bare(self, nouns: Nouns, conjunction: str = "") -> str:
        return enumerate_words([name_of(noun) for noun in as_list(nouns)], conjunction or "et")

    def which(self, nouns: Nouns) -> str:
        return _WHICH[_gender(nouns), _plural(nouns)]

    def which_class(self, nouns: Nouns) -> str:
        first = as_list(nouns)[0]
        cls = first.casefold() if isinstance(first, str) else class_of(first)
        noun, gender = _CLASS_NOUNS.get(cls, (cls, ""))
        if not gender:
            raise UndeclaredError("fr", name_of(first), "classe", "ville")
        plural = len(as_list(nouns)) > 1
        if plural:
            noun = noun if noun.endswith("s") else noun + "s"
        return f"{_WHICH[gender, plural]} {noun}"

    def class_noun(self, noun: Noun) -> str:
        cls = class_of(noun).split(" ")[0]
        if cls in _CLASS_NOUNS:
            return _CLASS_NOUNS[cls][0]
        return "" if isinstance(noun, str) or "-" in noun.cls else noun.cls

    def which_of(self, nouns: Nouns, preposition: str = "") -> str:
        article = {"m": "le", "f": "la"}[_gender(nouns)] if not _plural(nouns) else "les"
        word = self.which(nouns)
        contracted = {
            ("à", "le"): "au",
            ("à", "les"): "aux",
            ("de", "le"): "du",
            ("de", "les"): "des",
        }.get((preposition, article))
        if contracted:
            return contracted + word
        return f"{preposition} {article}{word}".strip()

    def pronoun(self, nouns: Nouns) -> str:
        return french_verb.pronoun(_gender(nouns), plural=_plural(nouns))

    def invert(self, nouns: Nouns, singular: str, plural: str = "") -> str:
        verb = self.by_number(nouns, singular, plural)
        return french_verb.invert(verb, self.pronoun(nouns))

    def by_number(self, nouns: Nouns, singular: str, plural: str = "") -> str:
        if not _plural(nouns):
            return singular
        if not plural:
            raise ValueError(
                f"« {singular} » : donnez aussi la forme du pluriel, "
                f'par exemple inversion("porte", "portent").'
            )
        return plural

    def by_gender(self, nouns: Nouns, masculine: str, feminine: str) -> str:
        return feminine if _gender(nouns) == "f" else masculine

    def agree(self, word: Noun, nouns: Nouns) -> str:
        gender, plural = _gender(nouns), _plural(nouns)
        if isinstance(word, Entity):
            form = french_agreement.declared_form(word.adjectives, gender, plural=plural)
            if form is None:
                raise UndeclaredError("fr", word.id, "adjectifs", "{m: togolais, f: togolaise}")
            return form
        return french_agreement.agree(word, gender, plural=plural)

    def elide(self, word: str, noun: Noun) -> str:
        phrase = french_noun.split(noun)
        aspirated = phrase.aspirated and not phrase.article
        return elide(word, phrase.whole, aspirated=aspirated)

    def elides(self, noun: Noun) -> bool:
        phrase = french_noun.split(noun)
        return elides(phrase.bare, aspirated=phrase.aspirated)

    def date(self, value: Noun, weekday: bool = False, year: bool = True) -> str:
        iso = value if isinstance(value, str) else value.value
        if not iso and isinstance(value, Entity):
            raise UndeclaredError("fr", value.id, "valeur", "2025-12-19")
        return french_date.spell_date(iso, weekday=weekday, year=year)

    def words(self, number: int | str, gender: str = "m") -> str:
        return french_date.spell_number(int(number), gender)

    def capitalise(self, text: str) -> str:
        return typography.capitalise(text)

    def typography(self, text: str, ascii: bool = False) -> str:
        return typography.plain_marks(text) if ascii else typography.typeset(text)

    def filters(self) -> Mapping[str, Callable[..., str]]:
        """The filters of the table above, by name."""

        def date(value: Noun, jour: bool = False, annee: bool = True) -> str:
            return self.date(value, weekday=jour, year=annee)

        return {
            "nom": self.enumerate_bare,
            "le": self.the,
            "un": self.a,
            "ce": self.this,
            "son": self.their,
            "de": self.of,
            "de_nu": self.of_bare,
            "a": self.toward,
            "datif": self.to,
            "lieu": self.at,
            "origine": self.origin,
            "quand": self.when,
            "liste": self.enumerate,
            "liste_nue": self.enumerate_bare,
            "liste_a": self.toward,
            "liste_de": self.of,
            "alphabet": alphabetical,
            "quel": self.which,
            "quel_nom": self.which_class,
            "lequel": self.which_of,
            "combien": french_count.how_many,
            "il": self.pronoun,
            "inversion": self.invert,
            "nombre": self.by_number,
            "genre": self.by_gender,
            "accord": self.agree,
            "que": lambda noun: self.elide("que", noun),
            "date": date,
            "lettres": self.words,
            "initiale": initial,
            "maj": self.capitalise,
            "typo": self.typography,
        }


_LONG = 8


def initial(noun: Noun) -> str:
    """How a word to be written begins, and how long it is: *c…, 6 lettres*; *pa…, 10 lettres* for a
    long one, that others would fit by their first letter alone."""
    name = noun if isinstance(noun, str) else noun.name
    length = sum(sign.isalpha() for sign in name)
    return f"{name[: 2 if length >= _LONG else 1]}…, {length} lettres"


def _gender(nouns: Nouns) -> str:
    # The masculine wins over several nouns.
    genders = {french_noun.gender_of(noun) for noun in as_list(nouns)}
    return "f" if genders == {"f"} else "m"


def _plural(nouns: Nouns) -> bool:
    several = as_list(nouns)
    return len(several) > 1 or any(french_noun.is_plural(noun) for noun in several)


def _when(noun: Noun) -> str:
    if isinstance(noun, Entity) and not noun.locative:
        cls = class_of(noun)
        if cls in ("mois", "month", "annee", "year"):
            return f"en {noun.name}"
        if cls in ("siecle", "century"):
            return french_noun.to(noun)
        if cls in _TIMES:
            return french_noun.the(noun)
    return french_noun.at(noun)


def _toward(noun: Noun) -> str:
    if isinstance(noun, Entity):
        if class_of(noun) in _TIMES:
            return _when(noun)
        if noun.locative or class_of(noun) in french_noun.PLACES:
            return french_noun.at(noun)
    return french_noun.to(noun)
