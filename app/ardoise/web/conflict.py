"""When a file changed meanwhile: keep mine, keep theirs, or both where they do not touch."""

import difflib
from collections.abc import Callable
from typing import NamedTuple

import streamlit as st

from ardoise.edit.merge import merge
from ardoise.edit.store import ChangedError
from ardoise.web import gate, news, workbench
from ardoise.web.desk import desk
from ardoise.web.escape import as_html
from ardoise.web.shell import look
from ardoise.web.speech import _, in_this_language

_HELD = "conflict"

Writes = tuple[tuple[workbench.Sheet, bytes], ...]
"""Files as they stand, and what is to stand in their place."""


class Held(NamedTuple):
    """A choice to be made about `file`: what was to be written of it and what stands there now, in
    lines to compare; what to write to keep mine, and to keep both, where that can be."""

    file: str
    mine: bytes
    theirs: bytes
    keep_mine: Writes
    keep_both: Writes | None


def hold(sheet: workbench.Sheet, error: ChangedError) -> None:
    """Remember what was to be written and what stands there now, for `choose` to ask."""
    now = workbench.sheet(desk().root, sheet.file)
    both = merge(sheet.data, error.mine, now.data)
    keep_both = ((now, both),) if both is not None else None
    ask(Held(sheet.file, error.mine, now.data, ((now, error.mine),), keep_both))


def ask(held: Held) -> None:
    """Have the choice offered by the next `choose`."""
    st.session_state[_HELD] = (held, news.fresh())


def pending() -> bool:
    """Whether there is something to choose."""
    return _HELD in st.session_state


def _nothing(_decision: workbench.Decision) -> None:
    """What follows a choice on most pages."""


def choose(then: Callable[[workbench.Decision], None] = _nothing) -> None:
    """Ask which of the two is to stay, when there is something to choose; `then` is told what was
    written."""
    if not pending():
        return
    held, token = st.session_state[_HELD]
    told = _("{file} a changé pendant que vous l’écriviez. Rien n’est perdu : choisissez.")
    st.html(
        f'<p class="said to-choose" role="alert" data-look="{token}">'
        f"{as_html(told.format(file=held.file))}</p>"
    )
    look(token)
    with st.expander(_("Voir ce qui diffère")):
        lines = difflib.unified_diff(
            held.theirs.decode("utf-8", "replace").splitlines(),
            held.mine.decode("utf-8", "replace").splitlines(),
            _("dans le fichier"),
            _("chez vous"),
            lineterm="",
        )
        st.code("\n".join(lines), language=None)
    with st.container(horizontal=True, key="tools-conflict"):
        for label, key, writes in (
            (_("Garder les deux"), "keep-both", held.keep_both),
            (_("Garder la mienne"), "keep-mine", held.keep_mine),
        ):
            if writes is not None:
                st.button(label, key=key, on_click=in_this_language(_write), args=(writes, then))
        st.button(_("Garder l’autre"), key="keep-theirs", on_click=in_this_language(_leave))
        name = held.file.rpartition("/")[2]
        st.download_button(
            _("Télécharger la mienne"), held.mine, file_name=name, mime="application/yaml"
        )


def _write(writes: Writes, then: Callable[[workbench.Decision], None]) -> None:
    gate.require()
    before, after = zip(*writes, strict=True)
    try:
        # The other version is put by: it comes back with the version before.
        done = workbench.decide(desk().root, before, after)
    except ChangedError as error:
        if len(writes) == 1:
            hold(before[0], error)
        else:
            news.changed()
            _forget()
        return
    except OSError as error:
        news.unwritten(error)
        return
    _forget()
    desk().look_again()
    then(done)
    news.say(_("Enregistré dans {file}.").format(file=before[0].file))


def _leave() -> None:
    _forget()
    news.say(_("Rien n’a été changé : l’autre version est restée."))


def _forget() -> None:
    st.session_state.pop(_HELD, None)
