"""One question as its teacher sees it: tried as a pupil, changed, and proven."""

import re
from functools import partial

import msgspec
import streamlit as st

from ardoise.assemble import SEED
from ardoise.compose.explain import explain_item
from ardoise.domain.item import AnyItem
from ardoise.edit import change, store
from ardoise.quiz.arrange import arranged
from ardoise.quiz.grade import grade
from ardoise.web import draft, flagged, gate, news, pen, slip, workbench
from ardoise.web.ask import form_html, given_of, stem_and_task
from ardoise.web.conflict import choose
from ardoise.web.desk import desk
from ardoise.web.escape import as_html
from ardoise.web.fares import fare_html, fare_line, fares
from ardoise.web.form import form
from ardoise.web.judged import judge
from ardoise.web.mark import mark
from ardoise.web.names import kind_name, level_name
from ardoise.web.passage import passage_html, passages
from ardoise.web.problems import problems_html
from ardoise.web.source import offer_lines, source
from ardoise.web.speech import _, in_this_language
from ardoise.web.told import given_html, reasons, verdict_html


def draw() -> None:
    """The question that the address names; behind the door."""
    if not gate.allowed():
        gate.draw()
        return
    st.page_link("screens/teacher.py", label=_("Toute la banque"))
    # A place of its own: what comes and goes in it must not make what follows begin anew.
    with st.container(key="news"):
        news.tell()
        choose()
    item = desk().bank.items.get(st.query_params.get("id", ""))
    if item is None:
        st.html(f'<h1 class="stem">{_("Cette question n’est pas dans la banque.")}</h1>')
        return
    fare = fares().get(item.id)
    notes = [item.id, kind_name(item.kind), *([level_name(item.level)] if item.level else [])]
    notes += [*item.tags, *([_("composée")] if item.origin != "hand" else [])]
    notes += [*([_("retirée")] if item.retired else []), *([fare_line(fare)] if fare else [])]
    text = desk().bank.texts.get(item.text)
    over = f'<p class="over">{as_html(" · ".join(notes))}</p>'
    st.html(over + stem_and_task(item, text, "question"))
    hand = item.origin == "hand"
    slot = f"edit-{item.id}-{mark(item)}-"
    if hand:
        # Above the tabs: that of the fields may be closed.
        draft.offer(f"item:{item.id}", slot)
        offer_lines(item)
    names = [_("Essayer"), *([_("Modifier"), _("YAML")] if hand else []), _("Preuve")]
    names += [_("Réponses")] if fare else []
    tabs = dict(zip(names, st.tabs(names), strict=True))
    with tabs[_("Essayer")]:
        _try(item)
    if hand:
        sheet = workbench.sheet(desk().root, item.place.file)
        with tabs[_("Modifier")]:
            # A slot for each content: after an undo, fields must show what came back.
            form(item, slot, partial(_save_item, sheet), news.warn, partial(_judge_item, sheet))
            draft.keep(f"item:{item.id}", slot)
        with tabs[_("YAML")]:
            source(item, sheet)
    with tabs[_("Preuve")]:
        _prove(item)
    if fare:
        with tabs[_("Réponses")]:
            st.html(fare_html(fare, item.lang))
    told = [flag for flag in desk().records.flags() if flag.item == item.id]
    if told:
        st.html(f'<h2 class="title">{_("Signalé par des élèves")}</h2>')
        for flag in told:
            flagged.draw(flag)
    mine = [p for p in desk().workspace.problems if p.item == item.id]
    if mine:
        st.html(f'<h2 class="title">{_("Ce qui est à revoir")}</h2>{problems_html(mine)}')
    if hand:
        _acts(item, sheet)
    else:
        _adopt(item)


def _try(item: AnyItem) -> None:
    """The question as a pupil meets it, and what any response would get. Nothing is recorded."""
    slot, shown = f"try-{mark(item)}", arranged(item, 0)
    tried, turned = f"tried-{slot}", f"turned-{slot}"
    sent = slip.take("try")
    if sent is not None and sent.slot == slot:
        if sent.do == "turn":
            st.session_state[turned] = True
        else:
            st.session_state[tried] = given_of(item, shown, sent)
    form = form_html(item, shown, slot, turned=bool(st.session_state.get(turned)))
    given = st.session_state.get(tried)
    if not given:
        slip.lay("try", form)
        return
    result = grade(item, given, desk().rivals(item.id))
    told = (
        verdict_html(result, tried)
        + given_html(item, given, result, shown)
        + "".join(
            f'<p class="why">{as_html(one, item.lang)}</p>' for one in reasons(item, given, result)
        )
    )
    slip.lay("try", form, told)


