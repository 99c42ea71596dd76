"""A proposed fact as the fields that correct it say it.

What is typed counts at once: the page is drawn from `corrected`, and so is what is accepted.
"""

from collections.abc import Mapping
from typing import NamedTuple

from msgspec.structs import replace

from ardoise.compose.ground import Ground
from ardoise.compose.noun import UndeclaredError
from ardoise.compose.sandbox import TemplateFaultError
from ardoise.domain.fact import Entity, Fact, Knowledge, Relation, Stance
from ardoise.domain.quote import find_passage
from ardoise.domain.text import Text
from ardoise.propose.register import slug
from ardoise.propose.relations import offered
from ardoise.web.gapped import followed, passage_of
from ardoise.web.kept import forget, kept
from ardoise.web.mark import mark
from ardoise.web.slotted import with_slots
from ardoise.web.workbench import free_id

_FIELDS = "proposed-"

State = Mapping[str, object]
"""What the fields hold, by their keys."""


class Mended(NamedTuple):
    """A proposed fact as the fields say it, with the entities and the relation that it needs and
    that were changed or made; `missing` are roles that nobody plays yet, and `apart` is whether its
    passage or its statement was corrected and the other could not follow."""

    fact: Fact
    entities: dict[str, Entity]
    relations: dict[str, Relation]
    missing: tuple[str, ...]
    cast: tuple[Entity, ...] = ()
    apart: bool = False

    def within(self, proposed: Knowledge) -> Knowledge:
        """`proposed` with all of it."""
        return replace(
            proposed,
            facts={**proposed.facts, self.fact.id: self.fact},
            entities={**proposed.entities, **self.entities},
            relations={**proposed.relations, **self.relations},
        )


def typed() -> State:
    """What the fields of all proposals hold, or held when they were last drawn: a proposal that is
    put off, or whose decision is taken back, is found again as it was corrected."""
    return kept(_FIELDS)


def forget_typed() -> None:
    """Keep no correction any longer: other proposals are coming."""
    forget(_FIELDS)


def named(known: Knowledge, fact: Fact) -> list[Entity]:
    """The entities that a fact speaks of, each once."""
    ids = dict.fromkeys(i for ids in fact.args.values() for i in ids)
    return [known.entities[i] for i in ids if i in known.entities]


def corrected(text: Text, proposed: Knowledge, id_: str, state: State) -> Mended:
    """The proposed fact of that id with what the fields hold."""
    fact = proposed.facts[id_]
    relations = relations_of(proposed)
    chosen = str(state.get(field(fact, "relation"), fact.relation))
    relation = relations.get(chosen, relations[fact.relation])
    args, made = _args(proposed, fact, relation, state)
    stance = state.get(field(fact, "stance"), fact.stance)
    stance = stance if stance in list(Stance) else fact.stance
    importance = state.get(field(fact, "importance"), fact.importance)
    quotes = _lines(state.get(field(fact, "quotes"), "\n".join(fact.quotes)))
    new = replace(
        fact,
        relation=relation.id,
        args=args,
        stance=Stance(str(stance)),
        importance=importance if importance in (1, 2, 3) else fact.importance,
        by=str(state.get(field(fact, "by"), fact.by) or ""),
        quotes=quotes,
        paragraph=_paragraph(quotes, text) or fact.paragraph,
        statement=fact.statement if relation.id == fact.relation else "",
    )
    entities = {**made}
    cast = tuple(named(replace(proposed, entities={**proposed.entities, **made}), new))
    for entity in cast:
        mended = _entity_as_typed(entity, fact, state)
        if mended != entity or entity.id in made:
            entities[entity.id] = mended
    known = replace(proposed, entities={**proposed.entities, **entities})
    sentence = " ".join(str(state.get(field(fact, "statement"), "") or "").split())
    if sentence:
        known = replace(known, relations={**known.relations, relation.id: relation})
        new = replace(new, statement=with_slots(text, known, new, sentence))
    missing = tuple(role for role in relation.roles if not args.get(role))
    added = {} if relation.id in proposed.relations else {relation.id: relation}
    made_of = Mended(new, entities, added, missing, cast)
    return _together(proposed, fact, made_of) if relation.id == fact.relation else made_of


