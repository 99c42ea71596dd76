"""A teacher takes the questions away without a terminal: the same deck, the same memory of it."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from tests.export.test_anki import a_learner, counts
from tests.propose.decide import accept
from tests.web.page import labels, pick, told

from ardoise.cli.main import main
from ardoise.export.ledger import LEDGER_FILE
from ardoise.propose.accept import read_proposals
from ardoise.propose.model import NoModel
from ardoise.propose.new import create_text, create_workspace
from ardoise.web.desk import desk
from ardoise.web.gate import KEY

Visit = Callable[..., AppTest]
BRIDGE = "Le pont\n\nLe pont de Valmont a été inauguré en 1964. Il mesure 212 mètres.\n"


@pytest.fixture(autouse=True)
def sound(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The class with nothing wrong in it, behind its key."""
    questions = workspace / "questions" / "port.yaml"
    words = questions.read_text("utf-8")
    proven, unproven, last = words.partition("  - id: annees-paires")
    words = proven + "  - id: musee" + (unproven + last).partition("  - id: musee")[2]
    questions.write_text(words, "utf-8")
    monkeypatch.setenv(KEY, "sesame")
    # What was written a moment ago is seen.
    monkeypatch.setattr("ardoise.web.desk._LOOK_EVERY", 0.0)


def bank(visit: Visit) -> AppTest:
    return visit("teacher", cle="sesame")


def made(app: AppTest) -> bytes:
    """The file that is offered; its button must be there."""
    assert not app.exception, app.exception
    known = app.session_state["leaving-made"]
    assert not known.errors, known.errors
    assert app.get("download_button")
    data: bytes = known.exported.data
    return data


def test_the_deck_is_that_of_the_terminal_and_reviews_outlive_a_correction(
    visit: Visit, workspace: Path, tmp_path: Path
) -> None:
    first = made(pick(bank(visit), "Préparer le fichier"))
    ledger = (workspace / LEDGER_FILE).read_bytes()
    file = tmp_path / "deck.apkg"
    command = ["export", "anki", "--workspace", str(workspace), "-o", str(file), "--quiet"]
    assert main(command) == 0
    assert file.read_bytes() == first
    assert (workspace / LEDGER_FILE).read_bytes() == ledger
    questions = workspace / "questions" / "port.yaml"
    words = questions.read_text("utf-8")
    with a_learner(tmp_path) as learner:
        total = len(desk().bank.items)
        assert counts(learner.take(first)) == {"new": total}
        learner.answer_one()
        questions.write_text(words.replace("Le texte date ainsi", "Le texte date donc"), "utf-8")
        again = made(pick(bank(visit), "Préparer le fichier"))
        assert counts(learner.take(again)) == {"updated": 1, "duplicate": total - 1}
        assert len(learner.col.find_cards("prop:reps=1")) == 1


def test_the_deck_of_one_text_has_its_questions_alone(
    visit: Visit, workspace: Path, tmp_path: Path
) -> None:
    create_workspace(workspace)
    (workspace / "pont.txt").write_text(BRIDGE, "utf-8")
    create_text(workspace, "pont", workspace / "pont.txt", model=lambda _: NoModel())
    proposed = read_proposals(workspace, "pont")
    assert proposed is not None
    accept(workspace, "pont", list(proposed.facts))
    app = bank(visit)
    whole = made(pick(app, "Préparer le fichier"))
    app.selectbox(key="leaving-text").set_value("pont").run()
    assert not app.get("download_button")
    one = made(pick(app, "Préparer le fichier"))
    mine = {item.id for item in desk().bank.of_text("pont")}
    with a_learner(tmp_path) as learner:
        assert counts(learner.take(one)) == {"new": len(mine)}
        assert set(learner.ids()) == mine
        # The same notes as in the deck of all.
        assert counts(learner.take(whole))["duplicate"] == len(mine)


def test_what_a_format_cannot_hold_is_said_once_before_it_is_handed_out(visit: Visit) -> None:
    app = bank(visit)
    app.selectbox(key="leaving-form").set_value("html").run()
    app = pick(app, "Préparer le fichier")
    assert made(app).startswith(b"<!doctype html>")
    html = told(app)
    assert "Les bonnes réponses sont dans le fichier" in html
    assert re.search(r"Règles de correction[^<]*\(2\xa0questions\)", html)


def test_nothing_leaves_that_is_wrong(visit: Visit, workspace: Path) -> None:
    app = bank(visit)
    questions = workspace / "questions" / "port.yaml"
    words = questions.read_text("utf-8")
    questions.write_text(words.replace("les bateaux restaient", "les navires restaient"), "utf-8")
    app = pick(app, "Préparer le fichier")
    assert "Rien ne sort tant que ce qui est choisi a des erreurs" in told(app)
    assert not app.get("download_button")
    assert not (workspace / LEDGER_FILE).exists()


def test_a_deck_is_handed_out_although_its_memory_could_not_be_kept(
    visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object) -> None:
        raise OSError(28, "disk full")

    monkeypatch.setattr("ardoise.web.leaving.keep_ledger", full)
    app = pick(bank(visit), "Préparer le fichier")
    assert made(app)
    assert "n’ont pas pu être gardées" in told(app)


def test_nobody_takes_the_answers_without_the_key(visit: Visit) -> None:
    assert "Préparer le fichier" not in labels(visit("teacher"))
