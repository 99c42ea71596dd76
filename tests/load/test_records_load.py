"""What was acknowledged is stored, once, whatever is killed meanwhile: over 2,000 answers."""

import os
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from ardoise.domain.attempt import Grade, Planned, Verdict
from ardoise.domain.item import Flashcard
from ardoise.domain.problem import Place
from ardoise.records.library import sqlite
from ardoise.records.saving import Outcome
from ardoise.records.store import Records

SCRIPT = Path(__file__).with_name("answering.py")
PROCESSES, ATTEMPTS, ITEMS = 4, 5, 100
KILLED_AFTER = 150
RIGHT = Grade(verdict=Verdict.RIGHT, score=1.0, why="")


def plan() -> tuple[Planned, ...]:
    head = {"text": "t", "lang": "fr", "place": Place("q.yaml"), "back": ""}
    return tuple(
        Planned(item=Flashcard(id=f"i{n}", **head))  # type: ignore[arg-type]
        for n in range(ITEMS)
    )


def answer_until_done(place: Path, attempts: list[str]) -> list[tuple[str, str]]:
    """Run the script again and again, killed after some answers, until it ends by itself."""
    told: list[tuple[str, str]] = []
    while True:
        process = subprocess.Popen(
            [sys.executable, str(SCRIPT), str(place), *attempts],
            stdout=subprocess.PIPE,
            text=True,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        )
        assert process.stdout is not None
        with process.stdout as lines:
            for number, line in enumerate(lines, 1):
                attempt, item = line.split()
                told.append((attempt, item))
                if number == KILLED_AFTER:
                    process.kill()
        if process.wait() == 0:
            return told


@pytest.mark.load
def test_killed_writers_lose_nothing_and_double_nothing(tmp_path: Path) -> None:
    place = tmp_path / "records.sqlite3"
    records = Records.open(place)
    learner = records.local_learner().id
    shares = [
        [records.begin(learner, "t", plan()).id for _ in range(ATTEMPTS)] for _ in range(PROCESSES)
    ]
    records.close()
    with ThreadPoolExecutor(PROCESSES) as pool:
        told = [
            each
            for some in pool.map(lambda share: answer_until_done(place, share), shares)
            for each in some
        ]
    connection = sqlite.connect(place)
    stored = Counter(connection.execute("SELECT attempt, item FROM response").fetchall())
    givens = connection.execute(
        "SELECT count(*) FROM response WHERE given <> json_array('answer to ' || item)"
    )
    assert givens.fetchall() == [(0,)]
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    connection.close()
    assert set(told) <= set(stored)
    assert set(stored.values()) == {1}
    assert len(stored) == PROCESSES * ATTEMPTS * ITEMS


@pytest.mark.load
def test_tabs_that_answer_the_same_items_count_each_once(tmp_path: Path) -> None:
    records = Records.open(tmp_path / "records.sqlite3")
    attempt = records.begin(records.local_learner().id, "t", plan()).id

    def tab(number: int) -> list[Outcome]:
        outcomes = []
        for planned in plan():
            try:
                sequence = records.serve(attempt, "local", planned.item.id).sequence
            except ValueError:
                # Another tab has answered it already.
                continue
            saved = records.save_response(
                attempt,
                "local",
                sequence,
                (f"tab {number % 2}",),
                submission=f"{attempt}/{sequence}",
                grade=lambda item, given, rivals: RIGHT,
            )
            outcomes.append(saved.outcome)
        return outcomes

    with ThreadPoolExecutor(8) as pool:
        outcomes = Counter(each for some in pool.map(tab, range(8)) for each in some)
    responses = records.responses("local")
    records.close()
    assert outcomes[Outcome.SAVED] == ITEMS == len(responses)
    assert outcomes[Outcome.CLOSED] == 0
    assert len({response.item for response in responses}) == ITEMS
