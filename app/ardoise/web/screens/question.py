"""One question as its teacher sees it: tried as a pupil, changed, and proven."""

from collections.abc import Callable

import streamlit as st

from ardoise.assemble import SEED
from ardoise.compose.explain import explain_item
from ardoise.domain.attempt import Given
from ardoise.domain.item import AnyItem
from ardoise.edit import change
from ardoise.edit.fault import EditError
from ardoise.edit.store import ChangedError
from ardoise.quiz.arrange import arranged
from ardoise.quiz.grade import grade
from ardoise.web import gate, workbench
from ardoise.web.ask import ask, stem_and_task
from ardoise.web.conflict import choose, hold
from ardoise.web.desk import desk
from ardoise.web.escape import as_html
from ardoise.web.form import form
from ardoise.web.passage import passage_html, passages
from ardoise.web.problems import problems_html
from ardoise.web.speech import _, language
from ardoise.web.told import given_html, verdict_html

_SAID = "question-said"


def draw() -> None:
    """The question that the address names; behind the door."""
    if not gate.allowed():
        gate.draw()
        return
    st.page_link("screens/teacher.py", label=_("Toute la banque"))
    item = desk().bank.items.get(st.query_params.get("id", ""))
    if item is None:
        st.html(f'<h1 class="stem">{_("Cette question n’est pas dans la banque.")}</h1>')
        return
    said = st.session_state.pop(_SAID, "")
    if said:
        st.html(f'<p class="why" role="status">{as_html(said)}</p>')
    choose()
    mine = [p for p in desk().workspace.problems if p.item == item.id]
    if mine:
        st.html(problems_html(mine))
    hand = item.origin == "hand"
    names = (
        [_("Essayer"), _("Modifier"), _("YAML"), _("Preuve")]
        if hand
        else [_("Essayer"), _("Preuve")]
    )
    tabs = dict(zip(names, st.tabs(names), strict=True))
    with tabs[_("Essayer")]:
        _try(item)
    if hand:
        with tabs[_("Modifier")]:
            form(item, f"edit-{item.id}-", lambda new: _save_item(item, new), _say)
            _acts(item)
        with tabs[_("YAML")]:
            _source(item)
    else:
        _adopt(item)
    with tabs[_("Preuve")]:
        _prove(item)


def _try(item: AnyItem) -> None:
    """The question as a pupil meets it, and what any response would get. Nothing is recorded."""
    slot, key = f"try-{item.id}", f"tried-{item.id}"

    def keep(given: Given) -> None:
        st.session_state[key] = given

    st.html(stem_and_task(item, slot))
    shown = arranged(item, 0)
    ask(item, shown, slot, keep)
    given = st.session_state.get(key)
    if given is None:
        return
    result = grade(item, given, desk().rivals(item.id))
    st.html(
        verdict_html(result, f"tried-{slot}")
        + given_html(item, given, result, shown)
        + f'<p class="why">{as_html(result.why)}</p>'
    )


def _prove(item: AnyItem) -> None:
    """The passages that it quotes and, when it was composed, why its distractors are wrong."""
    bank = desk().bank
    text = bank.texts.get(item.text)
    if text:
        st.html("".join(passage_html(passage, text) for passage in passages(item, text)))
    known = bank.knowledge.get(item.text)
    if item.origin != "hand" and text and known:
        lines = explain_item(known, text, desk().workspace.templates, item.id, seed=SEED)
        st.html("".join(f'<p lang="{item.lang}">{as_html(line)}</p>' for line in lines))


def _source(item: AnyItem) -> None:
    """The lines of the file, judged as they are typed."""
    sheet = workbench.sheet(desk().root, item.place.file)
    try:
        before = change.question_source(sheet.data, sheet.file, item.id)
    except EditError as error:
        st.html(f'<p class="why">{as_html(error.said(language()))}</p>')
        return
    key = f"yaml-{item.id}-{sheet.digest[:8]}"
    typed = st.text_area(
        _("Les lignes de cette question"), before, key=key, height=420, help=sheet.file
    )
    if typed == before:
        return
    data = change.replace_source(sheet.data, sheet.file, item.id, typed)
    judged = workbench.judge(desk().root, sheet.file, data)
    st.html(problems_html([p for p in judged.problems if p.item in (item.id, "")]))
    st.button(
        _("Enregistrer"),
        key=f"save-{key}",
        type="primary",
        on_click=_keep,
        args=(sheet, data),
    )


def _keep(sheet: workbench.Sheet, data: bytes) -> None:
    _write(sheet, lambda _before: data)


def _acts(item: AnyItem) -> None:
    with st.container(horizontal=True, key="tools-question"):
        st.button(
            _("Demander de nouveau") if item.retired else _("Retirer"),
            key="retire",
            on_click=_edit,
            args=(item, lambda d, f: change.retire_item(d, f, item.id, retired=not item.retired)),
        )
        copy = workbench.free_id(item.id, desk().bank.items.__contains__)
        st.button(
            _("Dupliquer"),
            key="duplicate",
            on_click=_edit,
            args=(item, lambda d, f: change.duplicate_item(d, f, item.id, copy), copy),
        )
        st.button(_("Revenir à la version d’avant"), key="undo", on_click=_undo, args=(item,))


def _adopt(item: AnyItem) -> None:
    st.html(f'<p class="task">{_("Composée : adoptez-la pour la modifier.")}</p>')
    st.button(_("Adopter"), key="adopt", on_click=_adopted, args=(item,))


def _adopted(item: AnyItem) -> None:
    sheet = workbench.sheet(desk().root, workbench.home_of(item))
    _write(sheet, lambda data: change.add_item(data, sheet.file, item))


def _save_item(item: AnyItem, new: AnyItem) -> None:
    _edit(item, lambda data, file: change.change_item(data, file, new))


def _edit(item: AnyItem, make: Callable[[bytes, str], bytes], then: str = "") -> None:
    sheet = workbench.sheet(desk().root, item.place.file)
    if _write(sheet, lambda data: make(data, sheet.file)) and then:
        st.query_params["id"] = then


def _write(sheet: workbench.Sheet, make: Callable[[bytes], bytes]) -> bool:
    """Change the file and say how it went; whether it was changed."""
    gate.require()
    root, lang = desk().root, language()
    try:
        data = make(sheet.data)
        workbench.save(root, sheet, data)
    except EditError as error:
        _say(error.said(lang))
        return False
    except ChangedError as error:
        hold(sheet, error)
        return False
    except OSError as error:
        _say(_("Le fichier n’a pas pu être écrit : {why}.").format(why=error.strerror))
        return False
    desk().look_again()
    _say(_("Enregistré dans {file}.").format(file=sheet.file))
    return True


def _undo(item: AnyItem) -> None:
    gate.require()
    try:
        workbench.undo(desk().root, item.place.file)
    except LookupError:
        _say(_("Il n’y a pas de version d’avant."))
        return
    except ChangedError:
        _say(_("Le fichier vient de changer ; recommencez."))
        return
    desk().look_again()
    _say(_("La version d’avant est revenue."))


def _say(sentence: str) -> None:
    st.session_state[_SAID] = sentence


if __name__ == "__main__":
    draw()
