"""Numbers, dates and spans of time as the language of the page writes them."""

from datetime import date, datetime, timedelta

from babel.dates import format_date, format_datetime
from babel.numbers import format_decimal, format_percent

from ardoise.web.speech import _, language, plural


def number(value: float) -> str:
    """A number with at most one decimal."""
    return format_decimal(round(value, 1), locale=language())


def percent(share: float) -> str:
    """A share from 0 to 1 in percent, without decimals."""
    return format_percent(share, locale=language())


def day(value: date) -> str:
    """A date such as "3 mai"."""
    return format_date(value, "d MMMM", locale=language())


def moment(value: datetime) -> str:
    """A date with its time, such as "28 novembre 2026, 17:05:12", in the zone of `value`."""
    return format_datetime(value, "d MMMM y, HH:mm:ss", tzinfo=value.tzinfo, locale=language())


def minute(value: datetime) -> str:
    """A date with its time, such as "28 novembre, 17:05", in the zone of `value`."""
    return format_datetime(value, "d MMMM, HH:mm", tzinfo=value.tzinfo, locale=language())


def span(value: timedelta) -> str:
    """How long until something is due, in its largest unit: "10 min", "3 jours", "2 mois"."""
    minutes = max(1, round(value.total_seconds() / 60))
    if minutes < 60:
        return _("{n} min").format(n=minutes)
    if minutes < 24 * 60:
        return _("{n} h").format(n=round(minutes / 60))
    days = round(minutes / (24 * 60))
    if days < 60:
        return plural("{n} jour", "{n} jours", days)
    if days < 730:
        return plural("{n} mois", "{n} mois", round(days / 30.4))
    return plural("{n} an", "{n} ans", round(days / 365))
