"""English texts: fewer facts than French ones, of the same strictness."""

from pathlib import Path

import pytest

from ardoise.domain.problem import Severity
from ardoise.propose.accept import accept, read_proposals
from ardoise.propose.model import NoModel
from ardoise.propose.new import create_text, create_workspace
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
    assert {fact.relation for fact in facts} == {
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
