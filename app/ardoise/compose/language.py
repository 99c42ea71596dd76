"""The interface behind which the rules of each language stand; the language of a text chooses.

Every rule takes an `Entity`, a bare word, or a list of them, and speaks from what is declared.
What is missing raises `UndeclaredError`, whose message names the key to add.
"""

from collections.abc import Callable, Mapping
from typing import Protocol

from ardoise.compose.english import English
from ardoise.compose.french import French
from ardoise.compose.noun import Noun, Nouns


class Language(Protocol):
    """What templates and distractors may ask of a language."""

    code: str

    def the(self, nouns: Nouns) -> str:
        """With the definite article that is declared: *l’Afrique*, *the Sahel*."""

    def a(self, nouns: Nouns) -> str:
        """With the indefinite article: *une réunion*, *an hour*."""

    def this(self, nouns: Nouns) -> str:
        """With the demonstrative: *cet entretien*, *this summit*."""

    def their(self, nouns: Nouns) -> str:
        """With the possessive of the third person singular: *son homologue*, *its summit*."""

    def of(self, nouns: Nouns) -> str:
        """*du Togo*, *d’Ali*; *of the Sahel*."""

    def of_bare(self, nouns: Nouns) -> str:
        """Of, without article: *de Russie*."""

    def to(self, nouns: Nouns) -> str:
        """The dative: *au ministre*; *to the minister*."""

    def at(self, nouns: Nouns) -> str:
        """Where: *au Caire*, *en Russie*; *in Cairo*. UndeclaredError when no rule gives it."""

    def origin(self, nouns: Nouns) -> str:
        """Where from: *d’Égypte*, *du Togo*; *from Togo*."""

    def when(self, nouns: Nouns) -> str:
        """When: *le 19 décembre*, *en 2026*; *on 19 December*, *in 2026*."""

    def toward(self, nouns: Nouns) -> str:
        """Where for a place, when for a date, to for anything else."""

    def enumerate(self, nouns: Nouns, conjunction: str = "") -> str:
        """Enumerated with articles; `conjunction` is *et* or *and* unless given."""

    def enumerate_bare(self, nouns: Nouns, conjunction: str = "") -> str:
        """Enumerated without articles."""

    def which(self, nouns: Nouns) -> str:
        """The interrogative that agrees: *quelles*."""

    def which_class(self, nouns: Nouns) -> str:
        """The interrogative with the noun of the class: *quelle ville*, *which city*."""

    def class_noun(self, noun: Noun) -> str:
        """The noun of the class of an entity, to hint at it: *année*, *ville*; "" for none."""

    def which_of(self, nouns: Nouns, preposition: str = "") -> str:
        """*lequel*, *auquel*, *desquelles*."""

    def pronoun(self, nouns: Nouns) -> str:
        """The subject pronoun: *elles*, *she*, *it*."""

    def invert(self, nouns: Nouns, singular: str, plural: str = "") -> str:
        """The verb with its pronoun inverted: *a-t-elle eu lieu*."""

    def by_number(self, nouns: Nouns, singular: str, plural: str = "") -> str:
        """`singular` or `plural`, by the number of the nouns."""

    def by_gender(self, nouns: Nouns, masculine: str, feminine: str) -> str:
        """`masculine` or `feminine`, by the gender of the nouns."""

    def agree(self, word: Noun, nouns: Nouns) -> str:
        """An adjective, a participle, or the declared adjective of an entity, agreeing."""

    def elide(self, word: str, noun: Noun) -> str:
        """A word before the noun and its article, elided if need be: *qu’Ali*."""

    def elides(self, noun: Noun) -> bool:
        """Whether the bare name begins with a sound before which the language elides."""

    def date(self, value: Noun, weekday: bool = False, year: bool = True) -> str:
        """An ISO value, or that of an entity, in words. ValueError if it is no date."""

    def words(self, number: int | str, gender: str = "m") -> str:
        """A small number in words, a large one in grouped figures."""

    def capitalise(self, text: str) -> str:
        """Capital first letter; the rest untouched."""

    def typography(self, text: str, ascii: bool = False) -> str:
        """Apostrophes, spaces and quotation marks as the language sets them; idempotent."""

    def filters(self) -> Mapping[str, Callable[..., str]]:
        """Filters for templates, by their names in this language."""


_LANGUAGES: dict[str, Language] = {"fr": French(), "en": English()}


def language(lang: str) -> Language:
    """The rules of `lang` ("fr" or "en"). KeyError for any other."""
    return _LANGUAGES[lang]


def filters(lang: str) -> dict[str, Callable[..., str]]:
    """The filters of `lang`, for a template environment."""
    return dict(language(lang).filters())
