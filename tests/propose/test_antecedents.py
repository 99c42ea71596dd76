"""Whom or what a pronoun or a possessive at the head of a sentence stands for, said in full."""

import pytest
from tests.propose.given import text

from ardoise.propose.cast import Cast
from ardoise.propose.finder import Finder
from ardoise.propose.model import NoModel
from ardoise.propose.register import Register
from ardoise.propose.sentence import sentences


def resolved(paragraph: str) -> list[str]:
    """The sentences of a paragraph, each with its first words said in full where that is sure."""
    about = text(paragraph)
    finder = Finder(Cast(Register(about, ""), {}, {}, NoModel()))
    for sentence in sentences(about):
        finder.read(sentence)
    return [whole.text for _, whole, _ in finder.heard]


def test_a_thing_is_said_for_the_pronoun_that_goes_on_about_it() -> None:
    assert resolved("Le barrage retient le lac. Il fournit du courant.")[1].startswith("Le barrage")


@pytest.mark.parametrize(
    "paragraph",
    [
        # Whoever *lui* is may go on as well.
        "Selon lui, le barrage retient trop le lac. Il fournit pourtant du courant.",
        # No barrage says anything.
        "Le barrage retient le lac. Il affirme que la crue viendra.",
        # Where, was said before.
        "Le barrage retient le lac. Il y fournit du courant.",
    ],
)
def test_it_is_not_where_somebody_may_be_meant_or_more_is_left_out(paragraph: str) -> None:
    assert not resolved(paragraph)[1].startswith("Le barrage")


def test_what_may_speak_is_said_for_it() -> None:
    found = resolved("Le conseil garde le secret. Il affirme que la crue viendra.")
    assert found[1].startswith("Le conseil affirme")


@pytest.mark.parametrize(
    ("owned", "whole"),
    [
        ("Son mur garde la vallée.", "Le mur du barrage garde la vallée."),
        ("Son premier mur garde la vallée.", "Le premier mur du barrage garde la vallée."),
        ("Son mur, haut et gris, fuit.", "Le mur du barrage, haut et gris, fuit."),
        ("Son mur gris garde la vallée.", "Son mur gris garde la vallée."),
        ("Son mur et sa digue gardent la vallée.", "Son mur et sa digue gardent la vallée."),
    ],
)
def test_what_it_has_is_said_whole_or_not_at_all(owned: str, whole: str) -> None:
    assert resolved(f"Le barrage retient le lac. {owned}")[1] == whole


def shown(*paragraphs: str) -> list[str]:
    """How the first words of the sentences of a text are quoted, "" for those that stand alone."""
    about = text(*paragraphs)
    finder = Finder(Cast(Register(about, ""), {}, {}, NoModel()))
    for sentence in sentences(about):
        finder.read(sentence)
    return [whole.bracketed for _, whole, _ in finder.heard]


def test_what_a_pronoun_stands_for_is_added_unless_the_sentence_says_it_before() -> None:
    told = "Le barrage retient le lac. La crue étant là, il fournit du courant."
    assert shown(told)[1] == "il [le barrage]"
    named = told.replace("La crue étant là", "Le barrage étant plein")
    assert shown(named)[1] == "il"
