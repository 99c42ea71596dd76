"""How many voted for and against."""

import pytest

from ardoise.propose.votes import find_votes


def test_others_share_as_many_votes_on_the_same_side() -> None:
    text = "Par 17 voix contre onze, le conseil a choisi la halle"
    (vote,) = find_votes(text, text)
    assert vote.name == "17 voix contre onze"
    assert vote.others == ("15 voix contre treize", "19 voix contre neuf", "20 voix contre huit")


@pytest.mark.parametrize(
    "text",
    [
        "Les deux voix contre lesquelles il parlait se turent",
        "Le vote donna cinq voix contre cinq",
        "Leurs voix contre la digue portent loin",
        "Par 3 voix contre 2, le jury a choisi la halle",
    ],
)
def test_what_tells_no_vote_or_has_no_like(text: str) -> None:
    assert list(find_votes(text, text)) == []
