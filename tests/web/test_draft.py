"""What a browser kept of unsaved typing: offered, merged with what was written meanwhile."""

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from tests.web.page import labels, pick, told

from ardoise.edit.store import digest
from ardoise.web import draft
from ardoise.web.gate import KEY

Visit = Callable[..., AppTest]
FILE = "questions/port.yaml"
NOT_SAVED = "Ce que vous avez tapé ici n’a pas été enregistré"


@pytest.fixture(autouse=True)
def key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(KEY, "sesame")


def with_draft(visit: Visit, was: str, typed: str) -> AppTest:
    """The page of the file, of which the browser kept what was `typed` on what it `was`."""
    app = visit("teacher", cle="sesame")
    place = draft._full(f"file:{FILE}")
    base = digest(was.encode())
    found = draft.Found(place=place, base=base, at=1e12, fields={"": typed}, was={"": was})
    app.session_state["draft-found"] = {place: found}
    app.query_params["fichier"] = FILE
    return app.switch_page("screens/files.py").run()


def editor(app: AppTest) -> str:
    return next(str(a.value) for a in app.text_area if str(a.key).startswith("yaml-file-"))


def test_typing_is_offered_and_put_into_the_field(visit: Visit, workspace: Path) -> None:
    was = (workspace / FILE).read_text("utf-8")
    app = with_draft(visit, was, "# Relu\n" + was)
    assert NOT_SAVED in told(app)
    assert "Le fichier a changé depuis" not in told(app)
    assert editor(app) == was
    pick(app, "Le reprendre")
    assert editor(app) == "# Relu\n" + was
    assert NOT_SAVED not in told(app)
    assert (workspace / FILE).read_text("utf-8") == was


def test_what_others_wrote_elsewhere_meanwhile_stays(visit: Visit, workspace: Path) -> None:
    was = (workspace / FILE).read_text("utf-8")
    (workspace / FILE).write_text(was + "# Merci\n", "utf-8")
    app = with_draft(visit, was, "# Relu\n" + was)
    assert "Le fichier a changé depuis" in told(app)
    pick(app, "Le reprendre")
    assert editor(app) == "# Relu\n" + was + "# Merci\n"


def test_what_others_wrote_at_the_same_place_is_asked_about(visit: Visit, workspace: Path) -> None:
    was = (workspace / FILE).read_text("utf-8")
    theirs = "# Vu\n" + was
    (workspace / FILE).write_text(theirs, "utf-8")
    app = with_draft(visit, was, "# Relu\n" + was)
    pick(app, "Le reprendre")
    assert "Rien n’est perdu" in told(app)
    assert (workspace / FILE).read_text("utf-8") == theirs
    pick(app, "Garder la mienne")
    assert (workspace / FILE).read_text("utf-8") == "# Relu\n" + was


def test_ends_of_lines_of_the_file_stay_its_own(visit: Visit, workspace: Path) -> None:
    was = (workspace / FILE).read_text("utf-8")
    (workspace / FILE).write_bytes((was + "# Merci\n").replace("\n", "\r\n").encode())
    app = with_draft(visit, was, "# Relu\n" + was)
    pick(app, "Le reprendre")
    assert "Rien n’est perdu" not in told(app)
    pick(app, "Enregistrer")
    kept = (workspace / FILE).read_bytes()
    assert kept == ("# Relu\n" + was + "# Merci\n").replace("\n", "\r\n").encode()


def test_what_is_thrown_away_is_offered_no_more(visit: Visit, workspace: Path) -> None:
    was = (workspace / FILE).read_text("utf-8")
    app = with_draft(visit, was, "# Relu\n" + was)
    pick(app, "Le jeter")
    assert NOT_SAVED not in told(app)
    assert "Le reprendre" not in labels(app)
    assert editor(app) == was
