"""A passage with a gap and the sentence that it states are corrected together, or apart."""

import pytest

from ardoise.web.gapped import followed

PASSAGE = "Le port est né ____, avec sa digue"
STATEMENT = "Le port est né {{ moment | a }}, avec sa digue."
BRACKETS = "Il [le port] est né ____, avec sa digue"
PLAIN = "Il est né {{ moment | a }}, avec sa digue."


@pytest.mark.parametrize(
    ("was", "now", "both"),
    [
        # The sentence was corrected, or the passage.
        (
            (PASSAGE, STATEMENT),
            (PASSAGE, "Le port est né {{ moment | a }}, avec la digue."),
            (
                "Le port est né ____, avec la digue",
                "Le port est né {{ moment | a }}, avec la digue.",
            ),
        ),
        (
            (PASSAGE, STATEMENT),
            ("Né ____, le port a une digue", STATEMENT),
            ("Né ____, le port a une digue", "Né {{ moment | a }}, le port a une digue."),
        ),
        # A sentence may come to begin with its slot.
        (
            (PASSAGE, STATEMENT),
            (PASSAGE, "{{ moment | a | maj }}, le port est né."),
            ("____, le port est né", "{{ moment | a | maj }}, le port est né."),
        ),
        # What stands in brackets stays, where nothing was changed beside it.
        (
            (BRACKETS, PLAIN),
            (BRACKETS, "Il est né {{ moment | a }}, avec la digue."),
            (
                "Il [le port] est né ____, avec la digue",
                "Il est né {{ moment | a }}, avec la digue.",
            ),
        ),
        (
            ("Elle [l’eau] est là ____, dit-on", "L’eau est là {{ moment | a }}, dit-on."),
            ("Elle [l’eau] est là ____, dit-on", "L'eau est là {{ moment | a }}, croit-on."),
            ("Elle [l’eau] est là ____, croit-on", "L'eau est là {{ moment | a }}, croit-on."),
        ),
        ((BRACKETS, PLAIN), (BRACKETS, "Né {{ moment | a }}, il a une digue."), None),
        # No gap could be left, or another than the answer that pupils choose from.
        ((PASSAGE, STATEMENT), (PASSAGE, "Le port est né tôt."), None),
        ((PASSAGE, STATEMENT), (PASSAGE, "Le port est né le {{ moment | nom }}."), None),
        ((PASSAGE, STATEMENT), ("Le port est né, avec sa digue", STATEMENT), None),
        # Each was corrected in its own way, or neither.
        ((PASSAGE, STATEMENT), ("Né ____", "Né tôt."), ("Né ____", "Né tôt.")),
        ((PASSAGE, STATEMENT), (PASSAGE, STATEMENT), (PASSAGE, STATEMENT)),
        # Said by its relation alone.
        ((PASSAGE, ""), ("Né ____", ""), ("Né ____", "")),
    ],
)
def test_one_follows_the_other(
    was: tuple[str, str], now: tuple[str, str], both: tuple[str, str] | None
) -> None:
    assert followed(was, now) == both
