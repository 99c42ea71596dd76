"""All that is kept of one learner, to be taken away."""

import csv
import io
from datetime import datetime

import msgspec
from msgspec import Struct

from ardoise.domain.attempt import Attempt, Response, Run
from ardoise.domain.card import Review
from ardoise.domain.learner import Learner
from ardoise.records.flags import Flag
from ardoise.records.report import safe_cell
from ardoise.records.sealed import Answer, Underway

_Cell = str | int | float


class PersonalData(Struct, frozen=True, kw_only=True):
    """Everything recorded of a learner; of their secret only a hash is kept, and left out here.

    `since` is when they were first known. `runs` are their attempts, oldest first, each with its
    items as they were asked, what was put before them and what they gave. `underway` are the tests
    that have not ended: neither keys nor grades are told before.
    """

    learner: Learner
    since: datetime
    runs: tuple[Run, ...]
    reviews: tuple[Review, ...]
    flags: tuple[Flag, ...]
    underway: tuple[Underway, ...] = ()

    @property
    def attempts(self) -> tuple[Attempt, ...]:
        """The attempts whose responses may be told, oldest first."""
        return tuple(run.attempt for run in self.runs)

    @property
    def responses(self) -> tuple[Response, ...]:
        """The responses in the order of recording, as `Records.responses` tells them."""
        given = [response for run in self.runs for response in run.responses]
        # A clock may be set back; the numbers of the records never are.
        return tuple(sorted(given, key=lambda response: response.number))


def data_json(data: PersonalData) -> bytes:
    """All of it as one indented JSON document, in UTF-8."""
    return msgspec.json.format(msgspec.json.encode(data), indent=2) + b"\n"


def parse_data(data: bytes) -> PersonalData:
    """What `data_json` wrote. Raises msgspec.DecodeError for anything else."""
    return msgspec.json.decode(data, type=PersonalData)


def responses_csv(data: PersonalData) -> bytes:
    """The responses as a table: UTF-8 with a mark, which spreadsheets want. The grade is empty as
    long as the test is under way."""
    rows = [
        (given.number, _row(given, run.attempt, (grade.verdict.value, grade.score, grade.why)))
        for run in data.runs
        for given in run.responses
        for grade in (given.grade,)
    ] + [
        (given.number, _row(given, test.attempt, ("", "", "")))
        for test in data.underway
        for given in test.answers
    ]
    rows.sort(key=lambda row: row[0])
    head = "at text attempt sequence item given verdict score why"
    return _csv(head, [row for _number, row in rows])


def _row(given: Response | Answer, attempt: Attempt, graded: tuple[_Cell, ...]) -> list[_Cell]:
    words = " ; ".join(given.given)
    at = given.at.isoformat()
    return [at, attempt.text, attempt.id, given.sequence, given.item, words, *graded]


def reviews_csv(data: PersonalData) -> bytes:
    """The log of reviews as a table, as `responses_csv`."""
    rows: list[list[_Cell]] = [
        [
            review.number,
            review.at.isoformat(),
            review.item,
            review.rating.name.lower(),
            review.source.value,
            review.card.phase.value,
            review.card.stability,
            review.card.difficulty,
            review.card.due.isoformat(),
            "yes" if review.undone else "",
        ]
        for review in data.reviews
    ]
    return _csv("number at item rating source phase stability difficulty due undone", rows)


def _csv(head: str, rows: list[list[_Cell]]) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(head.split())
    for row in rows:
        writer.writerow([safe_cell(cell) if isinstance(cell, str) else cell for cell in row])
    return out.getvalue().encode("utf-8-sig")
