"""Where an attempt stands, computed from its record alone: nothing is kept elsewhere."""

from datetime import datetime

from msgspec import Struct

from ardoise.domain.attempt import Run, Score, Verdict, time_up


class State(Struct, frozen=True, kw_only=True):
    """Where an attempt stands at one moment.

    `current` is the id of the item to put before the learner now, None when none is left.
    `sequence` is that of its open serving, 0 when it has yet to be served. `answered`, `skipped`
    (waiting to come back) and `waiting` (never served) share out the items. `deadline` is in UTC,
    None without a limit. `over` says that no answer is taken any more.
    """

    current: str | None
    sequence: int
    answered: tuple[str, ...]
    skipped: tuple[str, ...]
    waiting: tuple[str, ...]
    score: Score
    deadline: datetime | None
    over: bool

    @property
    def complete(self) -> bool:
        """Whether every item has its response."""
        return not self.skipped and not self.waiting and self.current is None


def state_of(run: Run, now: datetime) -> State:
    """The state of `run` at `now` (aware). Items come in their planned order; those skipped come
    back after all others, in the order in which they were skipped."""
    answered = {response.item for response in run.responses}
    latest = {served.item: served for served in run.served if served.item not in answered}
    skipped = [s.item for s in sorted(latest.values(), key=lambda s: s.sequence) if s.skipped]
    pending = [s for s in latest.values() if not s.skipped]
    items = [planned.item.id for planned in run.planned]
    waiting = [i for i in items if i not in answered and i not in latest]
    serving = max(pending, key=lambda s: s.sequence, default=None)
    if serving is not None:
        current: str | None = serving.item
        # Another tab may have left more than one open: all but the current one still wait.
        waiting = [s.item for s in pending if s is not serving] + waiting
    else:
        current = next(iter([*waiting, *skipped]), None)
        waiting = [i for i in waiting if i != current]
        skipped = [i for i in skipped if i != current]
    deadline = deadline_of(run)
    return State(
        current=current,
        sequence=serving.sequence if serving else 0,
        answered=tuple(i for i in items if i in answered),
        skipped=tuple(skipped),
        waiting=tuple(waiting),
        score=score_of(run),
        deadline=deadline,
        over=run.attempt.finished is not None or (deadline is not None and now >= deadline),
    )


def deadline_of(run: Run) -> datetime | None:
    """The moment from which no answer is taken, in UTC; None without a time limit."""
    return time_up(run.attempt.started, run.attempt.time_limit)


def out_of_time(run: Run) -> bool:
    """Whether it was the time limit that ended `run`."""
    deadline, finished = deadline_of(run), run.attempt.finished
    return deadline is not None and finished is not None and finished >= deadline


def unseen(run: Run) -> frozenset[str]:
    """The ids of the items of `run` that were never put before the learner."""
    return frozenset(p.item.id for p in run.planned) - {served.item for served in run.served}


def score_of(run: Run) -> Score:
    """The points earned of the points of all items planned; an item without response is skipped,
    and so is an empty response."""
    points = {planned.item.id: planned.item.points for planned in run.planned}
    given = [response for response in run.responses if response.given]
    verdicts = [response.grade.verdict for response in given]
    return Score(
        earned=sum(points.get(r.item, 0) * r.grade.score for r in given),
        possible=sum(points.values()),
        right=verdicts.count(Verdict.RIGHT),
        almost=verdicts.count(Verdict.ALMOST),
        wrong=verdicts.count(Verdict.WRONG),
        skipped=len(points) - len(given),
    )


def to_review(run: Run) -> tuple[str, ...]:
    """The items of `run` that were not answered right, skipped ones included, in order."""
    right = {r.item for r in run.responses if r.grade.verdict is Verdict.RIGHT}
    return tuple(p.item.id for p in run.planned if p.item.id not in right)
