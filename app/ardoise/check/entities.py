"""R: entities declare what others need to know of them, and do not contradict themselves."""

from collections.abc import Iterator

from ardoise.check.near import near
from ardoise.check.rule import Rule
from ardoise.check.scene import Scene
from ardoise.check.words import core, within
from ardoise.domain.elision import elides
from ardoise.domain.fact import Entity, Knowledge
from ardoise.domain.fold import fold
from ardoise.domain.problem import Problem, Severity

NO_ENTITY = Rule(
    id="R03",
    severity=Severity.ERROR,
    fr="L’entité « {id} » n’est pas déclarée.",
    en="The entity “{id}” is not declared.",
    remedy_fr="Ajoutez-la sous `entites`, ou corrigez son nom{near}.",
    remedy_en="Add it under `entities`, or mend its name{near}.",
)
CYCLE = Rule(
    id="R10",
    severity=Severity.ERROR,
    fr="« {entity} » finit par être une partie d’elle-même ({way}).",
    en="“{entity}” ends up as a part of itself ({way}).",
    remedy_fr="Retirez l’un de ces `partie_de`.",
    remedy_en="Remove one of these `part_of`.",
)
ITSELF = Rule(
    id="R10",
    severity=Severity.ERROR,
    fr="« {entity} » se nomme elle-même dans `{key_fr}`.",
    en="“{entity}” names itself in `{key_en}`.",
    remedy_fr="Retirez-la de la liste.",
    remedy_en="Remove it from the list.",
)
NOT_ABSENT = Rule(
    id="R13",
    severity=Severity.ERROR,
    fr="« {name} » est déclarée absente, mais le texte la nomme.",
    en="“{name}” is declared absent, but the text names it.",
    remedy_fr="Retirez `absent` de l’entité « {entity} ».",
    remedy_en="Remove `absent` from the entity “{entity}”.",
)
SAME_NAME = Rule(
    id="R15",
    severity=Severity.WARNING,
    fr="Les entités « {entity} » et « {other} » portent toutes deux le nom « {name} ».",
    en="The entities “{entity}” and “{other}” both go by the name “{name}”.",
    remedy_fr="Distinguez leurs noms, ou reliez-les par `identique_a`, `recoupe` ou `jamais_avec`.",
    remedy_en="Tell their names apart, or join them by `same_as`, `overlaps` or `never_with`.",
)
BAD_ARTICLE = Rule(
    id="R17",
    severity=Severity.ERROR,
    fr="L’article « {article} » ne va pas à « {name} » ({why}).",
    en="The article “{article}” does not suit “{name}” ({why}).",
    remedy_fr="Corrigez `article`, `genre`, `nombre` ou `h_aspire`.",
    remedy_en="Mend `article`, `gender`, `number` or `aspirated`.",
)

# How the lists of an entity are called by a teacher: French and English.
_LISTS = (
    ("same_as", "identique_a"),
    ("part_of", "partie_de"),
    ("overlaps", "recoupe"),
    ("never_with", "jamais_avec"),
)


def check_entity(entity: Entity, knowledge: Knowledge, scene: Scene) -> Iterator[Problem]:
    lang = knowledge.lang
    for key, key_fr in _LISTS:
        for n, other in enumerate(getattr(entity, key)):
            place = entity.place.at(key, n)
            if other == entity.id:
                yield ITSELF.at(lang, place, entity=entity.id, key_fr=key_fr, key_en=key)
            elif other not in knowledge.entities:
                close = near(other, knowledge.entities, lang)
                yield NO_ENTITY.at(lang, place, id=other, near=close)
    way = _way_back(entity, knowledge)
    if way:
        place = entity.place.at("part_of")
        yield CYCLE.at(lang, place, entity=entity.id, way=" → ".join(way))
    if entity.absent:
        yield from _check_absence(entity, knowledge, scene)
    if lang != "en":
        yield from _check_article(entity)


def _check_absence(entity: Entity, knowledge: Knowledge, scene: Scene) -> Iterator[Problem]:
    known = scene.known(knowledge.text)
    for name in (entity.name, *entity.variants):
        if known.text and within(core(name, knowledge.lang), known.core):
            place = entity.place.at("absent")
            yield NOT_ABSENT.at(knowledge.lang, place, name=name, entity=entity.id)
            return


def _check_article(entity: Entity) -> Iterator[Problem]:
    article, why = entity.article.strip().replace("'", "’").lower(), ""
    elided = fold(entity.name)[:1] in set("aeiouyh") and not entity.aspirated
    # "le onze", "le IVe siècle": before some vowels nothing is elided.
    bare = elides(entity.name, aspirated=entity.aspirated)
    mute = fold(entity.name)[:1] in set("aeiou") and bare
    if article == "la" and entity.gender == "m":
        why = "masculin"
    elif article == "le" and entity.gender == "f":
        why = "féminin"
    elif article == "les" and entity.number == "s":
        why = "singulier"
    elif article in ("le", "la", "l’") and entity.number == "p":
        why = "pluriel"
    elif article in ("le", "la") and mute:
        why = "voyelle"
    elif article == "l’" and not elided:
        why = "consonne"
    if why:
        place = entity.place.at("article")
        yield BAD_ARTICLE.at("fr", place, article=entity.article, name=entity.name, why=why)


def check_names(knowledge: Knowledge, scene: Scene) -> Iterator[Problem]:
    for entities in scene.known(knowledge.text).by_name.values():
        for n, entity in enumerate(entities):
            for other in entities[:n]:
                if entity.cls == other.cls and not related(entity, other):
                    yield SAME_NAME.at(
                        knowledge.lang,
                        entity.place.at("name"),
                        entity=entity.id,
                        other=other.id,
                        name=entity.name,
                    )


def _way_back(entity: Entity, knowledge: Knowledge) -> tuple[str, ...]:
    """The way by `part_of` from an entity to itself, shortest first; () when there is none."""
    ways: list[tuple[str, ...]] = [
        (entity.id, whole) for whole in entity.part_of if whole != entity.id
    ]
    seen: set[str] = set()
    for way in ways:  # grows while it is walked: breadth first
        here = way[-1]
        if here == entity.id:
            return way
        if here not in seen and here in knowledge.entities:
            seen.add(here)
            ways.extend(
                (*way, whole) for whole in knowledge.entities[here].part_of if whole != here
            )
    return ()


def related(one: Entity, other: Entity) -> bool:
    return any(other.id in getattr(one, key) or one.id in getattr(other, key) for key, _ in _LISTS)