def _together(proposed: Knowledge, fact: Fact, mended: Mended) -> Mended:
    """What was corrected, with the passage that follows its statement, or its statement it."""
    now = passage_of(mended.within(proposed), mended.fact)
    was = proposed.entities.get(now.id) if now else None
    if now is None or was is None:
        return mended
    both = followed((was.name, fact.statement), (now.name, mended.fact.statement))
    if both is None:
        return mended._replace(apart=True)
    passage = replace(now, name=both[0])
    return mended._replace(
        fact=replace(mended.fact, statement=both[1]),
        entities=mended.entities if passage == was else {**mended.entities, now.id: passage},
        cast=tuple(passage if one.id == now.id else one for one in mended.cast),
    )


def statement(text: Text, known: Knowledge, fact: Fact) -> str:
    """The fact in one sentence; "" when it cannot be said yet."""
    try:
        return Ground(known, text, text.id).statement(fact)
    except (TemplateFaultError, UndeclaredError, KeyError):
        return ""


def _args(
    proposed: Knowledge, fact: Fact, relation: Relation, state: State
) -> tuple[dict[str, tuple[str, ...]], dict[str, Entity]]:
    """Who plays each role, and those of them that are new."""
    args: dict[str, tuple[str, ...]] = {}
    made: dict[str, Entity] = {}
    for role, ids in filled(proposed, fact, relation).items():
        held = state.get(field(fact, relation.id, "role", role), ids)
        chosen = []
        for one in held if isinstance(held, (list, tuple)) else ():
            name = str(one).strip()
            if name in proposed.entities:
                chosen.append(name)
            elif name:
                classes = relation.roles.get(role) or ("chose",)
                new = free_id(slug(name), lambda i: i in proposed.entities or i in made)
                made[new] = Entity(id=new, cls=classes[0], name=name, place=fact.place)
                chosen.append(new)
        if chosen:
            args[role] = tuple(chosen)
    return args, made


def filled(proposed: Knowledge, fact: Fact, relation: Relation) -> dict[str, tuple[str, ...]]:
    """Who plays each role to begin with: for another relation than the fact's, those of the fact
    who are of the right class."""
    if relation.id == fact.relation:
        return {role: fact.args.get(role, ()) for role in relation.roles}
    left = [i for ids in fact.args.values() for i in ids]
    found: dict[str, tuple[str, ...]] = {}
    for role, classes in relation.roles.items():
        fit = [i for i in left if i in proposed.entities and proposed.entities[i].cls in classes]
        found[role] = tuple(fit[:1])
        left = [i for i in left if i not in fit[:1]]
    return found


def _entity_as_typed(entity: Entity, fact: Fact, state: State) -> Entity:
    typed = {
        key: one_line(state.get(field(fact, slot(entity), key), getattr(entity, key)))
        for key in ("cls", "name", "article", "gender", "locative")
    }
    gender = typed["gender"].lower()
    return replace(
        entity,
        cls=typed["cls"] or entity.cls,
        name=typed["name"] or entity.name,
        article=typed["article"],
        gender=gender if gender in ("", "m", "f") else entity.gender,
        locative=typed["locative"],
    )


def relations_of(proposed: Knowledge) -> dict[str, Relation]:
    """Every relation that a fact may be said in: those of the file first."""
    numbers = dict.fromkeys(
        e.cls for e in proposed.entities.values() if e.cls.startswith(("nombre", "number"))
    )
    return {**offered(tuple(numbers), proposed.lang), **proposed.relations}


def _paragraph(quotes: tuple[str, ...], text: Text) -> int:
    found = (find_passage(quote, text) for quote in quotes)
    return next((passage.paragraph for passage in found if passage), 0)


def _lines(typed: object) -> tuple[str, ...]:
    return tuple(" ".join(line.split()) for line in str(typed or "").splitlines() if line.strip())


def one_line(typed: object) -> str:
    """What a field holds, on one line; "" when it holds nothing."""
    return " ".join(line.strip() for line in str(typed or "").strip().splitlines())


def slot(thing: Fact | Entity) -> str:
    """What the keys of the fields of a fact or an entity have in common, as it stands in its file:
    when it changes there, its fields are new ones."""
    return f"{thing.id}-{mark(thing)}"


def field(fact: Fact, *steps: str) -> str:
    """The key of the field of a proposed fact that these steps lead to."""
    return _FIELDS + "-".join((slot(fact), *steps))
