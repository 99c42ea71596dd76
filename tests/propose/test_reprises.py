"""What pronouns stand for is asked a few times of a text, of passages that can be read alone."""

from tests.propose.given import reprises, text

from ardoise.propose.excerpt import LONGEST
from ardoise.propose.model import NoModel
from ardoise.propose.propose import propose
from ardoise.propose.reprises import MOST

_PAIRS = (
    "Le phare éclaire la côte depuis 1850. Il guide le cargo et le chalutier.",
    "La péniche quitte le quai. Elle transporte la farine et la pierre.",
    "La mairie a vendu le moulin. Il abrite désormais le théâtre et le cirque.",
    "Le barrage retient la rivière. Il protège le champ et le vallon.",
    "La grue domine le quai. Elle soulève la poutre et la tuile.",
)


def test_a_text_is_asked_so_four_times_at_most() -> None:
    assert len(reprises(*_PAIRS)) == MOST


def test_each_paragraph_is_asked_before_a_second_time() -> None:
    whole = f"{_PAIRS[0]} {_PAIRS[1]}"
    keys = {key for _, key, _ in reprises(whole, *_PAIRS[2:])}
    assert {"le moulin", "le barrage", "la grue"} <= keys


def test_a_passage_is_short_and_holds_both_words() -> None:
    knowledge = propose(text(*_PAIRS), NoModel())
    for fact in knowledge.facts.values():
        if fact.relation.startswith("passage-reprise"):
            passage = knowledge.entities[fact.args["passage"][0]].name
            key = knowledge.entities[fact.args["referent"][0]].name
            assert key in passage
            assert len(passage.split()) <= LONGEST


def test_a_sentence_that_leans_on_another_is_not_shown_without_it() -> None:
    paragraph = "Il le sait. Son phare éclaire cette côte. Il guide le cargo et le chalutier."
    assert reprises(paragraph) == []


def test_of_two_things_one_is_the_only_wrong_answer() -> None:
    (asked,) = reprises("Le lac gèle en hiver parce qu’il est alimenté par le glacier.")
    assert asked == ("« il »", "le lac", {"le glacier"})


def test_people_are_asked_by_who() -> None:
    paragraph = (
        "Nadia Perrin dirige le musée de Tulle avec Claire Vidal. Elle a présenté mardi les plans "
        "de Lucie Morel."
    )
    relations = {fact.relation for fact in propose(text(paragraph), NoModel()).facts.values()}
    assert "passage-reprise-qui" in relations
    assert "passage-reprise" not in relations


def test_the_last_quote_is_the_sentence_that_is_asked() -> None:
    facts = propose(text(_PAIRS[0]), NoModel()).facts.values()
    (fact,) = (fact for fact in facts if fact.relation == "passage-reprise")
    assert fact.quotes == (
        "Le phare éclaire la côte depuis 1850.",
        "Il guide le cargo et le chalutier",
    )


def test_somebody_of_whom_a_thing_is_said_may_be_meant() -> None:
    annulled = (
        "Après des soupçons, l’élection d’Anna Roy est annulée en 1975. Elle refuse de quitter le"
        " pouvoir et décrète le deuil : les libertés sont réduites, l’opposition est surveillée, et"
        " les fêtes sont reportées."
    )
    assert reprises(annulled) == []
