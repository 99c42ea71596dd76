"""A new text, brought as a document or pasted: read, and facts proposed about it."""

import tempfile
from pathlib import Path, PurePath

import streamlit as st

from ardoise.propose.document import KINDS
from ardoise.propose.draft import UnreadableError
from ardoise.propose.new import ExistsError, create_text, create_workspace
from ardoise.web import draft, gate, news
from ardoise.web.desk import desk
from ardoise.web.mended import forget_typed
from ardoise.web.speech import _, in_this_language, language, plural
from ardoise.web.turn import next_turn, turn

_NAME, _WORDS = "bring-name", "bring-words"
_TURN = "bring-turn"
_PLACE, _PREFIX = "bring", "bring-"


def _file() -> str:
    """The key of the field for a document: another after each text, so that it is empty again."""
    return f"bring-file-{turn(_TURN)}"


def panel(*, opened: bool) -> None:
    """The fields for a new text; `opened` when there is nothing else to do on the page."""
    draft.offer(_PLACE, _PREFIX)
    with (
        st.expander(_("Apporter un nouveau texte"), expanded=opened, key="bring"),
        st.form("bring-form", border=False),
    ):
        st.text_input(
            _("Nom du texte"),
            key=_NAME,
            placeholder=_("par exemple le-port ; sinon, le nom du document"),
            max_chars=60,
        )
        st.file_uploader(_("Un document"), type=[kind[1:] for kind in KINDS], key=_file())
        st.text_area(
            _("Ou le texte lui-même, une ligne vide entre les paragraphes"), key=_WORDS, height=160
        )
        st.form_submit_button(
            _("Lire ce texte"), key="bring-now", type="primary", on_click=in_this_language(_bring)
        )
    draft.keep(_PLACE, _PREFIX, keys=(_NAME, _WORDS))


def _bring() -> None:
    name = str(st.session_state.get(_NAME) or "").strip()
    document = st.session_state.get(_file())
    words = str(st.session_state.get(_WORDS) or "").strip()
    gate.require()
    if document is not None and words:
        news.warn(_("Un document et un texte collé : n’en gardez qu’un."))
        return
    if document is not None:
        file, data = PurePath(str(document.name).replace("\\", "/")).name, document.getvalue()
    else:
        file, data = "texte.txt", words.encode()
    if document is not None and not data.strip():
        news.warn(_("« {file} » est vide.").format(file=file))
        return
    name = name or (PurePath(file).stem if document is not None else "")
    if not data or not name:
        news.warn(_("Il faut un nom, et un document ou les mots du texte."))
        return
    if bring(name, file, data):
        draft.forget(_PLACE)
        for key in (_NAME, _WORDS):
            st.session_state[key] = ""
        next_turn(_TURN)


def bring(name: str, file: str, data: bytes) -> bool:
    """Make the text `name` of a document (`file` tells its kind) and say how it went."""
    root = desk().root
    try:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / (file or "texte.txt")
            path.write_bytes(data)
            # The recipes for what is proposed come with a workspace; here they may be missing.
            create_workspace(root)
            made = create_text(root, name, path, reader=language())
    except (UnreadableError, ExistsError) as error:
        news.warn(str(error))
        return False
    except OSError as error:
        news.unwritten(error)
        return False
    desk().look_again()
    forget_typed()
    facts = len(made.proposed.facts) if made.proposed else 0
    if facts:
        told = plural("Texte lu : {n} fait proposé.", "Texte lu : {n} faits proposés.", facts)
    else:
        told = _("Texte lu. Aucun fait ne s’y laisse proposer : ajoutez vos propres questions.")
    news.say(told, made.left)
    st.query_params["texte"] = made.text
    st.query_params.pop("fait", None)
    return True
