"""What a text explains: causes, purposes, what acts on what, terms with their definitions."""

import pytest
from tests.propose.given import names_of, said, text

from ardoise.propose.model import NoModel
from ardoise.propose.propose import propose


@pytest.mark.parametrize(
    ("sentence", "relation", "statement"),
    [
        (
            "Les nuages se déplacent car le vent les pousse.",
            "cause",
            "Les nuages se déplacent parce que le vent les pousse.",
        ),
        (
            "Les élèves restent car un orage éclate.",
            "cause",
            "Les élèves restent parce qu’un orage éclate.",
        ),
        (
            "Les bateaux remontaient le fleuve grâce au vent d’ouest.",
            "cause",
            "Les bateaux remontaient le fleuve grâce au vent d’ouest.",
        ),
        (
            "Les chauves-souris assurent la pollinisation parce qu’elles boivent le nectar.",
            "cause",
            "Les chauves-souris assurent la pollinisation parce qu’elles boivent le nectar.",
        ),
        (
            "On appelle plante caduque une plante qui perd ses feuilles.",
            "definition",
            "La plante caduque est une plante qui perd ses feuilles.",
        ),
        (
            "Le département promet une aide afin de réparer les routes.",
            "finalite",
            "Le département promet une aide pour réparer les routes.",
        ),
        ("Le foie produit la bile.", "agent", "Le foie produit la bile."),
        (
            "Les barrages ralentissent le courant.",
            "agents",
            "Les barrages ralentissent le courant.",
        ),
        ("Les paysans quittent les champs.", "objet", "Les paysans quittent les champs."),
        (
            "On appelle hutte l’abri de branches que le castor construit.",
            "definition",
            "La hutte est l’abri de branches que le castor construit.",
        ),
        (
            "Il produit le suc gastrique, un liquide acide qui décompose les protéines.",
            "definition",
            "Le suc gastrique est un liquide acide qui décompose les protéines.",
        ),
    ],
)
def test_what_a_sentence_explains(sentence: str, relation: str, statement: str) -> None:
    about = text(sentence)
    assert statement in said(sentence)
    facts = propose(about, NoModel()).facts.values()
    assert relation in {fact.relation for fact in facts}


def test_the_quote_of_a_cause_holds_the_cause() -> None:
    about = text("Les nuages se déplacent car le vent les pousse.")
    facts = propose(about, NoModel()).facts.values()
    (cause,) = [fact for fact in facts if fact.relation == "cause"]
    assert cause.quotes == ("Les nuages se déplacent car le vent les pousse",)


@pytest.mark.parametrize(
    "sentence",
    [
        "L’école refuse sa méthode parce que les maîtres la craignent.",
        "Les élèves partent car celui-ci est vide.",
        "La famille des Médicis dirige la ville.",
        "Le castor est un animal discret.",
    ],
)
def test_what_cannot_be_asked_soundly_is_left(sentence: str) -> None:
    assert said(sentence) == []


def test_a_list_after_a_pronoun_names_what_it_is_of() -> None:
    found = said(
        "Le tube digestif part de la bouche. Il se compose de la bouche, de l’estomac et du foie."
    )
    assert "Le tube digestif se compose de la bouche, de l’estomac et du foie." in found


def test_what_follows_is_set_against_what_other_causes_bring_about() -> None:
    about = text(
        "Le bitume couvre les rues de la ville, ce qui aggrave les crues du fleuve.",
        "La sécheresse réduit la récolte des paysans.",
        "La digue ralentit les navires du port.",
    )
    names = {entity.name for entity in propose(about, NoModel()).entities.values()}
    assert {
        "ce qui aggrave les crues du fleuve",
        "ce qui réduit la récolte des paysans",
        "ce qui ralentit les navires du port",
    } <= names


@pytest.mark.parametrize(
    "sentence",
    [
        # Who, not what.
        "La communauté savante cherche les causes de la crue.",
        # What is said to be done, nothing does.
        "La diffusion se fit vers les ports du Nord.",
        # A newspaper.
        "Le Clairon fait le point sur la crue de la Lys.",
        # Of a text, whatever it is.
        "La fiche présente les marais de la côte.",
    ],
)
def test_what_is_no_thing_that_acts_is_not_asked(sentence: str) -> None:
    assert names_of("agent", sentence) == []


def test_a_word_with_an_opposite_is_judged_in_a_short_sentence_alone() -> None:
    assert names_of("passage-sens", "La digue a perdu la moitié de ses pierres cet hiver.")
    assert not names_of(
        "passage-sens",
        "La digue a perdu la moitié de ses pierres cet hiver et le port a fermé sa grande écluse.",
    )
