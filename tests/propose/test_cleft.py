"""What is set off by « C’est … qui » and « C’est … que », said plainly."""

import pytest
from tests.propose.given import said

from ardoise.propose.cleft import plainly
from ardoise.propose.sentence import Sentence


@pytest.mark.parametrize(
    ("sentence", "plain"),
    [
        ("C’est la fonte qui gonfle le torrent.", "La fonte gonfle le torrent."),
        ("Ce sont les abeilles qui portent le pollen.", "Les abeilles portent le pollen."),
        ("C’est en 1911 que la digue céda.", "En 1911, la digue céda."),
    ],
)
def test_what_is_set_off_is_said_plainly(sentence: str, plain: str) -> None:
    found = plainly(Sentence(paragraph=1, text=sentence))
    assert found is not None
    assert (found.text, found.sources) == (plain, (sentence[:-1],))


@pytest.mark.parametrize(
    "sentence",
    [
        "C’est la première digue qui céda.",
        "C’est le seul pont qui relie les rives.",
        "C’est à ce moment que la digue céda.",
        "C’est elle qui porte le pollen.",
        "C’est dans son atelier que la toile fut peinte.",
        "C’est un torrent qui gonfle.",
        "C’est la fonte, dit-on, qui gonfle le torrent.",
        "C’est les abeilles qui portent le pollen.",
        "C’est pour la digue que l’on a voté ?",
    ],
)
def test_what_sets_nothing_off(sentence: str) -> None:
    assert plainly(Sentence(paragraph=1, text=sentence)) is None


def test_what_is_set_off_is_asked() -> None:
    assert "La fonte gonfle le torrent." in said("C’est la fonte qui gonfle le torrent.")
