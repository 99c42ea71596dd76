"""The door of a class: a nickname and a phrase of one's own, and nothing else.

Or an account of the school, where it has been set up.
"""

import streamlit as st

from ardoise.records.learners import NicknameTakenError
from ardoise.records.secret import SHORTEST, new_phrase
from ardoise.web import account, unsaved, who
from ardoise.web.desk import desk
from ardoise.web.escape import as_html
from ardoise.web.figures import span
from ardoise.web.speech import _, in_this_language, language

_SUGGESTED = "door-suggested"


def draw() -> None:
    """The two ways in: for the first time, or again."""
    st.html(
        f'<p class="over">{as_html(who.class_name())}</p>'
        f'<h1 class="stem">{_("Qui êtes-vous ?")}</h1>'
        f'<p class="lead">{_("Un surnom et une phrase secrète suffisent. Ni nom, ni adresse.")}</p>'
    )
    if account.provider() is not None:
        st.button(
            _("Entrer avec le compte de l’établissement"),
            key="door-account",
            on_click=in_this_language(_by_account),
        )
        st.html(f'<p class="task">{_("Ou avec un surnom :")}</p>')
    ways = {"again": _("Je reviens"), "first": _("Première fois")}
    way = st.segmented_control(
        _("Entrer"),
        list(ways),
        default="again",
        format_func=lambda name: ways[name],
        key="door-way",
        required=True,
    )
    first = way == "first"
    if first:
        _suggest()
    with st.form("door", border=False):
        st.text_input(_("Surnom"), key="door-name", max_chars=40, autocomplete="username")
        st.text_input(
            _("Phrase secrète"),
            key="door-phrase",
            type="password",
            max_chars=100,
            autocomplete="new-password" if first else "current-password",
        )
        st.form_submit_button(
            _("Entrer"),
            key="go-door",
            type="primary",
            on_click=in_this_language(_enter),
            args=(first,),
        )
    unsaved.tell()


def _by_account() -> None:
    if not account.sign_in():
        told = _(
            "Le compte de l’établissement ne s’ouvre pas d’ici pour l’instant : entrez avec un "
            "surnom, et dites-le à votre enseignant."
        )
        unsaved.warn(told)


def _suggest() -> None:
    phrase = st.session_state.setdefault(_SUGGESTED, new_phrase(language()))
    told = _("Choisissez une phrase que vous retiendrez, par exemple : {phrase}.")
    note = _(
        "Notez-la : elle ne sera plus montrée. Si vous l’oubliez, votre enseignant vous en "
        "donnera une autre."
    )
    st.html(f'<p class="task">{as_html(told.format(phrase=phrase))}<br>{note}</p>')


def _given() -> tuple[str, str]:
    state = st.session_state
    return str(state.get("door-name") or "").strip(), str(state.get("door-phrase") or "").strip()


def _enter(first: bool) -> None:
    with unsaved.or_say(_("Les réponses sont inaccessibles pour l’instant.")):
        if first:
            _join()
        else:
            _again()


def _again() -> None:
    name, phrase = _given()
    records = desk().records
    classroom = records.make_class(who.class_name()).id
    wait = records.wait_to_enter(classroom, name)
    found = records.enter(classroom, name, phrase) if name and phrase else None
    if found:
        who.enter(found)
    elif wait:
        told = _("Trop d’essais. Attendez {span} avant le suivant.")
        unsaved.warn(told.format(span=span(wait)))
    else:
        unsaved.warn(_("Ce surnom et cette phrase ne vont pas ensemble."))


def _join() -> None:
    name, phrase = _given()
    records = desk().records
    try:
        who.enter(records.join(records.make_class(who.class_name()).id, name, phrase))
    except NicknameTakenError:
        unsaved.warn(_("Ce surnom est déjà pris. Essayez-en un autre."))
    except ValueError:
        told = _("Il faut un surnom, et une phrase d’au moins {n} caractères.")
        unsaved.warn(told.format(n=SHORTEST))
