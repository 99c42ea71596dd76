"""The fields that correct a proposed fact."""

import re
from collections.abc import Mapping
from functools import partial
from typing import Any

import streamlit as st

from ardoise.domain.fact import Entity, Fact, Knowledge, Relation, Stance
from ardoise.domain.text import Text
from ardoise.propose.relations import WORDS
from ardoise.web.escape import as_html, as_text
from ardoise.web.gapped import passage_of
from ardoise.web.labels import unlike
from ardoise.web.mended import (
    Mended,
    State,
    corrected,
    field,
    filled,
    one_line,
    relations_of,
    slot,
    statement,
)
from ardoise.web.speech import _


def stance_names() -> dict[Stance, str]:
    """Who stands behind a fact, in words."""
    return {
        Stance.FACT: _("le texte l’affirme"),
        Stance.CLAIM: _("quelqu’un l’affirme"),
        Stance.JUDGEMENT: _("l’auteur le juge"),
    }


def fields(text: Text, proposed: Knowledge, fact: Fact, state: State) -> None:
    """Draw the fields of a proposed fact; `state` is what they hold already."""
    mended = corrected(text, proposed, fact.id, state)
    known = mended.within(proposed)
    literal = "" if "{" in fact.statement else fact.statement
    passage = passage_of(known, mended.fact)
    key = field(fact, "statement")
    st.text_area(
        _("La phrase (laissée vide, elle suit le passage à compléter)")
        if passage
        else _("La phrase (laissée vide, elle est composée de ce qui suit)"),
        str(state.get(key, literal)),
        key=key,
        placeholder=statement(text, known, mended.fact) or None,
        height="content",
    )
    if passage:
        _passage(text, proposed, fact, passage, state, apart=mended.apart)
    key = field(fact, "quotes")
    st.text_area(
        _("Citation exacte du texte (une par ligne ; … pour ce qui est sauté)"),
        str(state.get(key, "\n".join(fact.quotes))),
        key=key,
        height="content",
    )
    relations = relations_of(proposed)
    patterns = unlike({name: _pattern(one) for name, one in relations.items()})
    key = field(fact, "relation")
    st.selectbox(
        _("Ce qui est dit (relation)"),
        list(relations),
        index=_index(list(relations), state.get(key), fact.relation),
        format_func=lambda name: patterns[name],
        key=key,
    )
    _roles(text, proposed, fact, relations[mended.fact.relation], state)
    _who(text, proposed, fact, state)
    for entity in mended.cast:
        if entity != passage:
            _entity(text, fact, entity, relations[mended.fact.relation], mended, state)


def _passage(
    text: Text, proposed: Knowledge, fact: Fact, passage: Entity, state: State, *, apart: bool
) -> None:
    """The passage with a gap, which is what pupils complete: a field of its own, unless it follows
    the sentence that is typed."""
    was = proposed.entities.get(passage.id, passage)
    key = field(fact, slot(was), "name")
    held = one_line(state.get(key)) or was.name
    if held != passage.name:
        told = _("Le passage à compléter suit la phrase : « {passage} »")
        said = as_html(told.format(passage=passage.name), text.lang)
        st.html(f'<p class="task" role="status">{said}</p>')
        return
    st.text_area(
        _("Le passage à compléter (____ tient la place de la réponse)"),
        held,
        key=key,
        height="content",
    )
    if apart:
        told = _(
            "L’un ne peut pas suivre l’autre ; corrigez les deux. Le passage garde « ____ », et la "
            "phrase dit la réponse une fois, comme le texte la dit."
        )
        st.html(f'<p class="why" role="status">{as_html(told)}</p>')


def _index(able: list[Any], held: object, usual: object) -> int:
    """The place of what a field holds, or of what is usual, among what it can hold."""
    return able.index(held if held in able else usual)


def _pattern(relation: Relation) -> str:
    """A relation as the sentence that it makes, its roles in the place of who plays them."""
    said = re.sub(r"\{\{\s*(\w+)[^}]*\}\}", r"‹\1›", relation.statement)
    return said if "‹" in said else f"{relation.id} ({', '.join(relation.roles)})"


