"""What is shown where there is nothing yet: an empty slate, and what to do about it."""

import streamlit as st

from ardoise.web import gate
from ardoise.web.escape import as_html
from ardoise.web.speech import _

# A file: Streamlit takes drawings out of the HTML that it is given.
_SLATE = '<img src="app/static/slate.svg" alt="">'


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
    if not gate.entered():
        told = _("Enseignant : ouvrez l’adresse qui s’affiche là où Ardoise a été lancée.")
        st.html(f'<p class="task">{as_html(told)}</p>')
