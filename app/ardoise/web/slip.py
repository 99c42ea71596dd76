"""A slip: a part of a page that is HTML of ours, whose forms come back when they are sent.

Widgets of Streamlit are drawn, compared and sent one by one; a slip is one element, however much
stands in it. A form says by `data-do` what it asks for and by `data-slot` of what; so does a link.

What was sent stays with the element as the value of a widget does: a run that is cut short takes
nothing away, for the next one finds it again. What is put in a form and not sent yet is kept by the
tab (half.js), and put in again after a reload.
"""

from pathlib import Path

import msgspec
import streamlit as st
from msgspec import Struct

_HERE = Path(__file__).parent
_slip = st.components.v2.component(
    "ardoise.slip",
    js="".join(
        (_HERE / name).read_text(encoding="utf-8") for name in ("focus.js", "half.js", "slip.js")
    ),
    isolate_styles=False,
)


class Sent(Struct, frozen=True, kw_only=True):
    """A form as it was sent: what it asks to `do`, with what `slot`, and its fields in order.

    It comes from a browser: any of it may be anything. `press` tells one press from another.
    """

    do: str
    slot: str
    press: str
    fields: tuple[tuple[str, str], ...] = ()

    def values(self, name: str) -> tuple[str, ...]:
        """What the fields of that name hold, in order."""
        return tuple(value for known, value in self.fields if known == name)


def take(key: str) -> Sent | None:
    """What the slip of that key has sent, once; None when there is nothing new.

    It counts as taken before it is returned. Whoever takes it acts on it before anything else of
    Streamlit's is called: until then nothing can cut them short.
    """
    state = st.session_state.get(key)
    value = state.get("sent") if state else None
    if value is None:
        return None
    try:
        sent = msgspec.convert(value, Sent)
    except msgspec.ValidationError:
        return None
    taken = f"{key}-taken"
    if st.session_state.get(taken) == sent.press:
        return None
    st.session_state[taken] = sent.press
    return sent


def lay(key: str, *parts: str, look: str = "") -> None:
    """Draw the slip: `parts` are HTML, and one that is as it was stays untouched in the browser,
    with what is typed in it. The focus goes to the element whose `data-look` is `look`, once."""
    # Bytes cross to the browser as they are; a structure would be inspected part by part.
    data = msgspec.json.encode({"parts": parts, "look": look})
    _slip(key=key, data=data, height="content")
