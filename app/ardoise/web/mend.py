"""The fields that correct a proposed fact."""

import streamlit as st
from msgspec.structs import replace

from ardoise.domain.fact import Entity, Fact, Knowledge, Relation, Stance
from ardoise.domain.text import Text
from ardoise.propose.relations import WORDS
from ardoise.web.escape import as_text
from ardoise.web.mended import (
    Mended,
    State,
    corrected,
    field,
    filled,
    named,
    relations_of,
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
    st.text_area(
        _("La phrase (laissée vide, elle est composée de ce qui suit)"),
        literal,
        key=field(fact.id, "statement"),
        placeholder=statement(text, known, replace(mended.fact, statement="")) or None,
        height="content",
    )
    st.text_area(
        _("Citation exacte du texte (une par ligne ; … pour ce qui est sauté)"),
        "\n".join(fact.quotes),
        key=field(fact.id, "quotes"),
        height="content",
    )
    relations = relations_of(proposed)
    st.selectbox(
        _("Ce qui est dit (relation)"),
        list(relations),
        index=list(relations).index(fact.relation),
        format_func=lambda name: f"{name} ({', '.join(relations[name].roles)})",
        key=field(fact.id, "relation"),
    )
    _roles(text, proposed, fact, mended, relations[mended.fact.relation])
    _who(text, proposed, fact)
    for entity in named(known, mended.fact):
        _entity(text, entity, relations[mended.fact.relation], mended)


def _roles(text: Text, proposed: Knowledge, fact: Fact, mended: Mended, relation: Relation) -> None:
    start = filled(proposed, fact, relation)
    for role, classes in relation.roles.items():
        able = [e.id for e in proposed.entities.values() if not classes or e.cls in classes]
        able += [id_ for id_ in start[role] if id_ not in able]
        st.multiselect(
            _("{role} : qui ou quoi (tapez un nom pour en ajouter un)").format(role=role),
            able,
            default=list(start[role]),
            format_func=lambda one: _shown(one, proposed, text),
            key=field(fact.id, relation.id, "role", role),
            accept_new_options=True,
            placeholder=_("Choisir…"),
        )


def _shown(one: str, proposed: Knowledge, text: Text) -> str:
    entity = proposed.entities.get(one)
    if entity is None:
        return one
    twins = sum(e.name == entity.name for e in proposed.entities.values())
    name = as_text(entity.name, text.lang)
    return f"{name} ({entity.cls})" if twins > 1 else name


def _who(text: Text, proposed: Knowledge, fact: Fact) -> None:
    left, middle, right = st.columns(3)
    stances = stance_names()
    left.selectbox(
        _("Qui l’affirme"),
        list(stances),
        index=list(stances).index(fact.stance),
        format_func=lambda one: stances[one],
        key=field(fact.id, "stance"),
    )
    who = {"": _("personne de nommé"), **_people(proposed)}
    middle.selectbox(
        _("Selon qui"),
        list(who),
        index=list(who).index(fact.by) if fact.by in who else 0,
        format_func=lambda one: as_text(who[one], text.lang),
        key=field(fact.id, "by"),
    )
    right.selectbox(
        _("Importance"),
        (1, 2, 3),
        index=fact.importance - 1,
        format_func=lambda n: {1: _("centrale"), 2: _("utile"), 3: _("détail")}[n],
        key=field(fact.id, "importance"),
    )


def _entity(text: Text, entity: Entity, relation: Relation, mended: Mended) -> None:
    """What is said of one entity. Its class is asked when it is new and may be of several."""
    said = {"name": _("Nom")}
    if entity.cls not in WORDS:
        said["article"] = _("Article")
        if text.lang == "fr":
            said |= {"gender": _("Genre (m ou f)"), "locative": _("Préposition de lieu")}
    classes = _classes(entity, relation, mended.fact)
    columns = iter(st.columns(len(said) + (len(classes) > 1)))
    if len(classes) > 1:
        next(columns).selectbox(
            _("Sorte de « {name} »").format(name=as_text(entity.name, text.lang)),
            classes,
            index=classes.index(entity.cls) if entity.cls in classes else 0,
            key=field(mended.fact.id, entity.id, "cls"),
        )
    for (key, label), column in zip(said.items(), columns, strict=True):
        column.text_input(
            label, value=getattr(entity, key), key=field(mended.fact.id, entity.id, key)
        )


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
