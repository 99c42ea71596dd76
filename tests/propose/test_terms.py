"""Terms with their definitions, as facts."""

import pytest
from msgspec.structs import replace
from tests.propose.given import said, text

from ardoise.propose.model import NoModel
from ardoise.propose.propose import propose


def test_a_thing_is_not_said_to_be_somebody() -> None:
    knowledge = propose(
        text(
            "Le chômeur est une personne qui cherche un emploi. Le salaire est la somme que "
            "verse un patron."
        ),
        NoModel(),
    )
    assert {
        knowledge.entities[fact.args["terme"][0]].cls
        for fact in knowledge.facts.values()
        if fact.relation == "definition"
    } == {"notion", "notion-personne"}


def test_a_definition_is_no_act_of_its_term() -> None:
    knowledge = propose(
        text("L’érosion désigne l’usure des roches par l’eau ou le vent."), NoModel()
    )
    assert {fact.relation for fact in knowledge.facts.values()} == {"definition"}


def test_a_definition_agrees_with_its_term() -> None:
    assert "Les jacqueries sont des révoltes de paysans." in said(
        "Les jacqueries, ces révoltes de paysans, éclatent au printemps."
    )
    assert said("On appelle sédiment toute particule capable de se déposer dans un lac.") == [
        "On appelle sédiment toute particule capable de se déposer dans un lac."
    ]


@pytest.mark.parametrize(
    ("sentence", "statement"),
    [
        (
            "Les manses étaient des terres que cultivaient les paysans.",
            "Les manses sont des terres que cultivaient les paysans.",
        ),
        (
            "L’étalon était une mesure que gardait la ville.",
            "L’étalon est une mesure que gardait la ville.",
        ),
    ],
)
def test_what_a_thing_was_is_said_of_it(sentence: str, statement: str) -> None:
    assert said(sentence) == [statement]


def test_one_thing_is_not_said_to_be_several() -> None:
    assert said("La réserve désigne les terres que le seigneur garde pour lui-même.") == [
        "La réserve désigne les terres que le seigneur garde pour lui-même."
    ]


def test_definitions_that_would_tell_the_answer_are_kept_apart() -> None:
    knowledge = propose(
        text(
            "La crue est une montée des eaux d’une rivière. Les terrils sont des collines de "
            "déchets. Un son aigu est un son dont la fréquence est élevée."
        ),
        NoModel(),
    )
    classes = [
        knowledge.entities[fact.args["definition"][0]].cls
        for fact in knowledge.facts.values()
        if fact.relation == "definition"
    ]
    assert classes == ["definition", "definition-plurielle", "definition-a-part"]


@pytest.mark.parametrize(
    "sentence",
    [
        "On y trouve une roche dure, bien connue des tailleurs de pierre, qui résiste au gel.",
        "Les dalles, extraites de la carrière du Ménez, pèsent jusqu’à deux tonnes.",
        "Les murs, peints par des élèves de la ville, attirent les curieux.",
    ],
)
def test_a_participle_after_a_comma_defines_nothing(sentence: str) -> None:
    assert not [one for one in said(sentence) if " est " in one or " sont " in one]


def defined(title: str, sentence: str) -> set[str]:
    knowledge = propose(replace(text(sentence), title=title), NoModel())
    return {
        knowledge.entities[fact.args["terme"][0]].name
        for fact in knowledge.facts.values()
        if fact.relation == "definition"
    }


@pytest.mark.parametrize(
    ("title", "asked"),
    [("La loutre enfin revenue", set()), ("Les bêtes du marais", {"loutre européenne"})],
)
def test_what_the_title_is_about_is_not_asked_by_its_kind(title: str, asked: set[str]) -> None:
    sentence = "La loutre européenne est un mammifère qui se nourrit de poissons et de crabes."
    assert defined(title, sentence) == asked


@pytest.mark.parametrize(
    "sentence",
    [
        "On trouve au marché : des fruits mûrs, des noix de la vallée, le sel et la farine de blé.",
        "Parmi les attraits de Pau : de bons hôtels, des bals de quartier, la mer et le calme du"
        " port.",
    ],
)
def test_a_member_of_a_list_is_defined_by_no_other(sentence: str) -> None:
    assert defined("Essai", sentence) == set()


@pytest.mark.parametrize(
    ("term", "asked"),
    [
        ("principe fondamental des marins", set()),
        ("intérêt du barrage", set()),
        ("principe de Pascal", {"principe de Pascal"}),
    ],
)
def test_what_is_only_of_something_is_no_term(term: str, asked: set[str]) -> None:
    the = "L’" if term.startswith("i") else "Le "
    sentence = f"{the}{term} est la règle qui donne la poussée de l’eau."
    assert defined("Essai", sentence) <= asked
    assert bool(defined("Essai", sentence)) is bool(asked)
