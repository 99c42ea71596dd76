"""In spite of what, thanks to what or what for something is done, beside what is surely wrong."""

import pytest

from ardoise.propose.obstacles import find_obstacles


@pytest.mark.parametrize(
    ("told", "word", "others"),
    [
        ("Le bal a lieu malgré la pluie", "malgré", {"grâce à", "au lieu de"}),
        ("Malgré la crue, le bac passe", "malgré", {"grâce à", "au lieu de"}),
        ("Le bal a lieu malgré le froid", "malgré le", {"grâce au", "au lieu du"}),
        ("Le bal continue à plaire malgré son prix", "malgré", {"grâce à", "au lieu de"}),
        ("Le bac passe grâce à une corde", "grâce à", {"malgré", "au lieu d’"}),
        ("Le bac passe grâce aux rameurs", "grâce aux", {"malgré les", "au lieu des"}),
        ("On ferme le pont à cause de la crue", "à cause de", {"malgré", "au lieu de"}),
        ("On annule le bal en raison d’une grève", "en raison d’", {"malgré", "au lieu d’"}),
        ("On creuse afin de trouver une source", "afin de", {"à force de", "faute de"}),
        ("On creuse afin d’atteindre une source", "afin d’", {"à force d’", "faute d’"}),
    ],
)
def test_it_stands_beside_what_would_be_wrong(told: str, word: str, others: set[str]) -> None:
    (found,) = find_obstacles(told)
    assert (found.word, set(found.others)) == (word, others)
    assert told[found.start : found.end].casefold() == word


@pytest.mark.parametrize(
    "told",
    [
        # Thanks to it, or in spite of it?
        "Le prince plaît malgré ses réformes",
        "Le bal n’a pas lieu malgré la pluie",
        "Le bac ne passe pas grâce à la corde",
        # In spite of it, perhaps.
        "Le bal a lieu à cause de la crue",
        "On ferme le pont à cause de la fête",
    ],
)
def test_what_may_go_either_way_is_not_asked(told: str) -> None:
    assert not list(find_obstacles(told))
