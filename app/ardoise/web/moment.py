"""The server's clock, in one place."""

from datetime import UTC, datetime, timedelta

_shift = timedelta(0)


def now() -> datetime:
    """The time, in UTC."""
    return datetime.now(UTC) + _shift
