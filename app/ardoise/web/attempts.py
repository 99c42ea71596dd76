"""A pupil's attempts: what each is called, and the way back to the results of the latest."""

from itertools import islice

import streamlit as st

from ardoise.domain.attempt import Attempt, Run
from ardoise.quiz.state import score_of
from ardoise.web import who
from ardoise.web.desk import desk
from ardoise.web.escape import as_html, as_label
from ardoise.web.figures import minute, number
from ardoise.web.names import mode_name
from ardoise.web.speech import _

_LATEST = 10
"""How many results are offered, the latest first."""


def attempt_name(attempt: Attempt) -> str:
    """What an attempt is called: its text and its mode."""
    text = desk().bank.texts.get(attempt.text)
    return f"{text.title if text else attempt.text} · {mode_name(attempt.mode)}"


def results(learner: str) -> None:
    """Links to the results of the latest attempts that are finished; nothing when there is none."""
    records = desk().records
    finished = (a for a in records.attempts(learner) if a.finished is not None)
    runs = [records.run(a.id, learner) for a in islice(finished, _LATEST)]
    if not runs:
        return
    st.html(f'<h2 class="title">{as_html(_("Mes derniers quiz"))}</h2>')
    with st.container(key="results", gap="small"):
        for run in filter(None, runs):
            st.page_link(
                "screens/result.py",
                label=as_label(_told(run)),
                query_params={"essai": run.attempt.id},
            )


def _told(run: Run) -> str:
    score = score_of(run)
    points = _("{earned} sur {possible}").format(
        earned=number(score.earned), possible=number(score.possible)
    )
    ended = minute((run.attempt.finished or run.attempt.started).astimezone(who.zone()))
    return f"{ended} · {attempt_name(run.attempt)} · {points}"
