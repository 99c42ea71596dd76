"""The words of exports, in French and English."""

from ardoise.domain.item import AnyItem, Level

KINDS = {
    "single_choice": ("Choix unique", "Single choice"),
    "multiple_choice": ("Choix multiple", "Multiple choice"),
    "true_false": ("Vrai ou faux", "True or false"),
    "short_answer": ("Réponse courte", "Short answer"),
    "cloze": ("Texte à trous", "Fill in the blanks"),
    "matching": ("Appariement", "Matching"),
    "ordering": ("Remise en ordre", "Put in order"),
    "flashcard": ("Carte recto verso", "Flashcard"),
}
"""The name of each kind of item: French, English."""

LEVELS = {
    Level.REMEMBER: ("mémoriser", "remember"),
    Level.UNDERSTAND: ("comprendre", "understand"),
    Level.APPLY: ("appliquer", "apply"),
    Level.ANALYSE: ("analyser", "analyse"),
    Level.EVALUATE: ("évaluer", "evaluate"),
    Level.CREATE: ("créer", "create"),
}
"""The name of each cognitive level: French, English."""

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def kind_name(kind: str, lang: str) -> str:
    """How a kind of item is called."""
    return KINDS[kind][lang == "en"]


def level_name(level: Level, lang: str) -> str:
    """How a cognitive level is called."""
    return LEVELS[level][lang == "en"]


def level_tag(level: Level, lang: str) -> str:
    """A tag that says a level, for the targets that have tags only."""
    return f"level: {LEVELS[level][1]}" if lang == "en" else f"niveau : {LEVELS[level][0]}"


def letter(position: int) -> str:
    """The letter of a choice counted from 0: A … Z, then AA, AB …"""
    high, low = divmod(position, len(LETTERS))
    return (letter(high - 1) if high else "") + LETTERS[low]


def truth(item: AnyItem) -> tuple[str, str]:
    """The words for true and false as they are shown in the item's language."""
    return ("True", "False") if item.lang == "en" else ("Vrai", "Faux")
