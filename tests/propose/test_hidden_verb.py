"""The verbs of a passage that may be hidden, and which may stand for which."""

import pytest

from ardoise.propose.hidden_verb import find_hidden_verbs
from ardoise.propose.hidden_word import HiddenWord
from ardoise.propose.model import NoModel


class Told(NoModel):
    def finite_verbs(self, sentence: str) -> frozenset[int]:
        words = ("grincent", "écrase", "tournent", "renforce")
        return frozenset(sentence.index(word) for word in words if word in sentence)


def hidden(sentence: str) -> dict[str, HiddenWord]:
    return {one.word: one for one in find_hidden_verbs(sentence, Told())}


@pytest.mark.parametrize(
    ("sentence", "verbs"),
    [
        ("Les vieilles meules grincent.", {"grincent"}),
        # What follows it tells which verb it is.
        ("Les vieilles meules grincent sur la pierre.", set()),
        ("Le meunier veut bien renoncer à la roue.", set()),
        # So does a pronoun of the same, and an object that stands before it.
        ("Le meunier et son fils se tournent.", set()),
        ("Voici la roue qu’ils tournent la nuit.", set()),
        ("Le vieux moulin fut souvent repeint par ses maîtres.", {"repeint"}),
        ("Le meunier vient pour réparer la roue.", {"réparer"}),
        # What says little by itself.
        ("Le vieux moulin est là, et il peut servir à tous.", set()),
        # An adverb is no participle.
        ("La roue est vraiment lourde et elle est carrément vieille.", set()),
        # Nothing leads up to it.
        ("Elle écrase le grain.", set()),
        # What is inverted shows its subject after it.
        ("La meule du haut écrase-t-elle le grain ?", set()),
    ],
)
def test_verbs_are_hidden_that_say_something(sentence: str, verbs: set[str]) -> None:
    assert hidden(sentence).keys() == verbs


def test_form_and_number_tell_which_may_stand_where() -> None:
    found = hidden(
        "Les vieilles meules grincent, la meule du haut écrase le grain, les ailes tournent, et le"
        " vent renforce le bruit ; le toit fut repeint, la cour fut élargie, et le mur fut abattu."
    )
    assert found["grincent"].may_stand_for(found["tournent"])
    assert not found["grincent"].may_stand_for(found["écrase"])
    assert found["écrase"].may_stand_for(found["renforce"])
    assert not found["repeint"].may_stand_for(found["renforce"])
    assert found["repeint"].may_stand_for(found["abattu"])
    assert not found["repeint"].may_stand_for(found["élargie"])
