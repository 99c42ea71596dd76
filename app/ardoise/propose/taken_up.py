"""Definite nouns that take up what was said before: "La ruse fut découverte", "le savant", "les
deux pays". Read without what introduced it, such a noun tells nobody which ruse it is."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ardoise.domain.fold import fold
from ardoise.propose.people import CRAFTS
from ardoise.propose.quantity import SMALL_VALUES
from ardoise.propose.roles import INDIVIDUALS
from ardoise.propose.token import Token, tokenize
from ardoise.propose.verbs import finite_forms

# Nouns that sum up what was told (French grammars: *noms sous-spécifiés*, "anaphore résomptive"):
# alone after a definite article, they are never said for the first time.
_SUMMING_WORDS = """
affaire anecdote annonce argument accusation cérémonie chantier conclusion constat controverse
critique débat décision découverte démarche difficulté dispositif document échec enquête entretien
épisode épreuve espèce événement exercice expérience exploit hypothèse idée incident initiative
manifestation mesure méthode mission mystère nouvelle objection objectif opération ouvrage phénomène
poème procédé procédure processus programme projet promesse proposition question rapport récompense
rencontre résultat réunion roman ruse scandale principe séance scène solution spectacle stratagème
succès sujet système technique technologie tentative texte théorie tournoi trajet
"""
SUMMING = frozenset(_SUMMING_WORDS.split())
"""Nouns that sum up what was told, or take up a thing of a kind."""
# Whom a name or a trade told before.
_SOMEBODY_WORDS = """
officier savant intéressé couple duo trio artiste auteur autrice chercheur chercheuse scientifique
collectif groupe équipe
"""
_SOMEBODY = frozenset((*_SOMEBODY_WORDS.split(), *CRAFTS))
_DEFINITE = frozenset(("le", "la", "l’", "les", "au", "aux"))
# What follows so tells which one: "la décision du maire", "le projet que …", "l’idée qui …".
_TELLS_WORDS = "de d’ du des que qu’ qui dont où selon sur contre entre pour à"
_TELLS = frozenset(_TELLS_WORDS.split())
_NUMBERS = frozenset(word for word, value in SMALL_VALUES.items() if value < 11)


class TakenUp(NamedTuple):
    """A noun, where it starts, and whether it may sum up a sentence that stands before its own."""

    noun: str
    start: int
    sums: bool


_NAMED = re.compile(r"(?<=[\w,’] )[A-ZÀ-ÖØ-Þ][\w’-]+")
_SENTENCE = re.compile(r"[.!?] (?=[A-ZÀ-ÖØ-Þ])")


def taken_up(text: str, title: str, finite: frozenset[int]) -> Iterator[TakenUp]:
    """The nouns of `text` that take up something which neither the same noun before them nor the
    `title` tells. `finite` is where the finite verbs of `text` start, for those that no lexicon
    knows."""
    tokens = tokenize(text, finite)
    for n, noun in _definite(tokens, past=_tells_what_was_done(text)):
        stem = _stem(noun.lower)
        if stem not in fold(title) and not _said(tokens[: n - 1], stem):
            sums = tokens[n - 1].lower not in _NUMBERS
            ends = _SENTENCE.search(text, 0, noun.start)
            # Whoever is called by a noun must have been named.
            if (
                noun.lower.removesuffix("s") in INDIVIDUALS
                and ends
                and not _NAMED.search(text, 1, ends.end() - 1)
            ):
                ends = None
            yield TakenUp(noun.text, noun.start, sums and bool(ends))


def stands_alone(text: str, start: int, finite: frozenset[int]) -> bool:
    """Whether nothing after the noun at `start` tells which is meant."""
    tokens = tokenize(text, finite)
    at = next((n for n, token in enumerate(tokens) if token.start == start), None)
    return at is not None and not _told(tokens, at)


def names(text: str, noun: str) -> bool:
    """Whether `text` holds a noun, in the plural or not."""
    return _said(tokenize(text), _stem(noun))


_DONE = re.compile(
    r"\b(?:a|est|s[’']est|avait|était) (?:\w+ment |pas |été )?"
    r"\w{2,}(?:é|i|u|is|it|ert|eint|aint)e?\b"
    r"|(?<![’'])\b(?:fut|eut|fit|prit|mit|put|dut|vint)\b"
)
_PAST_IN_A = 4


def _tells_what_was_done(text: str) -> bool:
    """Whether a text tells what somebody did once: *a gagné*, *gagna*; not *gagnait*."""
    return bool(_DONE.search(text)) or any(
        word.endswith("a") and len(word) >= _PAST_IN_A and word in finite_forms()
        for word in re.findall(r"\w+", text)
    )


def _definite(tokens: list[Token], *, past: bool) -> Iterator[tuple[int, Token]]:
    """The nouns with a definite article that say nothing alone and have nothing after them that
    tells which is meant, and where each stands."""
    for n in range(1, len(tokens)):
        article, noun = tokens[n - 1], tokens[n]
        if article.lower not in _DEFINITE or not noun.text[0].islower():
            continue
        if n > 1 and tokens[n - 2].lower == "de":
            # "le budget de l’épreuve": the whole is known by its head.
            continue
        at = n
        if noun.lower in _NUMBERS and n + 1 < len(tokens):
            # "les deux pays": of two that were named.
            at, noun = n + 1, tokens[n + 1]
            every = n > 1 and tokens[n - 2].lower in ("tous", "toutes")
            if (
                not every
                and noun.kind == "word"
                and noun.lower != "autres"
                and not _told(tokens, at)
            ):
                yield at, noun
            continue
        singular = noun.lower.removesuffix("s")
        # "les chercheurs", "les agriculteurs" are all of them, more often than not; "l’élève
        # apprend" is any, "l’élève a appris" is one.
        alone = singular in SUMMING or (
            article.lower not in ("les", "aux")
            and (singular in _SOMEBODY or (past and singular in INDIVIDUALS))
        )
        if alone and not _told(tokens, at):
            yield at, noun


def _told(tokens: list[Token], n: int) -> bool:
    """Whether what follows a noun tells which is meant: a complement, a relative without a comma,
    an adjective, a name."""
    following = tokens[n + 1] if n + 1 < len(tokens) else None
    if following is None:
        return False
    if following.lower in _TELLS:
        return True
    if following.kind == "det" and n + 2 < len(tokens) and tokens[n + 2].lower in ("plus", "moins"):
        # "l’ouvrage le plus imposant de la région".
        return True
    return following.kind in ("word", "name", "number") or following.text in ("«", "“", ":", "(")


def _said(before: list[Token], stem: str) -> bool:
    """Whether the words before hold the same noun."""
    return any(_stem(token.lower) == stem for token in before)


def _stem(noun: str) -> str:
    return fold(noun).removesuffix("s").removesuffix("x")
