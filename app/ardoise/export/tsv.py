"""A bank as a table of two columns, question and answer: for Quizlet and spreadsheets.

Quizlet takes a term, a tab and a definition a line. A spreadsheet would run a cell that starts with
`= + - @` as a formula: such a cell gets an apostrophe in front, which spreadsheets hide.
"""

import re

from ardoise.domain.bank import Bank
from ardoise.domain.item import AnyItem, Cloze, Matching, Ordering, TrueFalse
from ardoise.export.generic import bookkeeping, ungraded, unheld
from ardoise.export.loss import Context, Exported, Losses, Selection
from ardoise.export.markup import clean, stem_plain
from ardoise.export.select import mixed, selected
from ardoise.export.words import truth

_FORMULA = re.compile(r"\s*[=+\-@]")
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?")


def export_tsv(bank: Bank, selection: Selection, context: Context) -> Exported:
    """The table, in UTF-8, one line an item in the order of the bank."""
    losses = Losses(context.lang)
    items = selected(bank, selection)
    lines = []
    for done, item in enumerate(items, 1):
        term, definition = pair_of(item)
        row = [_cell(term), _cell(definition)]
        if any(cell.startswith("'") and cell[1:2] in "=+-@" for cell in row):
            losses.add(
                item.id,
                "formula",
                ("une apostrophe précède la cellule", "an apostrophe precedes the cell"),
                (
                    "un tableur exécuterait cette cellule comme une formule",
                    "a spreadsheet would run this cell as a formula",
                ),
            )
        _note(item, (term, definition), losses)
        lines.append("\t".join(row) + "\n")
        context.progress(done, len(items))
    bookkeeping(len(items), losses)
    return Exported(
        data="".join(lines).encode(),
        losses=tuple(losses.all),
        count=len(items),
        ledger=context.ledger,
    )


def pair_of(item: AnyItem) -> tuple[str, str]:
    """What is asked and what is expected, each in one string."""
    stem = stem_plain(item.stem)
    answer = " ; ".join(item.key)
    match item:
        case TrueFalse():
            yes, no = truth(item)
            return f"{yes} / {no} : {stem}", yes if item.answer else no
        case Cloze():
            text = item.pieces[0]
            for blank, piece in zip(item.blanks, item.pieces[1:], strict=True):
                text += f"____ ({blank.hint})" if blank.hint else "____"
                text += piece
            return _joined(stem, stem_plain(text)), answer
        case Matching():
            lefts = " ; ".join(left for left, _ in item.pairs)
            return _joined(stem, lefts), " ; ".join(f"{a} → {b}" for a, b in item.pairs)
        case Ordering():
            shown = " ; ".join(item.order[i] for i in mixed(item.order, item.id))
            return _joined(stem, shown), " → ".join(item.order)
    return stem, answer


def _joined(*parts: str) -> str:
    return " — ".join(part for part in parts if part)


def _cell(text: str) -> str:
    """`text` on one line, without tabs, and inert in a spreadsheet."""
    text = " ".join(clean(text).split())
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text


def _note(item: AnyItem, pair: tuple[str, str], losses: Losses) -> None:
    if any(re.search(r"[\t\r\n]|^\s|\s$|\s\s", text) for text in pair):
        losses.add(
            item.id,
            "spaces",
            ("tabulations et sauts de ligne", "tabs and line ends"),
            ("ils séparent les colonnes et les lignes", "they separate columns and lines"),
        )
    more = ["kind"] if item.kind != "flashcard" else []
    more += ["options"] if item.options else []
    unheld(item, losses, "accepted", *_HELD_NOWHERE, more=more)
    ungraded(item, losses)


_HELD_NOWHERE = (
    "hint",
    "feedback",
    "quotes",
    "level",
    "tags",
    "points",
    "media",
    "stem",
    "inference",
)
