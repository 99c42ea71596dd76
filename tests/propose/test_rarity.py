"""Which nouns are words of a lesson."""

from ardoise.propose.model import NoModel
from ardoise.propose.rarity import RARE, commonness, rare


class Told(NoModel):
    def commonness(self, word: str) -> float | None:
        return {"dorsale": 2.8, "dorsales": 1.9, "palais": 4.7}.get(word, 0.0)


def test_the_commonest_form_tells() -> None:
    assert commonness("dorsales", Told()) == 2.8
    assert rare("dorsales", Told())
    assert not rare("palais", Told())


def test_without_a_model_words_of_every_day_are_known() -> None:
    assert rare("dorsale", NoModel())
    assert not rare("maisons", NoModel())
    assert commonness("maison", NoModel()) > RARE
