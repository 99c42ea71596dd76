"""Short answers and lists: the pupil types what plays the role."""

import re

from ardoise.compose import feedback
from ardoise.compose.figure import hours, is_hour
from ardoise.compose.french_noun import PEOPLE
from ardoise.compose.ground import Ground
from ardoise.compose.noun import FUNCTIONS, TIMES, class_of
from ardoise.compose.stem import stem_of
from ardoise.compose.workshop import Made, RefusedError, Workshop, item_id
from ardoise.domain.fact import Entity, Fact
from ardoise.domain.fold import fold, plain
from ardoise.domain.item import Nature, ShortAnswer
from ardoise.domain.template import Template
from ardoise.domain.words import say

MOST_WORDS = 5
"""Words that a pupil may be asked to type, as the text has them (rule Q27)."""

_TYPED = re.compile(r"[\w-]+(?:’\w+)?")

_NATURES = {
    "personne": Nature.PERSON,
    "person": Nature.PERSON,
    "personnage": Nature.PERSON,
    "character": Nature.PERSON,
    "date": Nature.DATE,
    "nombre": Nature.NUMBER,
    "annee": Nature.NUMBER,
    "year": Nature.NUMBER,
    "number": Nature.NUMBER,
}


def make_short(shop: Workshop, template: Template, fact: Fact) -> Made:
    """One item: a list when several play the role, else a text, a person, a date or a number."""
    item = item_id(template, fact)
    keys = shop.keys(fact, template.asks)
    wants_list = template.nature is Nature.LIST
    if wants_list != (len(keys) > 1):
        raise RefusedError(
            say(
                shop.ground.lang,
                fr=f"« {template.asks} » a {len(keys)} réponse(s) dans ce fait.",
                en=f"“{template.asks}” has {len(keys)} answer(s) in this fact.",
            )
        )
    if wants_list and shop.ground.truth.open(fact, template.asks):
        raise RefusedError(
            say(
                shop.ground.lang,
                fr="la liste n’est pas close : on ne peut pas la demander entière.",
                en="the list is not closed: it cannot be asked in full.",
            )
        )
    long = next((key.name for key in keys if len(_TYPED.findall(key.name)) > MOST_WORDS), "")
    others = (name for key in keys for name in (*key.variants, *_without_kind(shop.ground, key)))
    if long and not any(len(name.split()) <= MOST_WORDS for name in others):
        raise RefusedError(
            say(
                shop.ground.lang,
                fr=f"« {long} » est trop long pour qu’on le tape tel quel.",
                en=f"“{long}” is too long to be typed as it is.",
            )
        )
    nature = template.nature or _NATURES.get(class_of(keys[0]).split(" ")[0], Nature.TEXT)
    ground = shop.ground
    return (
        ShortAnswer(
            stem=_hinted(ground, stem_of(shop, template, fact, keys), keys[0]),
            nature=nature,
            elements=tuple(spellings(ground, template, template.asks, key) for key in keys),
            refuse=_barred(ground, keys),
            surname=keys[0].surname if nature is Nature.PERSON else "",
            typos=not any(char.isdigit() for key in keys for char in key.name),
            **shop.common(
                template,
                (fact,),
                item,
                feedback=feedback.proven(ground, (fact,), (fact,)),
            ),
        ),
    )


_SOUGHT = frozenset(
    (*PEOPLE, *TIMES, "lieu", "ville", "pays", "region", "place", "city", "country")
)


def _hinted(ground: Ground, stem: str, key: Entity) -> str:
    """A stem whose blank nothing else explains with what is sought: a place, a time, somebody."""
    hint = ground.language.class_noun(key) if class_of(key) in _SOUGHT else ""
    hint = ground.language.typography(f"{hint[:1].lower()}{hint[1:]}")
    if not hint or stem.count(_BLANK) != 1 or f"{_BLANK} (" in stem:
        return stem
    return stem.replace(_BLANK, f"{_BLANK} ({hint})")


_BLANK = "____"