def _roles(text: Text, proposed: Knowledge, fact: Fact, relation: Relation, state: State) -> None:
    start = filled(proposed, fact, relation)
    for role, classes in relation.roles.items():
        key = field(fact, relation.id, "role", role)
        held = state.get(key, start[role])
        default = [str(one) for one in held] if isinstance(held, (list, tuple)) else []
        able = [e.id for e in proposed.entities.values() if not classes or e.cls in classes]
        able += [id_ for id_ in dict.fromkeys((*start[role], *default)) if id_ not in able]
        shown = unlike({one: _shown(one, proposed, text) for one in able})
        st.multiselect(
            _("{role} : qui ou quoi (tapez un nom pour en ajouter un)").format(role=role),
            able,
            default=default,
            format_func=partial(_said, shown),
            key=key,
            accept_new_options=True,
            placeholder=_("Choisir…"),
        )


def _said(shown: Mapping[str, str], one: str) -> str:
    """What an option reads; a name that was typed is an option too."""
    return shown.get(one, one)


def _shown(one: str, proposed: Knowledge, text: Text) -> str:
    entity = proposed.entities.get(one)
    if entity is None:
        return one
    twins = sum(e.name == entity.name for e in proposed.entities.values())
    name = as_text(entity.name, text.lang)
    return f"{name} ({entity.cls})" if twins > 1 else name


def _who(text: Text, proposed: Knowledge, fact: Fact, state: State) -> None:
    left, middle, right = st.columns(3)
    stances = stance_names()
    key = field(fact, "stance")
    left.selectbox(
        _("Qui l’affirme"),
        list(stances),
        index=_index(list(stances), state.get(key), fact.stance),
        format_func=lambda one: stances[one],
        key=key,
    )
    people = {id_: as_text(name, text.lang) for id_, name in _people(proposed).items()}
    who = unlike({"": _("personne de nommé"), **people})
    key = field(fact, "by")
    by = str(state.get(key, fact.by) or "")
    middle.selectbox(
        _("Selon qui"),
        list(who),
        index=list(who).index(by) if by in who else 0,
        format_func=lambda one: who[one],
        key=key,
    )
    key = field(fact, "importance")
    right.selectbox(
        _("Importance"),
        (1, 2, 3),
        index=_index([1, 2, 3], state.get(key), fact.importance),
        format_func=lambda n: {1: _("centrale"), 2: _("utile"), 3: _("détail")}[n],
        key=key,
    )


def _entity(
    text: Text, fact: Fact, entity: Entity, relation: Relation, mended: Mended, state: State
) -> None:
    """What is said of one entity. Its class is asked when it is new and may be of several."""
    said = {"name": _("Nom")}
    if entity.cls not in WORDS:
        said["article"] = _("Article")
        if text.lang == "fr":
            said |= {"gender": _("Genre (m ou f)"), "locative": _("Préposition de lieu")}
    classes = _classes(entity, relation, mended.fact)
    whose = _("Comment dire « {name} »").format(name=as_text(entity.name, text.lang))
    st.html(f'<p class="task">{as_html(whose)}</p>')
    columns = iter(st.columns(len(said) + (len(classes) > 1)))
    if len(classes) > 1:
        key = field(fact, slot(entity), "cls")
        cls = str(state.get(key, entity.cls))
        next(columns).selectbox(
            _("Sorte"), classes, index=classes.index(cls) if cls in classes else 0, key=key
        )
    for (name, label), column in zip(said.items(), columns, strict=True):
        key = field(fact, slot(entity), name)
        column.text_input(label, value=str(state.get(key, getattr(entity, name)) or ""), key=key)


def _classes(entity: Entity, relation: Relation, fact: Fact) -> tuple[str, ...]:
    for role, ids in fact.args.items():
        if entity.id in ids and relation.roles.get(role):
            return tuple(dict.fromkeys((entity.cls, *relation.roles[role])))
    return (entity.cls,)


def _people(proposed: Knowledge) -> dict[str, str]:
    """Who a statement may come from: name by id."""
    return {
        entity.id: entity.name
        for entity in proposed.entities.values()
        if entity.cls not in WORDS and not entity.value and not entity.absent
    }
