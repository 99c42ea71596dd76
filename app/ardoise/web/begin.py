"""Beginning an attempt from a page."""

from collections.abc import Sequence

import streamlit as st

from ardoise.domain.attempt import Mode
from ardoise.domain.item import AnyItem
from ardoise.web.desk import desk


def begin(
    learner: str, items: Sequence[AnyItem], *, text: str, mode: Mode, time_limit: int = 0
) -> None:
    """Begin an attempt and go to it: this run of the page ends here."""
    attempt = desk().begin(learner, items, text=text, mode=mode, time_limit=time_limit)
    st.switch_page("screens/quiz.py", query_params={"essai": attempt})
