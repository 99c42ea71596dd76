"""What is proposed about a new text: read in place, accepted, corrected or refused."""

import json
from collections.abc import Mapping
from pathlib import Path

import streamlit as st
from msgspec.structs import replace

from ardoise.assemble import SEED
from ardoise.domain.fact import Fact, Knowledge
from ardoise.domain.problem import Place, Problem, Severity
from ardoise.domain.quote import Passage, find_passage
from ardoise.domain.text import Text
from ardoise.edit.store import ChangedError
from ardoise.propose.accept import NoProposalError, accepting, read_proposals, refusing
from ardoise.propose.doubt import doubts
from ardoise.propose.preview import foresee
from ardoise.web import gate, pen, workbench
from ardoise.web.bring import panel
from ardoise.web.conflict import choose, hold
from ardoise.web.desk import desk
from ardoise.web.escape import as_html, as_text
from ardoise.web.mend import fields, stance_names
from ardoise.web.mended import Mended, corrected, named, statement
from ardoise.web.passage import passage_html
from ardoise.web.problems import problems_html
from ardoise.web.proposed import doubts_html, foreseen_html, marked_html
from ardoise.web.shell import look
from ardoise.web.speech import _, in_this_language, language, plural

_AT = "proposals-at"
_DONE = "proposals-done"
_WHICH = "proposals-which"
_MENDING = "proposals-mending"
_ERRORS = "proposals-errors"
_HERE = Path(__file__).parents[1]

_leave = st.components.v2.component(
    "ardoise.leave", js=(_HERE / "leave.js").read_text(encoding="utf-8"), isolate_styles=False
)


def draw() -> None:
    """One proposal at a time, beside the text; behind the door."""
    if not gate.allowed():
        gate.draw()
        return
    st.page_link("screens/teacher.py", label=_("Toute la banque"))
    st.html(f'<h1 class="stem">{_("Faits proposés")}</h1>')
    with st.container(key="news"):
        pen.tell()
        choose()
        _tell_errors()
    waiting = _waiting()
    if waiting:
        texts = desk().bank.texts
        name = _chosen(waiting, texts)
        _draw_text(texts[name], waiting[name])
    else:
        told = _("Rien n’attend. Apportez un texte : ses faits vous seront proposés ici.")
        st.html(f'<p class="lead">{as_html(told)}</p>')
        _take_back()
    panel(opened=not waiting)


def _tell_errors() -> None:
    """What the last acceptance made wrong, and where to mend it."""
    errors: tuple[Problem, ...] = st.session_state.get(_ERRORS, ())
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


def _chosen(waiting: Mapping[str, Knowledge], texts: Mapping[str, Text]) -> str:
    wanted = st.query_params.get("texte", "")
    if len(waiting) == 1 or wanted not in waiting:
        wanted = next(iter(waiting)) if wanted not in waiting else wanted
    if len(waiting) > 1:
        # The address decides; the list changes the address.
        st.session_state[_WHICH] = wanted
        st.selectbox(
            _("Texte"),
            list(waiting),
            format_func=lambda name: as_text(texts[name].title, texts[name].lang),
            key=_WHICH,
            on_change=_choose,
        )
    return wanted


def _choose() -> None:
    st.query_params["texte"] = str(st.session_state[_WHICH])
    _go(0)


def _waiting() -> dict[str, Knowledge]:
    """What is proposed and not decided yet, by text, with all that is known of the text."""
    found = {}
    for name in desk().bank.texts:
        proposed = _proposed(name)
        if proposed is not None and proposed.facts:
            found[name] = proposed
    return found


def _proposed(text: str) -> Knowledge | None:
    """What is proposed about a text, said with the entities and relations of its facts: what was
    accepted or mended there holds here too."""
    proposed = read_proposals(desk().root, text)
    known = desk().bank.knowledge.get(text)
    if proposed is None or known is None:
        return proposed
    return replace(
        proposed,
        entities={**proposed.entities, **known.entities},
        relations={**proposed.relations, **known.relations},
        facts={id_: fact for id_, fact in proposed.facts.items() if id_ not in known.facts},
    )


def _draw_text(text: Text, proposed: Knowledge) -> None:
    ids = list(proposed.facts)
    asked = st.query_params.get("fait", "")
    at = ids.index(asked) if asked in ids else int(st.session_state.get(_AT, 0))
    at = min(at, len(ids) - 1)
    # What is typed below counts at once, in the statement and in the questions.
    mended = corrected(text, proposed, ids[at], _state())
    fact, shown = mended.fact, mended.within(proposed)
    said = statement(text, shown, fact) if not mended.missing else ""
    st.html(
        '<p class="over">'
        + _("Fait {n} sur {all}").format(n=at + 1, all=len(ids))
        + " · "
        + as_html(stance_names()[fact.stance])
        + f'</p><h2 class="stem small" lang="{text.lang}" data-look="fait-{as_html(fact.id)}"'
        + ' data-proposal="" tabindex="-1">'
        # What French needs is not declared yet: the teacher can, below.
        + f"{as_html(said or ' … '.join(fact.quotes), text.lang)}</h2>"
    )
    # The keys decide from here: a list or a field that was left would swallow them.
    look(f"fait-{fact.id}")
    beside = doubts_html(doubts(fact, text, shown, language()))
    beside += "".join(passage_html(passage, text) for passage in _passages(text, fact))
    if beside:
        st.html(beside)
    if mended.missing:
        told = _("Il manque encore : {roles}.").format(roles=", ".join(mended.missing))
        st.html(f'<p class="why">{as_html(told)}</p>')
    else:
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
    _acts(text, proposed, fact.id, at, ready=not mended.missing)
    mending = st.session_state.get(_MENDING) == fact.id
    with (
        st.expander(_("Corriger ce fait"), expanded=mending, key=f"mending-{mending}"),
        st.container(key="mend"),
    ):
        fields(text, proposed, proposed.facts[fact.id], _state())
    _leave(key="leave-field", data=json.dumps({"enter": fact.id if mending else ""}))
    st.html(
        f'<h2 class="title">{_("Tout le texte")}</h2>'
        f'<p class="task">{_("Chaque passage souligné est un fait proposé.")}</p>'
        + marked_html(text, proposed, fact.id)
    )
    st.button(
        plural("Accepter le dernier", "Accepter les {n} qui restent", len(ids)),
        key="proposals-all",
        on_click=in_this_language(_accept_all),
        args=(text.id, tuple(ids)),
    )


