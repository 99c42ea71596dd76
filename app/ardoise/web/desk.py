"""What all sessions of one server share: the workspace and the records.

Nothing here is drawn, and nothing here may import Streamlit: what saves must not be cut in the
middle by a rerun or a closed browser.
"""

import gc
import os
import secrets
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from ardoise.domain.attempt import Given, Mode, Planned, Served
from ardoise.domain.bank import Bank
from ardoise.domain.item import AnyItem
from ardoise.quiz.arrange import arranged
from ardoise.quiz.grade import grade
from ardoise.quiz.rivals import Rivals, rivals_of
from ardoise.records.saving import Saved
from ardoise.records.store import PLACE, Records
from ardoise.review.schedule import Schedule
from ardoise.web.badge import key_of
from ardoise.workspace import Workspace, current, open_workspace

_LOOK_EVERY = 2.0
"""Seconds between two looks at the files of the workspace."""


class Desk:
    """One workspace being served, and the records of its pupils."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.records = Records.open(root / PLACE)
        self.key = key_of(root)
        self.local = self.records.local_learner().id
        self._lock = threading.Lock()
        self._workspace = open_workspace(root)
        self._looked = time.monotonic()
        gc.freeze()
        self._rivals_of: tuple[Bank, Callable[[str], Rivals]] | None = None

    @property
    def workspace(self) -> Workspace:
        """The workspace as its files stand, at most two seconds late."""
        time_now = time.monotonic()
        if time_now - self._looked > _LOOK_EVERY:
            with self._lock:
                self._looked = time_now
                known = self._workspace
                self._workspace = current(self.root, known)
                if self._workspace is not known:
                    # A bank lives long: keep it out of every later collection.
                    gc.freeze()
        return self._workspace

    @property
    def bank(self) -> Bank:
        """The bank of the workspace."""
        return self.workspace.bank

    def look_again(self) -> None:
        """Have the files looked at by the next who asks: one of them has just been written."""
        self._looked = 0.0

    def rivals(self, item: str) -> Rivals:
        """What a response to the item must not be confused with."""
        return self._rivals(self.bank)(item)

    def begin(
        self, learner: str, items: Sequence[AnyItem], *, text: str, mode: Mode, time_limit: int = 0
    ) -> str:
        """Begin an attempt at `items`, asked in that order; returns its id.

        The items are kept as they are now: editing the bank does not disturb the attempt.
        `time_limit` is in seconds, 0 for none.
        """
        seed = secrets.randbelow(2**31)
        bank = self.bank
        rivals = self._rivals(bank)
        planned = [
            Planned(item=item, rivals=rivals(item.id), shown=arranged(item, seed)) for item in items
        ]
        attempt = self.records.begin(
            learner,
            text,
            planned,
            mode=mode,
            seed=seed,
            version=bank.version,
            time_limit=time_limit,
        )
        return attempt.id

    def respond(self, learner: str, served: Served, given: Given, schedule: Schedule) -> Saved:
        """Save what was given to a serving, graded, and what it says of when the item's card is to
        come back. One call, one transaction; what is returned has been read back.

        Raises LookupError for what is not this learner's.
        """
        return self.records.save_response(
            served.attempt,
            learner,
            served.sequence,
            given,
            submission=served.submission,
            grade=grade,
            schedule=schedule,
        )

    def erase(self, learner: str) -> None:
        """Delete all that a learner did; the pupil of this machine starts afresh."""
        self.records.erase(learner)
        if learner == self.local:
            self.records.local_learner()

    def _rivals(self, bank: Bank) -> Callable[[str], Rivals]:
        if self._rivals_of is None or self._rivals_of[0] is not bank:
            self._rivals_of = (bank, rivals_of(bank))
        return self._rivals_of[1]


_desks: dict[str, Desk] = {}
_opening = threading.Lock()


def desk() -> Desk:
    """The desk of the workspace that `ARDOISE_WORKSPACE` names (the current folder by default)."""
    named = os.environ.get("ARDOISE_WORKSPACE", ".")
    found = _desks.get(named)
    if found is None:
        with _opening:
            found = _desks.get(named)
            if found is None:
                found = _desks[named] = Desk(Path(named).resolve())
    return found
