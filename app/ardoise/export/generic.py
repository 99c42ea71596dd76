"""Losses that several targets share."""

import re
from collections.abc import Iterable

from ardoise.domain.fold import plain
from ardoise.domain.item import AnyItem, Cloze, Nature, ShortAnswer
from ardoise.export.loss import Losses

NOT_HELD = ("ce format n’a pas de place pour cela", "this format has no place for it")
EXACT = (
    "ce format compare mot à mot, sans les règles de correction d’Ardoise",
    "this format compares word for word, without Ardoise’s rules of grading",
)
_PARTS: dict[str, tuple[str, str]] = {
    "hint": ("indice", "hint"),
    "feedback": ("explication", "feedback"),
    "quotes": ("citation", "quote"),
    "level": ("niveau", "level"),
    "tags": ("étiquettes", "tags"),
    "points": ("points", "points"),
    "media": ("médias", "media"),
    "kind": ("sorte de question", "kind of question"),
    "options": ("choix et retours", "options and their feedback"),
    "accepted": ("autres réponses justes", "other right answers"),
    "inference": ("comment la réponse se déduit", "how the answer follows"),
    "stem": ("mise en valeur de l’énoncé", "emphasis of the stem"),
}


def unheld(item: AnyItem, losses: Losses, *parts: str, more: Iterable[str] = ()) -> None:
    """Note, in one loss, which of `parts` the item has that the target has no place for.

    `more` are parts that it is known not to hold. The loss names its parts between `+`.
    """
    lost = [*more, *(part for part in parts if _has(item, part))]
    if lost:
        french = ", ".join(_PARTS[part][0] for part in lost)
        english = ", ".join(_PARTS[part][1] for part in lost)
        losses.add(item.id, "+".join(lost), (french, english), NOT_HELD)


def _has(item: AnyItem, part: str) -> bool:
    value = getattr(item, part)
    if part == "points":
        return bool(value != 1)
    return "**" in value if part == "stem" else bool(value)


def ungraded(item: AnyItem, losses: Losses) -> None:
    """Note the rules of grading of typed responses that a target which compares words ignores."""
    spelt = isinstance(item, ShortAnswer | Cloze) and (not item.typos or item.strict_accents)
    if spelt or (
        isinstance(item, ShortAnswer)
        and (
            item.pick
            or item.inferred_year
            or item.surname
            or item.nature in (Nature.PERSON, Nature.DATE)
        )
    ):
        losses.add(item.id, "grading", ("règles de correction", "rules of grading"), EXACT)
    refused = (
        item.refuse
        if isinstance(item, ShortAnswer)
        else tuple(r for b in item.blanks for r in b.refuse)
        if isinstance(item, Cloze)
        else ()
    )
    if refused:
        losses.add(item.id, "refuse", ("réponses à refuser", "responses to refuse"), EXACT)


def bookkeeping(count: int, losses: Losses) -> None:
    """Note what no target holds, once for all items."""
    if count:
        losses.add(
            "",
            "bookkeeping",
            (
                "faits, modèle d’origine, groupe, règles ignorées",
                "facts, template of origin, group, rules ignored",
            ),
            (
                "ils servent à composer et à vérifier",
                "they serve to compose and to check",
            ),
        )


_NUMBER = re.compile(r"[-−]?\d{1,3}(?:[ \u00a0\u202f]?\d{3})*(?:[.,]\d+)?|[-−]?\d+(?:[.,]\d+)?")


def number_of(text: str) -> str | None:
    """The value of a number as a program writes it ("1 200,5" is "1200.5"), or None."""
    if not _NUMBER.fullmatch(text.strip()):
        return None
    return re.sub(r"\s", "", text).replace(",", ".").replace("−", "-")


def with_typed(texts: tuple[str, ...]) -> tuple[str, ...]:
    """`texts`, each followed by the form a keyboard gives it where that differs."""
    return tuple(dict.fromkeys(form for text in texts for form in (text, plain(text))))
