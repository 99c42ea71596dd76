"""The names of a passage that may be hidden, and which may stand for which."""

from ardoise.propose.hidden_name import find_hidden_names
from ardoise.propose.hidden_word import HiddenWord
from ardoise.propose.model import NoModel
from ardoise.propose.names import Name

NAMES = {
    name.text: name
    for name in (
        Name(text="Anne Roy", cls="personne", gender="f"),
        Name(text="Paul Petit", cls="personne", gender="m"),
        Name(text="Jeanne Morel", cls="personne"),
        Name(text="Roy", cls="personne"),
        Name(text="Dinan", cls="ville"),
        Name(text="Brest", cls="ville"),
        Name(text="France", cls="pays"),
    )
}


def hidden(sentence: str) -> dict[str, HiddenWord]:
    return {one.word: one for one in find_hidden_names(NAMES, sentence, NoModel())}


def test_people_come_before_towns_and_countries_are_left_to_be_read() -> None:
    found = hidden("En France, à Dinan, la maire a reçu Paul Petit et Mme Roy.")
    assert list(found) == ["Paul Petit", "Dinan"]


def test_what_opens_a_sentence_is_left_to_be_read() -> None:
    assert list(hidden("Anne Roy a reçu Paul Petit.")) == ["Paul Petit"]


def test_gender_and_what_leads_up_to_them_tell_names_apart() -> None:
    found = hidden("Hier, à Brest, Mme Anne Roy a vu Paul Petit et Jeanne Morel, près de Dinan.")
    assert found["Jeanne Morel"].may_stand_for(found["Anne Roy"])
    assert not found["Paul Petit"].may_stand_for(found["Anne Roy"])
    assert found["Anne Roy"].may_stand_for(found["Paul Petit"])
    assert not found["Dinan"].may_stand_for(found["Brest"])
    assert not found["Dinan"].may_stand_for(found["Paul Petit"])
