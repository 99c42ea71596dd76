"""The learners' half of the records: who they are, and how they are recognised."""

from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import Engine

from ardoise.domain.fold import fold
from ardoise.domain.learner import Learner
from ardoise.records import learners, secret
from ardoise.records.database import empty_log, reading, reading_once, writing
from ardoise.records.learners import Classroom
from ardoise.records.prepared import driver
from ardoise.records.throttle import Throttle


class People:
    """Learners and classes; `store.Records` adds what they did."""

    def __init__(self, engine: Engine, now: Callable[[], datetime]) -> None:
        self._engine = engine
        self._now = now
        self._throttle = Throttle()

    def local_learner(self) -> Learner:
        """The one learner of a machine of one's own, made at the first call: no log-in."""
        with writing(self._engine) as connection:
            return learners.local(connection, self._now())

    def learner(self, learner: str) -> Learner | None:
        """The learner of that id, or None."""
        with reading_once(self._engine) as connection:
            return learners.find(connection, learner)

    def make_class(self, name: str) -> Classroom:
        """The class of that name, made if there is none."""
        with writing(self._engine) as connection:
            return learners.make_class(connection, self._now(), name)

    def classes(self) -> tuple[Classroom, ...]:
        """Every class, by name."""
        with reading(self._engine) as connection:
            return learners.classes(connection)

    def learners(self, classroom: str) -> tuple[Learner, ...]:
        """The learners of a class, by nickname."""
        with reading(self._engine) as connection:
            return learners.of_class(connection, classroom)

    def join(self, classroom: str, nickname: str, phrase: str) -> Learner:
        """Make a learner of a class, known by a nickname and a secret phrase of their own.

        Raises LookupError for an unknown class, `learners.NicknameTakenError`, and ValueError when
        the nickname is empty or the phrase shorter than `secret.SHORTEST`.
        """
        if not nickname.strip() or len(phrase.strip()) < secret.SHORTEST:
            raise ValueError(f"a nickname, and a phrase of {secret.SHORTEST} characters or more")
        kept = secret.hashed(phrase)
        with writing(self._engine) as connection:
            return learners.join(connection, self._now(), classroom, nickname, kept)

    def enter(self, classroom: str, nickname: str, phrase: str) -> Learner | None:
        """The learner who goes by that nickname and phrase, or None.

        None too, without looking, while `wait_to_enter` is not over.
        """
        name = _door(classroom, nickname)
        if self._throttle.wait(name, self._now()):
            return None
        with reading(self._engine) as connection:
            found = learners.by_nickname(connection, classroom, nickname)
        right = secret.matches(phrase, found[1] if found else "")
        self._throttle.note(name, self._now(), success=right)
        return found[0] if found and right else None

    def change_phrase(self, learner: str, phrase: str) -> bool:
        """Give a learner who has a phrase another, the former being forgotten: what a teacher does
        for a pupil who no longer knows theirs. False when there is no such learner. Raises
        ValueError when it is shorter than `secret.SHORTEST`."""
        if len(phrase.strip()) < secret.SHORTEST:
            raise ValueError(f"a phrase of {secret.SHORTEST} characters or more")
        kept = secret.hashed(phrase)
        with writing(self._engine) as connection:
            changed = learners.keep_secret(connection, learner, kept)
            found = learners.find(driver(connection), learner)
        if changed and found is not None:
            # Wrong tries at the former phrase must not keep its owner out.
            self._throttle.note(_door(found.classroom, found.nickname), self._now(), success=True)
        return changed

    def has_phrase(self, learner: str) -> bool:
        """Whether the learner enters by a phrase of their own."""
        with reading(self._engine) as connection:
            return bool(learners.kept_of(connection, learner))

    def renew_phrase(self, learner: str, former: str, phrase: str) -> bool:
        """Give a learner another phrase, as they ask for it themselves: False unless `former` is
        theirs, and while `wait_to_renew` is not over. Raises ValueError as `change_phrase`."""
        name = f"renew/{learner}"
        if self._throttle.wait(name, self._now()):
            return False
        with reading(self._engine) as connection:
            kept = learners.kept_of(connection, learner)
        right = secret.matches(former, kept)
        self._throttle.note(name, self._now(), success=right)
        return right and self.change_phrase(learner, phrase)

    def wait_to_renew(self, learner: str) -> timedelta:
        """How long before `renew_phrase` looks again: wrong phrases in a row make it grow."""
        return self._throttle.wait(f"renew/{learner}", self._now())

    def signed_in(self, issuer: str, subject: str, nickname: str, classroom: str = "") -> Learner:
        """The learner whom an identity provider (`issuer`) knows as `subject`, made at the first
        call with that nickname; from now on of the class of that id, where one is given.

        Raises LookupError for an unknown class.
        """
        with writing(self._engine) as connection:
            return learners.signed_in(connection, self._now(), issuer, subject, nickname, classroom)

    def wait_to_enter(self, classroom: str, nickname: str) -> timedelta:
        """How long to wait before trying another phrase: wrong ones in a row make it grow."""
        return self._throttle.wait(_door(classroom, nickname), self._now())

    def erase(self, learner: str) -> bool:
        """Delete a learner with all that they did, beyond recovery; False when unknown."""
        with writing(self._engine) as connection:
            erased = learners.erase(connection, learner)
        # A log of writes would still hold what was there before.
        empty_log(self._engine)
        return erased


def _door(classroom: str, nickname: str) -> str:
    """What wrong phrases are counted by."""
    return f"{classroom}/{fold(nickname)}"
