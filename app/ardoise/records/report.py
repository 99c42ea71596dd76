"""Item statistics as text, JSON or CSV."""

import csv
import io
from collections.abc import Iterable

import msgspec

from ardoise.domain.words import say
from ardoise.records.statistics import ENOUGH, ItemStatistics

_DASH = "—"
_COLUMNS = (
    "item",
    "responses",
    "facility",
    "deviation",
    "discrimination",
    "efficiency",
    "distractor_efficiency",
)


def statistics_json(statistics: Iterable[ItemStatistics]) -> str:
    """One JSON object a line, with the names of `ItemStatistics`."""
    return "".join(msgspec.json.encode(each).decode() + "\n" for each in statistics)


def statistics_csv(statistics: Iterable[ItemStatistics]) -> str:
    """A table with a header, a line an item; what cannot be said is empty."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for each in statistics:
        numbers = (
            each.facility,
            each.deviation,
            each.discrimination,
            each.efficiency,
            each.distractor_efficiency,
        )
        writer.writerow(
            [safe_cell(each.item), each.responses]
            + ["" if number is None else f"{number:.4f}" for number in numbers]
        )
    return out.getvalue()


def statistics_text(statistics: Iterable[ItemStatistics], lang: str) -> str:
    """A table for people, and what the distractors want, in their language."""
    rows = list(statistics)
    if not rows:
        return say(lang, fr="Aucune réponse enregistrée.\n", en="No response recorded yet.\n")
    head = say(
        lang,
        fr="question|réponses|facilité|discrimination|efficacité|leurres",
        en="question|responses|facility|discrimination|efficiency|distractors",
    ).split("|")
    table = [head] + [
        [
            each.item,
            str(each.responses),
            _number(100 * each.facility, lang, " %"),
            _number(each.discrimination, lang),
            _number(each.efficiency, lang),
            _number(each.distractor_efficiency, lang, " %"),
        ]
        for each in rows
    ]
    widths = [max(len(row[column]) for row in table) for column in range(len(head))]
    lines = [_line(row, widths) for row in table]
    lines.insert(1, "  ".join("-" * width for width in widths))
    return "\n".join([*lines, *_remarks(rows, lang)]) + "\n"


def safe_cell(text: str) -> str:
    """`text` so that a spreadsheet takes it for a text, not for a formula."""
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text


def _line(row: list[str], widths: list[int]) -> str:
    first = row[0].ljust(widths[0])
    rest = (cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))
    return "  ".join([first, *rest])


def _number(number: float | None, lang: str, unit: str = "") -> str:
    if number is None:
        return _DASH
    text = f"{number:.0f}{unit}"
    return text.replace(" ", "\u00a0") if lang != "en" else text.replace(" ", "")


def _remarks(rows: list[ItemStatistics], lang: str) -> list[str]:
    lines = [
        say(
            lang,
            fr=f"{each.item}\u00a0: le leurre «\u00a0{option.text}\u00a0» ne joue pas son rôle "
            f"(choisi {option.chosen} fois)\u202f; remplacez-le ou retirez-le.",
            en=f"{each.item}: the distractor “{option.text}” does no work (chosen "
            f"{option.chosen} times); replace it or take it out.",
        )
        for each in rows
        for option in each.options
        if option.functional is False
    ]
    if any(each.responses < ENOUGH for each in rows):
        lines.append(
            say(
                lang,
                fr=f"Sous {ENOUGH} réponses, ces chiffres ne disent pas grand-chose.",
                en=f"Under {ENOUGH} responses, these figures do not say much.",
            )
        )
    return ["", *lines] if lines else []
