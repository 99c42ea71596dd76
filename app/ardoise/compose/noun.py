"""What the rules of a language are given to speak of: an entity, a bare word, or a list of them."""

from collections.abc import Callable, Sequence

from ardoise.domain.fact import Entity
from ardoise.domain.fold import fold
from ardoise.domain.words import say

Noun = Entity | str
"""An entity, or a word that stands for itself: no article, nothing declared."""

Nouns = Noun | Sequence[Noun]
"""One noun or several; rules of prepositions and articles apply to each of several."""


class UndeclaredError(ValueError):
    """A rule needs what the entity does not declare. The message names the key to add.

    `entity` is the id of the entity and `key` the key as facts.yaml spells it in that language.
    """

    def __init__(self, lang: str, entity: str, key: str, example: str) -> None:
        self.entity = entity
        self.key = key
        super().__init__(
            say(
                lang,
                fr=f"L’entité « {entity} » ne dit pas son « {key} » : "
                f"ajoutez « {key} » à cette entité, par exemple « {key}: {example} ».",
                en=f"Entity “{entity}” does not say its “{key}”: "
                f"add “{key}” to this entity, for instance “{key}: {example}”.",
            )
        )


TIMES = frozenset(
    {"date", "mois", "annee", "siecle", "jour", "month", "year", "century", "day", "time"}
)
"""Classes of times, folded: what is said without its preposition in a blank."""

FUNCTIONS = frozenset({"fonction", "titre", "function", "title"})
"""Classes of what somebody is in a body or a place, folded: *maire de Rouen*."""


def name_of(noun: Noun) -> str:
    """The displayed name, without article."""
    return noun if isinstance(noun, str) else noun.name


def class_of(noun: Noun) -> str:
    """The folded class of an entity; "" for a bare word."""
    return "" if isinstance(noun, str) else fold(noun.cls)


def as_list(nouns: Nouns) -> list[Noun]:
    """One noun or several, as a list."""
    return [nouns] if isinstance(nouns, (str, Entity)) else list(nouns)


def enumerate_words(words: Sequence[str], conjunction: str) -> str:
    """`words` with commas, and `conjunction` before the last. "" for none."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {conjunction} {words[-1]}"


def alphabetical(nouns: Nouns) -> str:
    """Names in the order of the dictionary, with commas: that of the text would tell too much."""
    return ", ".join(sorted((name_of(noun) for noun in as_list(nouns)), key=fold))


def each(nouns: Nouns, rule: Callable[[Noun], str], conjunction: str) -> str:
    """`rule` applied to each noun, enumerated: prepositions and articles are repeated."""
    return enumerate_words([rule(noun) for noun in as_list(nouns)], conjunction)
