"""The bank as its teacher sees it: every question, with its problems and how it fares."""

from collections import defaultdict
from collections.abc import Collection

import streamlit as st

from ardoise.domain.item import AnyItem
from ardoise.domain.problem import Problem
from ardoise.records.statistics import ItemStatistics
from ardoise.web import flagged, gate, leaving
from ardoise.web.ask import cloze_text
from ardoise.web.desk import desk
from ardoise.web.empty import empty
from ardoise.web.escape import as_html, as_label, stem_label
from ardoise.web.fares import fare_line, fares
from ardoise.web.filters import filtered, text_chosen
from ardoise.web.names import kind_name, level_name
from ardoise.web.problems import badge_of, problems_html
from ardoise.web.speech import _, plural
from ardoise.web.waiting import waiting

PAGE = 20
"""How many questions stand on one page of the list."""

_WHERE = "bank-page"


def draw() -> None:
    """The list, filtered; behind the door."""
    if not gate.allowed():
        gate.draw()
        return
    workspace = desk().workspace
    items = tuple(workspace.bank.items.values())
    by_item: defaultdict[str, list[Problem]] = defaultdict(list)
    for problem in workspace.problems:
        by_item[problem.item].append(problem)
    if not items:
        empty(
            _("La banque est vide"),
            _("Apportez un texte, ou ajoutez une question dans un fichier."),
        )
        _ways()
    else:
        st.html(f'<h1 class="stem">{_("La banque de questions")}</h1>')
        _summary(items, workspace.problems)
        _ways()
        _flags()
        leaving.panel()
        _list(filtered(items, by_item, workspace.bank.texts), by_item)
    loose = [p for p in workspace.problems if p.item not in workspace.bank.items]
    if loose:
        st.html(f'<h2 class="title">{_("Dans les fichiers")}</h2>{problems_html(loose)}')


def _ways() -> None:
    with st.container(horizontal=True, key="ways"):
        # A question about the text that is being looked at.
        text = text_chosen()
        st.page_link(
            "screens/new_question.py",
            label=_("Ajouter une question"),
            query_params={"texte": text} if text else None,
        )
        left = sum(len(known.facts) for known in waiting().values())
        st.page_link(
            "screens/proposals.py",
            label=plural(
                "Apporter un texte, relire les faits proposés ({n})",
                "Apporter un texte, relire les faits proposés ({n})",
                left,
            )
            if left
            else _("Apporter un texte"),
        )
        st.page_link("screens/files.py", label=_("Les fichiers"))
        if desk().records.classes():
            st.page_link("screens/pupils.py", label=_("Les élèves"))


def _summary(items: tuple[AnyItem, ...], problems: Collection[Problem]) -> None:
    hand = sum(item.origin == "hand" for item in items)
    told = " · ".join(
        (
            plural("{n} écrite à la main", "{n} écrites à la main", hand),
            plural("{n} composée", "{n} composées", len(items) - hand),
        )
    )
    st.html(f'<p class="lead">{told}{badge_of(tuple(problems))}</p>')


def _list(found: list[AnyItem], by_item: defaultdict[str, list[Problem]]) -> None:
    told = plural("{n} question", "{n} questions", len(found))
    st.html(f'<p class="over" role="status">{told}</p>')
    if not found:
        st.html(f'<p class="task">{_("Rien ne répond à ces filtres : retirez-en un.")}</p>')
        return
    pages = -(-len(found) // PAGE)
    here = min(int(st.session_state.get(_WHERE, 0)), pages - 1)
    known = fares()
    with st.container(key="bank-list"):
        for item in found[here * PAGE : (here + 1) * PAGE]:
            _row(item, by_item[item.id], known.get(item.id))
    if pages > 1:
        _pager(here, pages)


def _row(item: AnyItem, problems: list[Problem], fare: ItemStatistics | None) -> None:
    stem = _stem(item)
    texts = desk().bank.texts
    notes = [texts[item.text].title] if len(texts) > 1 and item.text in texts else []
    notes += [kind_name(item.kind)]
    notes += [level_name(item.level)] if item.level else []
    notes += [_("composée")] if item.origin != "hand" else []
    notes += [_("retirée")] if item.retired else []
    notes += [fare_line(fare)] if fare else []
    with st.container(key=f"row-{item.id}"):
        st.page_link(
            "screens/question.py", label=as_label(stem, item.lang), query_params={"id": item.id}
        )
        st.html(f'<p class="over">{as_html(" · ".join(notes))}{badge_of(problems)}</p>')


def _stem(item: AnyItem) -> str:
    return cloze_text(item) or stem_label(item.stem) or item.id


def _pager(here: int, pages: int) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="tools-bank"):
        st.button(
            _("Page précédente"), key="bank-back", disabled=not here, on_click=_go, args=(here - 1,)
        )
        st.html(
            f'<p class="over">{_("Page {n} sur {all}").format(n=here + 1, all=pages)}</p>',
            width="content",
        )
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
    """What pupils said of questions: before the list, which may be long."""
    flags = desk().records.flags()
    if not flags:
        return
    items = desk().bank.items
    count = plural("{n} question signalée", "{n} questions signalées", len({f.item for f in flags}))
    with st.expander(count, expanded=True, key="flags"):
        for flag in flags:
            item = items.get(flag.item)
            with st.container(key=f"flag-{flag.number}"):
                st.page_link(
                    "screens/question.py",
                    label=as_label(_stem(item), item.lang) if item else as_label(flag.item),
                    query_params={"id": flag.item},
                )
                flagged.draw(flag)


if __name__ == "__main__":
    draw()
