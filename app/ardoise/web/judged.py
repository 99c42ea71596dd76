"""A question while it is typed: how it will be asked, and what is wrong with it."""

from collections.abc import Callable

import streamlit as st

from ardoise.domain.item import AnyItem
from ardoise.edit.fault import EditError
from ardoise.web import workbench
from ardoise.web.desk import desk
from ardoise.web.escape import as_html
from ardoise.web.problems import judged_html
from ardoise.web.proposed import question_html
from ardoise.web.speech import language


def judge(
    sheet: workbench.Sheet, item: AnyItem, make: Callable[[bytes], bytes], *, show: bool = True
) -> None:
    """Draws what is wrong with `item` once `make` has put it into the file, or why it cannot; and
    how it will be asked, if it is to `show`."""
    try:
        data = make(sheet.data)
    except EditError as error:
        st.html(f'<p class="why">{as_html(error.said(language()))}</p>')
        return
    judged = workbench.judge(desk().root, sheet.file, data)
    found = [p for p in judged.problems if p.item == item.id]
    asked = f'<ul class="would"><li>{question_html(item)}</li></ul>' if show else ""
    st.html(asked + judged_html(found))
