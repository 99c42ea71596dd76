"""What a learner takes away: their data, and the deck of their mistakes."""

import csv
import io
from datetime import datetime
from pathlib import Path

import msgspec

from ardoise.domain.bank import Bank
from ardoise.export.anki import export_anki
from ardoise.export.ledger import LEDGER_FILE, NO_LEDGER, parse_ledger
from ardoise.records.store import Records

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def data_json(records: Records, learner: str) -> bytes:
    """All that is recorded of a learner: attempts with their items, responses, review log."""
    attempts = [records.run(attempt.id, learner) for attempt in records.attempts(learner)]
    everything = {
        "learner": records.learner(learner),
        "attempts": attempts,
        "reviews": records.reviews(learner),
    }
    return msgspec.json.format(msgspec.json.encode(everything), indent=2)


def data_csv(records: Records, learner: str) -> bytes:
    """A line a response. Cells that a spreadsheet would take for formulas are disarmed."""
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(("at", "attempt", "sequence", "item", "given", "verdict", "score"))
    for response in records.responses(learner):
        row = (
            response.at.isoformat(),
            response.attempt,
            response.sequence,
            response.item,
            " | ".join(response.given),
            response.grade.verdict.value,
            response.grade.score,
        )
        table.writerow([_disarmed(cell) for cell in row])
    # The mark tells spreadsheets that the file is UTF-8.
    return out.getvalue().encode("utf-8-sig")


def _disarmed(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def mistakes_deck(root: Path, bank: Bank, missed: frozenset[str], now: datetime) -> bytes:
    """An Anki deck of the items `missed`: the same notes as in the deck of the whole bank."""
    ledger = root / LEDGER_FILE
    kept = {name: item for name, item in bank.items.items() if name in missed}
    return export_anki(
        msgspec.structs.replace(bank, items=kept),
        now=now,
        # Dated as the class's deck is, so that neither import undoes the other.
        ledger=parse_ledger(ledger.read_bytes()) if ledger.is_file() else NO_LEDGER,
    ).data
