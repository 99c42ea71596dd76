"""What is proposed about a new text: read in place, accepted, corrected or refused."""

import json
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import streamlit as st

from ardoise.assemble import SEED
from ardoise.domain.fact import Fact, Knowledge
from ardoise.domain.item import Cloze
from ardoise.domain.quote import Passage, find_passage
from ardoise.domain.text import Text
from ardoise.propose.doubt import doubts
from ardoise.propose.preview import foresee
from ardoise.web import conflict, decision, draft, gate, news
from ardoise.web.bring import panel
from ardoise.web.caption import caption_html
from ardoise.web.desk import desk
from ardoise.web.escape import as_html, as_text
from ardoise.web.labels import unlike
from ardoise.web.mend import fields, stance_names
from ardoise.web.mended import Mended, corrected, field, statement, typed
from ardoise.web.passage import passage_html
from ardoise.web.problems import problems_html
from ardoise.web.proposed import doubts_html, foreseen_html, marked_html
from ardoise.web.shell import look
from ardoise.web.speech import _, in_this_language, language, plural
from ardoise.web.waiting import proposed_now, waiting

_WHICH = "proposals-which"
_MENDING = "proposals-mending"
_BESIDE = "proposals-beside"
_HERE = Path(__file__).parents[1]

_beside = st.components.v2.component(
    "ardoise.beside", js=(_HERE / "beside.js").read_text(encoding="utf-8"), isolate_styles=False
)


def draw() -> None:
    """One proposal at a time, beside the text; behind the door."""
    if not gate.allowed():
        gate.draw()
        return
    st.page_link("screens/teacher.py", label=_("Toute la banque"))
    st.html(f'<h1 class="stem">{_("Faits proposés")}</h1>')
    found, texts = waiting(), desk().bank.texts
    name = _chosen(found, texts) if found else ""
    # Beside the proposal, where the eyes are.
    with st.container(key="news"):
        news.tell()
        conflict.choose(decision.note)
        _tell_errors()
    if name:
        _draw_text(texts[name], found[name])
    else:
        told = _("Rien n’attend. Apportez un texte : ses faits vous seront proposés ici.")
        st.html(f'<p class="lead">{as_html(told)}</p>')
        if desk().bank.items:
            st.page_link("screens/home.py", label=_("Voir le quiz"))
        _take_back()
    panel(opened=not found)


def _tell_errors() -> None:
    """What the last acceptance made wrong, and where to mend it."""
    errors = decision.errors()
    if not errors:
        return
    told = plural(
        "Ce que vous avez accepté fait {n} erreur. Corrigez le fichier, ou annulez.",
        "Ce que vous avez accepté fait {n} erreurs. Corrigez le fichier, ou annulez.",
        len(errors),
    )
    st.html(f'<p class="why" role="alert">{as_html(told)}</p>{problems_html(errors)}')
    for file in dict.fromkeys(problem.place.file for problem in errors):
        st.page_link(
            "screens/files.py",
            label=_("Corriger {file}").format(file=as_text(file)),
            query_params={"fichier": file},
        )


def _chosen(found: Mapping[str, Knowledge], texts: Mapping[str, Text]) -> str:
    wanted = st.query_params.get("texte", "")
    wanted = wanted if wanted in found else next(iter(found))
    if len(found) == 1:
        st.html(caption_html(texts[wanted]))
    else:
        # The address decides; the list changes the address.
        st.session_state[_WHICH] = wanted
        titles = unlike({name: as_text(texts[name].title, texts[name].lang) for name in found})
        st.selectbox(
            _("Texte"),
            list(found),
            format_func=lambda name: titles[name],
            key=_WHICH,
            on_change=_choose,
        )
    return wanted


def _choose() -> None:
    st.query_params["texte"] = str(st.session_state[_WHICH])
    _go(0)


def _draw_text(text: Text, proposed: Knowledge) -> None:
    ids = list(proposed.facts)
    asked = st.query_params.get("fait", "")
    at = min(ids.index(asked) if asked in ids else decision.at(), len(ids) - 1)
    if asked != ids[at]:
        # A reload finds the same proposal, and what was typed about it.
        st.query_params["fait"] = ids[at]
    # What is typed below counts at once, in the statement and in the questions.
    state = typed()
    mended = corrected(text, proposed, ids[at], state)
    _draw_fact(text, proposed, mended, at)
    _acts(text, proposed, mended, at)
    fact = proposed.facts[ids[at]]
    place, prefix = _place(text, ids[at]), field(fact, "")
    draft.offer(place, prefix, take=partial(_resume, ids[at], prefix))
    mending = st.session_state.get(_MENDING) == ids[at]
    with (
        st.expander(_("Corriger ce fait"), expanded=mending, key=f"mending-{mending}"),
        st.container(key="mend"),
    ):
        fields(text, proposed, fact, state)
    draft.keep(place, prefix)
    _beside(
        key=_BESIDE, data=json.dumps({"enter": ids[at] if mending else ""}), on_fact_change=_look_at
    )
    st.html(
        f'<h2 class="title">{_("Tout le texte")}</h2>'
        f'<p class="task">{_("Chaque passage souligné est un fait proposé.")}</p>'
        + marked_html(text, proposed, ids[at])
    )
    st.button(
        plural("Accepter le dernier", "Accepter les {n} qui restent", len(ids)),
        key="proposals-all",
        on_click=in_this_language(decision.accept_all),
        args=(text, proposed),
    )


