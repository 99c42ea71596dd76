"""Rare words that are asked by themselves where a text gives little."""

import pytest
from tests.propose.given import text

import ardoise.propose.propose as module
from ardoise.domain.text import Text
from ardoise.propose.model import NoModel
from ardoise.propose.propose import propose
from ardoise.propose.rare_words import MOST, RELATION

RARE = ("aubes", "bluteau", "anille", "trémie", "biefs", "archure", "babillard")


class Read(NoModel):
    """A model that knows how rare these words are."""

    def labels(self, text: Text) -> dict[str, str]:
        return {}

    def nouns(self, sentence: str) -> frozenset[int]:
        return frozenset(sentence.index(word) for word in RARE if word in sentence)

    def commonness(self, word: str) -> float:
        return 2.0 if word in RARE or f"{word}s" in RARE else 5.0


def asked(*paragraphs: str) -> list[str]:
    proposed = propose(text(*paragraphs), Read())
    facts = [one for one in proposed.facts.values() if one.relation == RELATION]
    return [proposed.entities[one.args["mot"][0]].name for one in facts]


def test_a_rare_word_is_asked_after_what_its_sentence_leans_on() -> None:
    words = (
        "Le moulin de Varennes date de très longtemps. Au-dessus de la meule, ce moulin avait alors"
        " une trémie, que le meunier remplissait de grain chaque matin avant de partir."
    )
    assert asked(words) == ["trémie"]


def test_a_word_that_is_read_beside_it_is_told() -> None:
    words = "Autour du vieux moulin, on nettoie souvent les biefs, car un bief se bouche vite ici."
    assert asked(words) == []


def test_a_text_is_asked_for_few_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "ask_gaps", lambda cast, heard: None)
    sentences = [
        f"Dans le vieux moulin du bourg, on remplace ici la pièce des {one}." for one in RARE
    ]
    assert len(asked(*sentences)) == MOST
    # Two of a paragraph.
    assert len(asked(" ".join(sentences))) == 2


def test_a_passage_is_not_cut_within_a_quotation() -> None:
    words = (
        "En montant l’an dernier sous le toit du moulin, Luc Roy a vu tout de suite que « le vieil"
        " homme avait caché derrière la grande meule un bluteau, qui servait autrefois à passer la"
        " farine du village et des hameaux d’alentour, avant de la vendre au marché de la ville »,"
        " où les boulangers venaient de loin pour la prendre, et qui fut ensuite oublié là pendant"
        " des années par tous."
    )
    quoted = [
        quote
        for fact in propose(text(words), Read()).facts.values()
        if fact.relation == RELATION
        for quote in fact.quotes
    ]
    assert [quote[-9:] for quote in quoted] == ["a ville »"]
