"""What stands around every page: language, theme, navigation, keys, foot."""

import hashlib
import json
import os
from contextvars import ContextVar
from pathlib import Path
from typing import Any

import streamlit as st

from ardoise.records.database import UnavailableError
from ardoise.web import cookies, draft, enter, gate, theirs, unsaved, who
from ardoise.web.escape import as_label
from ardoise.web.speech import LANGUAGES, _, language, speak

HERE = Path(__file__).parent
_SCREENS = HERE / "screens"
_CSS = (HERE / "static" / "style.css").read_text(encoding="utf-8")
_STYLE = f"<style>{_CSS}</style>"
# The digest makes browsers ask again when the style has changed.
_STYLE_URL = f"app/static/style.css?{hashlib.blake2b(_CSS.encode(), digest_size=6).hexdigest()}"

_frame = st.components.v2.component(
    "ardoise.frame",
    js="".join(
        (HERE / name).read_text(encoding="utf-8")
        for name in ("focus.js", "pages.js", "known.js", "theirs.js", "shell.js")
    ),
    isolate_styles=False,
)
_look: ContextVar[str] = ContextVar("look", default="")
_left: ContextVar[float] = ContextVar("left", default=0.0)


def look(token: str) -> None:
    """Ask the browser to move the focus to the element whose `data-look` is `token`, once."""
    _look.set(token)


def clock(seconds: float) -> None:
    """Count down from `seconds` in the browser, and draw the page again at the end."""
    _left.set(seconds)


def run() -> None:
    """Draw the page that the address names, inside its frame."""
    speak(_wanted_language())
    if "styled" not in st.session_state:
        # Only until the frame has linked the same style for good: a run is the lighter for it.
        st.html(_STYLE)
    _look.set("")
    _left.set(0.0)
    draft.begin()
    teachers = _teachers_pages()
    pages = [
        st.Page(_SCREENS / "home.py", title=_("Quiz"), url_path="accueil", default=True),
        st.Page(_SCREENS / "cards.py", title=_("Cartes"), url_path="cartes"),
        st.Page(_SCREENS / "text.py", title=_("Le texte"), url_path="texte"),
        st.Page(_SCREENS / "progress.py", title=_("Mes progrès"), url_path="progres"),
        st.Page(_SCREENS / "quiz.py", title=_("Quiz"), url_path="quiz", visibility="hidden"),
        st.Page(
            _SCREENS / "result.py", title=_("Résultat"), url_path="resultat", visibility="hidden"
        ),
        *teachers,
    ]
    page = st.navigation(pages, position="hidden")
    tag, failed = None, None
    try:
        inside = who.recognise()
        tag = who.tag()
        # The teacher's part has a door of its own: its key, and no nickname.
        if inside or page in teachers:
            page.run()
        else:
            enter.draw()
        if who.class_name() and who.learner():
            name = who.nickname()
            leave = _("Sortir ({name})").format(name=as_label(name)) if name else _("Sortir")
            st.button(leave, key="leave", type="tertiary", on_click=who.leave)
    except UnavailableError:
        unsaved.draw()
    except Exception as error:
        # What failed in a page takes neither the keys nor the way to other pages with it.
        failed = error
    draft.draw()
    _frame(
        key="frame",
        data=_frame_data(
            _links(pages, page),
            {"tag": tag, "cookie": who.cookie(), "held": page in teachers},
        ),
        height="content",
        on_over_change=_draw_again,
        on_language_change=_speak_other,
    )
    st.session_state["styled"] = True
    if failed is not None:
        raise failed


def _teachers_pages() -> list[Any]:
    """The pages behind the teacher's door; the first leads to the others."""
    entrance = st.Page(
        _SCREENS / "teacher.py",
        title=_("Enseignant"),
        url_path="enseignant",
        visibility="visible" if gate.allowed() else "hidden",
    )
    others = (
        ("question.py", _("Question"), "question"),
        ("new_question.py", _("Une nouvelle question"), "nouvelle-question"),
        ("files.py", _("Fichiers"), "fichiers"),
        ("proposals.py", _("Faits proposés"), "propositions"),
        ("pupils.py", _("Les élèves"), "eleves"),
    )
    return [
        entrance,
        *(
            st.Page(_SCREENS / file, title=title, url_path=path, visibility="hidden")
            for file, title, path in others
        ),
    ]


def _wanted_language() -> str:
    """What this person chose, else what the teacher did, else their browser's; French failing all,
    and for a browser that speaks neither."""
    chosen = st.session_state.get("language") or st.context.cookies.get(cookies.LANGUAGE)
    if chosen in LANGUAGES:
        return str(chosen)
    # As in "en-GB".
    return (os.environ.get("ARDOISE_LANG") or st.context.locale or "")[:2]


def _draw_again() -> None:
    """The end of a countdown changes nothing by itself: the server looks at its own clock."""


def _speak_other() -> None:
    wanted = st.session_state["frame"].get("language")
    if wanted in LANGUAGES:
        st.session_state["language"] = wanted


def _links(pages: list[Any], here: object) -> list[tuple[str, str, bool]]:
    """The pages that are offered everywhere: address, title, and whether it is this one."""
    return [(one.url_path, one.title, one == here) for one in pages if one.visibility == "visible"]


def _frame_data(links: list[tuple[str, str, bool]], known: dict[str, object]) -> str:
    chosen = st.session_state.get("language")
    dark = st.context.theme.type == "dark"
    spoken = cookies.line(cookies.LANGUAGE, chosen) if chosen else ""
    other = next(lang for lang in LANGUAGES if lang != language())
    data = {
        "lang": language(),
        "look": _look.get(),
        "style": _STYLE_URL,
        "icon": "app/static/icon.svg",
        "pages": {
            "title": _("Pages"),
            "home": _("Revenir à l’accueil"),
            "logo": f"app/static/logo-{'dark' if dark else 'light'}.svg",
            "links": links,
        },
        "cookies": [line for line in (gate.cookie(), spoken) if line],
        "known": known,
        "left": max(0, round(_left.get(), 1)),
        "other": {"lang": other, "name": LANGUAGES[other]},
        "spoken": theirs.spoken(),
        "keys": {
            "open": _("Touches du clavier"),
            "title": _("Au clavier"),
            "close": _("Fermer"),
            "rows": [
                ["1 – 9", _("Choisir une réponse")],
                [_("Entrée"), _("Valider, continuer")],
                [_("Espace"), _("Retourner la carte")],
                [_("Tab"), _("Aller d’un élément à l’autre")],
                ["?", _("Montrer ou cacher cette aide")],
            ],
        },
    }
    # One string crosses to the browser faster than a structure that is inspected part by part.
    return json.dumps(data)
