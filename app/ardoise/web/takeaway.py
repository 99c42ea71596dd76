"""The deck of their mistakes that a learner takes away."""

from datetime import datetime
from pathlib import Path

import msgspec

from ardoise.domain.bank import Bank
from ardoise.export.anki import export_anki
from ardoise.export.around import ledger_of, media_of


def mistakes_deck(root: Path, bank: Bank, missed: frozenset[str], now: datetime) -> bytes:
    """An Anki deck of the items `missed`: the same notes as in the deck of the whole bank."""
    kept = {name: item for name, item in bank.items.items() if name in missed}
    return export_anki(
        msgspec.structs.replace(bank, items=kept),
        now=now,
        # Dated as the class's deck is, so that neither import undoes the other.
        ledger=ledger_of(root),
        media=media_of(root),
    ).data
