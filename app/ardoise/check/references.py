"""R: ids are unique and name things that exist, of the class that is wanted.

Everything is declared, nothing guessed: what is missing is an error that says which key to add.
"""

from collections.abc import Iterable, Iterator, Mapping

from ardoise.check.entities import NO_ENTITY, check_entity, check_names
from ardoise.check.near import near
from ardoise.check.relations import NO_RELATION, NO_ROLE, check_functions, check_relation
from ardoise.check.rule import Rule
from ardoise.check.scene import Scene
from ardoise.domain.fact import Fact, Knowledge, Stance
from ardoise.domain.item import Item
from ardoise.domain.problem import Place, Problem, Severity
from ardoise.domain.template import Template
from ardoise.domain.text import Text

TWICE = Rule(
    id="R01",
    severity=Severity.ERROR,
    fr="L’identifiant « {id} » est déjà celui d’une autre question ({where}).",
    en="The id “{id}” already belongs to another question ({where}).",
    remedy_fr="Donnez à l’une des deux un autre `id`.",
    remedy_en="Give one of the two another `id`.",
)
NO_TEXT = Rule(
    id="R02",
    severity=Severity.ERROR,
    fr="Le texte « {text} » n’existe pas.",
    en="There is no text “{text}”.",
    remedy_fr="Écrivez dans `texte` le nom d’un dossier de source/{near}.",
    remedy_en="Write the name of a folder of source/ in `text`{near}.",
)
OTHER_LANGUAGE = Rule(
    id="R02",
    severity=Severity.ERROR,
    fr="Ce fichier est en « {lang} », son texte en « {text_lang} ».",
    en="This file is in “{lang}”, its text in “{text_lang}”.",
    remedy_fr="Écrivez la même `langue` dans les deux.",
    remedy_en="Write the same `lang` in both.",
)
ROLE_EMPTY = Rule(
    id="R05",
    severity=Severity.ERROR,
    fr="Le fait « {fact} » ne dit rien du rôle « {role} » de « {relation} ».",
    en="The fact “{fact}” says nothing of the role “{role}” of “{relation}”.",
    remedy_fr="Ajoutez `{role}` sous `arguments`.",
    remedy_en="Add `{role}` under `arguments`.",
)
WRONG_CLASS = Rule(
    id="R06",
    severity=Severity.ERROR,
    fr="« {entity} » est de classe « {cls} » ; le rôle « {role} » de « {relation} » veut {wanted}.",
    en="“{entity}” is of class “{cls}”; the role “{role}” of “{relation}” wants {wanted}.",
    remedy_fr="Choisissez une autre entité, ou ajoutez la classe au rôle dans `roles`.",
    remedy_en="Choose another entity, or add the class to the role in `roles`.",
)
NO_PARAGRAPH = Rule(
    id="R07",
    severity=Severity.ERROR,
    fr="Le texte n’a pas de paragraphe {number} : il en a {count}.",
    en="The text has no paragraph {number}: it has {count}.",
    remedy_fr="Écrivez dans `paragraphe` un nombre de 1 à {count}.",
    remedy_en="Write a number from 1 to {count} in `paragraph`.",
)
NO_CLAIMANT = Rule(
    id="R12",
    severity=Severity.ERROR,
    fr="Le fait « {fact} » est l’affirmation de quelqu’un, mais ne dit pas de qui.",
    en="The fact “{fact}” is somebody’s claim, but does not say whose.",
    remedy_fr="Ajoutez `par` avec une entité, ou changez `posture`.",
    remedy_en="Add `by` with an entity, or change `stance`.",
)
ABSENT_USED = Rule(
    id="R13",
    severity=Severity.ERROR,
    fr="Le fait « {fact} » parle de « {entity} », déclarée absente du texte.",
    en="The fact “{fact}” speaks of “{entity}”, declared absent from the text.",
    remedy_fr="Retirez `absent` de l’entité, ou corrigez le fait.",
    remedy_en="Remove `absent` from the entity, or mend the fact.",
)
NO_FACT = Rule(
    id="R16",
    severity=Severity.ERROR,
    fr="Le fait « {id} » n’existe pas.",
    en="There is no fact “{id}”.",
    remedy_fr="Corrigez l’identifiant du fait{near}.",
    remedy_en="Mend the id of the fact{near}.",
)


def check_twins(items: Iterable[Item]) -> Iterator[Problem]:
    """Items that bear the id of an earlier one, in the order given. To be called on what was read,
    before a bank keeps one of each."""
    first: dict[str, Item] = {}
    for item in items:
        earlier = first.setdefault(item.id, item)
        if earlier is not item:
            yield TWICE.of(item, "id", id=item.id, where=_where(earlier.place))


def check_texts(scene: Scene) -> Iterator[Problem]:
    """The text that each file of questions names, once a file."""
    told: set[tuple[str, str]] = set()
    for item in scene.items:
        file, known = item.place.file, scene.known(item.text)
        if item.origin != "hand" or not item.text or (file, item.text) in told:
            continue
        told.add((file, item.text))
        if known.text is None:
            close, place = near(item.text, scene.bank.texts, item.lang), Place(file, ("text",))
            yield NO_TEXT.at(item.lang, place, text=item.text, near=close)
        elif known.text.lang != item.lang:
            place, lang = Place(file, ("lang",)), known.text.lang
            yield OTHER_LANGUAGE.at(item.lang, place, lang=item.lang, text_lang=lang)


