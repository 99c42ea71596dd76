"""Files of templates, as teachers type them."""

from ardoise.domain.fact import Stance
from ardoise.domain.item import Level, Nature
from ardoise.domain.template import Conditions, Method
from ardoise.read.templates import parse_templates

FRENCH = """
langue: fr
gabarits:
  - id: ou
    titre: Dans quelle ville
    sorte: choix_unique
    relation: [lieu, siege]
    demande: lieu
    si: {classe: {lieu: ville, evenement: [sommet, visite]}, posture: [fait, jugement],
         importance: 2, exclusif: oui, ancre: non}
    question: "Où se tient {{ evenement | le }} ?"
    reponse: "{{ lieu | a }}"
    leurres: 3
    sinon: reponse_courte
    au_plus: 5
    niveau: comprendre
    etiquettes: lieux
    points: 1,5
    ignorer: {Q03: les noms sont longs}
  - {id: intrus, sorte: choix_unique, methode: intrus, nature: liste}
"""
ENGLISH = """
lang: en
templates:
  - {id: where, kind: single_choice, relation: place, asks: city, when: {class: {city: city}}}
"""


def test_french_file_is_read() -> None:
    read = parse_templates(FRENCH.encode(), "questions/templates/a.yaml")
    assert read.problems == ()
    where, odd = read.value
    assert where.relations == ("lieu", "siege")
    assert where.when == Conditions(
        classes={"lieu": ("ville",), "evenement": ("sommet", "visite")},
        stances=(Stance.FACT, Stance.JUDGEMENT),
        importance=2,
        functional=True,
        anchor=False,
    )
    assert (where.kind, where.otherwise) == ("single_choice", "short_answer")
    assert (where.distractors, where.most, where.points) == (3, 5, 1.5)
    assert where.level is Level.UNDERSTAND
    assert where.ignore == {"Q03": "les noms sont longs"}
    assert (odd.method, odd.nature, odd.distractors) == (Method.ODD_ONE_OUT, Nature.LIST, 2)
    assert odd.place.path == ("templates", 1)


def test_english_file_is_read() -> None:
    read = parse_templates(ENGLISH.encode(), "questions/templates/a.yaml")
    assert read.problems == ()
    assert read.value[0].when.classes == {"city": ("city",)}
    assert read.value[0].lang == "en"


def test_bad_template_does_not_hide_the_good_ones() -> None:
    bad = FRENCH.replace("sorte: choix_unique\n    relation", "sort: choix\n    relation")
    read = parse_templates(bad.encode(), "questions/templates/a.yaml")
    assert [one.id for one in read.value] == ["intrus"]
    assert any("sorte" in problem.remedy for problem in read.problems)


def test_twin_ids_are_reported() -> None:
    twins = FRENCH.replace("id: intrus", "id: ou")
    read = parse_templates(twins.encode(), "questions/templates/a.yaml")
    assert len(read.value) == 1
    assert [problem.rule for problem in read.problems] == ["F13"]


def test_condition_that_is_no_word_is_reported() -> None:
    bad = FRENCH.replace("exclusif: oui", "exclusif: peut-être")
    read = parse_templates(bad.encode(), "questions/templates/a.yaml")
    assert [problem.rule for problem in read.problems] == ["F09"]
