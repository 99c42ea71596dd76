"""What a paragraph quotes, apart from the words that say whose it is."""

import pytest

from ardoise.propose.quotation import find_quotations


@pytest.mark.parametrize(
    ("content", "sentences", "told"),
    [
        (
            "Le pont est vieux. « Il faut le refaire avant la crue », juge Anne Petit.",
            ("Il faut le refaire avant la crue",),
            "",
        ),
        (
            "« Le pont penche depuis mars, prévient-elle. Il faut le fermer. »",
            ("Le pont penche depuis mars.", "Il faut le fermer."),
            "prévient-elle",
        ),
        (
            "« Le pont penche depuis mars, prévient Anne Petit, pilote. Il faut le fermer. »",
            ("Le pont penche depuis mars.", "Il faut le fermer."),
            "prévient Anne Petit, pilote",
        ),
        (
            "« La crue vient, explique-t-il en montrant la carte. »",
            ("La crue vient",),
            "explique-t-il en montrant la carte",
        ),
    ],
)
def test_a_quotation_is_told_from_who_says_it(
    content: str, sentences: tuple[str, ...], told: str
) -> None:
    (found,) = find_quotations(1, content)
    assert (found.sentences, found.told) == (sentences, told)


def test_a_word_in_quotation_marks_is_no_speech() -> None:
    assert list(find_quotations(1, "Il parle d’un « accord » avec la ville.")) == []


def test_the_words_around_are_kept() -> None:
    (found,) = find_quotations(1, "Anne Petit répond : « Le quai tient encore bon. » Rien d’autre.")
    assert (found.ahead, found.after) == ("Anne Petit répond :", "Rien d’autre.")
