"""What a pupil said of a question, for its teacher to settle."""

import streamlit as st

from ardoise.records.flags import Flag
from ardoise.web import gate
from ardoise.web.desk import desk
from ardoise.web.escape import as_html
from ardoise.web.speech import _, in_this_language


def draw(flag: Flag) -> None:
    """The comment, and what puts it away."""
    comment = flag.comment or _("Sans commentaire.")
    st.html(f'<p class="why">{as_html(comment)}</p>')
    st.button(
        _("C’est réglé"),
        key=f"settle-{flag.number}",
        on_click=in_this_language(_settle),
        args=(flag.number,),
    )


def _settle(number: int) -> None:
    gate.require()
    desk().records.resolve_flag(number)
