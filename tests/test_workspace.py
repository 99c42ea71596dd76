"""A workspace is read whole, a wrong file hides no good one, and no cache outlives its content."""

from pathlib import Path

import pytest

from ardoise.workspace import Workspace, current, find_workspace, open_workspace, watched

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
    question: À quelle heure ouvre le marché ?
    reponse: à huit heures
    leurres: [à midi, à dix heures]
    citation: Le marché ouvre à huit heures
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "source" / "marche").mkdir(parents=True)
    (tmp_path / "questions").mkdir()
    (tmp_path / "source" / "marche" / "text.md").write_text(TEXT, "utf-8")
    (tmp_path / "questions" / "marche.yaml").write_text(QUESTIONS, "utf-8")
    return tmp_path


def rules(workspace: Workspace) -> list[str]:
    return [problem.rule for problem in workspace.problems if problem.severity.value == "error"]


def test_a_text_without_facts_and_without_templates_is_valid(root: Path) -> None:
    workspace = open_workspace(root)
    assert list(workspace.bank.texts) == ["marche"]
    assert list(workspace.bank.items) == ["ouverture"]
    assert rules(workspace) == []


def test_an_empty_folder_is_an_empty_workspace(tmp_path: Path) -> None:
    workspace = open_workspace(tmp_path)
    assert not workspace.bank.items
    assert not workspace.problems


def test_a_wrong_file_does_not_hide_the_good_ones(root: Path) -> None:
    (root / "questions" / "autre.yaml").write_text("langue: fr\ntexte: [", "utf-8")
    workspace = open_workspace(root)
    assert list(workspace.bank.items) == ["ouverture"]
    assert any(p.place.file == "questions/autre.yaml" for p in workspace.problems)


def test_a_quote_that_no_longer_stands_in_the_text_is_an_error_with_its_line(root: Path) -> None:
    path = root / "source" / "marche" / "text.md"
    path.write_text(TEXT.replace("huit", "neuf"), "utf-8")
    (problem,) = (p for p in open_workspace(root).problems if p.rule.startswith("P"))
    assert (problem.place.file, problem.line) == ("questions/marche.yaml", 8)
    assert "    citation: Le marché ouvre à huit heures" in problem.source


def test_one_id_in_two_files_is_an_error_and_the_first_stands(root: Path) -> None:
    twin = QUESTIONS.replace("ouvre le marché", "ouvre ce marché")
    (root / "questions" / "zzz.yaml").write_text(twin, "utf-8")
    workspace = open_workspace(root)
    assert "ce marché" not in workspace.bank.items["ouverture"].stem
    assert any(p.place.file == "questions/zzz.yaml" for p in workspace.problems)


def test_what_is_kept_gives_the_same_workspace(root: Path) -> None:
    first = open_workspace(root)
    assert list((root / ".ardoise" / "cache").glob("*.bank"))
    assert open_workspace(root) == first


@pytest.mark.parametrize("damage", [b"", b"\xff" * 40, b"\x80"])
def test_a_damaged_cache_is_read_past(root: Path, damage: bytes) -> None:
    first = open_workspace(root)
    (kept,) = (root / ".ardoise" / "cache").glob("*.bank")
    kept.write_bytes(damage)
    assert open_workspace(root) == first


def test_a_changed_file_is_noticed_and_an_unchanged_one_is_not_read_again(root: Path) -> None:
    workspace = open_workspace(root)
    assert current(root, workspace) is workspace
    path = root / "questions" / "marche.yaml"
    path.write_text(QUESTIONS.replace("ouverture", "ouverture-du-marche"), "utf-8")
    assert list(current(root, workspace).bank.items) == ["ouverture-du-marche"]


def test_watching_yields_once_a_change(root: Path) -> None:
    path = root / "questions" / "marche.yaml"
    looks = iter([QUESTIONS, QUESTIONS.replace("midi", "minuit")])
    seen = watched(root, lambda: path.write_text(next(looks), "utf-8"))
    next(seen)
    assert {o.text for o in next(seen).bank.items["ouverture"].options} >= {"à huit heures"}


def test_the_nearest_workspace_above_is_found(root: Path) -> None:
    below = root / "source" / "marche"
    assert find_workspace(below) == root.resolve()
    assert find_workspace(root) == root.resolve()


def test_a_lone_source_folder_above_is_not_a_workspace(tmp_path: Path) -> None:
    (tmp_path / "source").mkdir()
    below = tmp_path / "elsewhere"
    below.mkdir()
    found = find_workspace(below)
    assert found is None or found != tmp_path.resolve()