def _place(text: Text, id_: str) -> str:
    return f"fact:{text.id}:{id_}"


def _resume(id_: str, prefix: str, found: draft.Found) -> None:
    """Go on with a correction that was not saved, its fields open."""
    st.session_state[_MENDING] = id_
    draft.fill(found, prefix)


def _draw_fact(text: Text, proposed: Knowledge, mended: Mended, at: int) -> None:
    """What is proposed, where the text says it, and what would be asked of it."""
    fact, shown = mended.fact, mended.within(proposed)
    said = statement(text, shown, fact) if not mended.missing else ""
    st.html(
        '<p class="over">'
        + _("Fait {n} sur {all}").format(n=at + 1, all=len(proposed.facts))
        + " · "
        + as_html(stance_names()[fact.stance])
        + f'</p><h2 class="stem small" lang="{text.lang}" data-look="fait-{as_html(fact.id)}"'
        + ' data-proposal="" tabindex="-1">'
        # What French needs is not declared yet: the teacher can, below.
        + f"{as_html(said or ' … '.join(fact.quotes), text.lang)}</h2>"
    )
    if not conflict.pending():
        # The keys decide from here: a list or a field that was left would swallow them.
        look(f"fait-{fact.id}")
    beside = doubts_html(doubts(fact, text, shown, language()))
    beside += "".join(passage_html(passage, text) for passage in _passages(text, fact))
    if beside:
        st.html(beside)
    if mended.missing:
        told = _("Il manque encore : {roles}.").format(roles=", ".join(mended.missing))
        st.html(f'<p class="why">{as_html(told)}</p>')
        return
    workspace = desk().workspace
    foreseen = foresee(
        fact.id,
        text,
        shown,
        workspace.bank,
        workspace.templates,
        seed=SEED,
        now=workspace.problems,
    )
    st.html(foreseen_html(foreseen))
    if fact.statement != proposed.facts[fact.id].statement and any(
        isinstance(item, Cloze) for item in foreseen.items
    ):
        told = _("Un texte à trous reprend la phrase du texte lui-même, non celle-ci.")
        st.html(f'<p class="task">{as_html(told)}</p>')


def _acts(text: Text, drawn: Knowledge, mended: Mended, at: int) -> None:
    """The decision, by keyboard too. `drawn` is what the teacher is looking at."""
    id_ = mended.fact.id
    with st.container(horizontal=True, vertical_alignment="center", key="acts-proposals"):
        st.button(
            _("Accepter"),
            key="proposals-accept",
            type="primary",
            shortcut="A",
            disabled=bool(mended.missing),
            on_click=in_this_language(_decided),
            args=(decision.accept, text, drawn, id_, at),
        )
        st.button(
            _("Refuser"),
            key="proposals-refuse",
            shortcut="N",
            on_click=in_this_language(_decided),
            args=(decision.refuse, text, drawn, id_, at),
        )
        st.button(
            _("Plus tard"),
            key="proposals-later",
            shortcut="P",
            on_click=_go,
            args=((at + 1) % len(drawn.facts),),
        )
        st.button(_("Corriger"), key="proposals-mend", shortcut="E", on_click=_mend, args=(id_,))
        _take_back()
    keys = _("Au clavier : {keys}. Dans un champ, {escape} ramène ici.")
    told = as_html(keys).format(
        keys=", ".join(
            f"<kbd>{key}</kbd> {as_html(does)}"
            for key, does in (
                ("A", _("accepter")),
                ("N", _("refuser")),
                ("P", _("plus tard")),
                ("E", _("corriger")),
                ("Z", _("annuler")),
            )
        ),
        escape=f"<kbd>{_('Échap')}</kbd>",
    )
    st.html(f'<p class="over">{told}</p>')


def _take_back() -> None:
    if decision.can_take_back():
        st.button(
            _("Annuler"),
            key="proposals-back",
            shortcut="Z",
            on_click=in_this_language(decision.take_back),
        )


def _passages(text: Text, fact: Fact) -> tuple[Passage, ...]:
    spans: dict[int, tuple[tuple[int, int], ...]] = {}
    for quote in fact.quotes:
        found = find_passage(quote, text)
        if found is not None:
            spans[found.paragraph] = (*spans.get(found.paragraph, ()), *found.spans)
    return tuple(Passage(paragraph=n, spans=spans[n]) for n in sorted(spans))


def _mend(id_: str) -> None:
    st.session_state[_MENDING] = "" if st.session_state.get(_MENDING) == id_ else id_


def _decided(
    decide: Callable[[Text, Knowledge, str, int], None],
    text: Text,
    drawn: Knowledge,
    id_: str,
    at: int,
) -> None:
    st.session_state[_MENDING] = ""
    decide(text, drawn, id_, at)
    left = proposed_now(text.id)
    if left is None or id_ not in left.facts:
        draft.forget(_place(text, id_))


def _look_at() -> None:
    """A passage of the text was pressed: look at what is proposed there."""
    wanted = st.session_state[_BESIDE].get("fact")
    if wanted:
        _go(decision.at())
        st.query_params["fait"] = str(wanted)


def _go(at: int) -> None:
    st.session_state[_MENDING] = ""
    decision.go(at)


if __name__ == "__main__":
    draw()
