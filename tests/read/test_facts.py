"""Entities, relations and facts, as they are typed in either language."""

from pathlib import Path

import pytest
from tests.read.bad import FACTS

from ardoise.domain.fact import Entity, Fact, Relation, Stance
from ardoise.domain.problem import Place
from ardoise.read.facts import KnowledgeShape, judged, parse_facts
from ardoise.read.sound import read_sound

FILE = "source/ecole/facts.yaml"
FRENCH = """\
langue: fr
texte: ecole
entites:
  - id: bourg
    classe: lieu
    nom: bourg
    variantes: [village]
    genre: m
    article: le
    preposition: au
    partie_de: commune
    absent: oui
  - {id: ada, classe: personne, nom: Ada Diop, nombre: s, nom_de_famille: Diop, h_aspire: non}
relations:
  - id: se-tient
    roles: {evenement: [fete, cours], lieu: lieu}
    exclusif: lieu
    fermee: oui
    symetrique: [evenement, lieu]
    phrase: '{{ evenement | le | maj }} se tient {{ lieu | a }}.'
faits:
  - id: f1
    relation: se-tient
    arguments: {evenement: [a, b], lieu: bourg}
    posture: affirmation
    par: ada
    citation: au bourg
    paragraphe: 2
    importance: 1
    fermee: non
    infere: oui
"""


def test_french_facts() -> None:
    read = parse_facts(FRENCH.encode(), FILE)
    assert read.problems == ()
    assert read.value is not None
    assert (read.value.text, read.value.lang) == ("ecole", "fr")
    assert read.value.entities == {
        "bourg": Entity(
            id="bourg",
            cls="lieu",
            name="bourg",
            place=Place(FILE, ("entities", 0)),
            variants=("village",),
            gender="m",
            article="le",
            locative="au",
            part_of=("commune",),
            absent=True,
        ),
        "ada": Entity(
            id="ada",
            cls="personne",
            name="Ada Diop",
            place=Place(FILE, ("entities", 1)),
            surname="Diop",
        ),
    }
    assert read.value.relations == {
        "se-tient": Relation(
            id="se-tient",
            roles={"evenement": ("fete", "cours"), "lieu": ("lieu",)},
            place=Place(FILE, ("relations", 0)),
            functional=("lieu",),
            closed=True,
            symmetric=("evenement", "lieu"),
            statement="{{ evenement | le | maj }} se tient {{ lieu | a }}.",
        )
    }
    assert read.value.facts == {
        "f1": Fact(
            id="f1",
            relation="se-tient",
            args={"evenement": ("a", "b"), "lieu": ("bourg",)},
            stance=Stance.CLAIM,
            quotes=("au bourg",),
            paragraph=2,
            place=Place(FILE, ("facts", 0)),
            by="ada",
            importance=1,
            closed=False,
            inferred=True,
        )
    }


def test_english_facts() -> None:
    data = (
        "lang: en\ntext: school\nentities: [{id: a, class: place, name: A, same_as: [b]}]\n"
        "relations: [{id: r, roles: {who: person}, functional: [who], closed: false}]\n"
        "facts: [{id: f, relation: r, arguments: {who: a}, stance: judgement, quote: [x, y], "
        "paragraph: 1}]\n"
    )
    read = parse_facts(data.encode(), "source/school/facts.yaml")
    assert read.problems == ()
    assert read.value is not None
    assert read.value.entities["a"].same_as == ("b",)
    assert read.value.facts["f"].stance is Stance.JUDGEMENT
    assert read.value.facts["f"].closed is None


def test_two_entities_of_one_id_are_told_and_the_first_is_kept() -> None:
    data = FRENCH.replace("id: ada", "id: bourg")
    read = parse_facts(data.encode(), FILE)
    assert [(p.rule, p.line, p.column) for p in read.problems] == [("F13", 13, 10)]
    assert read.value is not None
    assert read.value.entities["bourg"].name == "bourg"


def test_the_fast_way_gives_the_facts_of_the_slow_way() -> None:
    assert read_sound(FRENCH.encode(), KnowledgeShape) is not None
    assert judged(FRENCH.encode(), FILE) == parse_facts(FRENCH.encode(), FILE)
    ours = Path(__file__).parents[2] / "source/togo-russie/facts.yaml"
    assert read_sound(ours.read_bytes(), KnowledgeShape) is not None
    assert judged(ours.read_bytes(), FILE) == parse_facts(ours.read_bytes(), FILE)


@pytest.mark.parametrize("name", FACTS)
def test_no_bad_facts_pass_the_fast_way(name: str) -> None:
    content, expected = FACTS[name]
    read = parse_facts(content.encode(), FILE)
    assert read == judged(content.encode(), FILE)
    assert (read_sound(content.encode(), KnowledgeShape) is None) or "F13" in expected
