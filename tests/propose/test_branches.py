"""Tests of many words as one pattern."""

import re

from hypothesis import given
from hypothesis import strategies as st

from ardoise.propose.branches import branches

WORDS = st.text(alphabet="abé-’.", min_size=1, max_size=5)


@given(st.lists(WORDS, min_size=1, max_size=8), WORDS)
def test_the_pattern_is_of_these_words_and_no_other(words: list[str], other: str) -> None:
    pattern = re.compile(branches(words))
    assert all(pattern.fullmatch(word) for word in words)
    assert bool(pattern.fullmatch(other)) == (other in words)


def test_the_longest_word_is_found_first() -> None:
    found = re.match(branches(["dire", "dit", "dirent"]), "dirent-ils")
    assert found is not None
    assert found.group() == "dirent"
