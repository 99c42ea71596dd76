"""Changing the secret phrase by which a pupil of a class enters."""

import streamlit as st

from ardoise.records.secret import SHORTEST
from ardoise.web import unsaved
from ardoise.web.desk import desk
from ardoise.web.figures import span
from ardoise.web.speech import _, in_this_language

_FORMER, _NEW = "phrase-former", "phrase-new"


def draw(learner: str) -> None:
    """The form, for whoever has a phrase; the page that draws it tells what came of it."""
    if not desk().records.has_phrase(learner):
        return
    with (
        st.expander(_("Changer de phrase secrète"), key="phrase"),
        st.form("phrase-form", border=False, clear_on_submit=True),
    ):
        st.text_input(
            _("Phrase actuelle"),
            key=_FORMER,
            type="password",
            max_chars=100,
            autocomplete="current-password",
        )
        st.text_input(
            _("Nouvelle phrase (au moins {n} caractères)").format(n=SHORTEST),
            key=_NEW,
            type="password",
            max_chars=100,
            autocomplete="new-password",
        )
        st.form_submit_button(
            _("Changer"),
            key="phrase-change",
            on_click=in_this_language(_change),
            args=(learner,),
        )


def _change(learner: str) -> None:
    former, new = (str(st.session_state.get(key) or "").strip() for key in (_FORMER, _NEW))
    records = desk().records
    wait = records.wait_to_renew(learner)
    word = _("Ce n’est pas votre phrase actuelle : elle n’a pas été changée.")
    with unsaved.or_say(_("Votre phrase n’a pas été changée. Réessayez.")):
        if wait:
            word = _("Trop d’essais. Attendez {span} avant le suivant.").format(span=span(wait))
        elif len(new) < SHORTEST:
            word = _("La nouvelle phrase doit avoir au moins {n} caractères.").format(n=SHORTEST)
        elif records.renew_phrase(learner, former, new):
            word = _("Votre phrase est changée. L’ancienne n’ouvre plus.")
        unsaved.warn(word)
