"""When a file changed meanwhile: keep mine, keep theirs, or look at both first."""

import difflib

import streamlit as st

from ardoise.edit.store import ChangedError
from ardoise.web import gate, workbench
from ardoise.web.desk import desk
from ardoise.web.speech import _

_HELD = "conflict"


def hold(sheet: workbench.Sheet, error: ChangedError) -> None:
    """Remember what was to be written and what stands there now, for `choose` to ask."""
    st.session_state[_HELD] = (sheet.file, error.mine, error.theirs)


def choose() -> None:
    """Ask which of the two is to stay, when there is something to choose."""
    held = st.session_state.get(_HELD)
    if held is None:
        return
    file, mine, theirs = held
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
        st.code("\n".join(lines), language="diff")
    with st.container(horizontal=True, key="tools-conflict"):
        st.button(_("Garder la mienne"), key="keep-mine", on_click=_keep_mine)
        st.button(_("Garder l’autre"), key="keep-theirs", on_click=_forget)
        name = file.rpartition("/")[2]
        st.download_button(
            _("Télécharger la mienne"), mine, file_name=name, mime="application/yaml"
        )


def _keep_mine() -> None:
    gate.require()
    file, mine, _theirs = st.session_state[_HELD]
    root = desk().root
    try:
        # The other version is put by: it comes back with the version before.
        workbench.save(root, workbench.sheet(root, file), mine)
    except ChangedError as error:
        hold(workbench.sheet(root, file), error)
        return
    _forget()
    desk().look_again()


def _forget() -> None:
    st.session_state.pop(_HELD, None)
