"""The nouns of a passage that may be hidden, and which may stand for which."""

import pytest

from ardoise.propose.hidden_word import HiddenWord, find_hidden_words
from ardoise.propose.model import NoModel


def hidden(sentence: str) -> dict[str, HiddenWord]:
    return {one.word: one for one in find_hidden_words(sentence, NoModel())}


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Les meuniers de Varennes redoutent surtout la sécheresse.", {"sécheresse"}),
        # Nothing leads up to it yet.
        ("La sécheresse inquiète.", set()),
        # "à l’issue de", "en direction": no noun of their own.
        ("Le vieux moulin fut vendu à l’occasion de la fusion.", {"fusion"}),
        # After "de" alone a noun is half of a phrase.
        ("Le vieux moulin perdit sa roue de fondation.", set()),
        # A pronoun before its verb is no article.
        ("Il faut encore que le maître le mesure.", set()),
        # An office is one name.
        ("La visite fut reçue par le secrétaire général.", set()),
        # Whose name is told is known by it.
        ("Le vieux moulin fut alors dessiné par l’architecte Anne Roy.", set()),
        ("Le vieux moulin servait alors à toutes les fondations.", set()),
        # Between an article and its noun an adjective may stand, not a noun.
        ("On redoute ici la grande inondation.", {"inondation"}),
        ("On franchit alors la hauteur fixée ensemble.", set()),
    ],
)
def test_nouns_are_hidden_whose_place_is_led_up_to(sentence: str, words: set[str]) -> None:
    assert hidden(sentence).keys() == words


def test_what_anybody_guesses_is_worth_less() -> None:
    rare = hidden("Le meunier du vallon redoute la sécheresse.")["sécheresse"]
    plain = hidden("Le meunier du vallon redoute la maison.").get("maison")
    assert plain is None or plain.worth < rare.worth


def test_grammar_tells_which_word_may_stand_where() -> None:
    found = hidden(
        "Il redoute ici la sécheresse, il aime toujours la fondation, il craint les inondations,"
        " il voit enfin l’inondation, il répare souvent le moulinage."
    )
    drought, floods = found["sécheresse"], found["inondations"]
    assert drought.may_stand_for(found["fondation"])
    assert not drought.may_stand_for(floods)
    assert not floods.may_stand_for(drought)
    assert not found["inondation"].may_stand_for(drought)
    assert not drought.may_stand_for(found["inondation"])
    assert not drought.may_stand_for(found["moulinage"])


def test_a_word_is_moved_with_its_sentence() -> None:
    one = hidden("Le meunier du vallon redoute la sécheresse.")["sécheresse"]
    assert (one.moved(10).start, one.moved(10).word) == (one.start + 10, "sécheresse")


class Read(NoModel):
    """A model that finds these nouns."""

    def nouns(self, sentence: str) -> frozenset[int]:
        words = ("mur", "mousse", "lichen", "moulin", "fondation", "récoltes", "virus")
        return frozenset(sentence.index(word) for word in words if word in sentence)

    def commonness(self, word: str) -> float:
        return 3.0


def test_no_article_is_needed_where_a_text_gives_little() -> None:
    words = "Le mur du moulin est couvert de mousse et de lichen."
    assert {one.word for one in find_hidden_words(words, Read(), lax=True)} >= {"mousse", "lichen"}
    assert not {one.word for one in find_hidden_words(words, Read())} & {"mousse", "lichen"}
    # Of a noun it is the complement.
    half = find_hidden_words("Le mur perdit un jour sa roue et son mur de fondation.", Read())
    assert "fondation" not in {one.word for one in half}


def test_what_takes_something_up_is_not_hidden() -> None:
    assert not list(find_hidden_words("On rentrait alors ces récoltes.", Read()))


def test_numbers_and_adjectives_tell_what_may_stand_where() -> None:
    (harvests,) = find_hidden_words("On rentrait alors les récoltes précoces.", Read())
    assert (harvests.gender, harvests.number) == ("", "p")
    (harvests,) = find_hidden_words("On rentrait alors les récoltes tardives.", Read())
    assert harvests.gender == "f"
    (harvests,) = find_hidden_words("On rentrait alors trois récoltes.", Read())
    assert harvests.number == "p"
    # "virus" is of one and of several.
    (virus,) = find_hidden_words("On craint alors le virus.", Read())
    assert virus.may_stand_for(harvests)
