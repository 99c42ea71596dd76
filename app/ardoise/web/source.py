"""The lines of one question, for a teacher who writes YAML: judged as typed, kept at a press."""

from typing import NamedTuple

import streamlit as st

from ardoise.domain.item import AnyItem
from ardoise.domain.problem import Problem
from ardoise.edit import change
from ardoise.edit.fault import EditError
from ardoise.web import draft, news, pen, workbench
from ardoise.web.desk import desk
from ardoise.web.escape import as_html
from ardoise.web.mark import mark
from ardoise.web.problems import judged_html
from ardoise.web.speech import _, in_this_language, language


class Typed(NamedTuple):
    """What the typed lines make of the file: its bytes, the question's id in it, what is wrong,
    and why it cannot be kept, "" when it can."""

    data: bytes
    id: str
    problems: list[Problem]
    refusal: str


def offer_lines(item: AnyItem) -> None:
    """Offer the lines that were typed and not saved, if there are any."""
    draft.offer(f"lines:{item.id}", _key(item), base=mark(item))


def _key(item: AnyItem) -> str:
    return f"yaml-{item.id}-{mark(item)}"


def source(item: AnyItem, sheet: workbench.Sheet) -> None:
    """Draw the lines, what is to be said of them, and what keeps them."""
    try:
        before = change.question_source(sheet.data, sheet.file, item.id)
    except EditError as error:
        st.html(f'<p class="why">{as_html(error.said(language()))}</p>')
        return
    key = _key(item)
    typed = st.text_area(_("Les lignes de cette question"), before, key=key, height=420)
    draft.keep(f"lines:{item.id}", key, base=mark(item), keys=(key,))
    st.html(
        f'<p class="over">{as_html(sheet.file)} · '
        f"{_('Ctrl + Entrée pour vérifier ce que vous tapez')}</p>"
    )
    # Never disabled: a press right after typing would be lost.
    st.button(
        _("Enregistrer"),
        key=f"save-{key}",
        type="primary",
        on_click=in_this_language(_keep),
        args=(sheet, item.id, key),
    )
    if typed != before:
        read = _read(sheet, item.id, typed)
        why = f'<p class="why">{as_html(read.refusal)}</p>' if read.refusal else ""
        st.html(why + (judged_html(read.problems) if read.problems or not why else ""))


def _keep(sheet: workbench.Sheet, id_: str, key: str) -> None:
    read = _read(sheet, id_, str(st.session_state.get(key, "")))
    if read.refusal:
        news.warn(read.refusal)
    elif pen.write(sheet, lambda _before: read.data):
        st.query_params["id"] = read.id
        draft.forget(f"lines:{id_}")


def _read(sheet: workbench.Sheet, id_: str, typed: str) -> Typed:
    data = change.replace_source(sheet.data, sheet.file, id_, typed)
    judged = workbench.judge(desk().root, sheet.file, data)
    others = {i.id for i in desk().bank.items.values() if i.place.file == sheet.file} - {id_}
    # The id may be what changes; a question that cannot be read would vanish from the bank.
    made = [one for one in judged.items if one not in others]
    known = {(p.rule, p.message, p.item) for p in desk().workspace.problems}
    found = [
        p
        for p in judged.problems
        if p.item in (id_, "", *made) or (p.rule, p.message, p.item) not in known
    ]
    refusal = ""
    if not typed.strip():
        refusal = _("Sans ces lignes, la question disparaît. Pour ne plus la poser, retirez-la.")
    elif change.question_count(data, sheet.file) > change.question_count(sheet.data, sheet.file):
        refusal = _("Ces lignes font plusieurs questions : n’en gardez qu’une ici.")
    elif not made or len(judged.items) <= len(others):
        refusal = _("Ces lignes ne peuvent pas être gardées : la question ne se lirait plus.")
    return Typed(data, made[0] if made else id_, found, refusal)
