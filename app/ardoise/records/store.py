"""Records: what learners did, kept so that an answer shown as saved is never lost.

An attempt runs thus: `begin` keeps its plan (a copy of every item); `serve` makes the row of an
item when it is put before the learner; `save_response` grades and keeps what they gave, and returns
only once it is on the disk and read back; `run` tells all of it again, for another tab, another
device or a restarted server. Grading and scheduling are passed in.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection

from ardoise.domain.attempt import Attempt, Given, Mode, Planned, Response, Run, Served
from ardoise.domain.card import Card, Rating, Review
from ardoise.records import attempts, cards, doctor, flags, learners, marks, saving
from ardoise.records.database import (
    connect,
    reading,
    reading_directly,
    writing,
    writing_directly,
)
from ardoise.records.doctor import Check
from ardoise.records.flags import Flag
from ardoise.records.marks import Mark
from ardoise.records.passed import Grading, Scheduling
from ardoise.records.people import People
from ardoise.records.personal import PersonalData
from ardoise.records.prepared import driver
from ardoise.records.saving import Saved
from ardoise.records.sealed import sealed, sealed_of

PLACE = Path("records") / "ardoise.sqlite3"
"""Where the records of a workspace lie, under its root."""


def utc_now() -> datetime:
    """The server's clock, in UTC."""
    return datetime.now(UTC)


