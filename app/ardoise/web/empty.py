"""What is shown where there is nothing yet: an empty slate, and what to do about it."""

import streamlit as st

from ardoise.web.escape import as_html
from ardoise.web.speech import _

_SLATE = (
    '<svg viewBox="0 0 120 90" role="presentation" aria-hidden="true">'
    '<rect x="4" y="6" width="112" height="78" rx="12" fill="#b98a55"/>'
    '<rect x="13" y="15" width="94" height="60" rx="5" fill="#22343a"/>'
    '<path d="M30 58c14-3 38-4 60-2" fill="none" stroke="#f4f2e6" stroke-width="3" '
    'stroke-linecap="round" stroke-dasharray="1 7"/></svg>'
)


def empty(title: str, lead: str) -> None:
    """An empty slate with a title and one sentence on what to do."""
    st.html(
        f'<div class="empty">{_SLATE}<h1 class="stem">{as_html(title)}</h1>'
        f'<p class="lead">{as_html(lead)}</p></div>'
    )


def no_text() -> None:
    """Nothing to read: the workspace holds no text."""
    empty(
        _("L’ardoise est vierge"),
        _("Il n’y a pas encore de texte à lire. Votre enseignant peut en ajouter un."),
    )
