"""Facts and templates make items, and say why they do not."""

import pytest
from tests.compose.base import (
    CITIES,
    EVENTS,
    composed,
    entity,
    fact,
    knowledge,
    reasons,
    relation,
    template,
)

from ardoise.domain.fact import Stance
from ardoise.domain.item import ShortAnswer, SingleChoice, TrueFalse
from ardoise.domain.template import Conditions


def test_fact_becomes_a_question_with_proven_distractors() -> None:
    items = {item.id: item for item in composed().items}
    visit = items["ou.visite-lieu"]
    assert visit.stem == "Dans quelle ville le texte situe-t-il la visite du musée\u202f?"
    assert visit.key == ("à Rouen",)
    assert {option.text for option in visit.options} in (
        {"à Rouen", "à Caen", "au Havre"},
        {"à Rouen", "à Caen", "à Dieppe"},
    )
    assert visit.facts == ("visite-lieu",)
    assert visit.origin == "ou"
    assert visit.quotes == ("visite le musée du Fleuve, à Rouen",)


def test_every_option_says_why_in_words_of_its_own() -> None:
    for item in composed().items:
        told = [option.feedback for option in item.options]
        assert all(len(words) > 15 for words in told)
        assert len(set(told)) == len(told)


def test_feedback_says_where_a_distractor_belongs() -> None:
    visit = next(i for i in composed().items if i.id == "ou.visite-lieu")
    caen = next(o for o in visit.options if o.text == "à Caen")
    assert "Le concert du soir a lieu à Caen (paragraphe\u00a02)." in caen.feedback
    other = next(o for o in visit.options if o.text in ("à Dieppe", "au Havre"))
    assert "Le texte ne parle nulle part d" in other.feedback


def test_order_of_templates_changes_nothing() -> None:
    recipes = [template("a"), template("b"), template("c", kind="true_false", stem="{{ phrase }}")]
    assert composed(*recipes) == composed(*reversed(recipes))


def test_true_and_false_come_in_pairs_of_one_group() -> None:
    items = composed(template("vf", kind="true_false", asks="", stem="{{ phrase }}")).items
    assert all(isinstance(item, TrueFalse) for item in items)
    assert {item.id for item in items if item.group == "vf.visite-lieu"} == {
        "vf.visite-lieu.vrai",
        "vf.visite-lieu.faux",
    }
    true, false = (i for i in items if i.group == "vf.visite-lieu")
    assert true.stem == "La visite du musée a lieu à Rouen."
    assert false.stem != true.stem


def test_no_false_statement_of_an_open_relation() -> None:
    open_ = knowledge(relations=(relation(functional=()),))
    made = composed(template("vf", kind="true_false", asks="", stem="{{ phrase }}"), about=open_)
    assert made.items == ()


def test_too_few_distractors_make_no_item_and_say_why() -> None:
    poor = knowledge(entities=(*EVENTS, *CITIES[:2]))
    made = composed(about=poor)
    assert made.items == ()
    assert all("1 leurre(s) prouvé(s) de classe « ville » sur 2 voulus" in r for r in reasons(made))


def test_too_few_distractors_become_a_short_answer_where_the_template_says_so() -> None:
    poor = knowledge(entities=(*EVENTS, *CITIES[:2]))
    made = composed(template(otherwise="short_answer"), about=poor)
    (visit, concert) = made.items
    assert isinstance(visit, ShortAnswer)
    assert visit.elements == (("à Rouen", "Rouen"),)
    assert isinstance(concert, ShortAnswer)


def test_template_that_no_fact_fits_says_so() -> None:
    made = composed(template("qui-dit", relations=("dit",)))
    assert made.items == ()
    assert reasons(made) == ["aucun fait de relation « dit » ne convient."]


def test_judgement_is_asked_only_with_its_attribution() -> None:
    judged = knowledge(
        facts=(fact("visite-lieu", evenement="visite", lieu="rouen", stance=Stance.JUDGEMENT),)
    )
    stem = "{{ selon }}où se trouve {{ evenement | le }} ?"
    (item,) = composed(template(stem=stem), about=judged).items
    assert item.stem == "D’après l’auteur, où se trouve la visite du musée\u202f?"


def test_bare_stem_refuses_a_judgement() -> None:
    judged = knowledge(
        facts=(fact("visite-lieu", evenement="visite", lieu="rouen", stance=Stance.JUDGEMENT),)
    )
    made = composed(template(stem="Où se trouve {{ evenement | le }} ?"), about=judged)
    assert made.items == ()
    assert "{{ selon }}" in reasons(made)[0]


