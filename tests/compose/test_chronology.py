"""Dated facts in order, what one alone can have, and groups of one sentence."""

from typing import Any

from tests.compose.base import composed, entity, fact, knowledge, reasons, relation, template, text

from ardoise.domain.fact import Knowledge
from ardoise.domain.item import Matching, Ordering, SingleChoice
from ardoise.domain.template import Template

WHEN = relation(
    "moment",
    roles={"acteur": ("chose",), "action": ("action",), "moment": ("annee", "date")},
    functional=("moment",),
    statement="{{ acteur | le | maj }} {{ action | nom }} {{ moment | a }}.",
)


def dated(*values: str, action: str = "ouvre") -> Knowledge:
    """So many events, each of its own date."""
    things = tuple(
        entity(f"c{n}", "chose", name=f"{name}", article="la")
        for n, name in zip(range(len(values)), ("gare", "halle", "digue", "tour"), strict=False)
    )
    verb = entity("verbe", "action", name=action)
    times = tuple(
        entity(f"t{n}", "annee" if len(value) == 4 else "date", name=value, value=value)
        for n, value in enumerate(values)
    )
    facts = tuple(
        fact(f"f{n}", "moment", acteur=f"c{n}", action="verbe", moment=f"t{n}")
        for n in range(len(values))
    )
    return knowledge(entities=(*things, verb, *times), relations=(WHEN,), facts=facts)


def in_order(**more: Any) -> Template:  # noqa: ANN401
    return template(
        **{
            "id_": "ordre",
            "kind": "ordering",
            "relations": ("moment",),
            "asks": "moment",
            "stem": "Dans quel ordre ?",
            "answer": "{{ acteur | le }} {{ action | nom }}",
            **more,
        }
    )


def test_dates_put_facts_in_order() -> None:
    (item,) = composed(in_order(), about=dated("1900", "1850-03-02", "1870")).items
    assert isinstance(item, Ordering)
    assert item.order == ("La halle ouvre", "La digue ouvre", "La gare ouvre")


def ids(*templates: Template) -> list[str]:
    return [item.id for item in composed(*templates, about=dated("1900", "1850", "1870")).items]


def test_what_is_gathered_is_named_after_its_text_unless_the_template_names_the_text() -> None:
    assert ids(in_order()) == ["ordre.voyage.moment"]
    assert ids(in_order(text="voyage")) == ["ordre.moment"]


def test_a_template_is_filled_from_the_text_that_it_names_alone() -> None:
    assert ids(in_order(text="ailleurs")) == []


def test_a_template_that_names_the_text_takes_the_place_of_one_that_names_none() -> None:
    own, other = in_order(id_="a-moi", text="voyage"), in_order(id_="ailleurs", text="ailleurs")
    assert ids(in_order(), own) == ["a-moi.moment"]
    assert ids(in_order(), other) == ["ordre.voyage.moment"]


def test_dates_of_which_one_holds_the_other_are_not_put_in_order() -> None:
    made = composed(in_order(), about=dated("1850", "1850-03-02", "1870"))
    assert made.items == ()
    assert "il en faut 3" in reasons(made)[0]


def test_date_without_a_year_is_not_put_in_order() -> None:
    assert composed(in_order(), about=dated("1850", "--03-02", "1870")).items == ()


def test_element_that_says_a_number_gives_nothing_to_order() -> None:
    about = dated("1850", "1860", "1870", action="ouvre en 1999")
    assert composed(in_order(), about=about).items == ()


DOES = relation(
    "agent",
    roles={"agent": ("chose",), "action": ("action",)},
    functional=("agent",),
    statement="{{ agent | le | maj }} {{ action | nom }}.",
)
ACTS = ("garde la porte", "retient l’eau", "sonne midi")


