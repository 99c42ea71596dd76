"""What a teacher is told once, at the top of the page, after a press."""

import errno
from collections.abc import Sequence

import streamlit as st

from ardoise.web.escape import as_html
from ardoise.web.shell import look
from ardoise.web.speech import _

_SAID = "news-said"
_COUNT = "news-count"


def say(sentence: str, more: Sequence[str] = ()) -> None:
    """Have `sentence` said at the top of the page as it is drawn next: all went well. `more` is
    what there is to know besides, a sentence each."""
    st.session_state[_SAID] = (sentence, "said", "status", fresh(), tuple(more))


def warn(sentence: str) -> None:
    """The same when what was asked for was not done."""
    st.session_state[_SAID] = (sentence, "said not-done", "alert", fresh(), ())


def unwritten(error: OSError) -> None:
    """Have it said that a file could not be written, and why."""
    known = {
        errno.EACCES: _("vous n’en avez pas le droit"),
        errno.EPERM: _("vous n’en avez pas le droit"),
        errno.EROFS: _("le disque ne se laisse pas écrire"),
        errno.ENOSPC: _("le disque est plein"),
    }
    why = known.get(error.errno or 0, error.strerror or str(error))
    warn(_("Le fichier n’a pas pu être écrit : {why}.").format(why=why))


def changed() -> None:
    """Have it said that nothing was written over what somebody else has just written."""
    warn(_("Le fichier vient de changer ; recommencez."))


def tell() -> None:
    """Say what is to be said, once, and bring it before the eyes: what was pressed may be far
    below."""
    sentence, kind, role, token, more = st.session_state.pop(_SAID, ("", "", "", "", ()))
    if sentence:
        besides = "".join(f"<li>{as_html(one)}</li>" for one in more)
        st.html(
            f'<p class="{kind}" role="{role}" data-look="{token}">{as_html(sentence)}</p>'
            + (f'<ul class="besides">{besides}</ul>' if more else "")
        )
        look(token)


def fresh() -> str:
    """A token for `shell.look` that was never used before."""
    st.session_state[_COUNT] = int(st.session_state.get(_COUNT, 0)) + 1
    return f"news-{st.session_state[_COUNT]}"
