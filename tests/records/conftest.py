"""A small plan and a clock that only moves when told to."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ardoise.domain.attempt import Planned
from ardoise.domain.item import Option, SingleChoice
from ardoise.domain.problem import Place
from ardoise.records.store import Records


class Clock:
    """Gives the time that it was last set to."""

    def __init__(self) -> None:
        self.time = datetime(2026, 1, 5, 8, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time

    def forward(self, much: timedelta) -> None:
        self.time += much


def plan(count: int) -> tuple[Planned, ...]:
    """That many single choices, `i1` to `i<count>`, whose key is "oui"."""
    options = (Option(text="oui", key=True), Option(text="non"))
    return tuple(
        Planned(
            item=SingleChoice(
                id=f"i{n}", text="texte", lang="fr", place=Place("q.yaml"), choices=options
            ),
            shown=("non", "oui"),
        )
        for n in range(1, count + 1)
    )


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def forward(clock: Clock) -> Callable[[timedelta], None]:
    """Moves the clock of `records`."""
    return clock.forward


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "records" / "ardoise.sqlite3"


@pytest.fixture
def records(place: Path, clock: Clock) -> Iterator[Records]:
    opened = Records.open(place, now=clock)
    yield opened
    opened.close()


@pytest.fixture
def three() -> tuple[Planned, ...]:
    return plan(3)
