"""Before which words an article loses its vowel."""

import pytest

from ardoise.domain.elision import elide, elides


@pytest.mark.parametrize("word", ["innovation", "hôtel", "Iran", "Ivan", "yeux", "Hélène"])
def test_elided(word: str) -> None:
    assert elides(word)


@pytest.mark.parametrize(
    "word", ["Hongrie", "onze", "IVe siècle", "Ier siècle", "XIe siècle", "8 mai", "yaourt"]
)
def test_not_elided(word: str) -> None:
    assert not elides(word)


def test_both_words_are_given_back() -> None:
    assert elide("De", "Iran") == "D’Iran"
    assert elide("le", "IIIe siècle") == "le IIIe siècle"
