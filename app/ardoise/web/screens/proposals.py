"""What is proposed about a new text: read in place, accepted, corrected or refused."""

from collections.abc import Callable, Mapping

import streamlit as st
from msgspec.structs import replace

from ardoise.compose.ground import Ground
from ardoise.compose.noun import UndeclaredError
from ardoise.compose.sandbox import TemplateFaultError
from ardoise.domain.fact import Entity, Fact, Knowledge, Stance
from ardoise.domain.quote import Passage, find_passage
from ardoise.domain.text import Text
from ardoise.edit.store import ChangedError
from ardoise.propose.accept import NoProposalError, accept, read_proposals, refuse
from ardoise.propose.preview import questions_of
from ardoise.web import gate, pen, workbench
from ardoise.web.bring import panel
from ardoise.web.desk import desk
from ardoise.web.escape import as_html, as_text
from ardoise.web.passage import passage_html
from ardoise.web.proposed import marked_html, questions_html
from ardoise.web.speech import _, plural

_AT = "proposals-at"
_DONE = "proposals-done"
_WHICH = "proposals-which"
# What carries the words of a sentence needs no article nor gender.
_WORDS = ("action", "suite", "debut", "passage", "propos", "definition")


def draw() -> None:
    """One proposal at a time, beside the text; behind the door."""
    if not gate.allowed():
        gate.draw()
        return
    st.page_link("screens/teacher.py", label=_("Toute la banque"))
    st.html(f'<h1 class="stem">{_("Faits proposés")}</h1>')
    pen.tell()
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
    """What is proposed and not decided yet, by text."""
    found = {}
    for name in desk().bank.texts:
        proposed = read_proposals(desk().root, name)
        if proposed is not None and proposed.facts:
            found[name] = proposed
    return found


def _draw_text(text: Text, proposed: Knowledge) -> None:
    ids = list(proposed.facts)
    named = st.query_params.get("fait", "")
    at = ids.index(named) if named in ids else int(st.session_state.get(_AT, 0))
    at = min(at, len(ids) - 1)
    # What is typed below counts at once, in the statement and in the questions.
    state = {str(key): value for key, value in st.session_state.items()}
    fact, entities = _corrected(proposed, ids[at], state)
    shown = replace(
        proposed,
        facts={**proposed.facts, fact.id: fact},
        entities={**proposed.entities, **entities},
    )
    st.html(
        '<p class="over">'
        + _("Fait {n} sur {all}").format(n=at + 1, all=len(ids))
        + " · "
        + as_html(_stances()[fact.stance])
        + "</p>"
        + f'<h2 class="stem small" lang="{text.lang}">'
        + f"{as_html(_statement(text, shown, fact), text.lang)}</h2>"
    )
    st.html("".join(passage_html(passage, text) for passage in _passages(text, fact)))
    items = questions_of(
        fact.id, text, shown, desk().bank.knowledge.get(text.id), desk().workspace.templates
    )
    st.html(questions_html(items))
    _acts(text, fact, at, len(ids))
    _correct(text, proposed, proposed.facts[fact.id])
    st.html(
        f'<h2 class="title">{_("Tout le texte")}</h2>'
        f'<p class="task">{_("Chaque passage souligné est un fait proposé.")}</p>'
        + marked_html(text, proposed, fact.id)
    )
    st.button(
        plural("Accepter le dernier", "Accepter les {n} qui restent", len(ids)),
        key="proposals-all",
        on_click=_accept_all,
        args=(text.id, tuple(ids)),
    )


def _acts(text: Text, fact: Fact, at: int, total: int) -> None:
    """The decision, by keyboard too."""
    with st.container(horizontal=True, vertical_alignment="center", key="acts-proposals"):
        decide = {"text": text.id, "id_": fact.id, "at": at}
        st.button(
            _("Accepter"),
            key="proposals-accept",
            type="primary",
            shortcut="A",
            on_click=_accept,
            kwargs=decide,
        )
        st.button(
            _("Refuser"), key="proposals-refuse", shortcut="N", on_click=_refuse, kwargs=decide
        )
        st.button(
            _("Plus tard"),
            key="proposals-later",
            shortcut="P",
            on_click=_go,
            args=((at + 1) % total,),
        )
        _take_back()


def _take_back() -> None:
    if st.session_state.get(_DONE):
        st.button(_("Annuler"), key="proposals-back", shortcut="Z", on_click=_back)


def _statement(text: Text, proposed: Knowledge, fact: Fact) -> str:
    try:
        return Ground(proposed, text, text.id).statement(fact)
    except (TemplateFaultError, UndeclaredError):
        # What French needs is not declared yet: the teacher can, below.
        return " … ".join(fact.quotes)


def _passages(text: Text, fact: Fact) -> tuple[Passage, ...]:
    spans: dict[int, tuple[tuple[int, int], ...]] = {}
    for quote in fact.quotes:
        found = find_passage(quote, text)
        if found is not None:
            spans[found.paragraph] = (*spans.get(found.paragraph, ()), *found.spans)
    return tuple(Passage(paragraph=n, spans=spans[n]) for n in sorted(spans))


