"""No more is asked of one sentence than a class would bear, and nothing twice."""

from typing import Any

from msgspec.structs import replace
from tests.compose.base import EVENTS, composed, entity, fact, knowledge, relation, template, text

READ = text("Ce soir-là, le cirque va de Rouen à Caen, puis à Dieppe, à Nantes et enfin à Brest.")
TOWNS = ("rouen", "caen", "dieppe", "nantes", "brest")


def tour(*towns: str) -> Any:  # noqa: ANN401
    return knowledge(
        entities=(
            *(entity(town) for town in TOWNS),
            *(entity(f"soir-{n}", "evenement", article="le") for n in range(len(towns))),
        ),
        relations=(relation(functional=()),),
        facts=tuple(
            fact(
                f"f{n}", evenement=f"soir-{n}", lieu=town, quotes=("le cirque va de Rouen à Caen",)
            )
            for n, town in enumerate(towns)
        ),
    )


def short(id_: str, group: str = "citation") -> Any:  # noqa: ANN401
    return template(id_, kind="short_answer", stem="Où va-t-on {{ evenement | le }} ?", group=group)


def test_a_sentence_is_asked_three_things_at_most() -> None:
    made = composed(short("a"), about=tour(*TOWNS), read=READ)
    assert [item.id for item in made.items] == ["a.f0", "a.f1", "a.f2"]
    assert [refusal.fact for refusal in made.refusals] == ["f3", "f4"]
    assert "3 questions portent déjà" in made.refusals[0].reason


def test_the_same_is_not_asked_twice_of_a_sentence() -> None:
    made = composed(short("a"), short("b"), about=tour("caen"), read=READ)
    assert [item.id for item in made.items] == ["a.f0"]
    assert "a.f0" in made.refusals[0].reason


def test_an_article_makes_no_other_answer() -> None:
    about = tour("caen", "dieppe")
    named = replace(about.entities["dieppe"], name="le Caen")
    about = replace(about, entities=about.entities | {"dieppe": named})
    made = composed(short("a"), about=about, read=READ)
    assert [item.id for item in made.items] == ["a.f0"]


def test_templates_that_do_not_group_by_sentence_are_left_alone() -> None:
    made = composed(short("a", "visites"), about=tour(*TOWNS), read=READ)
    assert len(made.items) == 5


def test_a_statement_to_judge_may_go_with_a_question() -> None:
    judge = template("b", kind="true_false", stem="{{ phrase }}", group="citation")
    about = knowledge(
        entities=(*EVENTS, *(entity(town) for town in TOWNS)),
        relations=(relation(),),
        facts=(fact("f", evenement="visite", lieu="caen", quotes=("le cirque va de Rouen",)),),
    )
    made = composed(short("a"), judge, about=about, read=READ)
    assert [item.id for item in made.items] == ["a.f", "b.f.vrai", "b.f.faux"]