def _barred(ground: Ground, keys: tuple[Entity, ...]) -> tuple[str, ...]:
    """Names that look right and are declared never to be."""
    known = ground.knowledge.entities
    barred = [known[one] for key in keys for one in key.never_with if one in known]
    return tuple(dict.fromkeys(ground.language.typography(one.name) for one in barred))


_COMPLEMENT = re.compile(
    r" (?:de la |de l’|des |du |de |d’|of the |of )"
    # A title is whole with the body that it presides: *Président du Conseil* is no *Président*.
    r"(?!Conseil|Républi|Assembl|Sénat|État|Nation|Council|Assembly|Senate|State)[A-ZÀ-ÖØ-Þ].*$"
)


def _short_function(ground: Ground, entity: Entity) -> list[str]:
    """A function without the place or the body that it is of: *maire* for *maire de Rouen*, unless
    somebody else of the text has one that begins alike."""
    whole = plain(entity.name).replace("'", "’")
    head = _COMPLEMENT.sub("", whole)
    if head == whole:
        return []
    rivals = (
        other
        for other in ground.knowledge.entities.values()
        if other.id != entity.id and other.cls == entity.cls and other.id not in entity.same_as
    )
    alike = any(f"{fold(other.name)} ".startswith(f"{fold(head)} ") for other in rivals)
    return [] if alike else [head]


# A place is named without what it is: "du département du Nord", "de la ville de Lens".
_KIND_OF_PLACE = re.compile(
    r"(?<=[\w’] )(?:du (?:département|canton)|de la (?:région|province|ville|commune|métropole)) "
    r"(?=(?:de la |de l[’']|des |du |de |d[’'])[A-ZÀ-ÖØ-Þ])"
)


def _without_kind(ground: Ground, entity: Entity) -> list[str]:
    """A name without the noun for the place that it is of: *préfecture du Nord* for *préfecture du
    département du Nord*, unless the text has another that is named so."""
    short = _KIND_OF_PLACE.sub("", entity.name)
    if short == entity.name:
        return []
    rivals = (
        _KIND_OF_PLACE.sub("", other.name)
        for other in ground.knowledge.entities.values()
        if other.id != entity.id and other.cls == entity.cls and other.id not in entity.same_as
    )
    return [] if any(fold(short) == fold(rival) for rival in rivals) else [short]


_PARTICLES = frozenset("le la du de des van von der el al ben bin da di".split())  # noqa: SIM905


def _surname(ground: Ground, entity: Entity) -> list[str]:
    """The last name of somebody, unless another person of the text bears it."""
    words = entity.name.split()
    last = entity.surname or words[-1]
    if len(words) < 2 or not re.fullmatch(r"[A-ZÀ-ÖØ-Þ][\w’'-]{2,}", last):
        return []
    if len(words) > 2 and words[-2].casefold() in _PARTICLES:
        # "Le Cardinal" is one name, and "de Lesseps" is known as "Lesseps" too.
        whole = f"{words[-2]} {last}"
        return [whole] if words[-2][:1].isupper() else [last, whole]
    named = [other for other in ground.knowledge.entities.values() if class_of(other) in PEOPLE]
    shared = any(
        fold(last) in fold(name).split()
        for other in named
        if other.id != entity.id and other.id not in entity.same_as
        for name in (other.name, *other.variants)
    )
    return [] if shared else [last]


def spellings(ground: Ground, template: Template, role: str, entity: Entity) -> tuple[str, ...]:
    """How an answer may be written, the displayed one first: its names, and those of what is the
    same thing."""
    shown = ground.answer(template, role, entity)
    same = [ground.entity(one) for one in entity.same_as if one in ground.knowledge.entities]
    names = [name for one in (entity, *same) for name in (one.name, *one.variants)]
    if is_hour(entity):
        names += hours(entity.value, ground.lang)
    if class_of(entity) in FUNCTIONS:
        names += _short_function(ground, entity)
    if class_of(entity) in PEOPLE:
        names += _surname(ground, entity)
    names += _without_kind(ground, entity)
    found: dict[str, str] = {}
    for name in (shown, *names):
        found.setdefault(fold(name), ground.language.typography(name))
    return tuple(found.values())
