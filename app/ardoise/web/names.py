"""What kinds, levels, modes and verdicts are called on the pages."""

from ardoise.domain.attempt import Mode, Verdict
from ardoise.domain.item import Level, Nature
from ardoise.web.speech import _

KINDS = (
    "single_choice",
    "multiple_choice",
    "true_false",
    "short_answer",
    "cloze",
    "matching",
    "ordering",
    "flashcard",
)


def kind_name(kind: str) -> str:
    """The name of a kind of item, as a pupil says it."""
    return {
        "single_choice": _("Choix"),
        "multiple_choice": _("Plusieurs réponses"),
        "true_false": _("Vrai ou faux"),
        "short_answer": _("Réponse courte"),
        "cloze": _("Texte à trous"),
        "matching": _("Paires"),
        "ordering": _("Mise en ordre"),
        "flashcard": _("Carte"),
    }[kind]


def nature_names() -> dict[Nature, str]:
    """What each nature of a short answer is called."""
    return {
        Nature.TEXT: _("un texte"),
        Nature.PERSON: _("une personne"),
        Nature.DATE: _("une date"),
        Nature.NUMBER: _("un nombre"),
        Nature.LIST: _("une liste"),
    }


def level_name(level: Level) -> str:
    """The name of a cognitive level."""
    return {
        Level.REMEMBER: _("Se souvenir"),
        Level.UNDERSTAND: _("Comprendre"),
        Level.APPLY: _("Appliquer"),
        Level.ANALYSE: _("Analyser"),
        Level.EVALUATE: _("Évaluer"),
        Level.CREATE: _("Créer"),
    }[level]


def mode_name(mode: Mode) -> str:
    """The name of a mode of quiz."""
    return {
        Mode.PRACTICE: _("Entraînement"),
        Mode.TEST: _("Test"),
        Mode.MISTAKES: _("Mes erreurs"),
    }[mode]


SIGNS = {Verdict.RIGHT: "✓", Verdict.ALMOST: "≈", Verdict.WRONG: "✗"}
"""Colour alone never tells right from wrong."""


def verdict_name(verdict: Verdict) -> str:
    """What a pupil is told at once after responding."""
    return {
        Verdict.RIGHT: _("C’est juste"),
        Verdict.ALMOST: _("Presque"),
        Verdict.WRONG: _("Pas encore"),
    }[verdict]


RATINGS = ("again", "hard", "good", "easy")


def rating_name(rating: str) -> str:
    """What a rating is called on its button."""
    return {
        "again": _("À revoir"),
        "hard": _("Difficile"),
        "good": _("Bien"),
        "easy": _("Facile"),
    }[rating]
