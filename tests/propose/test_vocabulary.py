"""The words of a lesson, asked where it uses them."""

from tests.propose.given import text

from ardoise.propose.model import NoModel
from ardoise.propose.propose import propose

_LESSON = (
    "La lave est une roche fondue qui contient des gaz. La cheminée est le conduit par lequel "
    "monte la roche fondue.",
    "Sous la montagne, une chambre profonde garde la lave pendant des siècles. La fumée sort "
    "chaque jour du sommet, la fumée est blanche et la fumée sent le soufre.",
)


def test_the_words_of_a_lesson_are_asked_where_they_are_used() -> None:
    facts = propose(text(*_LESSON), NoModel()).facts.values()
    asked = [fact for fact in facts if fact.relation in ("passage-notion", "passage-mot")]
    assert [fact.quotes for fact in asked] == [
        ("Sous la montagne, une chambre profonde garde la lave pendant des siècles",)
    ]


def test_no_word_is_asked_after_what_would_contract_before_another() -> None:
    facts = propose(
        text(_LESSON[0], "Les vieux récits parlent souvent des gens du pays et de la lave."),
        NoModel(),
    ).facts.values()
    assert not [fact for fact in facts if fact.relation in ("passage-notion", "passage-mot")]


def test_a_text_that_defines_nothing_is_no_lesson() -> None:
    facts = propose(text(_LESSON[1]), NoModel()).facts.values()
    assert not [fact for fact in facts if fact.relation in ("passage-notion", "passage-mot")]
