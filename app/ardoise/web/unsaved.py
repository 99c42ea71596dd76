"""What a pupil is told once, after a press; when nothing was written, never that all is well."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from ardoise.records.database import UnavailableError
from ardoise.web.escape import as_html
from ardoise.web.speech import _

_WORD = "told-once"


@contextmanager
def or_say(sentence: str) -> Iterator[None]:
    """Run what saves; when it could not, have `sentence` shown by the next `tell`."""
    try:
        yield
    except UnavailableError:
        warn(sentence)


def warn(sentence: str) -> None:
    """Have `sentence` shown by the next `tell`."""
    st.session_state[_WORD] = sentence


def alert_html() -> str:
    """What the pupil has to be told, once, as HTML; "" for nothing."""
    word = st.session_state.pop(_WORD, "")
    return f'<p class="why" role="alert">{as_html(word)}</p>' if word else ""


def tell() -> None:
    """Draw what the pupil has to be told, if anything."""
    alert = alert_html()
    if alert:
        st.html(alert)


def draw() -> None:
    """In the place of a page that could not be drawn for want of the records."""
    st.html(
        f'{alert_html()}<h1 class="stem">{_("Les réponses sont inaccessibles pour l’instant.")}'
        f'</h1><p class="lead">{_("Ce qui était enregistré l’est toujours. Réessayez bientôt.")}'
        "</p>"
    )
    st.button(_("Réessayer"), key="go-again", type="primary")
