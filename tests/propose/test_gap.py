"""The nouns that are worth writing, and the passages that ask them."""

import pytest
from tests.propose.given import text

from ardoise.propose import propose as module
from ardoise.propose.gap import ENOUGH, MOST, find_gaps
from ardoise.propose.model import NoModel
from ardoise.propose.propose import propose


def first(sentence: str) -> str:
    found = find_gaps(sentence)
    return sentence[slice(*found[0])] if found else ""


@pytest.mark.parametrize(
    ("sentence", "noun"),
    [
        # The last noun of a statement is what it says anew.
        ("Le vieux meunier de la vallée redoutait surtout la sécheresse", "sécheresse"),
        ("Le vieux sol y est riche en sels de potassium", ""),
        # "à la suite de", "au cours de" hold no noun of their own.
        ("Le clocher de bois fut refait à la suite de plaintes", ""),
        # What else of the sentence says is no gap.
        ("Une association aide ici les autres associations", ""),
        # What anybody guesses: words of every day, units, numbers.
        ("Dans ces régions, le vieux marin traverse souvent la forêt", ""),
        ("Ici, la vieille farine se vend deux euros le kilogramme", ""),
        ("Le vieux moulin fournit chaque hiver une cinquantaine de sacs", ""),
        # The half of a name or of a set phrase.
        ("Le vieux droit a pour sommet la Cour de cassation", ""),
        ("Ici, chaque habitant demande son permis de construction", ""),
        ("Le vieux sculpteur a fait la connaissance du roi", ""),
        # The kind of a thing is told by its name.
        ("Ici, le vieux moulin est une exploitation", ""),
        # What the verb is about, before what comes last.
        ("Ici, le vieux maire interdit la mendicité sur la promenade", "mendicité"),
        # Verbs look like nouns after a pronoun.
        ("Quant aux vieux sacs, le vent les emporte", ""),
    ],
)
def test_the_noun_that_is_worth_writing(sentence: str, noun: str) -> None:
    assert first(sentence) == noun


def test_a_model_tells_nouns_that_no_ending_tells() -> None:
    sentence = "Ici, le vautour mange surtout des merles"
    at = sentence.index("merles")
    assert find_gaps(sentence) == []
    assert find_gaps(sentence, frozenset((at,))) == [(at, at + len("merles"))]


def test_what_a_model_takes_for_a_noun_may_be_none() -> None:
    sentence = "Ici, on dessine surtout avec un modeste fusain"
    at, end = sentence.index("modeste"), sentence.index("fusain")
    assert find_gaps(sentence, frozenset((at, end))) == []


def test_a_noun_that_comes_again_is_told_there() -> None:
    sentence = "Ici, le loup se cache des autres loups"
    at = sentence.index("loups")
    assert find_gaps(sentence, frozenset((at,))) == []


def test_a_sentence_that_nothing_else_asks_is_asked_for_its_noun() -> None:
    sentence = "Dans la vallée, on redoute chaque hiver une grande inondation."
    proposed = propose(text(sentence), NoModel())
    (fact,) = [f for f in proposed.facts.values() if f.relation == "passage-trou"]
    assert proposed.entities[fact.args["mot"][0]].name == "inondation"


def test_a_text_is_asked_for_few_nouns(monkeypatch: pytest.MonkeyPatch) -> None:
    # Words to be put back in a passage would take the sentences first.
    monkeypatch.setattr(module, "ask_given_words", lambda cast, heard: None)
    nouns = ["inondation", "population", "association", "plantation", "exposition", "vaccination"]
    nouns += ["navigation", "production", "circulation", "habitation", "démolition", "pollution"]
    sentences = [f"Autour du vieux moulin, on redoute toujours la {noun}." for noun in nouns]
    proposed = propose(text(*sentences), NoModel())
    asked = [f for f in proposed.facts.values() if f.relation == "passage-trou"]
    assert MOST <= len(asked) <= min(len(nouns), ENOUGH)
    assert len(asked) == MOST
    assert len({f.paragraph for f in asked}) == MOST


def test_a_pronoun_before_its_verb_leads_to_no_noun() -> None:
    sentence = "Le vieux meunier évite surtout qu’on le reconnaisse"
    at = sentence.index("reconnaisse")
    assert find_gaps(sentence, frozenset((at,))) == []


def test_a_word_of_few_letters_is_a_riddle() -> None:
    sentence = "Le vieux meunier craint alors une otite"
    at = sentence.index("otite")
    assert find_gaps(sentence, frozenset((at,))) == []


def test_after_ainsi_que_a_noun_is_a_noun() -> None:
    sentence = "Le vieux meunier surveille le moulin ainsi que la sécheresse"
    at = sentence.index("sécheresse")
    assert find_gaps(sentence, frozenset((at,))) == [(at, len(sentence))]


def test_what_a_noun_is_of_is_led_up_to_by_an_elision() -> None:
    sentence = "Le toit du vieux moulin est garni d’une girouette"
    at = sentence.index("girouette")
    assert find_gaps(sentence, frozenset((at,))) == [(at, len(sentence))]
