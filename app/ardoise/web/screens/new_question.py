"""A new question, written in fields: its text, its kind, then what it asks."""

from collections.abc import Mapping

import streamlit as st
from msgspec.structs import replace

from ardoise.domain.item import AnyItem
from ardoise.domain.text import Text
from ardoise.edit import change
from ardoise.propose.register import slug
from ardoise.web import draft, gate, news, pen, workbench
from ardoise.web.ask import cloze_text
from ardoise.web.blank import blank
from ardoise.web.conflict import choose
from ardoise.web.desk import desk
from ardoise.web.empty import no_text
from ardoise.web.escape import as_text
from ardoise.web.form import form
from ardoise.web.judged import judge
from ardoise.web.labels import unlike
from ardoise.web.names import KINDS, kind_name
from ardoise.web.proposed import marked_html
from ardoise.web.speech import _
from ardoise.web.turn import next_turn, turn

_ADDED = "new-added"
_TURN = "new-turn"
_TEXT, _KIND = "new-text", "new-kind"


def draw() -> None:
    """The fields of the new question; behind the door."""
    if not gate.allowed():
        gate.draw()
        return
    added = st.session_state.pop(_ADDED, "")
    if added:
        st.switch_page("screens/question.py", query_params={"id": added})
    st.page_link("screens/teacher.py", label=_("Toute la banque"))
    st.html(f'<h1 class="stem">{_("Une nouvelle question")}</h1>')
    # A place of its own: what comes and goes in it must not make what follows begin anew.
    with st.container(key="news"):
        news.tell()
        choose()
    texts = desk().bank.texts
    if not texts:
        no_text()
        return
    _follow_address(texts)
    titles = unlike({id_: as_text(one.title, one.lang) for id_, one in texts.items()})
    left, right = st.columns(2)
    name = left.selectbox(
        _("Texte"),
        list(texts),
        format_func=lambda id_: titles[id_],
        key=_TEXT,
        on_change=_choose,
    )
    kind = right.selectbox(_("Sorte"), KINDS, format_func=kind_name, key=_KIND, on_change=_choose)
    with st.expander(_("Lire le texte"), key="new-reading"):
        st.html(marked_html(texts[name], None, ""))
    sheet = workbench.sheet(desk().root, f"questions/{name}.yaml")
    # Another turn has other fields: those of a question that was added are empty again.
    slot = f"new-{turn(_TURN)}-{name}-{kind}-"
    place = f"new:{name}:{kind}"
    draft.offer(place, slot)
    form(
        blank(kind, texts[name], sheet.file),
        slot,
        lambda item: _add(sheet, item, place),
        news.warn,
        lambda item: _judge(sheet, item),
    )
    draft.keep(place, slot)


def _follow_address(texts: Mapping[str, Text]) -> None:
    """The text and the kind that the address names: the lists change it, a reload finds them."""
    text, kind = st.query_params.get("texte", ""), st.query_params.get("sorte", "")
    if text in texts:
        st.session_state[_TEXT] = text
    if kind in KINDS:
        st.session_state[_KIND] = kind


def _choose() -> None:
    st.query_params["texte"] = str(st.session_state[_TEXT])
    st.query_params["sorte"] = str(st.session_state[_KIND])


def _named(item: AnyItem) -> AnyItem:
    """The question with an id made of its first words, which no other one has."""
    words = slug(cloze_text(item) or item.stem, 32)
    return replace(item, id=workbench.free_id(words, desk().bank.items.__contains__))


def _judge(sheet: workbench.Sheet, item: AnyItem) -> None:
    new = _named(item)
    judge(sheet, new, lambda data: change.add_item(data, sheet.file, new))


def _add(sheet: workbench.Sheet, item: AnyItem, place: str) -> None:
    new = _named(item)
    if pen.write(sheet, lambda data: change.add_item(data, sheet.file, new)):
        st.session_state[_ADDED] = new.id
        draft.forget(place)
        next_turn(_TURN)


if __name__ == "__main__":
    draw()
