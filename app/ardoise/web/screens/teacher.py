"""The bank as its teacher sees it: every question, with its problems."""

from collections import defaultdict

import streamlit as st

from ardoise.domain.fold import fold
from ardoise.domain.item import AnyItem
from ardoise.domain.problem import Problem, Severity
from ardoise.web import gate
from ardoise.web.desk import desk
from ardoise.web.escape import as_html, as_label, stem_label
from ardoise.web.names import KINDS, kind_name
from ardoise.web.problems import badge_of, problems_html
from ardoise.web.speech import _, plural

PAGE = 20
"""How many questions stand on one page of the list."""

_WHERE = "bank-page"


def draw() -> None:
    """The list, filtered; behind the door."""
    if not gate.allowed():
        gate.draw()
        return
    workspace = desk().workspace
    by_item: defaultdict[str, list[Problem]] = defaultdict(list)
    for problem in workspace.problems:
        by_item[problem.item].append(problem)
    st.html(f'<h1 class="stem">{_("La banque de questions")}</h1>')
    _summary(tuple(workspace.bank.items.values()), workspace.problems)
    st.page_link("screens/files.py", label=_("Ajouter une question, voir les fichiers"))
    st.page_link("screens/proposals.py", label=_("Relire les faits proposés d’un nouveau texte"))
    found = _filtered(tuple(workspace.bank.items.values()), by_item)
    st.html(f'<p class="over">{plural("{n} question", "{n} questions", len(found))}</p>')
    pages = max(1, -(-len(found) // PAGE))
    here = min(int(st.session_state.get(_WHERE, 0)), pages - 1)
    with st.container(key="bank-list"):
        for item in found[here * PAGE : (here + 1) * PAGE]:
            _row(item, by_item[item.id])
    if pages > 1:
        _pager(here, pages)
    loose = [p for p in workspace.problems if p.item not in workspace.bank.items]
    if loose:
        st.html(f"<h2>{_('Dans les fichiers')}</h2>{problems_html(loose)}")
    _flags()


def _summary(items: tuple[AnyItem, ...], problems: tuple[Problem, ...]) -> None:
    hand = sum(item.origin == "hand" for item in items)
    errors = sum(p.severity is Severity.ERROR for p in problems)
    warnings = sum(p.severity is Severity.WARNING for p in problems)
    told = _("{hand} écrites à la main, {made} composées. {errors} erreurs, {warnings} remarques.")
    counts = told.format(hand=hand, made=len(items) - hand, errors=errors, warnings=warnings)
    st.html(f'<p class="lead">{as_html(counts)}</p>')


def _filtered(
    items: tuple[AnyItem, ...], by_item: defaultdict[str, list[Problem]]
) -> list[AnyItem]:
    words = st.text_input(
        _("Chercher"), key="bank-words", placeholder=_("un mot, un identifiant, une étiquette")
    )
    left, middle, right = st.columns(3)
    present = {item.kind for item in items}
    kinds = left.multiselect(
        _("Sortes"),
        [kind for kind in KINDS if kind in present],
        format_func=kind_name,
        key="bank-kinds",
        placeholder=_("toutes"),
    )
    origins = {"": _("toutes"), "hand": _("à la main"), "made": _("composées")}
    origin = middle.selectbox(
        _("Origine"), list(origins), format_func=lambda name: origins[name], key="bank-origin"
    )
    states = {
        "": _("tous"), "problems": _("à revoir"), "retired": _("retirées"),
    }  # fmt: skip
    state = right.selectbox(
        _("État"), list(states), format_func=lambda name: states[name], key="bank-state"
    )
    wanted = fold(words or "").split()
    return [
        item
        for item in items
        if (not kinds or item.kind in kinds)
        and (not origin or (item.origin == "hand") == (origin == "hand"))
        and (state != "problems" or by_item[item.id])
        and (state != "retired" or item.retired)
        and all(word in _searched(item) for word in wanted)
    ]


def _searched(item: AnyItem) -> str:
    return fold(" ".join((item.id, item.stem, *item.key, *item.tags, *item.quotes, item.text)))


def _row(item: AnyItem, problems: list[Problem]) -> None:
    stem = stem_label(item.stem) or " … ".join(getattr(item, "pieces", (item.id,)))
    notes = [kind_name(item.kind)]
    notes += [_("composée")] if item.origin != "hand" else []
    notes += [_("retirée")] if item.retired else []
    with st.container(key=f"row-{item.id}"):
        st.page_link(
            "screens/question.py", label=as_label(stem, item.lang), query_params={"id": item.id}
        )
        st.html(f'<p class="over">{as_html(" · ".join(notes))}{badge_of(problems)}</p>')


def _pager(here: int, pages: int) -> None:
    with st.container(horizontal=True, key="tools-bank"):
        st.button(
            _("Page précédente"), key="bank-back", disabled=not here, on_click=_go, args=(here - 1,)
        )
        st.html(f'<p class="over">{_("Page {n} sur {all}").format(n=here + 1, all=pages)}</p>')
        st.button(
            _("Page suivante"),
            key="bank-on",
            disabled=here + 1 >= pages,
            on_click=_go,
            args=(here + 1,),
        )


def _go(page: int) -> None:
    st.session_state[_WHERE] = page


def _flags() -> None:
    """What pupils said of questions."""
    flags = desk().records.flags()
    if not flags:
        return
    st.html(f"<h2>{_('Signalé par des élèves')}</h2>")
    for flag in flags:
        with st.container(key=f"flag-{flag.number}"):
            st.page_link(
                "screens/question.py", label=as_label(flag.item), query_params={"id": flag.item}
            )
            st.html(f'<p class="why">{as_html(flag.comment)}</p>')
            st.button(
                _("C’est réglé"),
                key=f"settle-{flag.number}",
                on_click=_settle,
                args=(flag.number,),
            )


def _settle(number: int) -> None:
    gate.require()
    desk().records.resolve_flag(number)


if __name__ == "__main__":
    draw()
