"""The deck of mistakes is part of the class's deck, in the real engine."""

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.export.test_anki import a_learner, counts

from ardoise.export.anki import export_anki
from ardoise.export.ledger import NO_LEDGER
from ardoise.web.takeaway import mistakes_deck
from ardoise.workspace import open_workspace

NOW = datetime(2026, 1, 5, 8, tzinfo=UTC)
MISSED = frozenset({"ordre", "historienne"})


def test_mistakes_beside_the_whole_deck_are_the_same_notes(tmp_path: Path) -> None:
    root = tmp_path / "class"
    shutil.copytree(Path(__file__).parent / "class", root)
    bank = open_workspace(root).bank
    whole = export_anki(bank, now=NOW, ledger=NO_LEDGER).data
    mistakes = mistakes_deck(root, bank, MISSED, NOW + timedelta(days=1))
    for number, decks in enumerate(((whole, mistakes), (mistakes, whole))):
        folder = tmp_path / str(number)
        folder.mkdir()
        with a_learner(folder) as learner:
            for deck in decks:
                learner.take(deck)
            assert learner.col.note_count() == len(bank.items)


def test_mistakes_alone_are_new_notes_at_first(tmp_path: Path) -> None:
    root = tmp_path / "class"
    shutil.copytree(Path(__file__).parent / "class", root)
    bank = open_workspace(root).bank
    with a_learner(tmp_path) as learner:
        assert counts(learner.take(mistakes_deck(root, bank, MISSED, NOW))) == {"new": len(MISSED)}
        assert set(learner.ids()) == MISSED
