"""A workspace of one short text, and a way to run the command on it."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from ardoise.cli import main

TEXT = """---
titre: Au marché
langue: fr
---

Le marché ouvre à huit heures. Il ferme à midi.
"""
QUESTIONS = """langue: fr
texte: marche
questions:
  - id: ouverture
    question: À quelle heure le marché ouvre-t-il ?
    reponse: {texte: à huit heures, retour: "Oui, « le marché ouvre à huit heures »."}
    leurres:
      - {texte: à neuf heures, retour: "Le texte ne parle pas de neuf heures."}
      - {texte: à dix heures, retour: "Le texte ne parle pas de dix heures."}
    citation: Le marché ouvre à huit heures
    explication: Le paragraphe 1 donne les deux heures.
    niveau: mémoriser
"""


class Outcome(NamedTuple):
    """How a command ended: its exit code and what it printed."""

    code: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the workspace, which is also the current folder."""
    (tmp_path / "source" / "marche").mkdir(parents=True)
    (tmp_path / "questions").mkdir()
    (tmp_path / "exports").mkdir()
    (tmp_path / "source" / "marche" / "text.md").write_text(TEXT, "utf-8")
    (tmp_path / "questions" / "marche.yaml").write_text(QUESTIONS, "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ARDOISE_LANG", raising=False)
    return tmp_path


@pytest.fixture
def run(root: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs `ardoise` with the words given."""

    def run(*words: str) -> Outcome:
        try:
            code = main(words)
        except SystemExit as exit:
            code = int(exit.code or 0)
        out, err = capsys.readouterr()
        return Outcome(code, out, err)

    return run