class Records(People):
    """The records in one SQLite file. Safe to share between threads and between processes.

    Any method raises `database.UnavailableError` when the file cannot be read or written; nothing
    of what it was doing is then kept.
    """

    @classmethod
    def open(cls, path: Path, *, now: Callable[[], datetime] = utc_now) -> "Records":
        """The records at `path` (made if missing, brought up to date). `now` gives aware times.

        Raises `database.NewerRecordsError`.
        """
        return cls(connect(path), now)

    def close(self) -> None:
        """Let go of the file. What was saved is saved already."""
        self._engine.dispose()

    # Attempts

    def begin(
        self,
        learner: str,
        text: str,
        planned: Sequence[Planned],
        *,
        mode: Mode = Mode.PRACTICE,
        seed: int = 0,
        version: str = "",
        time_limit: int = 0,
    ) -> Attempt:
        """Start an attempt that asks `planned`, in that order, as they are now.

        `version` is the bank's; `time_limit` is in seconds, 0 for none. Raises ValueError when
        `planned` is empty or names an item twice, LookupError for an unknown learner.
        """
        with writing(self._engine) as connection:
            return attempts.begin(
                connection,
                self._now(),
                learner=learner,
                text=text,
                planned=planned,
                mode=mode,
                seed=seed,
                version=version,
                time_limit=time_limit,
            )

    def run(self, attempt: str, learner: str) -> Run | None:
        """All that is recorded of an attempt; None when it is unknown or another learner's."""
        with reading_directly(self._engine) as connection:
            return attempts.run(connection, attempt, learner)

    def attempts(self, learner: str, *, open_only: bool = False) -> tuple[Attempt, ...]:
        """The learner's attempts, latest first; `open_only` leaves out those finished."""
        with reading(self._engine) as connection:
            return attempts.of_learner(connection, learner, open_only=open_only)

    def serve(self, attempt: str, learner: str, item: str) -> Served:
        """Make the row of `item` as it is put before the learner, or find the one still open.

        Raises LookupError when the attempt or the item in it is unknown to this learner, and
        ValueError when the item has its response already.
        """
        with writing_directly(self._engine) as connection:
            return attempts.serve(connection, self._now(), attempt, learner, item)

    def skip(self, attempt: str, learner: str, sequence: int) -> None:
        """Put an unanswered item off; it comes back by being served again. Skipping twice, or
        what was answered meanwhile, changes nothing. Raises LookupError."""
        with writing(self._engine) as connection:
            attempts.skip(connection, attempt, learner, sequence)

    def finish(self, attempt: str, learner: str) -> Attempt:
        """Close an attempt: no answer is taken any more. Closing twice keeps the first time.
        Raises LookupError."""
        with writing(self._engine) as connection:
            return attempts.finish(connection, self._now(), attempt, learner)

    def save_response(
        self,
        attempt: str,
        learner: str,
        sequence: int,
        given: Given,
        *,
        submission: str,
        grade: Grading,
        schedule: Scheduling | None = None,
    ) -> Saved:
        """Grade and keep what was given to a serving; returns after the commit, read back.

        One immediate transaction checks the owner, that the attempt is open and in time, and the
        sequence; then inserts the response, or keeps the one there is. See `saving.Outcome` for
        what can come of it. `submission` is `Served.submission`, so that a repeated click gets the
        first result. `grade` (and `schedule`, which may feed the flashcards) must be pure: if they
        raise, nothing is kept. Raises LookupError for what is not this learner's.
        """
        with writing_directly(self._engine) as connection:
            outcome, number = saving.save(
                connection,
                self._now(),
                attempt=attempt,
                learner=learner,
                sequence=sequence,
                given=given,
                submission=submission,
                grade=grade,
                schedule=schedule,
            )
            connection.commit()
            return Saved(outcome=outcome, response=saving.read_back(connection, number))

    def responses(
        self, learner: str, *, text: str = "", told: bool = False
    ) -> tuple[Response, ...]:
        """Every response of the learner (about one text), oldest first.

        `told`, here and below, keeps what the learner may be shown now: nothing that comes of a
        test under way (`sealed.is_sealed`).
        """
        with reading(self._engine) as connection:
            without = self._untold(connection, learner, told=told)
            return attempts.responses_of(connection, learner, text=text, without=without)

    # What learners say of items

    def flag(self, learner: str, item: str, comment: str, *, attempt: str = "") -> Flag:
        """Keep a remark that an item is wrong or unclear, for the teacher; it is cut at
        `flags.LONGEST` characters. Raises LookupError for an unknown learner."""
        with writing(self._engine) as connection:
            if learners.find(driver(connection), learner) is None:
                raise LookupError(f"no learner {learner}")
            return flags.add(connection, self._now(), learner, item, comment, attempt)

    def flags(self, *, open_only: bool = True) -> tuple[Flag, ...]:
        """The remarks on items, latest first; `open_only` leaves out those resolved."""
        with reading(self._engine) as connection:
            return flags.listed(connection, open_only=open_only)

    def resolve_flag(self, number: int) -> None:
        """Mark a remark as dealt with."""
        with writing(self._engine) as connection:
            flags.resolve(connection, number)

    # What is made of the records

    def marks(
        self, *, text: str = "", classroom: str = "", first_only: bool = True
    ) -> tuple[Mark, ...]:
        """The marks that `statistics.item_statistics` takes (of one text, of one class).

        `first_only` keeps the first mark of each learner for each item, before feedback has taught
        them. Attempts at one's mistakes do not count; what a test leaves unanswered counts 0.
        """
        with reading(self._engine) as connection:
            return marks.marks(connection, text=text, classroom=classroom, first_only=first_only)

    def personal_data(self, learner: str) -> PersonalData:
        """All that is kept of a learner, for `personal.data_json` and its like; of a test under
        way, what they gave and not what it is worth.

        Raises LookupError when unknown.
        """
        with reading(self._engine) as connection:
            found = learners.find(driver(connection), learner)
            if found is None:
                raise LookupError(f"no learner {learner}")
            untold = self._untold(connection, learner, told=True)
            runs = [
                run
                for attempt in attempts.of_learner(connection, learner, open_only=False)[::-1]
                if (run := attempts.run(driver(connection), attempt.id, learner))
            ]
            return PersonalData(
                learner=found,
                since=learners.since(connection, learner),
                runs=tuple(run for run in runs if run.attempt.id not in untold),
                underway=tuple(sealed(run) for run in runs if run.attempt.id in untold),
                reviews=cards.log(connection, learner, without=untold),
                flags=flags.of_learner(connection, learner),
            )

    def doctor(self) -> tuple[Check, ...]:
        """Look the database over and mend what can be mended; again, it changes nothing."""
        return doctor.doctor(self._engine)

    # Flashcards

    def save_review(
        self, learner: str, item: str, rating: Rating, *, submission: str, schedule: Scheduling
    ) -> Review:
        """Rate a card and keep the review; returns after the commit, read back.

        The same `submission` again gives the first result. `schedule` is pure.
        Raises LookupError for an unknown learner.
        """
        with writing_directly(self._engine) as connection:
            number = cards.save(
                connection,
                self._now(),
                learner=learner,
                item=item,
                rating=rating,
                submission=submission,
                schedule=schedule,
            )
            connection.commit()
            return cards.read_back(connection, number)

    def undo_review(self, learner: str) -> Review | None:
        """Take back the latest card that the learner rated; it stays in the log, marked undone.
        None when there is none, or when a quiz answer has moved that card since."""
        with writing(self._engine) as connection:
            return cards.undo(connection, learner)

    def may_undo_review(self, learner: str) -> bool:
        """Whether `undo_review` would take a card back."""
        with reading(self._engine) as connection:
            return cards.to_undo(connection, learner) is not None

    def cards(self, learner: str, *, told: bool = False) -> dict[str, Card]:
        """The learner's cards by item id, as the latest review of each left them. Cards of items
        that the bank no longer has are kept here; whoever asks hides them."""
        with reading(self._engine) as connection:
            without = self._untold(connection, learner, told=told)
            return cards.of_learner(connection, learner, without=without)

    def reviews(self, learner: str, *, told: bool = False) -> tuple[Review, ...]:
        """The learner's whole review log, oldest first, undone reviews included."""
        with reading(self._engine) as connection:
            without = self._untold(connection, learner, told=told)
            return cards.log(connection, learner, without=without)

    def _untold(self, connection: Connection, learner: str, *, told: bool) -> frozenset[str]:
        return sealed_of(connection, learner, self._now()) if told else frozenset()
