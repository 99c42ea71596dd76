"""What a statistical model may add to the rules; the rules do without."""

from collections.abc import Mapping
from typing import Protocol

from ardoise.domain.text import Text


class Model(Protocol):
    """Names, verbs and genders that a model finds in a text. It is asked, never obeyed blindly."""

    def labels(self, text: Text) -> Mapping[str, str]:
        """Names as they stand in the text, and what each is: "PER", "LOC", "ORG" or "MISC"."""

    def finite_verbs(self, sentence: str) -> frozenset[int]:
        """Where the finite verbs of a sentence start, in characters from its beginning."""

    def nouns(self, sentence: str) -> frozenset[int] | None:
        """Where the common nouns of a sentence start; None where that is not known."""

    def gender(self, noun: str) -> str:
        """ "m" or "f" for a noun that was met in the text, "" when it is not known."""

    def commonness(self, word: str) -> float | None:
        """How common a word is in the language, on the Zipf scale: the decimal logarithm of how
        often it comes in a thousand million words (van Heuven et al. 2014), 0 for what never does.
        None where that is not known."""


class NoModel:
    """Rules alone."""

    def labels(self, text: Text) -> Mapping[str, str]:
        return {}

    def finite_verbs(self, sentence: str) -> frozenset[int]:
        return frozenset()

    def nouns(self, sentence: str) -> frozenset[int] | None:
        return None

    def gender(self, noun: str) -> str:
        return ""

    def commonness(self, word: str) -> float | None:
        return None