def _prove(item: AnyItem) -> None:
    """The passages that it quotes and, when it was composed, why its distractors are wrong."""
    bank = desk().bank
    text = bank.texts.get(item.text)
    if text:
        found = "".join(passage_html(passage, text) for passage in passages(item, text))
        none = f'<p class="task">{_("Elle ne cite aucun passage du texte.")}</p>'
        st.html(found or none)
    known = bank.knowledge.get(item.text)
    if item.origin != "hand" and text and known:
        lines = explain_item(known, text, desk().workspace.templates, item.id, seed=SEED)
        told = "".join(_reason(line, item.lang) for line in lines)
        st.html(f'<ul class="proof" lang="{item.lang}">{told}</ul>')


def _reason(line: str, lang: str) -> str:
    """A line of a proof as a step in from what it is a reason for; the names that the rules have in
    the program, which no teacher knows, are for `ardoise items` alone."""
    told = re.sub(r"^\[\w+\] ", "", line.lstrip())
    deep = (len(line) - len(line.lstrip())) // 2
    return f'<li class="deep{deep}">{as_html(told, lang)}</li>'


def _save_item(sheet: workbench.Sheet, new: AnyItem) -> None:
    if pen.write(sheet, lambda data: change.change_item(data, sheet.file, new)):
        draft.forget(f"item:{new.id}")


def _judge_item(sheet: workbench.Sheet, new: AnyItem) -> None:
    judge(sheet, new, lambda data: change.change_item(data, sheet.file, new))


def _acts(item: AnyItem, sheet: workbench.Sheet) -> None:
    former = store.versions(desk().root, sheet.file)
    with st.container(horizontal=True, key="tools-question"):
        st.button(
            _("Demander de nouveau") if item.retired else _("Retirer"),
            key="retire",
            on_click=in_this_language(_retire),
            args=(sheet, item.id, not item.retired),
        )
        copy = workbench.free_id(item.id, desk().bank.items.__contains__)
        st.button(
            _("Dupliquer"),
            key="duplicate",
            on_click=in_this_language(_duplicate),
            args=(sheet, item.id, copy),
        )
        st.button(
            _("Annuler la dernière modification du fichier"),
            key="undo",
            disabled=store.to_undo(former, sheet.digest) is None,
            on_click=in_this_language(pen.undo),
            args=(sheet,),
        )
        if store.to_redo(former) is not None:
            st.button(_("Rétablir"), key="redo", on_click=in_this_language(pen.redo), args=(sheet,))


def _retire(sheet: workbench.Sheet, id_: str, retired: bool) -> None:
    pen.write(sheet, lambda data: change.retire_item(data, sheet.file, id_, retired=retired))


def _duplicate(sheet: workbench.Sheet, id_: str, copy: str) -> None:
    if pen.write(sheet, lambda data: change.duplicate_item(data, sheet.file, id_, copy)):
        st.query_params["id"] = copy


def _adopt(item: AnyItem) -> None:
    told = _("Composée d’après un fait. Adoptez-la pour la modifier : elle ne suivra plus ce fait.")
    st.html(f'<p class="task">{as_html(told)}</p>')
    sheet = workbench.sheet(desk().root, workbench.home_of(item))
    with st.container(horizontal=True, key="tools-question"):
        st.button(
            _("Adopter"), key="adopt", on_click=in_this_language(_adopted), args=(item, sheet)
        )
        st.button(
            _("Retirer"),
            key="retire",
            on_click=in_this_language(_adopted),
            args=(msgspec.structs.replace(item, retired=True), sheet),
        )


def _adopted(item: AnyItem, sheet: workbench.Sheet) -> None:
    pen.write(sheet, lambda data: change.add_item(data, sheet.file, item))


if __name__ == "__main__":
    draw()
