"""A calendar shows each day once, in its week and on its row."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ardoise.review.forecast import Day
from ardoise.web.charts import calendar
from ardoise.web.speech import speak

MONDAY = date(2026, 1, 5)


@given(st.lists(st.integers(0, 40), min_size=1, max_size=70), st.integers(0, 400), st.booleans())
def test_every_day_and_its_count_are_drawn_once(counts: list[int], start: int, dark: bool) -> None:
    days = [
        Day(day=MONDAY + timedelta(days=start + n), count=count) for n, count in enumerate(counts)
    ]
    (cells,) = calendar(days, dark=dark).to_dict()["datasets"].values()
    assert [(cell["day"], cell["count"]) for cell in cells] == [
        (day.day.isoformat(), day.count) for day in days
    ]
    assert len({(cell["week"], cell["weekday"]) for cell in cells}) == len(days)


def test_days_do_not_touch() -> None:
    chart = calendar([Day(day=MONDAY, count=3)]).to_dict()
    for axis in ("x", "y"):
        assert chart["layer"][0]["encoding"][axis]["scale"]["padding"] > 0
    assert "stroke" not in chart["layer"][0]["mark"]


def test_week_begins_on_monday_in_the_language_of_the_page() -> None:
    def first(lang: str) -> dict[str, str]:
        speak(lang)
        chart = calendar([Day(day=MONDAY + timedelta(days=6), count=3)]).to_dict()
        speak("fr")
        ((cell,),) = chart["datasets"].values()
        return {name: cell[name] for name in ("week", "weekday", "date")}

    french = {"week": "5 janv.", "weekday": "dim.", "date": "dimanche 11 janvier"}
    assert first("fr") == french
    assert first("en") == {"week": "5 Jan", "weekday": "Sun", "date": "Sunday 11 January"}
