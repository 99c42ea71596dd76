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


class PersonalData(Struct, frozen=True, kw_only=True):
    """Everything recorded of a learner; of their secret only a hash is kept, and left out here.

    `since` is when they were first known. `runs` are their attempts, oldest first, each with its
    items as they were asked, what was put before them and what they gave.
    """

    learner: Learner
    since: datetime
    runs: tuple[Run, ...]
    reviews: tuple[Review, ...]
    flags: tuple[Flag, ...]

    @property
    def attempts(self) -> tuple[Attempt, ...]:
        """The attempts, oldest first."""
        return tuple(run.attempt for run in self.runs)

    @property
    def responses(self) -> tuple[Response, ...]:
        """The responses in the order of recording, as `Records.responses` has them."""
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
    """The responses as a table: UTF-8 with a mark, which spreadsheets want."""
    texts = {attempt.id: attempt.text for attempt in data.attempts}
    rows = [
        [
            response.at.isoformat(),
            texts.get(response.attempt, ""),
            response.attempt,
            response.sequence,
            response.item,
            " ; ".join(response.given),
            response.grade.verdict.value,
            response.grade.score,
            response.grade.why,
        ]
        for response in data.responses
    ]
    return _csv("at text attempt sequence item given verdict score why", rows)


def reviews_csv(data: PersonalData) -> bytes:
    """The log of reviews as a table, as `responses_csv`."""
    rows = [
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


def _csv(head: str, rows: list[list[str | int | float]]) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(head.split())
    for row in rows:
        writer.writerow([safe_cell(cell) if isinstance(cell, str) else cell for cell in row])
    return out.getvalue().encode("utf-8-sig")
