"""Q25: what the author of an item wrote is short; a passage of the text is as long as it is, up to
a bound of its own."""

from tests.check import build

from ardoise.check import stem
from ardoise.check.scene import Scene

BEFORE = "Complétez ce passage du texte : « "
THIRTY = " ".join(["mot"] * 35)


def told(words: str) -> list[str]:
    item = build.single(words)
    found = stem.check_item(item, Scene(build.bank(item)))
    return [p.message for p in found if p.rule == "Q25"]


def test_a_passage_to_complete_may_have_a_long_sentence() -> None:
    assert told(f"{BEFORE}{THIRTY} ____ mot. »") == []


def test_the_words_of_the_author_may_not() -> None:
    assert told(f"Quel est le mot qui suit {THIRTY} ?") != []
    assert told(f"{THIRTY} ? {BEFORE}mot ____ mot. »") != []


def test_a_passage_without_a_blank_is_counted_with_the_rest() -> None:
    assert told(f"Que veut dire « {THIRTY} mot » dans le texte ?") != []


def test_a_passage_that_is_read_before_a_question_is_none_of_its_words() -> None:
    read = f"Lisez ce passage du texte : « {THIRTY} mot. »"
    assert told(f"{read} Que désigne « il » ?") == []
    (message,) = told(f"{read[:-2]} {THIRTY} {THIRTY}. » Que désigne « il » ?")
    assert "106 mots" in message
    assert told(f"{read} Que désigne « il », dont on dit {THIRTY} ?") != []


def test_a_passage_has_ninety_words_at_most() -> None:
    assert told(f"{BEFORE}{THIRTY} ____ {THIRTY}. »") == []
    (message,) = told(f"{BEFORE}{THIRTY} ____ {THIRTY} {THIRTY}. »")
    assert "105 mots" in message
