"""French articles: as a text writes them, and as a noun takes them."""

from ardoise.domain.elision import elides

INDEFINITE = {"ce": "un", "cet": "un", "cette": "une", "ces": "des"}
"""The indefinite article for a demonstrative: *ce régime qui* is *un régime qui*."""

_GENDERS = {"le": "m", "la": "f", "un": "m", "une": "f"}


def plain(article: str | None) -> str:
    """An article as it is written alone, in small letters; "" for none."""
    return (article or "").strip().casefold().replace("'", "’")


def article_gender(article: str) -> str:
    """ "m" or "f" for a plain article that shows it, else ""."""
    return _GENDERS.get(article, "")


def elided(article: str, name: str) -> str:
    """The article as it stands before a name: *l’* for le and la before a vowel."""
    return "l’" if article in ("le", "la") and elides(name) else article


def definite(name: str, gender: str, *, plural: bool) -> str:
    """The definite article that a name of that gender takes."""
    return "les" if plural else elided("le" if gender == "m" else "la", name)
