"""Days as a learner lives them: a session past midnight still belongs to the evening before."""

from datetime import UTC, date, datetime, timedelta, tzinfo

from msgspec import Struct

from ardoise.domain.card import Card, Phase

_DAY = timedelta(days=1)


class Calendar(Struct, frozen=True):
    """Turns moments into days. `zone` is the learner's time zone; `rollover`, the hour at which a
    day begins (4, as Anki's)."""

    zone: tzinfo = UTC
    rollover: int = 4

    def day(self, moment: datetime) -> date:
        """The day to which an aware moment belongs. Raises ValueError when it is naive."""
        if moment.tzinfo is None:
            raise ValueError("a naive datetime belongs to no day")
        return (moment.astimezone(self.zone) - timedelta(hours=self.rollover)).date()

    def due_day(self, card: Card) -> date:
        """The day on which a card comes back.

        A card in review comes back a whole number of days after the day of its last review, even
        where summer time ends or the learner has travelled in between.
        """
        if card.phase is not Phase.REVIEW:
            return self.day(card.due)
        return self.day(card.last) + timedelta(days=round((card.due - card.last) / _DAY))

    def days_between(self, before: datetime, after: datetime) -> int:
        """How many days after `before` is `after`; never less than 0."""
        return max(0, (self.day(after) - self.day(before)).days)
