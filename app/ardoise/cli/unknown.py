"""A name that the bank does not have."""

from collections.abc import Iterable
from difflib import get_close_matches

from ardoise.domain.words import say


def unknown(french: str, english: str, name: str, names: Iterable[str], lang: str) -> str:
    """One sentence: there is no such `french` / `english` thing; the nearest name, if any."""
    near = get_close_matches(name, list(names), n=1)
    fr, en = (
        (f" ; vouliez-vous dire {near[0]} ?", f"; did you mean {near[0]}?") if near else (".", ".")
    )
    return say(lang, fr=f"pas de {french} « {name} »{fr}", en=f"no {english} “{name}”{en}")
