"""A wrong answer is of the same kind of thing as the right one, where the class says little."""

import pytest
from tests.compose.base import composed, entity, fact, knowledge, relation, template, text

from ardoise.compose.french_family import family, head_of
from ardoise.domain.fact import Entity, Knowledge
from ardoise.domain.item import ShortAnswer, SingleChoice

WHAT = template(
    relations=("agent",),
    asks="agent",
    stem="Qu’est-ce qui {{ action | nom }} ?",
    answer="{{ agent | le }}",
    distractors=1,
    otherwise="short_answer",
)
AGENT = relation(
    "agent",
    roles={"agent": ("chose",), "action": ("action",)},
    functional=("agent",),
    statement="{{ agent | le | maj }} {{ action | nom }}.",
)


def thing(name: str, cls: str = "chose", article: str = "le") -> Entity:
    return entity(name.casefold().replace(" ", "-"), cls, name=name, article=article)


def acting(key: str, other: str, cls: str = "chose") -> Knowledge:
    """The key destroys the harvest; the other only rests."""
    things = (thing(key, cls), thing(other, cls))
    deeds = (
        entity("detruire", "action", name="détruit la récolte"),
        entity("dormir", "action", name="reste au bord du chemin"),
    )
    return knowledge(
        entities=(*things, *deeds),
        relations=(AGENT,),
        facts=(
            fact("f", "agent", agent=things[0].id, action="detruire"),
            fact("g", "agent", agent=things[1].id, action="dormir"),
        ),
    )


@pytest.mark.parametrize(
    ("key", "other", "kind"),
    [
        ("gel", "orage", SingleChoice),
        ("moulin à vent", "moulin à eau", SingleChoice),
        # A building, a feeling, somebody, or what nobody knows: the pupil writes the answer.
        ("gel", "château", ShortAnswer),
        ("gel", "courage", ShortAnswer),
        ("gel", "berger", ShortAnswer),
        ("gel", "machin", ShortAnswer),
        ("Gave", "gel", ShortAnswer),
    ],
)
def test_thing_is_set_against_things_of_its_family(key: str, other: str, kind: type) -> None:
    (asked, _) = composed(WHAT, about=acting(key, other)).items
    assert isinstance(asked, kind)


def test_class_that_a_teacher_declares_is_enough() -> None:
    about = acting("gel", "château", cls="danger")
    (asked, _) = composed(WHAT, about=about).items
    assert isinstance(asked, SingleChoice)


ODD = template(
    kind="single_choice",
    relations=("liste",),
    asks="elements",
    method="odd_one_out",
    stem="Lequel ne complète pas « {{ debut | nom }} … » ?",
    answer="{{ elements | le }}",
)
LIST = relation(
    "liste",
    roles={"debut": ("debut",), "elements": ("element",)},
    functional=(),
    closed=True,
    statement="{{ debut | nom }} {{ elements | liste }}.",
)


def listing(*members: str, outside: str) -> Knowledge:
    inside = tuple(thing(one, "element") for one in members)
    other = (thing(outside, "element"), thing("autre chose", "element"))
    starts = (
        entity("cultiver", "debut", name="Le village cultive"),
        entity("vendre", "debut", name="Le village vend"),
    )
    return knowledge(
        entities=(*inside, *other, *starts),
        relations=(LIST,),
        facts=(fact("f", "liste", debut="cultiver", elements=tuple(one.id for one in inside)),),
    )


@pytest.mark.parametrize(
    ("members", "outside", "made"),
    [
        (("blé", "lin", "colza"), "maïs", 1),
        (("blé", "lin", "colza"), "château", 0),
        (("blé", "lin", "colza"), "Rhône", 0),
        (("conseil des sages", "conseil des jeunes"), "conseil des anciens", 1),
        # The two that begin alike show the third.
        (("conseil des sages", "conseil des jeunes"), "parlement", 0),
    ],
)
def test_odd_one_is_of_the_family_of_the_list(
    members: tuple[str, ...], outside: str, made: int
) -> None:
    about = listing(*members, outside=outside)
    about.entities.pop("autre-chose")
    assert len(composed(ODD, about=about).items) == made


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("Le torrent gronde. Le ruisseau dort.", SingleChoice),
        ("On y voit un torrent, le ruisseau des Aulnes.", ShortAnswer),
        ("Le ruisseau, un torrent au printemps, coule vite.", ShortAnswer),
        ("On longe le ruisseau, le torrent qui descend du col.", ShortAnswer),
        # Members of a list are not one another.
        ("On longe le torrent, le ruisseau et la mare.", SingleChoice),
    ],
)
def test_what_the_text_calls_by_the_key_is_not_wrong(said: str, kind: type) -> None:
    about = acting("torrent", "ruisseau")
    (asked, _) = composed(WHAT, about=about, read=text(said)).items
    assert isinstance(asked, kind)


@pytest.mark.parametrize(
    ("name", "of"),
    [
        ("le petit chêne vert", "plante"),
        ("une averse de grêle", ""),
        ("les chevaux sauvages", "animal"),
        ("l’évaporation", "changement"),
        ("la portion", ""),
        ("le thermomètre", "instrument"),
        ("Terre", "astre"),
        ("Terre Adélie", ""),
        ("…", ""),
    ],
)
def test_family_is_told_by_the_first_noun(name: str, of: str) -> None:
    assert family(name) == of


def test_head_is_the_first_noun_without_its_article() -> None:
    assert head_of("les grandes villes de la côte") == head_of("ville")
    assert head_of("…") == ""


def test_term_whose_noun_stands_in_the_definition_is_not_offered() -> None:
    terms = (thing("vanne", "notion", "la"), thing("porte de garde", "notion", "la"))
    meaning = entity("d", "definition", name="le panneau qui ferme la porte")
    other = entity("e", "definition", name="le mur qui longe la rive")
    defined = relation(
        "definition",
        roles={"terme": ("notion",), "definition": ("definition",)},
        functional=("terme",),
        statement="{{ terme | le | maj }} est {{ definition | nom }}.",
    )
    recipe = template(
        relations=("definition",),
        asks="terme",
        stem="Quel terme désigne {{ definition | nom }} ?",
        answer="{{ terme | le }}",
        distractors=1,
    )
    about = knowledge(
        entities=(*terms, meaning, other),
        relations=(defined,),
        facts=(
            fact("f", "definition", terme="vanne", definition="d"),
            fact("g", "definition", terme="porte-de-garde", definition="e"),
        ),
    )
    assert [item.facts for item in composed(recipe, about=about).items] == [("g",)]
