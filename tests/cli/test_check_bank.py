"""`ardoise check`: its exit codes, and its formats, which other programs rely on."""

import json
from pathlib import Path

import pytest
from tests.cli.conftest import QUESTIONS, TEXT, Run


def break_quote(root: Path) -> None:
    path = root / "source" / "marche" / "text.md"
    path.write_text(TEXT.replace("huit", "neuf"), "utf-8")


def test_a_sound_bank_exits_with_0(run: Run) -> None:
    assert run("check").code == 0


def test_a_broken_quote_exits_with_1_and_names_file_line_and_column(root: Path, run: Run) -> None:
    break_quote(root)
    done = run("check")
    assert done.code == 1
    assert "questions/marche.yaml:10:" in done.out


def test_json_gives_one_object_a_line_with_the_fixed_keys(root: Path, run: Run) -> None:
    break_quote(root)
    done = run("check", "--format", "json")
    assert done.code == 1
    for line in done.out.splitlines():
        problem = json.loads(line)
        assert {"file", "line", "column", "severity", "rule", "message", "remedy"} <= set(problem)
    assert any(json.loads(line)["severity"] == "error" for line in done.out.splitlines())


def test_github_annotations_are_printed(root: Path, run: Run) -> None:
    break_quote(root)
    done = run("check", "--format", "github")
    assert done.code == 1
    assert done.out.startswith("::error file=questions/marche.yaml,line=10,")


def test_warnings_alone_exit_with_0(root: Path, run: Run) -> None:
    path = root / "questions" / "marche.yaml"
    path.write_text(QUESTIONS.replace("    niveau: mémoriser\n", ""), "utf-8")
    done = run("check", "--format", "json")
    assert done.code == 0
    assert done.out


def test_a_folder_that_is_not_there_is_wrong_use(run: Run) -> None:
    done = run("check", "--workspace", "nulle-part")
    assert done.code == 2
    assert "nulle-part n’est pas un dossier" in done.err
    assert "Traceback" not in done.err


def test_no_workspace_is_wrong_use(
    run: Run, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path_factory.mktemp("empty"))
    done = run("check")
    assert done.code == 2
    assert "ardoise new" in done.err