def check_templates(templates: Iterable[Template], texts: Mapping[str, Text]) -> Iterator[Problem]:
    """The text that a template names, if it names one."""
    for template in templates:
        if not template.text:
            continue
        text, place = texts.get(template.text), template.place.at("text")
        if text is None:
            close = near(template.text, texts, template.lang)
            yield NO_TEXT.at(template.lang, place, text=template.text, near=close)
        elif text.lang != template.lang:
            yield OTHER_LANGUAGE.at(template.lang, place, lang=template.lang, text_lang=text.lang)


def check_item(item: Item, scene: Scene) -> Iterator[Problem]:
    """The facts that an item names."""
    knowledge = scene.known(item.text).knowledge
    facts = knowledge.facts if knowledge else {}
    for fact in item.facts:
        if fact not in facts:
            yield NO_FACT.of(item, "facts", id=fact, near=near(fact, facts, item.lang))


def check_knowledge(scene: Scene) -> Iterator[Problem]:
    """Everything that the facts of every text name."""
    for text_id, knowledge in scene.bank.knowledge.items():
        yield from _check_head(text_id, knowledge, scene)
        for entity in knowledge.entities.values():
            yield from check_entity(entity, knowledge, scene)
        yield from check_names(knowledge, scene)
        for relation in knowledge.relations.values():
            yield from check_relation(relation, knowledge)
        for fact in knowledge.facts.values():
            yield from _check_fact(fact, knowledge, scene)
        yield from check_functions(knowledge)


def _check_head(text_id: str, knowledge: Knowledge, scene: Scene) -> Iterator[Problem]:
    places = [
        one.place
        for every in (knowledge.entities, knowledge.relations, knowledge.facts)
        for one in every.values()
    ]
    if not places:
        return
    file, text = places[0].file, scene.bank.texts.get(text_id)
    if text is None:
        close = near(text_id, scene.bank.texts, knowledge.lang)
        yield NO_TEXT.at(knowledge.lang, Place(file, ("text",)), text=text_id, near=close)
    elif text.lang != knowledge.lang:
        place = Place(file, ("lang",))
        yield OTHER_LANGUAGE.at(knowledge.lang, place, lang=knowledge.lang, text_lang=text.lang)


def _check_fact(fact: Fact, knowledge: Knowledge, scene: Scene) -> Iterator[Problem]:
    lang = knowledge.lang
    text = scene.bank.texts.get(knowledge.text)
    if text and text.paragraph(fact.paragraph) is None:
        place, count = fact.place.at("paragraph"), len(text.paragraphs)
        yield NO_PARAGRAPH.at(lang, place, number=fact.paragraph, count=count)
    if fact.stance is Stance.CLAIM and not fact.by:
        yield NO_CLAIMANT.at(lang, fact.place, fact=fact.id)
    if fact.by and fact.by not in knowledge.entities:
        close = near(fact.by, knowledge.entities, lang)
        yield NO_ENTITY.at(lang, fact.place.at("by"), id=fact.by, near=close)
    relation = knowledge.relations.get(fact.relation)
    if relation is None:
        close = near(fact.relation, knowledge.relations, lang)
        yield NO_RELATION.at(lang, fact.place.at("relation"), id=fact.relation, near=close)
    for role, ids in fact.args.items():
        place = fact.place.at("arguments", role)
        if relation and role not in relation.roles:
            roles = ", ".join(relation.roles)
            yield NO_ROLE.at(lang, place, relation=relation.id, role=role, roles=roles)
        wanted = relation.roles.get(role, ()) if relation else ()
        for n, one in enumerate(ids):
            here = place.at(n) if len(ids) > 1 else place
            entity = knowledge.entities.get(one)
            if entity is None:
                close = near(one, knowledge.entities, lang)
                yield NO_ENTITY.at(lang, here, id=one, near=close)
                continue
            if entity.absent:
                yield ABSENT_USED.at(lang, here, fact=fact.id, entity=one)
            if wanted and entity.cls not in wanted and relation:
                yield WRONG_CLASS.at(
                    lang,
                    here,
                    entity=one,
                    cls=entity.cls,
                    role=role,
                    relation=relation.id,
                    wanted=", ".join(
                        f"«\u00a0{w}\u00a0»" if lang != "en" else f"“{w}”" for w in wanted
                    ),
                )
    for role in relation.roles if relation else ():
        if not fact.args.get(role):
            place = fact.place.at("arguments")
            yield ROLE_EMPTY.at(lang, place, fact=fact.id, role=role, relation=fact.relation)


def _where(place: Place) -> str:
    position = next((str(step + 1) for step in reversed(place.path) if isinstance(step, int)), "")
    return f"{place.file}, n° {position}" if position else place.file
