"""Every rule of the proof is needed: each has a base that, without it, yields a bad distractor."""

from collections.abc import Iterable
from typing import NamedTuple, TypeVar

import pytest
from tests.compose.base import EVENTS, composed, entity, fact, knowledge, relation, template, text

from ardoise.compose import kin, proof, truth
from ardoise.compose.compose import run
from ardoise.compose.distractors import Rules
from ardoise.compose.ground import Ground
from ardoise.compose.workshop import Workshop
from ardoise.domain.fact import Entity, Fact, Knowledge, Relation
from ardoise.domain.template import Template

ROUEN = entity("rouen")
WHERE = template(distractors=1)


def where(*cities: Entity, relations: tuple[Relation, ...] = (relation(),)) -> Knowledge:
    """The visit takes place in Rouen; `cities` are all that could be offered besides."""
    return knowledge(
        entities=(*EVENTS, ROUEN, *cities),
        relations=relations,
        facts=(fact("f", evenement="visite", lieu="rouen"),),
    )


def met(
    *relations: Relation,
    facts: tuple[Fact, ...],
    people: str = "ali zoé marie",
    things: str = "",
) -> Knowledge:
    entities = (
        *(entity(name, "personne") for name in people.split()),
        *(entity(name, "chose", name=name) for name in things.split()),
    )
    return knowledge(entities=entities, relations=relations, facts=facts)


def meeting(id_: str = "rencontre", **more: object) -> Relation:
    return relation(
        id_,
        **{
            "roles": {"un": ("personne",), "autre": ("personne",)},
            "functional": (),
            "closed": True,
            "statement": "{{ un | nom }} rencontre {{ autre | nom }}.",
            **more,
        },
    )


WHO = template(
    distractors=1,
    relations=("rencontre",),
    asks="autre",
    stem="Qui {{ un | nom }} rencontre-t-il ?",
    answer="{{ autre | nom }}",
)
MET = fact("f", "rencontre", un="ali", autre="zoé")


class Base(NamedTuple):
    """A base where only `bad` could be offered, or where two distractors could."""

    about: Knowledge
    bad: frozenset[str]
    recipe: Template = WHERE


def bad(about: Knowledge, *ids: str, recipe: Template = WHERE) -> Base:
    return Base(about, frozenset(ids), recipe)


TWO = template(distractors=2)
ONE_LINE = "Le lundi 3 mars, la classe visite Caen, puis le musée du Fleuve, à Rouen."

SAME_NAME = knowledge(
    entities=(
        entity("visite", "evenement", name="visite du musée"),
        entity("sortie", "evenement", name="sortie", variants=("Visite du musée",)),
        ROUEN,
        entity("caen"),
    ),
    facts=(
        fact("f", evenement="visite", lieu="rouen"),
        fact("g", evenement="sortie", lieu="caen"),
    ),
)

HEIGHTS = relation(
    "hauteur",
    roles={"source": ("chose",), "hauteur": ("nombre-metres",)},
    functional=("hauteur",),
)
HIGH = template(
    distractors=1,
    relations=("hauteur",),
    asks="hauteur",
    stem="À quelle hauteur {{ source | le }} monte-t-elle ?",
    answer="{{ hauteur | nom }}",
)
# Two springs of one park.
SPRINGS = knowledge(
    entities=(
        *(entity(one, "chose", name=one, gender="f", article="la") for one in ("source", "gerbe")),
        *(
            entity(f"m{n}", "nombre-metres", name=f"{n} mètres", value=f"{n}", number="p")
            for n in (60, 110)
        ),
    ),
    relations=(HEIGHTS,),
    facts=(
        fact(
            *("f", "hauteur"),
            source="source",
            hauteur="m110",
            statement="Au parc de Brames, la source monte à {{ hauteur | nom }}.",
        ),
        fact(
            *("g", "hauteur"),
            source="gerbe",
            hauteur="m60",
            statement="Le gardien de Brames voit la gerbe à {{ hauteur | nom }}.",
        ),
    ),
)

