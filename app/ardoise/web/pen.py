"""Writing a file for the teacher, and saying on the next page how it went."""

from collections.abc import Callable

import streamlit as st

from ardoise.edit.fault import EditError
from ardoise.edit.store import ChangedError
from ardoise.web import gate, workbench
from ardoise.web.conflict import hold
from ardoise.web.desk import desk
from ardoise.web.escape import as_html
from ardoise.web.speech import _, language

_SAID = "pen-said"


def say(sentence: str) -> None:
    """Have `sentence` said at the top of the page as it is drawn next."""
    st.session_state[_SAID] = sentence


def tell() -> None:
    """Say what is to be said, once."""
    sentence = st.session_state.pop(_SAID, "")
    if sentence:
        st.html(f'<p class="said" role="status">{as_html(sentence)}</p>')


def write(sheet: workbench.Sheet, make: Callable[[bytes], bytes]) -> bool:
    """Change the file and say how it went; whether it was changed.

    `sheet` is the file as it was when the page was drawn: what was written since is kept, and asked
    about.
    """
    gate.require()
    try:
        workbench.save(desk().root, sheet, make(sheet.data))
    except EditError as error:
        say(error.said(language()))
        return False
    except ChangedError as error:
        hold(sheet, error)
        return False
    except OSError as error:
        say(_("Le fichier n’a pas pu être écrit : {why}.").format(why=error.strerror))
        return False
    desk().look_again()
    say(_("Enregistré dans {file}.").format(file=sheet.file))
    return True


def undo(sheet: workbench.Sheet) -> None:
    """Put the version before back."""
    gate.require()
    try:
        workbench.undo(desk().root, sheet)
    except LookupError:
        say(_("Il n’y a pas de version d’avant."))
        return
    except ChangedError:
        say(_("Le fichier vient de changer ; recommencez."))
        return
    except OSError as error:
        say(_("Le fichier n’a pas pu être écrit : {why}.").format(why=error.strerror))
        return
    desk().look_again()
    say(_("La version d’avant est revenue."))