def test_stem_that_holds_its_key_is_refused() -> None:
    made = composed(
        about=knowledge(
            entities=(entity("visite", "evenement", name="visite de Rouen"), *CITIES),
            facts=(fact("visite-lieu", evenement="visite", lieu="rouen"),),
        )
    )
    assert made.items == ()
    assert reasons(made) == ["la question contiendrait la réponse (« Rouen »)."]


def test_years_stand_in_order() -> None:
    years = tuple(
        entity(f"a{year}", "annee", name=str(year), value=str(year), absent=year != 2020)
        for year in range(2017, 2024)
    )
    about = knowledge(
        entities=(*EVENTS, *years),
        relations=(
            relation(
                "annee",
                roles={"evenement": ("evenement",), "annee": ("annee",)},
                functional=("annee",),
                statement="{{ evenement | le }} a lieu en {{ annee }}.",
            ),
        ),
        facts=(fact("a", "annee", evenement="visite", annee="a2020"),),
    )
    recipe = template(relations=("annee",), asks="annee", answer="{{ annee | a }}", stem="Quand ?")
    for seed in "abcdef":
        (item,) = composed(recipe, about=about, seed=seed).items
        shown = [option.text for option in item.options]
        assert shown == sorted(shown)
        assert all("2018" <= year[-4:] <= "2022" for year in shown)


def test_chance_depends_on_the_seed_and_the_id_alone() -> None:
    many = knowledge(entities=(*EVENTS, *CITIES, *(entity(f"ville{n}") for n in range(30))))
    assert composed(about=many) == composed(about=many)
    assert composed(about=many, seed="a") != composed(about=many, seed="b")


@pytest.mark.parametrize(
    ("conditions", "count"),
    [
        (Conditions(), 2),
        (Conditions(classes={"lieu": ("ville",)}), 2),
        (Conditions(classes={"lieu": ("pays",)}), 0),
        (Conditions(stances=(Stance.CLAIM,)), 0),
        (Conditions(importance=1), 0),
        (Conditions(functional=True, closed=True, several=False), 2),
        (Conditions(functional=False), 0),
        (Conditions(closed=False), 0),
        (Conditions(several=True), 0),
        (Conditions(anchor=True), 0),
        (Conditions(inferred=True), 0),
        (Conditions(inferred=False, anchor=False), 2),
    ],
)
def test_conditions_choose_the_facts(conditions: Conditions, count: int) -> None:
    made = composed(template(when=conditions))
    assert len(made.items) == count
    assert len(made.refusals) == (0 if count else 3)


def test_only_so_many_facts_are_taken_the_most_central_first() -> None:
    facts = tuple(
        fact(f"f{n}", evenement=event.id, lieu="rouen", importance=3 - n)
        for n, event in enumerate(EVENTS)
    )
    (item,) = composed(template(most=1), about=knowledge(facts=facts)).items
    assert item.facts == ("f2",)


def test_capital_is_on_all_options_or_on_none() -> None:
    titles = (
        entity("maire", "fonction", name="maire de Rouen", article="le"),
        entity("president", "fonction", name="Président du Conseil", article="le"),
        entity("guide", "fonction", name="guide du musée", article="le"),
    )
    people = tuple(entity(name, "personne") for name in ("ali", "zoé", "marie"))
    about = knowledge(
        entities=(*titles, *people),
        relations=(
            relation(
                "fonction",
                roles={"personne": ("personne",), "fonction": ("fonction",)},
                functional=("fonction", "personne"),
                statement="{{ personne | le }} est {{ fonction | le }}.",
            ),
        ),
        facts=tuple(
            fact(person.id, "fonction", personne=person.id, fonction=title.id)
            for person, title in zip(people, titles, strict=True)
        ),
    )
    recipe = template(
        relations=("fonction",),
        asks="fonction",
        answer="{{ fonction | nom }}",
        stem="Quelle est la fonction de {{ personne | nom }} ?",
    )
    for item in composed(recipe, about=about).items:
        assert isinstance(item, SingleChoice)
        assert {option.text[0].isupper() for option in item.options} == {True}


def test_other_languages_templates_are_left_aside() -> None:
    made = composed(template(lang="en"))
    assert made.items == ()
    assert made.refusals == ()
