"""A template may leave to the others what they can ask, and take what nothing else asks."""

from typing import Any

from tests.compose.base import composed, knowledge, reasons, relation, template
from tests.compose.test_chronology import dated, in_order

from ardoise.domain.template import Conditions

LEFT = Conditions(elsewhere=False)


def judge(id_: str = "a-juger", when: Conditions = LEFT, **more: Any) -> Any:  # noqa: ANN401
    own = {"kind": "true_false", "asks": "", "stem": "{{ phrase }}", "when": when}
    return template(id_, **own | more)


def test_what_a_question_asks_is_not_judged_too() -> None:
    made = composed(template(), judge())
    assert [item.id for item in made.items] == ["ou.visite-lieu", "ou.concert-lieu"]
    assert reasons(made) == [
        "un autre gabarit le demande.",
        "un autre gabarit le demande.",
        "aucun fait de relation « lieu » ne convient.",
    ]


def test_it_waits_for_templates_that_come_after_it() -> None:
    made = composed(judge("a"), template("b"))
    assert [item.origin for item in made.items] == ["b", "b"]


def test_what_no_question_can_be_made_of_is_judged() -> None:
    # Two towns: one may stand for the other, but a choice takes three.
    about = knowledge(entities=(*knowledge().entities.values(),)[:5], relations=(relation(),))
    made = composed(template(), judge(), about=about)
    assert {item.origin for item in made.items} == {"a-juger"}
    assert len(made.items) == 4


def test_only_the_facts_left_are_taken_when_so_many_are_wanted() -> None:
    made = composed(template(most=1), judge())
    asked = {item.facts for item in made.items if item.origin == "ou"}
    judged = {item.facts for item in made.items if item.origin == "a-juger"}
    assert len(asked) == len(judged) == 1
    assert not asked & judged


def test_two_that_wait_do_not_wait_for_each_other() -> None:
    made = composed(judge("a"), template("b", when=LEFT))
    assert {item.origin for item in made.items} == {"a", "b"}


def test_the_other_way_round_only_what_is_asked_is_taken() -> None:
    made = composed(template(most=1), judge(when=Conditions(elsewhere=True)))
    asked = {item.facts for item in made.items if item.origin == "ou"}
    judged = {item.facts for item in made.items if item.origin == "a-juger"}
    assert asked == judged
    assert "aucun autre gabarit ne le demande." in reasons(made)


def test_items_come_in_the_order_of_the_templates() -> None:
    made = composed(judge("a"), template("b", most=1))
    assert [item.origin for item in made.items] == ["a", "a", "b"]


def test_to_put_facts_in_order_asks_none_of_them() -> None:
    waiting = template(
        "quand",
        kind="short_answer",
        relations=("moment",),
        asks="moment",
        stem="Quand {{ acteur | le }} {{ action | nom }} ?",
        answer="{{ moment | a }}",
        when=LEFT,
    )
    made = composed(in_order(), waiting, about=dated("1900", "1850", "1870"))
    assert {item.origin for item in made.items} == {"ordre", "quand"}
