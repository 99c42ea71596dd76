"""A small text on a class trip, what is known of it, and templates: what these tests stand on."""

from typing import Any

from msgspec.structs import replace

from ardoise.compose.compose import compose
from ardoise.compose.composition import Composition
from ardoise.domain.fact import Entity, Fact, Knowledge, Relation, Stance
from ardoise.domain.problem import Place
from ardoise.domain.template import Template
from ardoise.domain.text import Paragraph, Text

FACTS = Place("source/voyage/facts.yaml")
TEMPLATES = Place("questions/templates/voyage.yaml", ("templates", 0))

TRIP = (
    "Le lundi 3 mars, la classe de Claire Morel visite le musée du Fleuve, à Rouen. "
    "Le guide, Paul Lenoir, accueille les élèves dans la grande halle.",
    "Un concert a lieu le soir à Caen. La visite porte sur trois métiers : batelier, éclusier et "
    "passeur.",
)


def text(*contents: str, lang: str = "fr") -> Text:
    paragraphs = tuple(Paragraph(number=n, content=c) for n, c in enumerate(contents or TRIP, 1))
    return Text(
        id="voyage",
        title="En voyage",
        lang=lang,
        paragraphs=paragraphs,
        place=Place("source/voyage/text.md"),
    )


def entity(id_: str, cls: str = "ville", **more: Any) -> Entity:  # noqa: ANN401
    made = Entity(id=id_, cls=cls, name=id_.capitalize(), place=FACTS, gender="m")
    return replace(made, **more)


def relation(id_: str = "lieu", **more: Any) -> Relation:  # noqa: ANN401
    made = Relation(
        id=id_,
        roles={"evenement": ("evenement",), "lieu": ("ville",)},
        place=FACTS,
        functional=("lieu",),
        statement="{{ evenement | le | maj }} a lieu {{ lieu | a }}.",
    )
    return replace(made, **more)


def fact(id_: str, of: str = "lieu", /, **args: Any) -> Fact:  # noqa: ANN401
    more = {key: args.pop(key) for key in list(args) if key in Fact.__struct_fields__}
    made = Fact(
        id=id_,
        relation=of,
        args={role: (ids,) if isinstance(ids, str) else tuple(ids) for role, ids in args.items()},
        stance=Stance.FACT,
        quotes=("visite le musée du Fleuve, à Rouen",),
        paragraph=1,
        place=FACTS,
    )
    return replace(made, **more)


def template(id_: str = "ou", **more: Any) -> Template:  # noqa: ANN401
    made = Template(
        id=id_,
        lang="fr",
        place=TEMPLATES,
        kind="single_choice",
        relations=("lieu",),
        asks="lieu",
        stem="Dans quelle ville le texte situe-t-il {{ evenement | le }} ?",
        answer="{{ lieu | a }}",
    )
    return replace(made, **more)


EVENTS = (
    entity("visite", "evenement", name="visite du musée", gender="f", article="la"),
    entity("concert", "evenement", name="concert du soir", article="le"),
    entity("goûter", "evenement", name="goûter", article="le"),
)
CITIES = (
    entity("rouen"),
    entity("caen"),
    entity("dieppe", absent=True),
    entity("le-havre", name="Le Havre", article="le", absent=True),
)


def knowledge(
    entities: tuple[Entity, ...] = (*EVENTS, *CITIES),
    relations: tuple[Relation, ...] = (relation(),),
    facts: tuple[Fact, ...] = (
        fact("visite-lieu", evenement="visite", lieu="rouen"),
        fact("concert-lieu", evenement="concert", lieu="caen", paragraph=2),
    ),
    lang: str = "fr",
) -> Knowledge:
    return Knowledge(
        text="voyage",
        lang=lang,
        entities={e.id: e for e in entities},
        relations={r.id: r for r in relations},
        facts={f.id: f for f in facts},
    )


def composed(
    *templates: Template,
    about: Knowledge | None = None,
    read: Text | None = None,
    seed: str = "graine",
) -> Composition:
    about = about or knowledge()
    return compose(about, read or text(lang=about.lang), templates or (template(),), seed=seed)


def reasons(composition: Composition) -> list[str]:
    return [refusal.reason for refusal in composition.refusals]
