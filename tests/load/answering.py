"""Answers every item of its attempts, telling each answer once it is saved; run as a process.

Reads no clock to decide anything: what goes wrong, goes wrong by count. Every seventh grading
raises an exception of the kind that cuts a script short; it is then tried again.
"""

import sys
from itertools import count
from pathlib import Path

from ardoise.domain.attempt import Given, Grade, Verdict
from ardoise.domain.item import AnyItem
from ardoise.records.saving import Outcome
from ardoise.records.store import Records

_calls = count(1)


class CutShortError(BaseException):
    """As a browser that goes away makes a script stop: nothing catches it by accident."""


def grade(item: AnyItem, given: Given, rivals: tuple[str, ...]) -> Grade:
    """Right, but every seventh time, which raises."""
    if next(_calls) % 7 == 0:
        raise CutShortError
    return Grade(verdict=Verdict.RIGHT, score=1.0, why="")


def answer_all(place: Path, attempts: list[str]) -> None:
    """Answer whatever is left of `attempts`; prints "attempt item" after each save."""
    records = Records.open(place)
    for attempt in attempts:
        run = records.run(attempt, "local")
        if run is None:
            raise LookupError(attempt)
        answered = {response.item for response in run.responses}
        for planned in run.planned:
            if planned.item.id not in answered:
                save(records, attempt, planned.item.id)
                print(attempt, planned.item.id, flush=True)
    records.close()


def save(records: Records, attempt: str, item: str) -> None:
    """Save one answer, again until it is."""
    served = records.serve(attempt, "local", item)
    while True:
        try:
            saved = records.save_response(
                attempt,
                "local",
                served.sequence,
                (f"answer to {item}",),
                submission=served.submission,
                grade=grade,
            )
        except CutShortError:
            continue
        if saved.outcome not in (Outcome.SAVED, Outcome.REPEATED) or saved.response is None:
            raise AssertionError(saved)
        return


if __name__ == "__main__":
    answer_all(Path(sys.argv[1]), sys.argv[2:])