def _stances() -> dict[Stance, str]:
    return {
        Stance.FACT: _("le texte l’affirme"),
        Stance.CLAIM: _("quelqu’un l’affirme"),
        Stance.JUDGEMENT: _("l’auteur le juge"),
    }


def _correct(text: Text, proposed: Knowledge, fact: Fact) -> None:
    """Fields that correct a fact before it is accepted; what is typed counts at once."""
    with st.expander(_("Corriger")):
        stances = _stances()
        st.selectbox(
            _("Qui l’affirme"),
            list(stances),
            index=list(stances).index(fact.stance),
            format_func=lambda one: stances[one],
            key=_field(fact.id, "stance"),
        )
        who = {"": _("personne de nommé"), **_people(proposed)}
        st.selectbox(
            _("Selon qui"),
            list(who),
            index=list(who).index(fact.by) if fact.by in who else 0,
            format_func=lambda one: as_text(who[one], text.lang),
            key=_field(fact.id, "by"),
        )
        st.selectbox(
            _("Importance"),
            (1, 2, 3),
            index=fact.importance - 1,
            format_func=lambda n: {1: _("centrale"), 2: _("utile"), 3: _("détail")}[n],
            key=_field(fact.id, "importance"),
        )
        for entity in _entities(proposed, fact):
            columns = st.columns(4 if text.lang == "fr" else 2)
            said = {"name": _("Nom"), "article": _("Article")}
            if text.lang == "fr":
                said |= {"gender": _("Genre (m ou f)"), "locative": _("Préposition de lieu")}
            for column, (key, label) in zip(columns, said.items(), strict=True):
                column.text_input(
                    label, value=getattr(entity, key), key=_field(fact.id, entity.id, key)
                )


def _entities(proposed: Knowledge, fact: Fact) -> list[Entity]:
    named = [proposed.entities[i] for ids in fact.args.values() for i in ids]
    return [entity for entity in named if entity.cls not in _WORDS]


def _people(proposed: Knowledge) -> dict[str, str]:
    """Who a statement may come from: name by id."""
    return {
        entity.id: entity.name
        for entity in proposed.entities.values()
        if entity.cls not in _WORDS and not entity.value and not entity.absent
    }


def _field(*steps: str) -> str:
    return "proposals-" + "-".join(steps)


def _corrected(
    proposed: Knowledge, id_: str, state: Mapping[str, object]
) -> tuple[Fact, dict[str, Entity]]:
    """The fact and its entities with what the fields hold."""
    fact = proposed.facts[id_]
    stance = state.get(_field(id_, "stance"), fact.stance)
    importance = state.get(_field(id_, "importance"), fact.importance)
    if isinstance(stance, Stance) and isinstance(importance, int):
        by = str(state.get(_field(id_, "by"), fact.by))
        fact = replace(fact, stance=stance, importance=importance, by=by)
    entities = {}
    for entity in _entities(proposed, fact):
        typed = {
            key: str(state.get(_field(id_, entity.id, key), getattr(entity, key))).strip()
            for key in ("name", "article", "gender", "locative")
        }
        gender = typed["gender"] if typed["gender"] in ("", "m", "f") else entity.gender
        entities[entity.id] = replace(
            entity,
            name=typed["name"] or entity.name,
            article=typed["article"],
            gender=gender,
            locative=typed["locative"],
        )
    return fact, entities


def _accept(text: str, id_: str, at: int) -> None:
    state = {str(key): value for key, value in st.session_state.items()}
    gate.require()
    proposed = read_proposals(desk().root, text)
    if proposed is None or id_ not in proposed.facts:
        pen.say(_("Ce fait n’est plus proposé."))
        return
    fact, entities = _corrected(proposed, id_, state)
    _decide(text, lambda: accept(desk().root, text, [id_], {id_: fact}, entities), at)


def _refuse(text: str, id_: str, at: int) -> None:
    gate.require()
    _decide(text, lambda: refuse(desk().root, text, [id_]), at)


def _accept_all(text: str, ids: tuple[str, ...]) -> None:
    gate.require()
    _decide(text, lambda: accept(desk().root, text, ids), 0)


def _decide(text: str, act: Callable[[], None], at: int) -> None:
    try:
        done = workbench.decided(desk().root, text, act)
    except NoProposalError as error:
        pen.say(str(error))
    except OSError as error:
        pen.say(_("Le fichier n’a pas pu être écrit : {why}.").format(why=error.strerror))
    else:
        st.session_state[_DONE] = [*st.session_state.get(_DONE, []), (done, at)]
        _go(at)
    desk().look_again()


def _back() -> None:
    gate.require()
    *rest, (done, at) = st.session_state[_DONE]
    st.session_state[_DONE] = rest
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
    if "fait" in st.query_params:
        del st.query_params["fait"]


if __name__ == "__main__":
    draw()
