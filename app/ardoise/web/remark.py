"""A remark on a question of an attempt: the form in which it is written, and keeping it."""

import streamlit as st

from ardoise.domain.attempt import Run
from ardoise.web import unsaved
from ardoise.web.desk import desk
from ardoise.web.escape import as_html
from ardoise.web.slip import Sent
from ardoise.web.speech import _


def remark_html(run: Run, item: str, slot: str, half: str = "") -> str:
    """The form of a remark on `item`, folded, that comes back as "flag" for `slot`; thanks once
    it has been sent in this visit. Until then the browser keeps what is written in it by the name
    `half`, or by the slot."""
    if st.session_state.get(_sent(run, item)):
        thanks = _("C’est noté. Votre enseignant verra votre remarque.")
        return f'<p class="task" role="status">{thanks}</p>'
    return (
        f'<details class="flag"><summary>{_("Signaler cette question")}</summary>'
        f'<form data-do="flag" data-slot="{as_html(slot)}" data-half="{as_html(half or slot)}">'
        '<label class="field">'
        f"<span>{_('Qu’est-ce qui est faux ou pas clair ?')}</span>"
        '<textarea name="comment" rows="4" maxlength="1000"></textarea></label>'
        f'<button class="second">{_("Envoyer")}</button></form></details>'
    )


def keep(run: Run, item: str, sent: Sent) -> None:
    """Keep the remark that was `sent` on `item`; the pupil is told when it could not be."""
    with unsaved.or_say(_("Votre remarque n’a pas été enregistrée. Envoyez-la de nouveau.")):
        comment = "".join(sent.values("comment"))
        desk().records.flag(run.attempt.learner, item, comment, attempt=run.attempt.id)
        st.session_state[_sent(run, item)] = True


def _sent(run: Run, item: str) -> str:
    return f"flagged-{run.attempt.id}-{item}"