def _state() -> dict[str, object]:
    return {str(key): value for key, value in st.session_state.items()}


def _acts(text: Text, drawn: Knowledge, id_: str, at: int, *, ready: bool) -> None:
    """The decision, by keyboard too. `drawn` is what the teacher is looking at."""
    with st.container(horizontal=True, vertical_alignment="center", key="acts-proposals"):
        st.button(
            _("Accepter"),
            key="proposals-accept",
            type="primary",
            shortcut="A",
            disabled=not ready,
            on_click=in_this_language(_accept),
            args=(text, drawn, id_, at),
        )
        st.button(
            _("Refuser"),
            key="proposals-refuse",
            shortcut="N",
            on_click=in_this_language(_refuse),
            args=(text.id, id_, at),
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
    if st.session_state.get(_DONE):
        st.button(
            _("Annuler"), key="proposals-back", shortcut="Z", on_click=in_this_language(_back)
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


def _accept(text: Text, drawn: Knowledge, id_: str, at: int) -> None:
    state = _state()
    gate.require()
    before, now = workbench.standing(desk().root, text.id), _now(text.id)
    if now is None or id_ not in now.facts:
        pen.say(_("Ce fait n’est plus proposé."))
        return
    mended = corrected(text, drawn, id_, state)
    after = _accepting(before, mended.within(now), mended)
    if _other_hand(drawn, now, mended):
        # What is held was made on the file as it is now: to keep it loses nothing else.
        hold(before[0], ChangedError(after[0], before[0].data))
        return
    _decide(before, after, at)


def _accepting(
    before: tuple[workbench.Sheet, workbench.Sheet], proposed: Knowledge, mended: Mended
) -> tuple[bytes, bytes]:
    return accepting(
        before[0].data, before[1].data, proposed, [mended.fact.id], entities=mended.entities
    )


def _now(text: str) -> Knowledge | None:
    """What is proposed as the files are at this moment, not as the page was drawn."""
    desk().look_again()
    return _proposed(text)


def _other_hand(drawn: Knowledge, now: Knowledge, mended: Mended) -> bool:
    """Whether somebody else changed what is being decided since the page was drawn."""
    before = drawn.facts[mended.fact.id]
    told = [(before, now.facts[before.id])]
    others = [
        (drawn.entities.get(i), now.entities.get(i))
        for i in {*(e.id for e in named(drawn, before)), *mended.entities}
    ]
    nowhere = Place("")
    return any(
        (a and replace(a, place=nowhere)) != (b and replace(b, place=nowhere))
        for a, b in [*told, *others]
    )


def _refuse(text: str, id_: str, at: int) -> None:
    _settle(text, [id_], at, take=False)


def _accept_all(text: str, ids: tuple[str, ...]) -> None:
    _settle(text, ids, 0, take=True)


def _settle(text: str, ids: tuple[str, ...] | list[str], at: int, *, take: bool) -> None:
    """Accept or refuse proposals as they are."""
    gate.require()
    before, now = workbench.standing(desk().root, text), _now(text)
    try:
        if now is None:
            raise NoProposalError(_("Ce fait n’est plus proposé."))
        if take:
            after = accepting(before[0].data, before[1].data, now, ids)
        else:
            after = (before[0].data, refusing(before[1].data, now, ids))
    except NoProposalError as error:
        pen.say(str(error))
        return
    _decide(before, after, at)


def _decide(
    before: tuple[workbench.Sheet, workbench.Sheet], after: tuple[bytes, bytes], at: int
) -> None:
    known = {(p.rule, p.message, p.item) for p in desk().workspace.problems}
    try:
        done = workbench.decide(desk().root, before, after)
    except ChangedError:
        pen.say(_("Le fichier vient de changer ; recommencez."))
    except OSError as error:
        pen.say(_("Le fichier n’a pas pu être écrit : {why}.").format(why=error.strerror))
    else:
        st.session_state[_DONE] = [*st.session_state.get(_DONE, []), (done, at)]
        _go(at)
    desk().look_again()
    st.session_state[_ERRORS] = tuple(
        p
        for p in desk().workspace.problems
        if p.severity is Severity.ERROR and (p.rule, p.message, p.item) not in known
    )


def _back() -> None:
    gate.require()
    *rest, (done, at) = st.session_state[_DONE]
    st.session_state[_DONE] = rest
    st.session_state[_ERRORS] = ()
    try:
        workbench.take_back(desk().root, done)
    except ChangedError:
        st.session_state[_DONE] = []
        pen.say(_("Les fichiers ont changé depuis : rien n’a été annulé."))
    except OSError as error:
        pen.say(_("Le fichier n’a pas pu être écrit : {why}.").format(why=error.strerror))
    else:
        _go(at)
        pen.say(_("Décision annulée."))
    desk().look_again()


def _go(at: int) -> None:
    st.session_state[_AT] = at
    st.session_state[_MENDING] = ""
    if "fait" in st.query_params:
        del st.query_params["fait"]


if __name__ == "__main__":
    draw()
