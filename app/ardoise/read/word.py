"""A single text of a file: a name, a number, a word of a table, or prose."""

import re
from typing import Any

from ardoise.domain.fold import fold
from ardoise.domain.problem import Place
from ardoise.read.faults import Faults
from ardoise.read.near import nearest
from ardoise.read.node import Node
from ardoise.read.words import choice_word, choice_words

ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
WHOLE = re.compile(r"[1-9][0-9]{0,8}")
POSITIVE = re.compile(r"[0-9]{1,6}(?:[.,][0-9]{1,6})?")
_CURLY = {"“": "”", "‘": "’", "„": "“", "”": "”"}


def is_id(text: str) -> bool:
    """Whether `text` can name an item, an entity, a fact …"""
    return ID.fullmatch(text) is not None


def is_number(text: str, kind: str) -> bool:
    """Whether `text` is a number from 1 ("whole") or above 0 ("positive")."""
    if kind == "whole":
        return WHOLE.fullmatch(text) is not None
    return POSITIVE.fullmatch(text) is not None and float(text.replace(",", ".")) > 0


def slug(text: str) -> str:
    """An id made from words: `Où se tient …` → `ou-se-tient`."""
    bare = "".join(c if c.isascii() else " " for c in fold(text))
    return "-".join(bare.split()[:4]) or "question-1"


def check_text(
    node: Node, text: str, extra: dict[str, Any], place: Place, faults: Faults
) -> str | None:
    """`text` if it is what `extra` asks of it (see `shape.extra_of`); else None, reported."""
    if node.quoting == "" and _CURLY.get(text[:1]) and _curly(text):
        inner = text.strip("“”„‘’")
        faults.about(
            node,
            place,
            "F03",
            fr=(
                "Des guillemets courbes n’entourent pas une valeur : ils en feraient partie.",
                f"Écrivez \"{inner}\" avec des guillemets droits ; ou '{text}' pour les garder.",
            ),
            en=(
                "Curly quotes do not enclose a value: they would be part of it.",
                f"Write \"{inner}\" with straight quotes, or '{text}' if they belong to it.",
            ),
        )
        return None
    if "choice" in extra:
        return _choice(node, text, extra["choice"], place, faults)
    if extra.get("id") and not is_id(text):
        better = slug(text)
        faults.about(
            node,
            place,
            "F09",
            fr=(
                f"« {text} » ne peut pas être un nom (id).",
                f"Des lettres sans accent, chiffres, tirets et points : par exemple {better}.",
            ),
            en=(
                f"“{text}” cannot be an id.",
                f"Use unaccented letters, digits, dashes and dots: for example {better}.",
            ),
        )
        return None
    if "number" in extra:
        return _number(node, text, extra["number"], place, faults)
    return text


def _curly(text: str) -> bool:
    close = _CURLY[text[0]]
    return text.endswith(close) or not any(c in text[1:] for c in ("”", "’", "“"))


def _choice(node: Node, text: str, choice: str, place: Place, faults: Faults) -> str | None:
    words = choice_words(choice, faults.lang)
    if text in words:
        return text
    other = choice_words(choice, "en" if faults.lang == "fr" else "fr")
    shown = [choice_word(choice, name, faults.lang) for name in dict.fromkeys(words.values())]
    near = nearest(text, words)
    meant = choice_word(choice, words[near], faults.lang) if near else ""
    if text in other:
        meant = choice_word(choice, other[text], faults.lang)
    listed = ", ".join(f"`{word}`" for word in shown)
    faults.about(
        node,
        place,
        "F10" if text in other else "F09",
        fr=(
            f"`{text}` n’est pas un mot possible ici.",
            f"Vouliez-vous dire `{meant}` ?" if meant else f"Écrivez l’un de : {listed}.",
        ),
        en=(
            f"`{text}` is not a possible word here.",
            f"Did you mean `{meant}`?" if meant else f"Write one of: {listed}.",
        ),
    )
    return None


def _number(node: Node, text: str, kind: str, place: Place, faults: Faults) -> str | None:
    if is_number(text, kind):
        return text
    whole = kind == "whole"
    faults.about(
        node,
        place,
        "F08",
        fr=(
            f"« {text} » n’est pas un nombre{' entier à partir de 1' if whole else ' positif'}.",
            f"Écrivez-le en chiffres, par exemple {'2' if whole else '1.5'}.",
        ),
        en=(
            f"“{text}” is not a {'whole number from 1' if whole else 'positive number'}.",
            f"Write it in digits, for example {'2' if whole else '1.5'}.",
        ),
    )
    return None
