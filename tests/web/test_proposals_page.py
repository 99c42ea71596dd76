"""The page where a teacher decides on proposed facts."""

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from tests.web.page import labels, pick, told

from ardoise.propose.accept import read_proposals
from ardoise.propose.model import NoModel
from ardoise.propose.new import create_text, create_workspace
from ardoise.read.facts import read_facts
from ardoise.web.gate import KEY

Visit = Callable[..., AppTest]
ARTICLE = """Le pont

Le pont de Valmont mesure 212 mètres. La maire, Hélène Garnier, a coupé le ruban le 14 mars 2026.
"""


@pytest.fixture
def proposed(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The class with a new text, of which nothing is decided yet."""
    monkeypatch.setenv(KEY, "sesame")
    create_workspace(workspace)
    (workspace / "pont.txt").write_text(ARTICLE, "utf-8")
    create_text(workspace, "pont", workspace / "pont.txt", model=lambda lang: NoModel())
    return workspace


def page(visit: Visit) -> AppTest:
    app = visit("teacher", cle="sesame")
    return app.switch_page("screens/proposals.py").run()


def waiting(root: Path) -> list[str]:
    left = read_proposals(root, "pont")
    return list(left.facts) if left else []


def accepted(root: Path) -> list[str]:
    known = read_facts(root / "source/pont/facts.yaml", root).value
    return list(known.facts) if known else []


def test_nobody_decides_without_the_key(visit: Visit, proposed: Path) -> None:
    app = visit("proposals")
    assert "Partie de l’enseignant" in told(app)
    assert "Accepter" not in labels(app)


def test_a_fact_is_shown_with_its_passage_and_its_questions(visit: Visit, proposed: Path) -> None:
    app = page(visit)
    assert "Fait 1 sur" in told(app)
    assert "<mark>" in told(app)
    assert "question" in told(app)


def test_an_accepted_fact_moves(visit: Visit, proposed: Path) -> None:
    first, *rest = waiting(proposed)
    pick(page(visit), "Accepter")
    assert accepted(proposed) == [first]
    assert waiting(proposed) == rest


def test_a_refused_fact_goes(visit: Visit, proposed: Path) -> None:
    _, *rest = waiting(proposed)
    pick(page(visit), "Refuser")
    assert accepted(proposed) == []
    assert waiting(proposed) == rest


def test_later_shows_the_next_one(visit: Visit, proposed: Path) -> None:
    app = pick(page(visit), "Plus tard")
    assert "Fait 2 sur" in told(app)
    assert accepted(proposed) == []


def test_a_corrected_fact_is_accepted_as_corrected(visit: Visit, proposed: Path) -> None:
    first, *_ = waiting(proposed)
    app = page(visit)
    app.selectbox(key=f"proposals-{first}-importance").set_value(1).run()
    pick(app, "Accepter")
    known = read_facts(proposed / "source/pont/facts.yaml", proposed).value
    assert known is not None
    assert known.facts[first].importance == 1


def test_all_that_are_left_are_accepted_at_once(visit: Visit, proposed: Path) -> None:
    ids = waiting(proposed)
    app = page(visit)
    pick(app, f"Accepter les {len(ids)} qui restent")
    assert accepted(proposed) == ids
    assert waiting(proposed) == []
    assert "Rien n’attend" in told(app)
