"""Saying a thing in the reader's language."""


def say(lang: str, *, fr: str, en: str) -> str:
    """The French or the English sentence, by the language of whoever reads it."""
    return en if lang == "en" else fr
