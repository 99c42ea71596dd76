"""Which joining words are asked, and beside which others."""

import pytest
from tests.propose.given import text

from ardoise.propose.joints import find_joints
from ardoise.propose.model import NoModel
from ardoise.propose.propose import propose


@pytest.mark.parametrize(
    ("sentence", "word", "others"),
    [
        ("Le feu recule, mais la plaine fume encore", "mais", {"car", "donc"}),
        ("On ferme le pont, car il menace de tomber", "car", {"mais", "donc"}),
        ("Le nord gèle alors que le sud brûle", "alors que", {"parce que", "si bien que"}),
        ("Il gèle, si bien qu’elle rentre", "si bien qu’", {"parce qu’", "alors qu’"}),
        ("Pourtant, le maire refuse", "pourtant", {"en effet", "par conséquent"}),
        ("En effet, le pont menace de tomber", "en effet", {"pourtant", "par conséquent"}),
    ],
)
def test_a_joining_word_stands_beside_those_of_another_sense(
    sentence: str, word: str, others: set[str]
) -> None:
    (found,) = find_joints(sentence)
    assert (found.word, set(found.others)) == (word, others)
    assert sentence[found.start : found.end].casefold() == word


@pytest.mark.parametrize(
    "sentence",
    [
        "Elle est non seulement peintre, mais elle écrit aussi",
        "Un feu petit, mais très vif",
        "Il vient de Lens, mais aussi de Pau",
        "Le vieux moulin ne tournait alors que les jours de grand vent",
        # It may be because of it as well.
        "La ville grandit alors que la mer recule",
    ],
)
def test_what_its_other_half_or_no_clause_shows_is_not_asked(sentence: str) -> None:
    assert not list(find_joints(sentence))


def test_a_joining_word_is_asked_with_both_that_it_joins() -> None:
    sentence = "La tour de la ville domine la plaine, mais le vent menace encore son toit de bois."
    proposed = propose(text(sentence), NoModel())
    (fact,) = [f for f in proposed.facts.values() if f.relation == "passage-lien"]
    passage = proposed.entities[fact.args["passage"][0]]
    assert passage.name == sentence.replace("mais", "____").removesuffix(".")


def test_what_elides_leaves_room_for_its_blank() -> None:
    sentence = "Le feu ne menace plus la plaine depuis hier, alors qu’il gagne encore la forêt."
    names = [e.name for e in propose(text(sentence), NoModel()).entities.values()]
    assert "Le feu ne menace plus la plaine depuis hier, ____ il gagne encore la forêt" in names
