"""A small text, what is known of it, and items on it: what the tests of this room stand on."""

from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace

from ardoise.domain.bank import Bank
from ardoise.domain.fact import Entity, Fact, Knowledge, Relation, Stance
from ardoise.domain.item import AnyItem, Option, SingleChoice
from ardoise.domain.problem import Place
from ardoise.domain.text import Paragraph, Text

FACTS = Place("source/musee/facts.yaml")
QUESTIONS = Place("questions/musee.yaml")

MUSEUM = (
    "Le lundi 3 mars, la classe de Claire Morel visite le musée du Fleuve, à Rouen. "
    "Le guide, Paul Lenoir, accueille les élèves dans la grande halle.",
    "La visite porte sur trois métiers : batelier, éclusier et passeur. "
    "Paul Lenoir affirme que le fleuve gelait autrefois chaque hiver.",
)


def text(*contents: str, lang: str = "fr", name: str = "musee") -> Text:
    paragraphs = tuple(Paragraph(number=n, content=c) for n, c in enumerate(contents or MUSEUM, 1))
    place = Place(f"source/{name}/text.md")
    return Text(id=name, title="Au musée", lang=lang, paragraphs=paragraphs, place=place)


def entity(id_: str, cls: str = "personne", **more: Any) -> Entity:  # noqa: ANN401
    return replace(Entity(id=id_, cls=cls, name=id_, place=FACTS.at("entities", 0)), **more)


def relation(id_: str, roles: dict[str, tuple[str, ...]], **more: Any) -> Relation:  # noqa: ANN401
    place = FACTS.at("relations", 0)
    made = Relation(id=id_, roles=roles, place=place, statement="{{ qui }} {{ quoi }}.")
    return replace(made, **more)


def fact(
    id_: str,
    of: str,
    args: Mapping[str, tuple[str, ...]],
    quote: str,
    **more: Any,  # noqa: ANN401
) -> Fact:
    made = Fact(
        id=id_,
        relation=of,
        args=dict(args),
        stance=Stance.FACT,
        quotes=(quote,),
        paragraph=1,
        place=FACTS.at("facts", 0),
    )
    return replace(made, **more)


def knowledge(
    entities: tuple[Entity, ...] = (),
    relations: tuple[Relation, ...] = (),
    facts: tuple[Fact, ...] = (),
    lang: str = "fr",
) -> Knowledge:
    return Knowledge(
        text="musee",
        lang=lang,
        entities={e.id: e for e in entities},
        relations={r.id: r for r in relations},
        facts={f.id: f for f in facts},
    )


def single(
    stem: str = "Dans quelle ville se trouve le musée du Fleuve ?",
    key: str = "Rouen",
    distractors: tuple[str, ...] = ("Le Havre", "Paris"),
    **more: Any,  # noqa: ANN401
) -> SingleChoice:
    choices = (Option(text=key, key=True), *(Option(text=d) for d in distractors))
    made = SingleChoice(
        id="ville",
        text="musee",
        lang="fr",
        place=QUESTIONS.at("questions", 0),
        stem=stem,
        choices=choices,
        quotes=("visite le musée du Fleuve, à Rouen",),
    )
    return replace(made, **more)


def bank(*items: AnyItem, about: Knowledge | None = None, read: Text | None = None) -> Bank:
    return Bank(
        texts={"musee": read or text()},
        knowledge={"musee": about or knowledge()},
        items={item.id: item for item in items},
    )
