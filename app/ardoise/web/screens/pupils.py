"""The pupils of the class, for its teacher: a new phrase for who has forgotten theirs."""

import streamlit as st

from ardoise.domain.learner import Learner
from ardoise.records.database import UnavailableError
from ardoise.records.secret import new_phrase
from ardoise.web import gate, news
from ardoise.web.desk import desk
from ardoise.web.escape import as_html
from ardoise.web.labels import unlike
from ardoise.web.shell import look
from ardoise.web.speech import _, in_this_language, language, plural

_RENEWED = "pupils-renewed"


def draw() -> None:
    """Every class, with its pupils; behind the door."""
    if not gate.allowed():
        gate.draw()
        return
    st.page_link("screens/teacher.py", label=_("Toute la banque"))
    st.html(f'<h1 class="stem">{_("Les élèves")}</h1>')
    with st.container(key="news"):
        news.tell()
        _tell_phrase()
    classes = [(room, desk().records.learners(room.id)) for room in desk().records.classes()]
    if not any(pupils for _room, pupils in classes):
        told = _("Personne n’est encore entré dans une classe.")
        st.html(f'<p class="lead">{as_html(told)}</p>')
        return
    for room, pupils in classes:
        count = plural("{n} élève", "{n} élèves", len(pupils))
        st.html(f'<h2 class="title">{as_html(room.name)}</h2><p class="over">{count}</p>')
        if pupils:
            _renewing(room.id, {pupil.id: pupil for pupil in pupils})


def _renewing(room: str, pupils: dict[str, Learner]) -> None:
    """The choice of a pupil, and what gives them another phrase."""
    # Two of an establishment may have the same first name.
    shown = unlike({id_: pupil.nickname for id_, pupil in pupils.items()}, named=False)
    chosen = st.selectbox(
        _("Élève"),
        list(pupils),
        index=None,
        placeholder=_("Choisir…"),
        format_func=lambda id_: shown[id_],
        key=f"pupils-{room}",
    )
    if chosen is None:
        return
    if not desk().records.has_phrase(chosen):
        told = _("Cet élève entre avec le compte de l’établissement : il n’a pas de phrase ici.")
        st.html(f'<p class="task">{as_html(told)}</p>')
        return
    told = _("Phrase oubliée ? Donnez-en une autre : l’ancienne n’ouvrira plus, rien n’est effacé.")
    st.html(f'<p class="task">{as_html(told)}</p>')
    st.button(
        _("Donner une nouvelle phrase"),
        key=f"renew-{room}",
        type="primary",
        on_click=in_this_language(_renew),
        args=(chosen, pupils[chosen].nickname),
    )


def _renew(learner: str, nickname: str) -> None:
    gate.require()
    phrase = new_phrase(language())
    try:
        changed = desk().records.change_phrase(learner, phrase)
    except UnavailableError:
        news.warn(_("La phrase n’a pas été changée. Réessayez."))
        return
    if changed:
        st.session_state[_RENEWED] = (nickname, phrase, news.fresh())
    else:
        news.warn(_("Cet élève n’est plus dans la classe."))


def _tell_phrase() -> None:
    """The new phrase, this once: only its hash is kept."""
    nickname, phrase, token = st.session_state.pop(_RENEWED, ("", "", ""))
    if not phrase:
        return
    told = _("Nouvelle phrase secrète de {name} :").format(name=nickname)
    note = _("Notez-la pour l’élève : elle ne sera plus montrée. Il pourra ensuite en changer.")
    st.html(
        f'<div class="sheet phrase" role="status" data-look="{token}">'
        f'<p class="over">{as_html(told)}</p><p class="big" lang="{language()}">{as_html(phrase)}'
        f'</p><p class="task">{as_html(note)}</p></div>'
    )
    look(token)


if __name__ == "__main__":
    draw()
