"""Nobody who waits is passed by, and nobody who gives up holds the others."""

from threading import Event, Thread

import pytest

from ardoise.records.turns import Turns


def test_turns_come_in_the_order_of_waiting() -> None:
    turns, order = Turns(), []

    def wait(number: int) -> None:
        with turns.turn():
            order.append(number)

    with turns.turn():
        threads = []
        for number in range(20):
            thread = Thread(target=wait, args=(number,))
            thread.start()
            while len(turns._waiting) <= number:
                pass
            threads.append(thread)
    for thread in threads:
        thread.join()
    assert order == list(range(20))


def test_turn_that_fails_is_handed_on() -> None:
    turns = Turns()
    with pytest.raises(ZeroDivisionError), turns.turn():
        raise ZeroDivisionError
    with turns.turn():
        pass


def test_two_are_never_in_at_once() -> None:
    turns, inside, worst = Turns(), [0], [0]

    def enter() -> None:
        for _ in range(200):
            with turns.turn():
                inside[0] += 1
                worst[0] = max(worst[0], inside[0])
                inside[0] -= 1

    threads = [Thread(target=enter) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert worst == [1]


def test_who_gives_up_waiting_lets_the_others_by() -> None:
    turns, done = Turns(), Event()

    class ImpatientLock:
        """A lock whose second taking is interrupted."""

        def __init__(self) -> None:
            self.taken = 0

        def acquire(self) -> None:
            self.taken += 1
            if self.taken == 2:
                raise KeyboardInterrupt

        def release(self) -> None:
            raise AssertionError("handed to somebody who has gone")

    with turns.turn(), pytest.MonkeyPatch.context() as patch:
        patch.setattr("ardoise.records.turns.Lock", ImpatientLock)
        with pytest.raises(KeyboardInterrupt), turns.turn():
            pass

    def enter() -> None:
        with turns.turn():
            done.set()

    Thread(target=enter).start()
    assert done.wait(60)
