"""The text to read, with the passage of a question highlighted where one is asked for."""

import streamlit as st

from ardoise.domain.attempt import Run
from ardoise.domain.quote import Passage
from ardoise.domain.text import Text
from ardoise.records.sealed import is_sealed
from ardoise.web import who
from ardoise.web.desk import desk
from ardoise.web.empty import no_text
from ardoise.web.escape import as_html
from ardoise.web.labels import unlike
from ardoise.web.moment import now
from ardoise.web.passage import passages, reading_html
from ardoise.web.shell import look
from ardoise.web.speech import _


def draw() -> None:
    """The text that the address names, or the first."""
    texts = desk().bank.texts
    if not texts:
        no_text()
        return
    wanted = st.query_params.get("texte", "")
    if len(texts) > 1 and wanted not in texts:
        titles = unlike({name: text.title for name, text in texts.items()})
        wanted = st.selectbox(
            _("Texte"), list(titles), format_func=lambda name: titles[name], key="text-which"
        )
    text = texts.get(wanted) or next(iter(texts.values()))
    run = desk().records.run(st.query_params.get("essai", ""), who.learner())
    found = _asked_for(text, run)
    st.html(
        f'<h1 class="stem" lang="{text.lang}">{as_html(text.title)}</h1>{_about(text)}'
        + reading_html(text, found)
    )
    if found:
        look(f"p{found[0].paragraph}")
    if run is not None:
        with st.container(horizontal=True, key="acts-text"):
            back = {"essai": run.attempt.id, "q": st.query_params.get("q", "1")}
            if run.attempt.finished is None:
                st.page_link("screens/quiz.py", label=_("Revenir au quiz"), query_params=back)
            else:
                label = _("Revenir au résultat")
                st.page_link("screens/result.py", label=label, query_params=back)


def _asked_for(text: Text, run: Run | None) -> tuple[Passage, ...]:
    """The passages of the item of an attempt that it may tell by now: once that item has its
    response, or the attempt is finished."""
    wanted = st.query_params.get("q", "")
    if run is None or not wanted.isdigit() or not 1 <= int(wanted) <= len(run.planned):
        return ()
    if is_sealed(run.attempt, now()):
        return ()
    item = run.planned[int(wanted) - 1].item
    told = run.attempt.finished or any(response.item == item.id for response in run.responses)
    return passages(item, text) if told and item.text == text.id else ()


def _about(text: Text) -> str:
    parts = [part for part in (text.author, text.date, text.licence) if part]
    by = f'<p class="over">{as_html(" · ".join(parts))}</p>' if parts else ""
    origin = f'<p class="over origin">{as_html(text.origin)}</p>' if text.origin else ""
    return by + origin


if __name__ == "__main__":
    draw()
