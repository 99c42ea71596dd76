"""Plots."""

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from babel.dates import format_date, get_day_names

from ardoise.review.forecast import Day
from ardoise.web.speech import _, language, plural

if TYPE_CHECKING:
    from altair import LayerChart

_STEP = 26
"""The side of a day, in pixels: a finger's width, and twelve weeks fit a telephone."""

_GAP = 0.1
"""What is left free between two days, as a share of a step."""

_LIGHT, _DARK = ("#cfe3dc", "#1f5c5a"), ("#3a5853", "#a5dccd")
"""From few to many, on a light page and on a dark one."""


def calendar(counts: Sequence[Day], *, dark: bool = False) -> "LayerChart":
    """A calendar of `counts` (consecutive days, oldest first): a column a week, a row a day of the
    week, each day with its count and the darker (on a dark page, the lighter) the more."""
    # Slow to load, and only one page draws plots.
    from altair import (
        Axis,
        Chart,
        Color,
        Description,
        InlineData,
        Scale,
        Text,
        Tooltip,
        X,
        Y,
        condition,
        datum,
    )

    # The theme's own grey is too faint to be read by everyone.
    soft = "#c3cdc8" if dark else "#46555a"
    names = [get_day_names("abbreviated", locale=language())[n] for n in range(7)]
    data = InlineData(values=[_cell(day, names) for day in counts])
    most = max((day.count for day in counts), default=0)
    base = Chart(data, width={"step": _STEP}, height={"step": _STEP}).encode(
        x=X(
            "week:O",
            sort=None,
            scale=Scale(padding=_GAP),
            title=None,
            axis=Axis(
                labelAngle=0,
                labelOverlap=True,
                labelFlush=False,
                labelColor=soft,
                domain=False,
                ticks=False,
                aria=False,
            ),
        ),
        y=Y(
            "weekday:O",
            sort=names,
            scale=Scale(padding=_GAP),
            title=None,
            axis=Axis(labelFlush=False, labelColor=soft, domain=False, ticks=False, aria=False),
        ),
        # Without it, each day would be read out with the English names of its fields, as an axis
        # would be.
        description=Description("told:N"),
        tooltip=[Tooltip("date:N", title=_("Jour")), Tooltip("count:Q", title=_("Cartes"))],
    )
    ends = _DARK if dark else _LIGHT
    shade = Color(
        "count:Q", legend=None, scale=Scale(domain=[1, max(2, most)], range=list(ends), clamp=True)
    )
    days = base.mark_rect(cornerRadius=4, ariaRoleDescription=_("jour")).encode(
        color=condition(datum.count > 0, shade, {"value": "#8884"})
    )
    # On the strongest shades the ink turns round.
    ink = ("#1c2a2e", "#ffffff") if not dark else ("#eef0e8", "#1d272b")
    numbers = base.mark_text(fontSize=11, aria=False).encode(
        text=Text("count:Q"),
        opacity=condition(datum.count > 0, {"value": 1}, {"value": 0}),
        color=condition(datum.count > (1 + max(2, most)) / 2, {"value": ink[1]}, {"value": ink[0]}),
    )
    chart: LayerChart = (days + numbers).configure_view(stroke=None)
    return chart


def _cell(day: Day, names: Sequence[str]) -> dict[str, str | int]:
    monday = day.day - timedelta(days=day.day.weekday())
    date = format_date(day.day, "EEEE d MMMM", locale=language())
    return {
        "day": day.day.isoformat(),
        "date": date,
        "told": f"{date} ({plural('{n} carte', '{n} cartes', day.count)})",
        "week": format_date(monday, "d MMM", locale=language()),
        "weekday": names[day.day.weekday()],
        "count": day.count,
    }
