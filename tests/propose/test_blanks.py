"""Which words of a passage are hidden together."""

from ardoise.propose.blanks import FEWEST, choose, told
from ardoise.propose.hidden_word import HiddenWord


def noun(word: str, words: str, *, gender: str, number: str = "s", sound: str = "") -> HiddenWord:
    start = words.index(word)
    return HiddenWord(
        start=start,
        end=start + len(word),
        word=word,
        form="noun",
        own_gender=gender,
        own_number=number,
        gender=gender,
        number=number,
        sound=sound,
        worth=2.0,
    )


WORDS = (
    "Sous le toit du moulin, on trouve encore une vieille balance. Le vent qui vient du nord fait"
    " grincer la charpente. Pendant la nuit, les gens du hameau entendent venir de très loin le"
    " murmure."
)
BALANCE = noun("balance", WORDS, gender="f", sound="c")
FRAME = noun("charpente", WORDS, gender="f", sound="c")
HAMLET = noun("hameau", WORDS, gender="m", sound="c")
MURMUR = noun("murmure", WORDS, gender="m", sound="c")


def test_grammar_tells_what_stands_alone_of_its_gender() -> None:
    assert told((BALANCE, FRAME, HAMLET)) == 1
    assert told((BALANCE, HAMLET)) == 2
    assert told((BALANCE, FRAME, HAMLET, MURMUR)) == 0


def test_what_could_stand_elsewhere_is_told_where_no_other_takes_its_place() -> None:
    # "une élision", "la charpente": the one that fits both leaves no place to the other.
    words = "On parle ici de l’une élision, puis on répare enfin la charpente."
    elided = noun("élision", words, gender="f")
    frame = noun("charpente", words, gender="f", sound="c")
    assert frame.may_stand_for(elided)
    assert told((elided, frame)) == 2


def test_words_are_hidden_that_grammar_does_not_tell() -> None:
    assert set(choose(WORDS, (BALANCE, FRAME, HAMLET), lax=False)) == {BALANCE, FRAME, HAMLET}
    three = (BALANCE, HAMLET, noun("vent", WORDS, gender="m", number="p"))
    assert choose(WORDS, three, lax=False) == ()
    assert len(choose(WORDS, (BALANCE, FRAME), lax=True)) < FEWEST


def test_a_blank_that_grammar_tells_is_not_counted() -> None:
    several = noun("gens", WORDS, gender="m", number="p")
    chosen = choose(WORDS, (BALANCE, FRAME, HAMLET, MURMUR, several), lax=False)
    assert set(chosen) == {BALANCE, FRAME, HAMLET, MURMUR}
