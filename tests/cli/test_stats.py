"""`ardoise stats` and `ardoise doctor` on records that are there, and on none."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.cli.conftest import Run

from ardoise.domain.attempt import Grade, Planned, Verdict
from ardoise.records.store import PLACE, Records
from ardoise.workspace import open_workspace


def answer(root: Path) -> None:
    """One attempt of one pupil, with one right answer."""
    (item,) = open_workspace(root).bank.items.values()
    records = Records.open(root / PLACE, now=lambda: datetime(2026, 1, 5, tzinfo=UTC))
    learner = records.local_learner().id
    attempt = records.begin(learner, "marche", [Planned(item=item)])
    served = records.serve(attempt.id, learner, item.id)
    right = Grade(verdict=Verdict.RIGHT, score=1.0, why="Oui.")
    records.save_response(
        attempt.id,
        learner,
        served.sequence,
        item.key,
        submission="s1",
        grade=lambda _item, _given, _rivals: right,
    )
    records.close()


def test_what_was_answered_is_counted(root: Path, run: Run) -> None:
    answer(root)
    told = json.loads(run("stats", "--format", "json").out)
    assert (told["item"], told["responses"], told["facility"]) == ("ouverture", 1, 1)
    assert "ouverture" in run("stats").out
    assert run("stats", "--format", "csv").out.splitlines()[1].startswith("ouverture,1,1.0")


@pytest.mark.parametrize("form", ["text", "json", "csv"])
def test_without_records_there_is_nothing_to_say_and_none_are_made(
    root: Path, run: Run, form: str
) -> None:
    assert run("stats", "--format", form).code == 0
    assert not (root / PLACE).exists()


def test_sound_records_are_said_to_be_good(root: Path, run: Run) -> None:
    assert run("doctor").code == 0
    answer(root)
    done = run("doctor")
    assert done.code == 0
    assert "À VOIR" not in done.out
