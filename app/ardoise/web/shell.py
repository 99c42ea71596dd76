"""What stands around every page: language, theme, navigation, keys, foot."""

import os
from contextvars import ContextVar
from pathlib import Path
from typing import Any

import streamlit as st

from ardoise.web import cookies, enter, who
from ardoise.web.escape import as_label
from ardoise.web.speech import LANGUAGES, _, language, speak

HERE = Path(__file__).parent
_STYLE = f"<style>{(HERE / 'style.css').read_text(encoding='utf-8')}</style>"
_SCREENS = HERE / "screens"

_frame = st.components.v2.component(
    "ardoise.frame", js=(HERE / "shell.js").read_text(encoding="utf-8"), isolate_styles=False
)
_left: ContextVar[float] = ContextVar("left", default=0.0)
_look: ContextVar[str] = ContextVar("look", default="")


def look(token: str) -> None:
    """Ask the browser to move the focus to the element whose `data-look` is `token`, once."""
    _look.set(token)


def clock(seconds: float) -> None:
    """Count down from `seconds` in the browser, and draw the page again at the end."""
    _left.set(seconds)


def run() -> None:
    """Draw the page that the address names, inside its frame."""
    speak(_wanted_language())
    st.set_page_config(
        page_title="Ardoise", page_icon=str(HERE / "static" / "icon.svg"), layout="centered"
    )
    st.html(_STYLE)
    _look.set("")
    _left.set(0.0)
    page = st.navigation(
        [
            st.Page(_SCREENS / "home.py", title=_("Quiz"), url_path="accueil", default=True),
            st.Page(_SCREENS / "cards.py", title=_("Cartes"), url_path="cartes"),
            st.Page(_SCREENS / "text.py", title=_("Le texte"), url_path="texte"),
            st.Page(_SCREENS / "progress.py", title=_("Mes progrès"), url_path="progres"),
            st.Page(_SCREENS / "quiz.py", title=_("Quiz"), url_path="quiz", visibility="hidden"),
            st.Page(
                _SCREENS / "result.py",
                title=_("Résultat"),
                url_path="resultat",
                visibility="hidden",
            ),
        ],
        position="top",
    )
    dark = st.context.theme.type == "dark"
    st.logo(str(HERE / "static" / ("logo-dark.svg" if dark else "logo-light.svg")), size="large")
    if who.recognise():
        page.run()
    else:
        enter.draw()
    _foot()
    _frame(key="frame", data=_frame_data(), height="content", on_over_change=_nothing)


def _wanted_language() -> str:
    chosen = st.session_state.get("language") or st.context.cookies.get(cookies.LANGUAGE)
    return chosen if chosen in LANGUAGES else os.environ.get("ARDOISE_LANG", "fr")


def _foot() -> None:
    other = next(lang for lang in LANGUAGES if lang != language())
    with st.container(key="foot", horizontal=True, horizontal_alignment="distribute"):
        st.html(f'<p class="over">{_("Touches du clavier")} <kbd>?</kbd></p>')
        name = who.nickname()
        if name:
            leave = _("Sortir ({name})").format(name=as_label(name))
            st.button(leave, key="leave", type="tertiary", on_click=who.leave)
        st.button(
            LANGUAGES[other], key=f"language-{other}", type="tertiary", on_click=_say, args=(other,)
        )


def _say(lang: str) -> None:
    st.session_state["language"] = lang


def _nothing() -> None:
    """The end of a countdown only has the page drawn again."""


def _frame_data() -> dict[str, Any]:
    chosen = st.session_state.get("language")
    spoken = cookies.line(cookies.LANGUAGE, chosen) if chosen else ""
    rows = [
        ["1 – 9", _("Choisir une réponse")],
        [_("Entrée"), _("Valider, continuer")],
        [_("Tab"), _("Aller d’un élément à l’autre")],
        ["?", _("Montrer ou cacher cette aide")],
    ]
    return {
        "lang": language(),
        "look": _look.get(),
        "keys": {"title": _("Au clavier"), "close": _("Fermer"), "rows": rows},
        "cookies": [line for line in (who.cookie(), spoken) if line],
        "left": max(0, round(_left.get(), 1)),
    }
