"""Slowing down whoever guesses secrets."""

from datetime import datetime, timedelta
from threading import Lock

FREE = 5
"""How many wrong secrets in a row cost nothing."""

LONGEST = timedelta(minutes=5)


class Throttle:
    """Counts the wrong secrets in a row of each name; kept in memory only."""

    def __init__(self) -> None:
        self._failures: dict[str, tuple[int, datetime]] = {}
        self._lock = Lock()

    def wait(self, name: str, now: datetime) -> timedelta:
        """How long until `name` may be tried again: doubling from a second after FREE failures."""
        with self._lock:
            count, since = self._failures.get(name, (0, now))
        if count < FREE:
            return timedelta(0)
        pause = min(LONGEST, timedelta(seconds=2 ** min(count - FREE, 16)))
        return max(timedelta(0), since + pause - now)

    def note(self, name: str, now: datetime, *, success: bool) -> None:
        """Remember how a try went."""
        with self._lock:
            if success:
                self._failures.pop(name, None)
            else:
                self._failures[name] = (self._failures.get(name, (0, now))[0] + 1, now)
