"""The door of the teacher's part: a key told by whoever started the server.

`ardoise run` makes a new key at each start and prints an address that bears it, as a notebook
server does; `ARDOISE_TEACHER_KEY` sets one of one's own. Without a key nobody enters.
"""

import hashlib
import hmac
import os
from datetime import UTC, datetime

import streamlit as st

from ardoise.web import cookies
from ardoise.web.badge import badge, bearer
from ardoise.web.desk import desk
from ardoise.web.speech import _, in_this_language

KEY = "ARDOISE_TEACHER_KEY"
"""The name, in the environment, of what opens the door."""

_WHO = "teacher"
_OPEN = "teacher-open"
_TYPED = "gate-key"
_REFUSED = "gate-refused"


class NotTeacherError(Exception):
    """Something of the teacher's part was asked for by someone who has not entered it."""


def allowed() -> bool:
    """Whether this session has shown the key, in the address, in the form or by its cookie."""
    if st.session_state.get(_OPEN) != _mark():
        shown = st.query_params.get("cle", "")
        if shown and _opens(shown):
            st.session_state[_OPEN] = _mark()
        else:
            kept = st.context.cookies.get(cookies.TEACHER)
            today = datetime.now(UTC).date()
            if isinstance(kept, str) and bearer(kept, today, _signing()) == _WHO:
                st.session_state[_OPEN] = _mark()
    if "cle" in st.query_params:
        # An address that is copied or shown on a wall must not carry the key on.
        del st.query_params["cle"]
    return entered()


def entered() -> bool:
    """Whether this session has entered already."""
    return bool(_mark()) and st.session_state.get(_OPEN) == _mark()


def require() -> None:
    """Raises NotTeacherError unless this session has entered. Called by whatever changes a file."""
    if not entered():
        raise NotTeacherError


def draw() -> None:
    """The door: a field for the key."""
    st.html(
        f'<h1 class="stem">{_("Partie de l’enseignant")}</h1>'
        f'<p class="lead">{_("Sa clé s’affiche là où Ardoise a été lancée.")}</p>'
    )
    with st.form("gate", border=False):
        st.text_input(_("Clé"), key=_TYPED, type="password", autocomplete="current-password")
        st.form_submit_button(
            _("Entrer"), key="go-gate", type="primary", on_click=in_this_language(_enter)
        )
    if st.session_state.pop(_REFUSED, False):
        st.html(f'<p class="why" role="alert">{_("Cette clé n’ouvre pas.")}</p>')


def cookie() -> str:
    """What the browser is to remember so that a reload needs no key; "" for no change."""
    if not entered():
        return ""
    return cookies.line(cookies.TEACHER, badge(_WHO, datetime.now(UTC).date(), _signing()))


def _enter() -> None:
    if _opens(str(st.session_state.get(_TYPED) or "")):
        st.session_state[_OPEN] = _mark()
    else:
        st.session_state[_REFUSED] = True


def _opens(shown: str) -> bool:
    key = os.environ.get(KEY, "")
    return bool(key) and hmac.compare_digest(shown.encode(), key.encode())


def _mark() -> str:
    """What a session keeps once it has entered: it is good for one key only."""
    key = os.environ.get(KEY, "")
    return hashlib.sha256(key.encode()).hexdigest() if key else ""


def _signing() -> bytes:
    return desk().key + _mark().encode()
