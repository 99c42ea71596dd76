"""English texts: fewer facts than French ones, of the same strictness."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from tests.propose.decide import accept
from tests.propose.given import text

from ardoise.compose.ground import Ground
from ardoise.domain.problem import Severity
from ardoise.propose.accept import read_proposals
from ardoise.propose.english_figures import find_figures, other_figures
from ardoise.propose.model import NoModel
from ardoise.propose.new import create_text, create_workspace
from ardoise.propose.propose import propose
from ardoise.workspace import Workspace, open_workspace

BRIDGE = Path(__file__).parent / "texts_en" / "bridge.txt"


@pytest.fixture
def opened(tmp_path: Path) -> Workspace:
    """A workspace in which all that is proposed about the text is accepted."""
    create_workspace(tmp_path)
    create_text(tmp_path, "bridge", BRIDGE, model=lambda lang: NoModel())
    knowledge = read_proposals(tmp_path, "bridge")
    assert knowledge is not None
    accept(tmp_path, "bridge", list(knowledge.facts))
    return open_workspace(tmp_path)


def test_facts_of_each_sort_are_proposed(opened: Workspace) -> None:
    facts = opened.bank.knowledge["bridge"].facts.values()
    assert {fact.relation for fact in facts} >= {
        "passage-time",
        "passage-place",
        "passage-person",
        "passage-number",
    }


def test_quotes_are_whole_sentences(opened: Workspace) -> None:
    text = opened.bank.texts["bridge"]
    for fact in opened.bank.knowledge["bridge"].facts.values():
        (quote,) = fact.quotes
        assert f"{quote}." in text.paragraphs[fact.paragraph - 1].content


def test_items_survive_the_check(opened: Workspace) -> None:
    assert [p for p in opened.problems if p.severity is Severity.ERROR] == []
    troubled = {p.item for p in opened.problems if p.severity is not Severity.INFO}
    assert len([item for item in opened.bank.items if item not in troubled]) >= 15


def test_what_points_back_is_left_alone(opened: Workspace) -> None:
    said = " ".join(f.quotes[0] for f in opened.bank.knowledge["bridge"].facts.values())
    assert "her skirt" not in said


@pytest.mark.parametrize(
    ("sentence", "relation", "said"),
    [
        (
            "A firebreak is a gap that stops a fire from spreading.",
            "definition",
            "A firebreak is a gap that stops a fire from spreading.",
        ),
        (
            "Carbon dioxide enters the leaf through small holes.",
            "passage-agent",
            "Carbon dioxide enters the leaf through small holes.",
        ),
    ],
)
def test_what_a_sentence_explains(sentence: str, relation: str, said: str) -> None:
    about = replace(text(sentence), lang="en")
    knowledge = propose(about, NoModel())
    (fact,) = knowledge.facts.values()
    assert fact.relation == relation
    assert Ground(knowledge, about, "").statement(fact) == said


@pytest.mark.parametrize(
    "sentence",
    [
        "It is a gap that stops a fire from spreading.",
        "The fire was the first of many disasters.",
        "They use glucose to grow.",
        "These roots absorb water from the soil.",
    ],
)
def test_what_does_not_stand_alone_gives_nothing(sentence: str) -> None:
    assert propose(replace(text(sentence), lang="en"), NoModel()).facts == {}


def proposed(*paragraphs: str) -> list[tuple[str, tuple[str, ...]]]:
    """What completes the passages of these paragraphs, and the words quoted for it."""
    knowledge = propose(replace(text(*paragraphs), lang="en"), NoModel())
    return [
        (knowledge.entities[ids[0]].name, fact.quotes)
        for fact in knowledge.facts.values()
        for role, ids in fact.args.items()
        if role != "passage"
    ]


def test_a_sentence_that_leans_brings_the_one_before() -> None:
    before = "The lighthouse stands on a rock."
    assert proposed(f"{before} It is 40 metres tall and has no keeper.") == [
        ("40 metres", (f"{before} It is 40 metres tall and has no keeper",))
    ]
    assert proposed("It is 40 metres tall and has no keeper.") == []


def test_what_stands_between_the_two_is_left_out() -> None:
    first, last = "The lighthouse stands on a rock.", "It is 40 metres tall and has no keeper"
    assert proposed(f"{first} It is red and white. {last}.") == [("40 metres", (first, last))]
    assert proposed(f"{first} They are red and white. {last}.") == []
    # A remark in brackets is nothing to begin with.
    assert proposed(f"{first} (A rock is a stone.) {last}.") == [("40 metres", (first, last))]


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        (
            "Adult owls measure between 33 and 39 centimetres from head to tail.",
            ["between 33 and 39 centimetres"],
        ),
        ("The female lays four to six white eggs in a hollow tree.", ["four to six white eggs"]),
        ("The old tower has twelve bells and a clock.", ["twelve bells"]),
        ("The river does not reach 40 kilometres in length.", []),
        ("The tower has two doors and a clock.", []),
    ],
)
def test_numbers_in_words_and_bounds(sentence: str, figures: list[str]) -> None:
    assert [name for name, _ in proposed(sentence)] == figures


def test_other_figures_keep_the_look() -> None:
    assert dict(other_figures("12,000 people")) == {
        "7,000 people": 7000,
        "17,000 people": 17000,
        "24,000 people": 24000,
        "5,000 people": 5000,
    }
    assert "two to four eggs" in dict(other_figures("four to six eggs"))


@pytest.mark.parametrize(
    "sentence",
    [
        "It was built between 1838 and 1844 because ships were lost there.",
        "He was only thirty when he drew the first plans.",
    ],
)
def test_a_word_that_joins_is_no_unit(sentence: str) -> None:
    assert list(find_figures(sentence)) == []
