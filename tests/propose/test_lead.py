"""With which line a passage begins."""

from ardoise.propose.lead import lead
from ardoise.propose.line import Line


def lines(*texts: str, leaning: tuple[int, ...] = ()) -> list[Line]:
    return [
        Line(paragraph=1, text=one, opening="" if n in leaning else one, quotes=(one,))
        for n, one in enumerate(texts)
    ]


MILL = "Le moulin domine la vallée."
STOPS = "Il cesse de tourner en mai."


def test_a_passage_begins_with_the_nearest_line_that_opens_it() -> None:
    shown = lines(MILL, MILL, STOPS, leaning=(2,))
    assert lead(shown, 2, 3, 3) == 1
    # Long enough it must be.
    assert lead(shown, 2, 3, 12) == 0
    assert lead(lines(STOPS, leaning=(0,)), 0, 1, 3) is None


def test_half_a_sentence_is_read_in_no_passage() -> None:
    assert lead(lines("Le moulin de la vallée", MILL, STOPS, leaning=(1, 2)), 2, 3, 3) is None


def test_whoever_does_something_is_said_before() -> None:
    proposes = "Il propose une autre roue."
    assert lead(lines("Anne Roy arrive au moulin.", MILL, proposes, leaning=(2,)), 2, 3, 3) == 0
    assert lead(lines(MILL, proposes, leaning=(1,)), 1, 2, 3) is None
    # A thing may stop by itself.
    assert lead(lines(MILL, STOPS, leaning=(1,)), 1, 2, 3) == 0
