"""When a file changed meanwhile: keep mine, keep theirs, or both where they do not touch."""

import difflib

import streamlit as st

from ardoise.edit.merge import merge
from ardoise.edit.store import ChangedError, digest
from ardoise.web import gate, workbench
from ardoise.web.desk import desk
from ardoise.web.speech import _, in_this_language

_HELD = "conflict"


def hold(sheet: workbench.Sheet, error: ChangedError) -> None:
    """Remember what was to be written and what stands there now, for `choose` to ask."""
    both = merge(sheet.data, error.mine, error.theirs)
    st.session_state[_HELD] = (sheet.file, error.mine, error.theirs, both)


def choose() -> None:
    """Ask which of the two is to stay, when there is something to choose."""
    held = st.session_state.get(_HELD)
    if held is None:
        return
    file, mine, theirs, both = held
    told = _("{file} a changé pendant que vous l’écriviez. Rien n’est perdu : choisissez.")
    st.warning(told.format(file=file))
    with st.expander(_("Voir ce qui diffère")):
        lines = difflib.unified_diff(
            theirs.decode("utf-8", "replace").splitlines(),
            mine.decode("utf-8", "replace").splitlines(),
            _("dans le fichier"),
            _("chez vous"),
            lineterm="",
        )
        st.code("\n".join(lines), language=None)
    with st.container(horizontal=True, key="tools-conflict"):
        if both is not None:
            st.button(
                _("Garder les deux"),
                key="keep-both",
                on_click=in_this_language(_write),
                args=(both,),
            )
        st.button(
            _("Garder la mienne"), key="keep-mine", on_click=in_this_language(_write), args=(mine,)
        )
        st.button(_("Garder l’autre"), key="keep-theirs", on_click=in_this_language(_forget))
        name = file.rpartition("/")[2]
        st.download_button(
            _("Télécharger la mienne"), mine, file_name=name, mime="application/yaml"
        )


def _write(data: bytes) -> None:
    gate.require()
    file, _mine, theirs, _both = st.session_state[_HELD]
    root, seen = desk().root, workbench.Sheet(file, theirs, digest(theirs))
    try:
        # The other version is put by: it comes back with the version before.
        workbench.save(root, seen, data)
    except ChangedError as error:
        hold(seen, error)
        return
    _forget()
    desk().look_again()


def _forget() -> None:
    st.session_state.pop(_HELD, None)
