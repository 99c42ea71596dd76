"""Plots."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ardoise.review.forecast import Day
from ardoise.web.speech import _

if TYPE_CHECKING:
    from altair import Chart


def bars(counts: Sequence[Day]) -> "Chart":
    """One bar a day."""
    # Slow to load, and only one page draws plots.
    from altair import Axis, Chart, InlineData, Tooltip, X, Y

    data = InlineData(values=[{"day": d.day.isoformat(), "count": d.count} for d in counts])
    chart: Chart = (
        Chart(data)
        .mark_bar(cornerRadiusEnd=3, width=14)
        .encode(
            x=X("day:T", title=None, axis=Axis(format="%d/%m", tickCount=6, grid=False)),
            y=Y("count:Q", title=None, axis=Axis(tickMinStep=1, tickCount=4)),
            tooltip=[
                Tooltip("day:T", title=_("Jour"), format="%d/%m"),
                Tooltip("count:Q", title=_("Cartes")),
            ],
        )
    )
    return chart
