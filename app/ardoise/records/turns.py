"""Taking turns: the threads of one process write in the order in which they came.

SQLite makes whoever finds the file locked sleep and try again, longer and longer: under load, late
comers pass and somebody waits for seconds.
"""

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock


class Turns:
    """A lock that is handed on to whoever has waited longest."""

    def __init__(self) -> None:
        self._mutex = Lock()
        self._taken = False
        self._waiting: deque[Lock] = deque()

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Wait for one's turn, and hand it on at the end."""
        mine = Lock()
        with self._mutex:
            waits = self._taken
            if waits:
                mine.acquire()
                self._waiting.append(mine)
            self._taken = True
        if waits:
            try:
                mine.acquire()
            except BaseException:
                self._give_up(mine)
                raise
        try:
            yield
        finally:
            self._hand_on()

    def _give_up(self, mine: Lock) -> None:
        with self._mutex:
            waiting = mine in self._waiting
            if waiting:
                self._waiting.remove(mine)
        if not waiting:
            # It was handed over at that very moment.
            self._hand_on()

    def _hand_on(self) -> None:
        with self._mutex:
            if self._waiting:
                self._waiting.popleft().release()
            else:
                self._taken = False
