"""When a card comes back: FSRS-6 by py-fsrs, with its default parameters.

A schedule is a pure function of a card, a rating and a time. Its intervals are those of py-fsrs and
of Anki's engine; nothing is fuzzed. Like Anki, it counts the days of a learner's calendar, where
py-fsrs counts stretches of 24 hours: a card seen on Monday evening and again on Tuesday morning has
been away for a day.

Two things set Anki's engine apart from py-fsrs on the same history, and `like_anki` does them here.
It keeps stability to 4 decimals and difficulty to 3, which now and then moves an interval by a day.
And it spreads its buttons: Good comes at least a day after Hard, Easy a day after Good.
"""

from datetime import UTC, datetime, timedelta

import fsrs

from ardoise.domain.card import Card, Phase, Rating, Review, Source
from ardoise.review.calendar import Calendar

RETENTION = 0.9
"""The probability of recall at which a card comes back."""

_STATES = {
    Phase.LEARNING: fsrs.State.Learning,
    Phase.REVIEW: fsrs.State.Review,
    Phase.RELEARNING: fsrs.State.Relearning,
}
_PHASES = {state: phase for phase, state in _STATES.items()}


class Schedule:
    """Schedules cards for one goal of `retention` (0.7 to 0.99), in one calendar.

    Learning steps are 1 and 10 minutes, the relearning step 10 minutes, as Anki's. Raises
    ValueError for a goal out of range.
    """

    def __init__(
        self,
        retention: float = RETENTION,
        calendar: Calendar | None = None,
        *,
        like_anki: bool = False,
    ) -> None:
        if not 0.7 <= retention <= 0.99:
            raise ValueError(f"a goal of retention stands between 0.7 and 0.99, not {retention}")
        self.retention = retention
        self.calendar = calendar or Calendar()
        self.like_anki = like_anki
        self._fsrs = fsrs.Scheduler(desired_retention=retention, enable_fuzzing=False)

    def __call__(
        self,
        card: Card | None,
        item: str,
        rating: Rating,
        at: datetime,
        source: Source = Source.CARD,
    ) -> Review:
        """The review of `item`'s card (None: never reviewed) rated at `at`, and the card after it.

        A time before the card's last review counts as that of the last review. Raises ValueError
        when `at` is naive.
        """
        if at.tzinfo is None:
            raise ValueError("a review takes place at an aware time")
        at = max(at, card.last) if card else at
        then = at.astimezone(UTC)
        after = self._rated(card, rating, then)
        if after.stability is None or after.difficulty is None:
            raise AssertionError("a reviewed card has a memory state")
        stability, difficulty, due = after.stability, after.difficulty, after.due
        if self.like_anki:
            stability, difficulty = round(stability, 4), round(difficulty, 3)
            if after.state is fsrs.State.Review:
                due = then + timedelta(days=self._spread(card, rating, then))
        made = Card(
            item=item,
            phase=_PHASES[after.state],
            due=due,
            last=then,
            stability=stability,
            difficulty=difficulty,
            step=after.step,
        )
        return Review(item=item, rating=rating, at=then, card=made, source=source)

    def intervals(self, card: Card | None, at: datetime) -> dict[Rating, timedelta]:
        """What each button would do now: how long until the card comes back."""
        return {rating: self(card, "", rating, at).card.due - at for rating in Rating}

    def recall(self, card: Card, at: datetime) -> float:
        """The probability, from 0 to 1, that the card is recalled at `at`."""
        then = at.astimezone(UTC)
        return float(self._fsrs.get_card_retrievability(self._theirs(card, then), then))

    def _rated(self, card: Card | None, rating: Rating, at: datetime) -> fsrs.Card:
        after, _ = self._fsrs.review_card(self._theirs(card, at), fsrs.Rating(rating), at)
        return after

    def _spread(self, card: Card | None, rating: Rating, at: datetime) -> int:
        """The interval in days that Anki's engine gives to what leaves learning or is in review."""
        # Out of learning, only Easy is held above Good.
        held = [Rating.GOOD, Rating.EASY]
        if card is not None and card.phase is Phase.REVIEW:
            held.insert(0, Rating.HARD)
        days = 0
        for button in held[: held.index(rating) + 1]:
            exact = self._exact(self._rated(card, button, at).stability or 0)
            days = max(round(exact), days + 1)
        return days

    def _exact(self, stability: float) -> float:
        """The days after which recall falls to the goal, by the forgetting curve of FSRS-6."""
        decay = -self._fsrs.parameters[20]
        return float(stability * (self.retention ** (1 / decay) - 1) / (0.9 ** (1 / decay) - 1))

    def _theirs(self, card: Card | None, at: datetime) -> fsrs.Card:
        """The card as py-fsrs knows it, last seen a whole number of the learner's days ago."""
        if card is None:
            return fsrs.Card(card_id=0, due=at)
        away = timedelta(days=self.calendar.days_between(card.last, at))
        return fsrs.Card(
            card_id=0,
            state=_STATES[card.phase],
            step=card.step,
            stability=card.stability,
            difficulty=card.difficulty,
            due=card.due,
            last_review=at - away,
        )
