"""What fields hold, kept while another page, or another thing, is shown in their place.

Streamlit forgets a field as soon as a run does not draw it.
"""

import streamlit as st

_KEPT = "kept"


def kept(prefix: str) -> dict[str, object]:
    """What the fields whose keys begin with `prefix` hold, or held when they were last drawn."""
    known: dict[str, object] = st.session_state.setdefault(_KEPT, {})
    state = st.session_state.items()
    known.update({str(key): value for key, value in state if str(key).startswith(prefix)})
    return {key: value for key, value in known.items() if key.startswith(prefix)}


def forget(prefix: str) -> None:
    """Keep nothing of those fields any longer."""
    known: dict[str, object] = st.session_state.get(_KEPT, {})
    for key in [key for key in known if key.startswith(prefix)]:
        del known[key]