BASES: dict[str, Base] = {
    "class": bad(
        where(
            entity("halle", "batiment", locative="à la"),
            relations=(
                relation(roles={"evenement": ("evenement",), "lieu": ("ville", "batiment")}),
            ),
        ),
        "halle",
    ),
    "known": bad(where(entity("caen"), relations=(relation(functional=()),)), "caen"),
    "false": bad(
        knowledge(
            entities=(*EVENTS, ROUEN, entity("caen")),
            relations=(relation(functional=(), closed=True),),
            facts=(
                fact("f", evenement="visite", lieu="rouen"),
                fact("g", evenement="visite", lieu="caen"),
            ),
        ),
        "caen",
        "rouen",
    ),
    "allowed": bad(where(entity("caen", never_with=("rouen",))), "caen"),
    "unnamed": bad(where(entity("caen", absent=True)), "caen"),
    "stem": bad(met(meeting(), facts=(MET,), people="ali zoé"), "ali", recipe=WHO),
    "spelling": bad(where(entity("rouan")), "rouan"),
    "cue": bad(where(entity("deux-villes", number="p")), "deux-villes"),
    "family": bad(
        met(
            meeting(roles={"un": ("personne",), "autre": ("chose",)}),
            facts=(fact("f", "rencontre", un="ali", autre="orage"),),
            things="orage château",
        ),
        "château",
        recipe=WHO,
    ),
    "another": bad(SPRINGS, "m60", recipe=HIGH),
    "together": bad(
        where(entity("caen", never_with=("dieppe",)), entity("dieppe")),
        "caen",
        "dieppe",
        recipe=TWO,
    ),
    "unrelated": bad(
        where(entity("caen", part_of=("calvados",)), entity("calvados")),
        "caen",
        "calvados",
        recipe=TWO,
    ),
    "distinct": bad(where(entity("dieppe"), entity("dieppa")), "dieppe", "dieppa", recipe=TWO),
    "same_as": bad(where(entity("rotomagus", same_as=("rouen",))), "rotomagus"),
    "namesakes": bad(SAME_NAME, "caen", "rouen"),
    "wholes": bad(
        knowledge(
            entities=(*EVENTS, entity("rouen", part_of=("normandie",)), entity("normandie")),
            facts=(fact("f", evenement="visite", lieu="rouen"),),
        ),
        "normandie",
    ),
    "parts": bad(where(entity("saint-sever", part_of=("rouen",))), "saint-sever"),
    "overlaps": bad(where(entity("metropole", overlaps=("rouen",))), "metropole"),
    "symmetric": bad(
        met(
            meeting(symmetric=("un", "autre")),
            facts=(MET, fact("g", "rencontre", un="marie", autre="ali")),
        ),
        "marie",
        recipe=WHO,
    ),
    "inverse": bad(
        met(
            meeting(inverse="rencontre-par"),
            meeting("rencontre-par"),
            facts=(MET, fact("g", "rencontre-par", un="marie", autre="ali")),
        ),
        "marie",
        recipe=WHO,
    ),
    "relations": bad(
        met(
            meeting(overlaps=("salue",)),
            meeting("salue"),
            facts=(MET, fact("g", "salue", un="ali", autre="marie")),
        ),
        "marie",
        recipe=WHO,
    ),
}

PARTS: tuple[tuple[str, Iterable[object]], ...] = (
    ("alone", proof.RULES),
    ("together", proof.COMPANIONS),
    ("links", kin.LINKS),
    ("views", truth.VIEWS),
)


R = TypeVar("R")


def but(rules: Iterable[R], without: str) -> tuple[R, ...]:
    return tuple(rule for rule in rules if rule.id != without)  # type: ignore[attr-defined]


def offered(base: Base, without: str = "") -> list[frozenset[str]]:
    """The distractors of what is made of the fact "f", one rule being taken away."""

    ground = Ground(
        base.about,
        text(ONE_LINE),
        "graine",
        links=but(kin.LINKS, without),
        views=but(truth.VIEWS, without),
    )
    rules = Rules(alone=but(proof.RULES, without), together=but(proof.COMPANIONS, without))
    made = run(Workshop(ground=ground, rules=rules), [base.recipe])
    return [
        frozenset(option.entity for option in item.options if not option.key)
        for item in made.items
        if item.facts == ("f",)
    ]


def test_every_rule_has_its_base() -> None:
    ids = [rule.id for _, rules in PARTS for rule in rules]  # type: ignore[attr-defined]
    assert sorted(ids) == sorted(BASES)
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("rule", sorted(BASES))
def test_bad_distractor_is_never_offered(rule: str) -> None:
    assert offered(BASES[rule]) == []


@pytest.mark.parametrize("rule", sorted(BASES))
def test_bad_distractor_is_offered_without_its_rule(rule: str) -> None:
    base = BASES[rule]
    found = offered(base, without=rule)
    assert found
    assert all(distractors <= base.bad for distractors in found)


def sound() -> Knowledge:
    return where(entity("caen"), entity("dieppe"))


@pytest.mark.parametrize("rule", sorted(BASES))
def test_sound_base_needs_no_rule(rule: str) -> None:
    # The rules take away what is bad, and nothing else.
    assert offered(Base(sound(), frozenset(), TWO), without=rule) == [frozenset({"caen", "dieppe"})]


def test_sound_base_is_composed() -> None:
    assert len(composed(TWO, about=sound()).items) == 1