def agents(functional: tuple[str, ...] = ("agent",)) -> Knowledge:
    names = ("tour", "digue", "cloche")
    things = tuple(entity(n, "chose", name=n, article="la", gender="f") for n in names)
    acts = tuple(entity(f"a{n}", "action", name=act) for n, act in enumerate(ACTS))
    facts = tuple(
        fact(f"f{n}", "agent", agent=name, action=f"a{n}") for n, name in enumerate(names)
    )
    of = relation("agent", roles=DOES.roles, functional=functional, statement=DOES.statement)
    return knowledge(entities=(*things, *acts), relations=(of,), facts=facts)


ASKED = template(
    "que-fait",
    relations=("agent",),
    asks="action",
    stem="Que fait {{ agent | le }} ?",
    answer="{{ action | nom }}",
)


def test_what_another_alone_can_have_is_a_wrong_answer() -> None:
    made = composed(ASKED, about=agents())
    assert len(made.items) == 3
    for item in made.items:
        assert isinstance(item, SingleChoice)
        assert {option.text for option in item.options} == set(ACTS)


def test_what_several_may_have_is_none() -> None:
    assert composed(ASKED, about=agents(functional=())).items == ()


def test_pairs_are_made_where_one_side_belongs_to_one_alone() -> None:
    pairs = template(
        "paires",
        kind="matching",
        relations=("agent",),
        asks="",
        stem="Associez.",
        left="{{ agent | le }}",
        right="{{ action | nom }}",
    )
    (item,) = composed(pairs, about=agents()).items
    assert isinstance(item, Matching)
    assert item.key == ACTS
    assert composed(pairs, about=agents(functional=())).items == ()


READ = text("On visite le musée du Fleuve, à Rouen. On dort à Caen.", "On part à Dieppe.")


def test_group_of_a_sentence_joins_what_is_asked_of_it() -> None:
    def quoted(id_: str, words: str, paragraph: int = 1, of: str = "visite") -> Any:  # noqa: ANN401
        place = {"visite": "rouen", "concert": "caen"}[of]
        return fact(id_, evenement=of, lieu=place, quotes=(words,), paragraph=paragraph)

    about = knowledge(
        facts=(
            quoted("f", "On visite le musée"),
            quoted("g", "le musée du Fleuve, à Rouen", of="concert"),
            quoted("h", "On dort à Caen"),
            quoted("i", "On part à Dieppe", 2),
        )
    )
    asked = (
        template("a", kind="short_answer", group="citation"),
        template("b", kind="true_false", stem="{{ phrase }}", group="citation"),
    )
    groups = {item.facts[0]: item.group for item in composed(*asked, about=about, read=READ).items}
    assert groups["f"] == groups["g"] == "voyage.p1.1"
    assert groups["h"] == "voyage.p1.2"
    assert groups["i"] == "voyage.p2.1"


YEAR = template(
    "quand",
    relations=("moment",),
    asks="moment",
    stem="En quelle année {{ acteur | le }} ouvre-t-elle ?",
    answer="{{ moment | nom }}",
)


def test_wrong_dates_are_those_of_the_text_where_there_are_some() -> None:
    about = dated("1850", "1900", "1870")
    near = tuple(entity(f"n{y}", "annee", name=y, value=y, absent=True) for y in ("1869", "1871"))
    about = knowledge(
        entities=(*about.entities.values(), *near),
        relations=(WHEN,),
        facts=tuple(about.facts.values()),
    )
    for item in composed(YEAR, about=about).items:
        assert {option.text for option in item.options} == {"1850", "1870", "1900"}


def test_what_happened_is_not_set_against_what_is_to_come() -> None:
    about = dated("1850", "2030", "1870")
    near = tuple(entity(f"n{y}", "annee", name=y, value=y, absent=True) for y in ("1840", "1860"))
    facts = dict(about.facts)
    facts["f1"] = fact(
        "f1",
        "moment",
        acteur="c1",
        action="verbe",
        moment="t1",
        statement="La halle ouvrira {{ moment | a }}.",
    )
    about = knowledge(
        entities=(*about.entities.values(), *near), relations=(WHEN,), facts=tuple(facts.values())
    )
    for item in composed(YEAR, about=about).items:
        if "f1" not in item.facts:
            assert "2030" not in {option.text for option in item.options}
